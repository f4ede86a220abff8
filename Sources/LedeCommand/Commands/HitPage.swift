internal import Lede
internal import LedeJSON
package import LedeQuery
internal import LedeRecords
package import LedeText

/// A hit of a search, laid out for people.
package struct HitPage {
  package let hit: SearchHit

  /// The headline was made from the very sentence that the passage shows, or there is none.
  private var headlineIsInSnippet: Bool {
    if hit.headline.text.isEmpty { return true }
    return hit.headline.isDerived && !hit.snippet.isEmpty
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
      lines += MarkedText(hit.snippet, hit.highlightBytes).lines(on: screen, indent: 4)
    }
    var origin = [hit.date?.description ?? "undated"]
    if let source = hit.source { origin.append(source.forScreen) }
    if let section = hit.section { origin.append(section.forScreen) }
    origin.append(hit.id.rawValue.forScreen)
    if let mark = ReleaseMark.text(hit.status, embargo: hit.embargo) { origin.append(mark) }
    if !hit.duplicates.isEmpty { origin.append("and \(hit.duplicates.count) more like it") }
    lines.append(paint(origin.joined(separator: " · "), .dim))
    lines = lines.enumerated().map { ($0.offset == 0 ? "\(rank)  " : "    ") + $0.element }
    return lines + hit.explanation.map { "      " + paint($0.line, .dim) }
  }
}

extension CommandContext {
  /// Shows hits, each in the form for people that `lines` gives, and keeps them for bare numbers.
  package func show(
    _ hits: [SearchHit], _ corrections: [WordCorrection] = [],
    lines: (SearchHit, Screen) -> [StyledText] = { HitPage(hit: $0).lines(on: $1) }
  ) throws(CommandError) {
    session.hits = hits.map(\.id)
    var results = results()
    for hit in hits {
      try results.write {
        hit.record(corrections)
      } text: {
        lines(hit, screen)
      }
    }
    try results.finish()
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
