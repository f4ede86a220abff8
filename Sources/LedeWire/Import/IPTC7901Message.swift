internal import LedeText

/// A message of IPTC 7901, or one between `ZCZC` and `NNNN`.
enum IPTC7901Message {
  static func read(_ message: WireMessage, _ draft: inout ArticleDraft) {
    readHeader(message.header, &draft)
    readText(WireMessages.lines(of: message.text), &draft)
    draft.date = date(message.trailer) ?? draft.date
    if let id = draft.id, let date = draft.date {
      draft.id = "\(id)-\(date.description.prefix(10))"
    }
  }

  /// `abc0123 4 pol 250 xyz 099` and a line with the slug: source and number, priority, category, words.
  private static func readHeader(_ header: Substring, _ draft: inout ArticleDraft) {
    let lines = header.split(whereSeparator: \.isNewline)
    guard let first = lines.first else { return }
    let words = first.filter { $0 >= " " }.split(separator: " ")
    guard let identity = words.first, words.count >= 2 else { return }
    draft.id = String(identity)
    let source = identity.prefix { $0.isLetter }
    if !source.isEmpty { draft.source = String(source) }
    if words[1].count == 1 { draft.setUrgency(String(words[1])) }
    if words.count > 2 { draft.section = String(words[2]) }
    let slug = lines.dropFirst().map { ArticleDraft.trimmed($0) }.first { !$0.isEmpty }
    if let slug {
      draft.metadata.slugline = slug
    } else if words.count > 4 {
      draft.metadata.slugline = words[4...].joined(separator: " ")
    }
  }

  /// The header block of the text ends with the line that ends in ` =`: marks of urgency, the headline,
  /// the byline. Without one the first line is the headline.
  private static func readText(_ lines: [String], _ draft: inout ArticleDraft) {
    var lines = lines.drop { ArticleDraft.trimmed($0).isEmpty }
    lines = coded(lines, &draft)
    let end = lines.prefix(8).firstIndex { ArticleDraft.trimmed($0).hasSuffix("=") }
    if let end {
      var headline: [String] = []
      for line in lines[...end] {
        var line = ArticleDraft.trimmed(line)
        if line.hasSuffix("=") { line = ArticleDraft.trimmed(line.dropLast()) }
        if line.isEmpty { continue }
        if headline.isEmpty, isMark(line) {
          draft.metadata.editorNotes.append(line)
        } else if isByline(line) {
          _ = draft.set(.byline, line)
        } else {
          headline.append(line)
        }
      }
      if !headline.isEmpty { draft.headline = headline.joined(separator: " ") }
      lines = lines[(end + 1)...]
    } else if draft.headline == nil, let first = lines.first, first.count < 200, lines.count > 1 {
      let isHeader = first.split(separator: " ").count > 3 && first.hasPrefix("r i ")
      if isHeader, lines.count > 2 {
        draft.metadata.slugline = ArticleDraft.trimmed(first)
        lines = lines.dropFirst()
      }
      draft.headline = lines.first.map(ArticleDraft.onOneLine)
      lines = lines.dropFirst()
    }
    draft.body = PlainLines.paragraphs(lines.joined(separator: "\n"))
  }

  /// Lines that begin with a sign for what they hold: `#` slug, `$` headline, `:` dateline, `*` subject
  /// code, `@` place, `%` category.
  private static func coded(
    _ lines: ArraySlice<String>, _ draft: inout ArticleDraft
  ) -> ArraySlice<String> {
    guard lines.prefix(8).contains(where: { $0.hasPrefix("$") }) else { return lines }
    var lines = lines
    while let line = lines.first, let sign = line.first, "#$:*@%".contains(sign) {
      let value = ArticleDraft.trimmed(line.dropFirst())
      switch sign {
      case "#": draft.metadata.slugline = value
      case "$": draft.headline = value
      case ":": draft.metadata.dateline = value.filter { !"()".contains($0) }
      case "*":
        if let code = ArticleMetadata.code("subj:\(value)") {
          draft.metadata.subjects.append(.init(qcode: code))
        }
      case "@": draft.metadata.places.append(value)
      default: draft.section = value
      }
      lines = lines.dropFirst()
    }
    // The source signs with its name alone on the last line.
    if let last = lines.lastIndex(where: { !ArticleDraft.trimmed($0).isEmpty }) {
      let line = ArticleDraft.trimmed(lines[last])
      if line.count <= 5, line == line.uppercased() {
        draft.source = draft.source ?? line
        lines = lines[..<last]
      }
    }
    return lines
  }

  /// `1ST LEAD`, `URGENT`, `(Achtung)`: lines that tell of the message and not of the story.
  private static func isMark(_ line: String) -> Bool {
    let upper = line.uppercased()
    let marks = [
      "URGENT", "FLASH", "EXTRA", "REFILE", "REPETITION", "CORRECTION", "CORR", "ADVISORY", "KILL",
      "EIL", "BLITZ", "LEAD", "ÜBERSICHT", "ZUSAMMENFASSUNG", "ACHTUNG", "BREAKING", "BULLETIN",
    ]
    if upper.hasPrefix("("), upper.hasSuffix(")"), line.count < 40 { return true }
    guard line.count < 30 else { return false }
    let words = upper.split(separator: " ").map { $0.filter { $0.isLetter || $0.isNumber } }
    return words.count <= 3 && words.contains { marks.contains($0) }
      && words.allSatisfy { marks.contains($0) || $0.first?.isNumber ?? false || $0.count <= 3 }
  }

  private static func isByline(_ line: String) -> Bool {
    ["By ", "BY ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR ", "Di ", "Door "].contains {
      line.hasPrefix($0)
    } && line.count < 100
  }

  /// `071627 nov 23`, `071627 GMT NOV 2023`, `041700`: day, hour, minute, month and year as they are stated.
  static func date(_ text: Substring) -> ArticleDate? {
    let words = text.filter { $0 >= " " || $0.isNewline }.split(whereSeparator: \.isWhitespace)
      .prefix(4)
    guard let moment = words.first, moment.count >= 6, let number = Int(moment.prefix(6)) else {
      return nil
    }
    let isUTC = words.contains { ["GMT", "UTC", "Z"].contains($0.uppercased()) }
    let rest = words.dropFirst().filter { !["GMT", "UTC", "Z"].contains($0.uppercased()) }
    guard rest.count >= 2 else { return nil }
    let clock = "\(number / 100 % 100):\(number % 100 < 10 ? "0" : "")\(number % 100)"
    let year = String(rest[rest.index(after: rest.startIndex)])
    return ArticleDate.stated(
      "\(number / 10_000) \(rest[rest.startIndex]) \(year) \(clock)" + (isUTC ? " GMT" : ""))
  }
}
