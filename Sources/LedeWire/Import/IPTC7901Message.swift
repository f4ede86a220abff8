internal import LedeText

/// A message of IPTC 7901, or one between `ZCZC` and `NNNN`.
enum IPTC7901Message {
  /// Reads a message; gives the number of the message that it withdraws, if it does.
  static func read(_ message: WireMessage, _ draft: inout ArticleDraft) -> String? {
    readHeader(message.header, &draft)
    // Some services end the header of the text before STX.
    let header = WireMessages.lines(of: message.header)
    let end = header.dropFirst().lastIndex { ArticleDraft.trimmed($0).hasSuffix("=") }
    let slug = header.dropFirst().firstIndex { !ArticleDraft.trimmed($0).isEmpty } ?? 0
    let isSlug = !ArticleDraft.trimmed(header[slug]).hasSuffix("=")
    let above = end.map { header[min(isSlug ? slug + 1 : slug, $0)...$0] } ?? []
    readText(Array(above) + WireMessages.lines(of: message.text), &draft)
    readDate(message.trailer, &draft)
    if let id = draft.id, let date = draft.date {
      draft.id = "\(id)-\(date.description.prefix(10))"
    }
    return killed(&draft)
  }

  /// What `MANDATORY KILL` above the text says is not for publication; gives the number of the message that is named behind
  /// the word `kill`.
  private static func killed(_ draft: inout ArticleDraft) -> String? {
    let lines =
      draft.metadata.editorNotes + [draft.metadata.slugline, draft.headline].compactMap(\.self)
    guard lines.contains(where: isKill) else { return nil }
    draft.metadata.restrict(to: .withheld)
    let words = (lines + [draft.body]).joined(separator: "\n").split {
      $0.isWhitespace || ",.:;()\"".contains($0)
    }
    for (place, word) in words.enumerated() where word.lowercased().hasPrefix("kill") {
      if let number = words[(place + 1)...].prefix(8).first(where: isNumber) {
        return String(number)
      }
    }
    return nil
  }

  /// `MANDATORY KILL`, `KILL`, `STORY KILL`.
  private static func isKill(_ line: String) -> Bool {
    let words = line.split { !$0.isLetter }
    return line.contains("MANDATORY KILL") || words.contains("KILL") && words.count <= 3
  }

  /// Letters and a number, as services name their messages: `qrs204`.
  private static func isNumber(_ word: Substring) -> Bool {
    let letters = word.prefix(while: \.isLetter)
    let digits = word.dropFirst(letters.count)
    return (1...5).contains(letters.count) && (3...5).contains(digits.count)
      && digits.allSatisfy(\.isNumber)
  }

  /// Reads the day and time behind the text; one without a year is kept as it stands, as no year is told.
  private static func readDate(_ trailer: Substring, _ draft: inout ArticleDraft) {
    if let date = date(trailer) { return draft.date = date }
    let words = momentWords(in: trailer)
    if let first = words.first, first.prefix(6).allSatisfy(\.isNumber), first.count >= 6 {
      draft.keep("date", text: words.joined(separator: " "))
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
    if let slug, !slug.hasSuffix("=") {
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
    lines = ranked(lines, &draft)
    let first = lines.prefix(8).firstIndex { isEnd(ArticleDraft.trimmed($0)) }
    if let first {
      var headline: [String] = []
      // Further lines of the header, each with its end.
      var end = first
      while end + 1 < lines.endIndex, isEnd(ArticleDraft.trimmed(lines[end + 1])) { end += 1 }
      // A line of its own that is one long word names the story for the desk.
      if let first = lines.first.map({ ArticleDraft.trimmed($0) }), lines.startIndex < end,
        !first.contains(" "), first.contains("-") || first.contains("/"),
        lines[lines.startIndex + 1].allSatisfy(\.isWhitespace)
      {
        draft.metadata.slugline = first
        lines = lines.dropFirst()
      }
      for (place, line) in zip(lines.startIndex..., lines[...end]) {
        var line = ArticleDraft.trimmed(line)
        if isEnd(line), let mark = line.lastIndex(of: "=") {
          let take = ArticleDraft.trimmed(line[line.index(after: mark)...])
          if !take.isEmpty { draft.metadata.editorNotes.append("take \(take)") }
          line = ArticleDraft.trimmed(line[..<mark])
        }
        if line.isEmpty { continue }
        if headline.isEmpty, isMark(line) || ReleaseWords.isInstruction(line) {
          draft.metadata.editorNotes.append(line)
        } else if isByline(line) {
          _ = draft.set(.byline, line)
        } else if place > first {
          draft.metadata.subheadlines.append(line)
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

  /// Whether a line ends the header of the text: ` =`, and the number of a take behind it.
  private static func isEnd(_ line: String) -> Bool {
    guard let mark = line.lastIndex(of: "=") else { return false }
    let behind = ArticleDraft.trimmed(line[line.index(after: mark)...])
    return behind.isEmpty
      || behind.count == 1 && behind.allSatisfy(\.isNumber)
        && line[..<mark].last == " "
  }

  /// Takes off a line such as `r i`: priority and category.
  private static func ranked(
    _ lines: ArraySlice<String>, _ draft: inout ArticleDraft
  ) -> ArraySlice<String> {
    guard let words = lines.first?.split(separator: " "), words.count == 2,
      words.allSatisfy({ $0.count == 1 && $0.first?.isLetter ?? false })
    else { return lines }
    draft.keep("priority", text: String(words[0]))
    draft.section = draft.section ?? String(words[1])
    return lines.dropFirst().drop { ArticleDraft.trimmed($0).isEmpty }
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
      "MANDATORY",
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

  /// The words of a trailer from the one that begins with six digits on.
  private static func momentWords(in text: Substring) -> [Substring] {
    let words = text.filter { $0 >= " " || $0.isNewline }.split(whereSeparator: \.isWhitespace)
    let start = words.prefix(3).firstIndex {
      $0.count >= 6 && $0.prefix(6).allSatisfy { $0.isASCII && $0.isNumber }
    }
    return start.map { Array(words[$0...].prefix(4)) } ?? []
  }

  /// `071627 nov 23`, `071627 GMT NOV 2023`, `041700`: day, hour, minute, month and year as they are stated.
  static func date(_ text: Substring) -> ArticleDate? {
    let words = momentWords(in: text)
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
