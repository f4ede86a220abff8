internal import LedeText

/// Mails, one (`.eml`) or many behind one another (`mbox`): newsletters and press releases.
enum MailImport {
  /// Whether a file begins with the headers of a mail, or with an mbox's line. What servers write above the sender
  /// may be longer than the head.
  static func begins(_ head: Span<UInt8>) -> Bool {
    var names: Set<String> = []
    var isMailbox = false
    var isWhole = false
    var at = 0
    while at < head.count, !isWhole {
      let start = at
      while at < head.count, head[at] != 0x0A { at += 1 }
      let line = (start..<at).map { head[$0] }
      at += 1
      switch line.first {
      case nil, 0x0D: isWhole = true
      case 0x20, 0x09: continue
      default:
        if start == 0, line.starts(with: "From ".utf8) {
          isMailbox = beginsMail(line[...])
          continue
        }
        let name = line.prefix(80).prefix { $0 != UInt8(ascii: ":") }
        let isName = name.allSatisfy {
          $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26
        }
        guard isName, !name.isEmpty, name.count < line.count else {
          // The head may end in the middle of a line.
          if at > head.count { break }
          return false
        }
        names.insert(String(decoding: name, as: UTF8.self).lowercased())
      }
    }
    let marks: Set = ["message-id", "mime-version", "received", "return-path", "content-type"]
    if !isWhole, head.count >= Sniffer.reach { return names.contains("received") }
    if names.contains("subject"), names.intersection(marks).count > 1 { return true }
    return (isMailbox || names.contains("from"))
      && (!names.isDisjoint(with: marks) || names.isSuperset(of: ["subject", "date"]))
  }

  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let limit = session.settings.largestArticle
    try stream.ensure(mark.count)
    guard mark.indices.allSatisfy({ $0 < stream.count && stream.available[$0] == mark[$0] }) else {
      return try give(stream.readAll(limit: limit), number: 1, stem, session)
    }
    var number = 0
    while true {
      number += 1
      switch try stream.nextPart(limit: limit, overlap: longestMark + 1, nextMail) {
      case .end: return
      case .excessive: session.skip("mail \(number)", session.settings.tooLarge)
      case .bytes(let length):
        let mail = (0..<length).map { stream.available[$0] }
        let end = mail.firstIndex(of: 0x0A).map { $0 + 1 } ?? mail.endIndex
        try give(unquoted(mail[end...]), number: number, stem, session)
        stream.consume(length)
      }
    }
  }

  private static func give(
    _ mail: [UInt8], number: Int, _ stem: String, _ session: ImportSession
  ) throws {
    var draft = MailPart(mail[...]).article()
    if draft.body.isEmpty {
      // What it says of an article's release holds nevertheless.
      guard draft.notice == nil else {
        return try session.give(textless: draft, "mail \(number)")
      }
      return session.skip("mail \(number)", "holds no text")
    }
    if draft.id == nil {
      let own = number == 1 ? stem : "\(stem)-\(number)"
      draft.id = session.id(fromStem: own, content: draft.body).rawValue
    }
    if let article = draft.article() { try session.give(article) }
  }

  // MARK: Mailboxes

  /// How the line begins that stands above each mail of an mbox.
  private static let mark = Array("From ".utf8)
  /// Bytes of such a line that are looked at.
  private static let longestMark = 120

  /// Where the next mail of an mbox begins behind the first byte.
  private static func nextMail(_ bytes: Span<UInt8>, _ from: Int, _ isAll: Bool) -> Int? {
    var at = max(from, 1) - 1
    while true {
      at = firstByte(0x0A, in: bytes, from: at) + 1
      guard at < bytes.count, isAll || at + longestMark <= bytes.count else { return nil }
      guard bytes[at] == mark[0] else { continue }
      let line = (at..<min(at + longestMark, bytes.count)).map { bytes[$0] }
      if line.starts(with: mark), beginsMail(line[...]) { return at }
    }
  }

  /// Whether a line `From ann@example.org Mon Mar  4 07:15:00 2024` stands here, and no sentence.
  private static func beginsMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    let line = bytes.prefix(longestMark).prefix { $0 != 0x0A }
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
