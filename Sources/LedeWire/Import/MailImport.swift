internal import LedeText

/// Mails, one (`.eml`) or many behind one another (`mbox`): newsletters and press releases.
enum MailImport {
  /// Whether a file begins with the headers of a mail, or with an mbox's line.
  static func begins(_ head: Span<UInt8>) -> Bool {
    // What mails pass through on their way puts lines of its own above theirs.
    begins(head, within: 4096) ?? begins(head, within: head.count) ?? false
  }

  /// Nil if all is headers up to there, and more follows.
  private static func begins(_ head: Span<UInt8>, within length: Int) -> Bool? {
    let isCut = head.count > length
    var bytes: [UInt8] = []
    for index in 0..<min(head.count, length) { bytes.append(head[index]) }
    var text = String(decoding: bytes, as: UTF8.self)[...]
    let isMailbox = text.hasPrefix("From ") && beginsMail(bytes[...])
    if text.hasPrefix("From "), let end = text.firstIndex(where: \.isNewline) {
      text = text[text.index(after: end)...]
    }
    var names: Set<String> = []
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // The last line may go on behind what is looked at.
    let isWhole = lines.contains(where: \.isEmpty)
    if !isWhole, lines.count > 1, isCut || head.count >= Sniffer.reach { lines.removeLast() }
    for line in lines {
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      else { return false }
      names.insert(line[..<colon].lowercased())
    }
    if !isWhole, isCut { return nil }
    if !isWhole, head.count >= Sniffer.reach, names.contains("received") { return true }
    let marks: Set = ["message-id", "mime-version", "received", "return-path", "content-type"]
    return (isMailbox || names.contains("from"))
      && (!names.isDisjoint(with: marks) || names.isSuperset(of: ["subject", "date"]))
  }

  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    for (number, mail) in messages(bytes).enumerated() {
      var draft = MailPart(mail[...]).article()
      if draft.body.isEmpty {
        // What it says of an article's release holds nevertheless.
        if draft.notice == nil {
          session.skip("mail \(number + 1)", "holds no text")
        } else {
          try session.give(textless: draft, "mail \(number + 1)")
        }
        continue
      }
      if draft.id == nil {
        let own = number == 0 ? stem : "\(stem)-\(number + 1)"
        draft.id = session.id(fromStem: own, content: draft.body).rawValue
      }
      if let article = draft.article() { try session.give(article) }
    }
  }

  /// Parts an mbox at the lines that begin with `From `.
  private static func messages(_ bytes: [UInt8]) -> [[UInt8]] {
    let mark = Array("From ".utf8)
    guard bytes.starts(with: mark) else { return [bytes] }
    var messages: [[UInt8]] = []
    var start = 0
    for index in bytes.indices.dropFirst()
    where bytes[index] == mark[0] && bytes[index - 1] == 0x0A && bytes[index...].starts(with: mark)
      && beginsMail(bytes[index...])
    {
      messages.append(Array(bytes[start..<index]))
      start = index
    }
    messages.append(Array(bytes[start...]))
    return messages.map { message in
      let end = message.firstIndex(of: 0x0A).map { $0 + 1 } ?? message.count
      return unquoted(message[end...])
    }
  }

  /// Whether a line `From ann@example.org Mon Mar  4 07:15:00 2024` stands here, and no sentence.
  private static func beginsMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    let line = bytes.prefix(120).prefix { $0 != 0x0A }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    let hasTime = words.contains { $0.contains(":") && $0.first?.isNumber ?? false }
    let year = ArticleDraft.trimmed(words.last ?? "")
    return words.count > 3 && (hasTime || year.utf8.count == 4 && Int(year) != nil)
  }

  /// Lines that an mbox marks with `>` because they begin with `From `, as they were.
  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    let mark = Array(">From ".utf8)
    for index in bytes.indices {
      let isQuote =
        bytes[index] == mark[0] && (output.last ?? 0x0A) == 0x0A
        && bytes[index...].drop { $0 == mark[0] }.starts(with: mark.dropFirst())
      if !isQuote { output.append(bytes[index]) }
    }
    return output
  }
}
