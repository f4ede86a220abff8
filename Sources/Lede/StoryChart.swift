public import LedeDigest
import LedeSystem
import LedeText

/// A story as a picture: how many articles came out by day, week or month, and what happened on the days that
/// mattered. Drawn as SVG 1.1 without scripts or fonts, in the colours of the page that it stands in.
package struct StoryChart: Hashable, Sendable {
  /// A bar of the chart.
  package struct Bar: Hashable, Sendable {
    /// What it stands for: a day, a month, a year.
    package var name: String
    /// How high it is.
    package var count: Int
    /// Whether it is set off from the others: something happened then.
    package var isMarked: Bool

    /// A bar of this height.
    package init(_ name: String, count: Int, isMarked: Bool = false) {
      self.name = name
      self.count = count
      self.isMarked = isMarked
    }
  }

  /// What happened on one day.
  package struct Note: Hashable, Sendable {
    /// The day as it is printed.
    package var day: String
    /// What is told of it; what does not fit in the line is cut off at a word.
    package var text: String

    /// A note on a day.
    package init(_ day: String, _ text: String) {
      self.day = day
      self.text = text
    }
  }

  /// The line above the chart.
  package var title: String
  /// The bars from left to right.
  package var bars: [Bar]
  /// Lines below the bars.
  package var notes: [Note]
  /// What holds the story back from being published, in front of the title.
  package var mark: String?

  /// A chart of these parts.
  package init(title: String, bars: [Bar], notes: [Note] = []) {
    self.title = title
    self.bars = bars
    self.notes = notes
  }

  private static let width = 720
  private static let left = 44
  private static let top = 36
  private static let barRoom = 130
  private static let line = 20
  /// Characters of a note, by the width of letters of 12 pixels.
  private static let noteLength = 92

  /// The picture as a document of its own, which stands in HTML as well.
  package var svg: String {
    let title = [mark, title].compactMap(\.self).joined(separator: ": ")
    let axis = Self.top + (bars.isEmpty ? 0 : Self.barRoom)
    let height = axis + (bars.isEmpty ? 8 : 34) + notes.count * Self.line + 8
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.width) \(height)\" "
        + "role=\"img\" font-family=\"sans-serif\" font-size=\"12\" fill=\"currentColor\">",
      "<title>\(Self.escaped(title))</title>",
      "<text x=\"\(Self.left)\" y=\"20\" font-size=\"15\" font-weight=\"bold\">"
        + "\(Self.escaped(Self.cut(title, 84)))</text>",
    ]
    if !bars.isEmpty { lines += drawnBars(axis) }
    for (index, note) in notes.enumerated() {
      let y = axis + (bars.isEmpty ? 8 : 34) + index * Self.line + 12
      lines.append(
        "<text x=\"\(Self.left)\" y=\"\(y)\"><tspan font-weight=\"bold\">\(Self.escaped(note.day))"
          + "</tspan><tspan x=\"\(Self.left + 84)\">"
          + "\(Self.escaped(Self.cut(note.text, Self.noteLength)))</tspan></text>")
    }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private func drawnBars(_ axis: Int) -> [String] {
    let most = max(1, bars.map(\.count).max() ?? 1)
    let room = Self.width - Self.left - 12
    // Hundredths of a pixel, so that the same numbers are printed everywhere.
    let step = room * 100 / bars.count
    func x(_ index: Int) -> Int { Self.left * 100 + index * step }
    var lines = [
      "<line x1=\"\(Self.left)\" y1=\"\(axis)\" x2=\"\(Self.width - 12)\" y2=\"\(axis)\" "
        + "stroke=\"currentColor\" stroke-opacity=\"0.5\"/>",
      "<text x=\"\(Self.left - 6)\" y=\"\(Self.top + 8)\" text-anchor=\"end\">\(most)</text>",
      "<text x=\"\(Self.left - 6)\" y=\"\(axis)\" text-anchor=\"end\">0</text>",
    ]
    for (index, bar) in bars.enumerated() where bar.count > 0 || bar.isMarked {
      let height = max(bar.count * Self.barRoom * 100 / most, bar.count > 0 ? 100 : 0)
      let width = max(step * 4 / 5, 60)
      lines.append(
        "<rect x=\"\(Self.pixels(x(index)))\" y=\"\(Self.pixels(axis * 100 - height))\" "
          + "width=\"\(Self.pixels(width))\" height=\"\(Self.pixels(height))\" "
          + "fill=\"\(bar.isMarked ? "#b3262e" : "#4a6fa5")\">"
          + "<title>\(Self.escaped(bar.name)): \(bar.count)</title></rect>")
      if bar.isMarked {
        lines.append(
          "<circle cx=\"\(Self.pixels(x(index) + width / 2))\" cy=\"\(axis + 5)\" r=\"2.5\" "
            + "fill=\"#b3262e\"/>")
      }
    }
    lines += labels.map { index in
      let anchor = index == 0 ? "start" : index == bars.count - 1 ? "end" : "middle"
      let place =
        index == 0 ? x(0) : index == bars.count - 1 ? x(index) + step : x(index) + step / 2
      return "<text x=\"\(Self.pixels(place))\" y=\"\(axis + 22)\" text-anchor=\"\(anchor)\">"
        + "\(Self.escaped(bars[index].name))</text>"
    }
    return lines
  }

  /// The bars that are named below the axis: the first, the last, and the highest if it stands apart.
  private var labels: [Int] {
    var labels = [0]
    if bars.count > 1 { labels.append(bars.count - 1) }
    let peak = bars.indices.max { (bars[$0].count, -$0) < (bars[$1].count, -$1) } ?? 0
    if bars.count > 2, peak * 6 > bars.count, (bars.count - 1 - peak) * 6 > bars.count {
      labels.insert(peak, at: 1)
    }
    return labels
  }

  private static func pixels(_ hundredths: Int) -> String {
    let fraction = hundredths % 100
    return "\(hundredths / 100)"
      + (fraction == 0 ? "" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)")
  }

  private static func cut(_ text: String, _ length: Int) -> String {
    guard text.count > length else { return text }
    var kept = text.prefix(length - 1)
    if let blank = kept.lastIndex(of: " ") { kept = kept[..<blank] }
    return kept + "…"
  }

  /// The text as XML has it; characters that XML forbids are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default:
        let isForbidden =
          scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
          || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        if !isForbidden { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}

