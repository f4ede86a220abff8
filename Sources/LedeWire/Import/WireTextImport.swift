internal import LedeText

/// IPTC 7901 and ANPA 1312, the wire formats of the teleprinter age, and what stands between `ZCZC` and
/// `NNNN` as such wires are kept.
enum WireTextImport {
  static func read(
    _ stream: inout ByteStream, stem: String, _ session: ImportSession
  ) throws {
    let limit = session.settings.largestArticle
    var count = 0
    while true {
      // As many messages as fit are read together, which shows their encoding. Of one that does not, the end is looked for.
      var isExcessive = false
      let part = try stream.nextPart(limit: limit, overlap: 8) { bytes, from, isAll in
        func isStart(_ index: Int) -> Bool { WireMessages.isStart(bytes, index) }
        if isExcessive { return (max(from, 1)..<max(bytes.count, from, 1)).first(where: isStart) }
        guard isAll ? bytes.count > limit : bytes.count >= limit / 2 else { return nil }
        let fitting = max(min(limit + 1, bytes.count), 1)
        if let last = (1..<fitting).last(where: isStart) { return last }
        guard bytes.count > limit else { return nil }
        isExcessive = true
        return (fitting..<max(bytes.count, fitting)).first(where: isStart)
      }
      switch part {
      case .end: return
      case .excessive: session.skip("message \(count + 1)", session.settings.tooLarge)
      case .bytes(let length):
        let text = session.text(stream.available.extracting(first: length))
        stream.consume(length)
        let messages = WireMessages.split(text)
        guard !messages.isEmpty || count > 0 else {
          // What only looks like a wire is a text still.
          session.report.format = .text
          return try TextImport.give(text, stem: stem, session)
        }
        try give(messages, behind: count, stem, session)
        count += messages.count
      }
    }
  }

  private static func give(
    _ messages: [WireMessage], behind count: Int, _ stem: String, _ session: ImportSession
  ) throws {
    for (place, message) in messages.enumerated() {
      let number = count + place
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
