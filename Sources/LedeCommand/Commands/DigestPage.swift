package import Lede
internal import LedeRecords

/// A digest or a timeline, laid out for people.
package struct DigestPage {
  package let sentences: [DigestSentence]
  package let wordCount: Int
  package let articleCount: Int
  package let inputCount: Int
  /// It stands by date, each sentence under the day that it tells of.
  package let isTimeline: Bool
  /// The whole as a record, with what scores are made of if the argument is true.
  private let record: (Bool) -> Record

  package init(_ digest: Digest) {
    sentences = digest.sentences
    wordCount = digest.wordCount
    articleCount = digest.articleCount
    inputCount = digest.inputCount
    isTimeline = false
    record = digest.record
  }

  package init(_ timeline: Timeline) {
    sentences = timeline.sentences
    wordCount = timeline.wordCount
    articleCount = timeline.articleCount
    inputCount = timeline.inputCount
    isTimeline = true
    record = timeline.record
  }

  package func show(in context: CommandContext, explains: Bool = false) throws(CommandError) {
    switch context.settings.format {
    case .text: try context.write(lines: lines(for: context.screen, explains: explains))
    case .json, .jsonl, .xml:
      var results = context.results(isSingle: true)
      try results.write {
        record(explains)
      } text: {
        []
      }
      try results.finish()
    default:
      // In a table each sentence is a row.
      var results = context.results()
      for sentence in sentences {
        try results.write {
          sentence.record(isOfTimeline: isTimeline, explains: explains)
        } text: {
          []
        }
      }
      try results.finish()
    }
  }

  // MARK: For people

  private func lines(for screen: Screen, explains: Bool) -> [StyledText] {
    let paint = screen.paint
    let sources = sentences.reduce(into: [ArticleID]()) { found, sentence in
      if let id = sentence.id, !found.contains(id) { found.append(id) }
    }
    var lines: [StyledText] = []
    if isTimeline || explains {
      for sentence in sentences {
        let day = isTimeline ? sentence.eventDate?.description ?? "undated" : ""
        let indent = isTimeline ? 12 : 0
        let text = sentence.text + mark(of: sentence, among: sources)
        for (index, line) in wrapped(text, screen, indent).enumerated() {
          let head = index == 0 ? day : ""
          lines.append(paint(Layout.pad(head, to: indent), .heading) + line)
        }
        if explains { lines += shares(of: sentence, paint) }
      }
    } else {
      lines +=
        wrapped(
          Digest.joined(sentences.map { $0.text + mark(of: $0, among: sources) }),
          screen, 0
        ).styled
    }
    if !sources.isEmpty {
      let list = sources.enumerated().map { index, id in
        let date = sentences.first { $0.id == id }?.date
        return "[\(index + 1)] \(id) \(date?.description ?? "undated")"
      }
      lines += wrapped(list.joined(separator: "   "), screen, 4).map { "    " + paint($0, .dim) }
    }
    return lines
  }

  private func wrapped(_ text: String, _ screen: Screen, _ indent: Int) -> [String] {
    screen.isTerminal ? Layout.wrap(text, width: screen.textWidth - indent) : [text]
  }

  private func mark(of sentence: DigestSentence, among sources: [ArticleID]) -> String {
    sentence.id.flatMap(sources.firstIndex).map { " [\($0 + 1)]" } ?? ""
  }

  private func shares(of sentence: DigestSentence, _ paint: Paint) -> [StyledText] {
    let shares = sentence.shares.prefix(8).map {
      "\($0.name) \(DecimalText.fixed($0.share, 2))"
    }
    let total = DecimalText.fixed(sentence.score, 2)
    return [paint("      \(total) = " + shares.joined(separator: " + "), .dim)]
  }
}
