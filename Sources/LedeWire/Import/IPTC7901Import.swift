internal import LedeText

/// IPTC 7901, the wire format of the teleprinter age: a header, STX, the text, ETX, a date line.
enum IPTC7901Import {
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    let text = session.text(bytes.span)
    var count = 0
    for message in text.split(separator: "\u{1}") {
      guard let start = message.firstIndex(of: "\u{2}") else { continue }
      count += 1
      var draft = ArticleDraft()
      let header = message[..<start]
      let behind = message[message.index(after: start)...]
      let end = behind.firstIndex(of: "\u{3}")
      if end == nil { session.skip("message \(count)", "cut off; what is there was read") }
      readText(behind[..<(end ?? behind.endIndex)], &draft)
      readHeader(header, &draft)
      if let end { draft.date = date(behind[behind.index(after: end)...]) }
      if draft.id == nil {
        draft.id =
          session.id(fromStem: count == 1 ? stem : "\(stem)-\(count)", content: draft.body).rawValue
      } else if let date = draft.date {
        draft.id = "\(draft.id ?? "")-\(date.description.prefix(10))"
      }
      if let article = draft.article() { try session.give(article) }
    }
    if count == 0 { throw WireError(.malformed, "\(stream.name): holds no message of IPTC 7901") }
  }

  /// `abc0123 4 pol 250 keyword/...`: source and number, priority, category, number of words.
  private static func readHeader(_ header: Substring, _ draft: inout ArticleDraft) {
    let words = header.split(whereSeparator: \.isWhitespace)
    guard let identity = words.first, words.count >= 2 else { return }
    draft.id = String(identity)
    let source = identity.prefix { $0.isLetter }
    if !source.isEmpty { draft.source = String(source) }
    if let priority = Int(words[1]), (1...9).contains(priority) {
      draft.keep("urgency", json: String(priority))
    }
    if words.count > 2 { draft.section = String(words[2]) }
    if words.count > 4 { draft.keep("slugline", text: words[4...].joined(separator: " ")) }
  }

  /// The first line is the headline.
  private static func readText(_ text: Substring, _ draft: inout ArticleDraft) {
    let clean = ArticleDraft.trimmed(String(text.filter { $0.isNewline || $0 >= " " }))
    let lines = clean.split(maxSplits: 1, whereSeparator: \.isNewline)
    guard lines.count == 2, lines[0].count < 200 else {
      draft.body = clean
      return
    }
    draft.headline = ArticleDraft.onOneLine(String(lines[0]))
    draft.body = ArticleDraft.trimmed(lines[1]).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).joined(separator: "\n")
  }

  /// `071627 nov 23`, `071627 GMT NOV 2023`: day, hour, minute.
  private static func date(_ line: Substring) -> ArticleDate? {
    let words = line.split(whereSeparator: \.isWhitespace).prefix(4)
    guard let moment = words.first, moment.count >= 6, let number = Int(moment.prefix(6)) else {
      return nil
    }
    let isUTC = words.contains { ["GMT", "UTC", "Z"].contains($0.uppercased()) }
    let rest = words.dropFirst().filter { !["GMT", "UTC", "Z"].contains($0.uppercased()) }
    guard rest.count >= 2 else { return nil }
    let clock = "\(number / 100 % 100):\(number % 100 < 10 ? "0" : "")\(number % 100)"
    return ArticleDate.stated(
      "\(number / 10_000) \(rest[rest.startIndex]) \(rest[rest.index(after: rest.startIndex)]) \(clock)"
        + (isUTC ? " GMT" : ""))
  }
}