extension NewsTimeline {
  /// The timeline as a picture: its articles by day, week or month, and what is told of each day. SVG 1.1 without
  /// scripts or fonts, in the colours of the page that it stands in. In front of the title stands what holds the
  /// timeline back from being published now: `WITHHELD`, `EMBARGOED until 2030-03-05T06:00:00Z`.
  public func svg(title: String) -> String { StoryChart(self, title: title).svg }
}

extension StoryChart {
  /// The chart of a timeline, marked where it must not be published now: its articles by day, week or month, as suits the span, and a line a day.
  package init(_ timeline: NewsTimeline, title: String) {
    let told = timeline.entries.compactMap { entry in
      entry.date.flatMap { $0.day == nil ? nil : $0.firstDay }
    }
    let notes = timeline.entries.map { entry in
      Note(
        entry.date?.description ?? "undated", entry.sentences.map(\.shown).joined(separator: " "))
    }
    self.init(
      title: title, bars: Self.bars(of: timeline.publishedDays, marking: told), notes: notes)
    mark = timeline.release.mark(at: SystemClock.secondsSince1970)
  }

  /// Bars of the days, weeks or months of articles, whichever suits their span.
  static func bars(of days: [Int], marking marked: [Int]) -> [Bar] {
    let all = days + marked
    guard let first = all.min(), let last = all.max() else { return [] }
    let span = last - first
    guard span <= 366 * 40 else { return [] }
    let months = span > 800
    func slot(_ day: Int) -> Int {
      guard months else { return (day - first) / (span > 92 ? 7 : 1) }
      guard let date = ArticleDate(daysSince1970: day),
        let start = ArticleDate(daysSince1970: first)
      else { return 0 }
      return (date.year - start.year) * 12 + (date.month ?? 1) - (start.month ?? 1)
    }
    var bars: [Bar] = []
    for index in 0...slot(last) {
      let day = months ? first : first + index * (span > 92 ? 7 : 1)
      var name = ArticleDate(daysSince1970: day)?.description ?? ""
      if months, let start = ArticleDate(daysSince1970: first) {
        let month = start.year * 12 + (start.month ?? 1) - 1 + index
        name = ArticleDate(year: month / 12, month: month % 12 + 1)?.description ?? ""
      }
      bars.append(Bar(name, count: 0))
    }
    for day in days { bars[slot(day)].count += 1 }
    for day in marked { bars[slot(day)].isMarked = true }
    return bars
  }
}
