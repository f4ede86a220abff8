internal import LedeText

/// Mails, one (`.eml`) or many behind one another (`mbox`): newsletters and press releases.
enum MailImport {
  /// Whether a file begins with the headers of a mail, or with an mbox's line.
  static func begins(_ head: Span<UInt8>) -> Bool {
    var bytes: [UInt8] = []
    for index in 0..<min(head.count, 4096) { bytes.append(head[index]) }
    var text = String(decoding: bytes, as: UTF8.self)[...]
    if text.hasPrefix("From "), let end = text.firstIndex(where: \.isNewline) {
      text = text[text.index(after: end)...]
    }
    var names: Set<String> = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      else { return false }
      names.insert(line[..<colon].lowercased())
    }
    let marks: Set = ["message-id", "mime-version", "received", "return-path", "content-type"]
    return names.contains("from")
      && (!names.isDisjoint(with: marks) || names.isSuperset(of: ["subject", "date"]))
  }

  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    for (number, mail) in messages(bytes).enumerated() {
      guard var draft = MailPart(mail[...]).article() else {
        session.skip("mail \(number + 1)", "holds no text")
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
    {
      messages.append(Array(bytes[start..<index]))
      start = index
    }
    messages.append(Array(bytes[start...]))
    return messages.map { message in
      let end = message.firstIndex(of: 0x0A).map { $0 + 1 } ?? message.count
      return Array(message[end...])
    }
  }
}
