internal import LedeText

/// IPTC 7901 and ANPA 1312, the wire formats of the teleprinter age, and what stands between `ZCZC` and
/// `NNNN` as such wires are kept.
enum WireTextImport {
  static func read(
    _ stream: inout ByteStream, stem: String, _ session: ImportSession
  ) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    let text = session.text(bytes.span)
    let messages = WireMessages.split(text)
    guard !messages.isEmpty else {
      // What only looks like a wire is a text still.
      session.report.format = .text
      return try TextImport.give(text, stem: stem, session)
    }
    for (number, message) in messages.enumerated() {
      var draft = ArticleDraft()
      draft.heedsWords = true
      let killed =
        message.isANPA
        ? ANPAMessage.read(message, &draft) : IPTC7901Message.read(message, &draft)
      if message.isCutOff {
        session.skip("message \(number + 1)", "cut off; what is there was read")
      }
      if let killed {
        for id in session.killedIDs(killed, on: draft.date) { try session.remove(id) }
      }
      if draft.id == nil {
        let own = number == 0 ? stem : "\(stem)-\(number + 1)"
        draft.id = session.id(fromStem: own, content: draft.body).rawValue
      }
      if let article = draft.article() {
        session.noteNumber(of: article)
        try session.give(article)
      } else {
        session.skip("message \(number + 1)", "neither a headline nor a text")
      }
    }
  }
}
