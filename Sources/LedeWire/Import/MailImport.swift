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
          isMailbox = beginsMail(Array(line.prefix(120))[...])
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
