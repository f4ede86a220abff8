import Lede

/// Counts by day, month or year, without gaps: bars that stand where their time is.
struct Histogram: Sendable {
  struct Bar: Sendable {
    /// `2023-11-07`, `2023-11` or `2023`.
    let key: String
    let count: Int
    /// How many bars stand before it.
    let place: Int
  }

  let unit: CountKey
  let bars: [Bar]
  /// From the first bar to the last, those without articles included.
  let width: Int
  let most: Int
  let undated: Int

  /// Days are shown up to so many, then months, then years.
  private static let mostBars = 90
  /// Few bars are not drawn wider than if there were so many.
  private static let leastBars = 16

  /// The histogram of the articles found, in the finest unit that leaves bars wide enough to meet; nil where no
  /// article is dated.
  init?(_ found: CountResult) {
    guard let histogram = Self(found, .month) else { return nil }
    if histogram.width <= 3 {
      self = Self(found, .day) ?? histogram
    } else if histogram.width > Self.mostBars {
      self = Self(found, .year) ?? histogram
    } else {
      self = histogram
    }
  }

  /// Rows in the order of time; nil where none is dated.
  private init?(_ found: CountResult, _ unit: CountKey) {
    let rows = found[unit]
    let dated = rows.compactMap { row -> (String, Int, Int)? in
      guard let key = row.value, let place = Self.place(of: key, unit) else { return nil }
      return (key, row.count, place)
    }
    guard let first = dated.map(\.2).min(), let last = dated.map(\.2).max() else { return nil }
    self.unit = unit
    bars = dated.map { Bar(key: $0.0, count: $0.1, place: $0.2 - first) }
    width = last - first + 1
    most = max(1, dated.map(\.1).max() ?? 1)
    undated = rows.filter { $0.value == nil }.reduce(0) { $0 + $1.count }
  }

  /// The number of a day, month or year in time.
  static func place(of key: String, _ unit: CountKey) -> Int? {
    guard let date = ArticleDate(key) else { return nil }
    switch unit {
    case .day: return date.secondsSince1970 / 86_400
    case .month: return date.year * 12 + (date.month ?? 1)
    default: return date.year
    }
  }

  /// The bars as shapes of a drawing that is `width` × 10 wide and 60 high; each leads to its own time.
  func view(_ terms: SearchTerms) -> Value {
    [
      "width": .integer(max(width, Self.leastBars) * 10),
      // Few bars stand together on the left, and so do their days.
      "isShort": .bool(width < Self.leastBars), "unit": .text(unit.rawValue),
      "first": .text(Words.day(bars.first.flatMap { ArticleDate($0.key) })),
      "last": bars.count > 1 ? .text(Words.day(bars.last.flatMap { ArticleDate($0.key) })) : .null,
      "bars": .list(bars) { bar in
        let height = max(2, bar.count * 56 / most)
        let address = terms.address("/").setting("since", bar.key).setting("until", bar.key)
        return [
          "x": .integer(bar.place * 10), "y": .integer(60 - height), "height": .integer(height),
          "key": .text(bar.key), "address": .text(address.text),
          "label": .text(
            "\(Words.day(ArticleDate(bar.key))): \(Words.articles(bar.count))"),
        ]
      },
      "undated": undated > 0 ? .text("\(Words.grouped(undated)) undated") : .null,
      "isNarrowed": .bool(terms.since != nil || terms.until != nil),
      "wholeAddress": .text(
        terms.address("/").setting("since", nil).setting("until", nil).text),
    ]
  }
}
