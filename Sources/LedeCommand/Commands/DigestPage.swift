package import Lede
internal import LedeRecords
package import LedeText

/// A digest or a timeline, laid out for people.
package struct DigestPage {
  package let sentences: [DigestSentence]
  package let wordCount: Int
  package let articleCount: Int
  package let inputCount: Int
  /// It stands by date, each sentence under the day that it tells of.
  package let isTimeline: Bool
  /// The line above it.
  package let headline: String?
  /// What holds it back from being published.
  package let release: Release
  /// How the query was read whose articles it is made of; nil for named articles.
  package let outcome: QueryOutcome?
  /// What goes out as a package of NewsML-G2.
  let package: DigestPackage
  /// The story as a picture, under a title; nil for a digest.
  let chart: ((String) -> StoryChart)?
  /// The whole as a record, with what scores are made of if the argument is true.
  private let record: (Bool) -> Record

  package init(_ digest: NewsDigest) {
    sentences = digest.sentences
    wordCount = digest.wordCount
    articleCount = digest.articleCount
    inputCount = digest.inputCount
    isTimeline = false
    headline = digest.headline?.text
    release = digest.release
    outcome = digest.outcome
    package = DigestPackage(digest)
    chart = nil
    record = digest.record
  }

  package init(_ timeline: NewsTimeline) {
    sentences = timeline.sentences
    wordCount = timeline.wordCount
    articleCount = timeline.articleCount
    inputCount = timeline.inputCount
    isTimeline = true
    headline = timeline.headline?.text
    release = timeline.release
    outcome = timeline.outcome
    package = DigestPackage(timeline)
    chart = { StoryChart(timeline, title: $0) }
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
          var row = sentence.record(isOfTimeline: isTimeline, explains: explains)
          row.append(release, isRow: true)
          return row
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
    let sources = self.sources
    var lines: [StyledText] = []
    if let mark = ReleaseMark.text(release) { lines = [paint(mark, .bold), ""] }
    if isTimeline || explains {
      for sentence in sentences {
        let day = isTimeline ? sentence.eventDate?.description ?? "undated" : ""
        let indent = isTimeline ? 12 : 0
        let text = sentence.shown + mark(of: sentence, among: sources)
        for (index, line) in wrapped(text, screen, indent).enumerated() {
          let head = index == 0 ? day : ""
          lines.append(paint(Layout.pad(head, to: indent), .heading) + line)
        }
        if explains { lines += shares(of: sentence, paint) + edits(of: sentence, paint) }
      }
    } else {
      lines +=
        wrapped(
          NewsDigest.joined(sentences.map { $0.shown + mark(of: $0, among: sources) }),
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

  /// What the editing changed, a line each.
  private func edits(of sentence: DigestSentence, _ paint: Paint) -> [StyledText] {
    sentence.edits.map { edit in
      let sign = edit.kind == .day || edit.kind == .name ? "+" : "-"
      return paint("      \(sign) \(edit.text)  (\(edit.kind.rawValue))", .dim)
    }
  }

  private func shares(of sentence: DigestSentence, _ paint: Paint) -> [StyledText] {
    let shares = sentence.shares.prefix(8).map {
      "\($0.name) \(DecimalText.fixed($0.share, 2))"
    }
    let total = DecimalText.fixed(sentence.score, 2)
    return [paint("      \(total) = " + shares.joined(separator: " + "), .dim)]
  }
}
