package import Lede
internal import LedeJSON
internal import LedeText

/// A hit of a search as a record, and laid out for people.
package struct HitPage {
  package let hit: SearchHit

  /// The contract's fields, in its order.
  package var record: Record {
    var record: Record = [
      "rank": .integer(hit.rank), "id": .text(hit.id.rawValue), "score": .number(hit.score),
      "headline": .text(hit.headline.text), "date": .optional(hit.date?.description),
      "source": .optional(hit.source), "snippet": .text(hit.snippet),
      "highlights": .list(hit.highlights.map(Value.init)),
    ]
    if hit.status != .usable { record.append("status", .text(hit.status.rawValue)) }
    if let embargo = hit.embargo { record.append("embargo", .text(embargo.description)) }
    if !hit.duplicates.isEmpty {
      record.append("duplicates", .list(hit.duplicates.map { .text($0.rawValue) }))
    }
    if !hit.explanation.isEmpty { record.append("explanation", .parts(hit.explanation)) }
    return record
  }

  /// The headline was made from the very sentence that the passage shows.
  private var headlineIsInSnippet: Bool {
    hit.headline.isDerived && !hit.snippet.isEmpty
      && hit.snippet.utf8.starts(with: hit.headline.text.utf8.prefix(40))
  }

  /// Headline, passage, and where it comes from.
  package func lines(on screen: Screen) -> [StyledText] {
    let paint = screen.paint
    let rank = Layout.pad(String(hit.rank), to: 2, onLeft: true)
    var lines: [StyledText] = []
    if !headlineIsInSnippet {
      lines = [
        paint(Layout.truncate(hit.headline.text.forScreen, width: screen.textWidth - 4), .bold)
      ]
    }
    if !hit.snippet.isEmpty {
      lines += MarkedText(hit.snippet, hit.highlights).lines(on: screen, indent: 4)
    }
    lines = lines.enumerated().map { ($0.offset == 0 ? "\(rank)  " : "    ") + $0.element }
    var origin = [hit.date?.description ?? "undated"]
    if let source = hit.source { origin.append(source.forScreen) }
    if let section = hit.section { origin.append(section.forScreen) }
    origin.append(hit.id.rawValue.forScreen)
    if let mark = ReleaseMark.text(hit.status, embargo: hit.embargo) { origin.append(mark) }
    if !hit.duplicates.isEmpty { origin.append("and \(hit.duplicates.count) more like it") }
    lines.append("    " + paint(origin.joined(separator: " · "), .dim))
    return lines + hit.explanation.map { "      " + paint($0.line, .dim) }
  }
}

extension CommandContext {
  /// Shows hits, each in the form for people that `lines` gives, and keeps them for bare numbers.
  package func show(
    _ hits: [SearchHit],
    lines: (SearchHit, Screen) -> [StyledText] = { HitPage(hit: $0).lines(on: $1) }
  ) throws(CommandError) {
    session.hits = hits.map(\.id)
    var results = results()
    for hit in hits {
      try results.write {
        HitPage(hit: hit).record
      } text: {
        lines(hit, screen)
      }
    }
    try results.finish()
  }
}

extension Value {
  /// A range as `[start,end]`.
  package init(_ range: Range<Int>) {
    self = .list([.integer(range.lowerBound), .integer(range.upperBound)])
  }

  /// What a score is made of.
  package static func parts(_ parts: [ScorePart]) -> Value {
    .list(
      parts.map {
        .record([
          "name": .text($0.name), "value": .number($0.value), "detail": .text($0.detail),
        ])
      })
  }
}

extension ScorePart {
  /// `2.31  hezbollah  idf 1.2 · tf 3`
  fileprivate var line: String {
    let number = Layout.pad(DecimalText.fixed(value, 3), to: 8, onLeft: true)
    return "\(number)  \(name)" + (detail.isEmpty ? "" : "  \(detail)")
  }

  /// The parts of a score as lines of text.
  package static func lines(_ parts: [ScorePart]) -> [String] { parts.map(\.line) }
}
