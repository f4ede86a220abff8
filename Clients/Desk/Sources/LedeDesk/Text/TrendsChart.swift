import Lede

/// The lines of trends as a drawing.
struct TrendsChart {
  private let page: TrendsPage
  private let first: Int
  private let last: Int
  /// What the top line stands for.
  private let most: Int

  private static let width = 640
  private static let height = 240
  private static let bottom = 210
  private static let top = 22
  private static let colours = ["#8c1a16", "#1f6f8b", "#6b7f1d", "#7a4fa3", "#b5651d"]
  private static let dashes = ["none", "7 3", "2 3", "9 3 2 3", "4 2"]

  init(_ page: TrendsPage) {
    self.page = page
    let places = page.keys.compactMap { Histogram.place(of: $0, page.unit) }
    first = places.min() ?? 0
    last = places.max() ?? 0
    let largest = max(1, page.series.flatMap(\.counts.values).max() ?? 1)
    // The line in the middle stands for a whole number.
    most = largest + (largest > 1 ? largest % 2 : 0)
  }

  /// What the page's template draws.
  var view: Value {
    [
      "most": .text(Words.articles(most)),
      "half": .text(most > 1 ? Words.grouped(most / 2) : ""),
      "first": .text(Self.day(page.keys.first)), "last": .text(Self.day(page.keys.last)),
      "lines": .list(page.series.enumerated()) { index, series in
        ["index": .integer(index), "points": .text(points(of: series))]
      },
    ]
  }

  /// A key of time as people write it.
  private static func day(_ key: String?) -> String {
    key.map { Words.day(ArticleDate($0)) } ?? ""
  }

  /// A point for each step of time, those without articles included.
  private func points(of series: TrendsPage.Series) -> String {
    let byPlace = Dictionary(
      series.counts.compactMap { key, count in
        Histogram.place(of: key, page.unit).map { ($0, count) }
      }
    ) { $0 + $1 }
    let span = max(1, last - first)
    // Beyond two points a pixel nothing more can be seen.
    let step = max(1, span / (2 * Self.width))
    return stride(from: first, through: last, by: step).map { place in
      let count = (place..<min(place + step, last + 1)).reduce(0) { $0 + (byPlace[$1] ?? 0) } / step
      let x = (place - first) * Self.width / span
      let y = Self.bottom - count * (Self.bottom - Self.top) / most
      return "\(x),\(y)"
    }.joined(separator: " ")
  }

  /// The drawing for other pages, with its key.
  var svg: String {
    var parts: [String] = []
    for (index, series) in page.series.enumerated() {
      let look =
        "fill=\"none\" stroke=\"\(Self.colours[index])\" stroke-width=\"2\" "
        + "stroke-dasharray=\"\(Self.dashes[index])\""
      parts.append("<polyline points=\"\(points(of: series))\" \(look)/>")
      let y = Self.height + 14 + index * 18
      parts.append("<line x1=\"0\" y1=\"\(y)\" x2=\"40\" y2=\"\(y)\" \(look)/>")
      parts.append("<text x=\"48\" y=\"\(y + 4)\">\(Markup.escaped(series.query))</text>")
    }
    let height = Self.height + 14 + page.series.count * 18
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 0 \(Self.width + 40) \(height)" \
      width="\(Self.width + 40)" height="\(height)" font-family="Georgia, serif" font-size="12" fill="#1b1a18">
      <title>\(Markup.escaped(page.title))</title>
      <rect x="-20" width="\(Self.width + 40)" height="\(height)" fill="#ffffff"/>
      <line x1="0" y1="22" x2="640" y2="22" stroke="#d8d3c5"/>
      <line x1="0" y1="210" x2="640" y2="210" stroke="#1b1a18"/>
      <text x="0" y="17">\(Words.articles(most))</text>
      <text x="0" y="228">\(Self.day(page.keys.first))</text>
      <text x="640" y="228" text-anchor="end">\(Self.day(page.keys.last))</text>
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }
}
