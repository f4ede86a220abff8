import Lede

/// The lines of trends as a drawing.
struct TrendsChart {
  private let page: TrendsPage
  private let first: Int
  private let last: Int
  private let most: Int

  private static let width = 640
  private static let height = 240
  private static let left = 44
  private static let bottom = 210
  private static let top = 12
  private static let colours = ["#8c1a16", "#1f6f8b", "#6b7f1d", "#7a4fa3", "#b5651d"]
  private static let dashes = ["none", "7 3", "2 3", "9 3 2 3", "4 2"]

  init(_ page: TrendsPage) {
    self.page = page
    let places = page.keys.compactMap { Histogram.place(of: $0, page.unit) }
    first = places.min() ?? 0
    last = places.max() ?? 0
    most = max(1, page.series.flatMap(\.counts.values).max() ?? 1)
  }

  /// What the page's template draws.
  var view: Value {
    [
      "most": .text(Words.grouped(most)),
      "half": .text(most > 1 ? Words.grouped(most / 2) : ""),
      "first": .text(page.keys.first ?? ""), "last": .text(page.keys.last ?? ""),
      "lines": .list(page.series.enumerated()) { index, series in
        ["index": .integer(index), "points": .text(points(of: series))]
      },
    ]
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
      let x = Self.left + (place - first) * (Self.width - Self.left - 8) / span
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
      parts.append("<line x1=\"44\" y1=\"\(y)\" x2=\"84\" y2=\"\(y)\" \(look)/>")
      parts.append("<text x=\"92\" y=\"\(y + 4)\">\(Markup.escaped(series.query))</text>")
    }
    let height = Self.height + 14 + page.series.count * 18
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" \
      width="\(Self.width)" height="\(height)" font-family="Georgia, serif" font-size="12" fill="#1b1a18">
      <title>\(Markup.escaped(page.title))</title>
      <rect width="\(Self.width)" height="\(height)" fill="#ffffff"/>
      <line x1="44" y1="210" x2="632" y2="210" stroke="#1b1a18"/>
      <text x="38" y="16" text-anchor="end">\(Words.grouped(most))</text>
      <text x="44" y="228">\(Markup.escaped(page.keys.first ?? ""))</text>
      <text x="632" y="228" text-anchor="end">\(Markup.escaped(page.keys.last ?? ""))</text>
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }
}
