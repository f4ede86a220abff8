import Lede

/// `/trends`: how many articles several searches find over time.
struct TrendsPage: Page {
  static let template = "trends"

  /// A search and its counts by the keys of time.
  struct Series: Sendable {
    let query: String
    let counts: [String: Int]
    let total: Int
  }

  let series: [Series]
  let unit: CountKey
  let since: String?
  let until: String?

  static let mostSeries = 5

  static let route = Route(
    path: "/trends", name: "trends",
    summary: "How many articles each of several searches finds, by day, month or year.",
    rules: [
      ParameterRule(
        name: "q", help: "a search; stands once for each, five at most",
        kind: .text(most: SearchTerms.mostCharacters), most: mostSeries),
      ParameterRule(name: "by", help: "the step", kind: .choice(["day", "month", "year"])),
      SearchTerms.rules[1], SearchTerms.rules[2],
      ParameterRule(
        name: "as", help: "the table or the chart to take along instead of the page",
        kind: .choice(["csv", "svg"])),
    ],
    schema: "Trends", otherTypes: ["text/csv; charset=utf-8", "image/svg+xml"], isSlow: true,
    isKept: true, get: answer)

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    let terms = SearchTerms(request.parameters)
    let unit = request.parameters["by"].flatMap(CountKey.init(rawValue:)) ?? .month
    let queries = request.parameters.all("q")
    var series: [Series] = []
    for query in queries {
      var options = request.queryOptions
      terms.apply(to: &options)
      let asked = options
      let found = try DeskError.wrapping { () throws(LedeError) in
        try request.reader.count(query, by: [unit], options: asked)
      }
      var counts: [String: Int] = [:]
      for row in found[unit] { if let key = row.value { counts[key] = row.count } }
      series.append(Series(query: query, counts: counts, total: found.outcome.totalCount))
    }
    let page = TrendsPage(
      series: series, unit: unit, since: terms.since, until: terms.until)
    switch request.parameters["as"] {
    case "csv":
      return .file(Download(page.csv, type: "text/csv; charset=utf-8", name: "trends.csv"))
    case "svg": return .file(Download(TrendsChart(page).svg, type: "image/svg+xml"))
    default: return .page(page)
    }
  }

  /// Every key of time that any series has, in its order.
  var keys: [String] { Set(series.flatMap(\.counts.keys)).sorted() }

  var title: String {
    series.isEmpty ? "Trends" : "Trends: " + series.map(\.query).joined(separator: ", ")
  }

  var record: Value {
    [
      "by": .text(unit.rawValue), "queries": .list(series) { .text($0.query) },
      "rows": .list(keys) { key in
        ["key": .text(key), "counts": .list(series) { .integer($0.counts[key] ?? 0) }]
      },
    ]
  }

  /// The table for a spreadsheet (RFC 4180); what would be a formula there stands behind an apostrophe.
  private var csv: String {
    func cell(_ text: String) -> String {
      let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
      return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
    var lines = [([unit.rawValue] + series.map { cell($0.query) }).joined(separator: ",")]
    for key in keys {
      lines.append(([key] + series.map { String($0.counts[key] ?? 0) }).joined(separator: ","))
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  var view: Value {
    let here = series.reduce(
      Address("/trends", [("by", unit.rawValue), ("since", since), ("until", until)])
    ) { $0.adding("q", $1.query) }
    let empty = Array(
      repeating: "", count: max(1, min(Self.mostSeries, series.count + 1) - series.count))
    let shown = series.map(\.query) + (series.count < Self.mostSeries ? empty : [])
    return [
      "q": .text(series.first?.query ?? ""), "since": .optional(since), "until": .optional(until),
      "boxes": .list(shown.enumerated()) { index, query in
        ["number": .integer(index + 1), "query": .text(query)]
      },
      "units": .list(["day", "month", "year"]) {
        ["name": .text($0), "isChosen": .bool($0 == unit.rawValue)]
      },
      "hasRows": .bool(!keys.isEmpty), "isAsked": .bool(!series.isEmpty),
      "csvAddress": .text(here.adding("as", "csv").text),
      "svgAddress": .text(here.adding("as", "svg").text), "unit": .text(unit.rawValue),
      "chart": TrendsChart(self).view,
      "series": .list(series.enumerated()) { index, series in
        [
          "query": .text(series.query), "index": .integer(index),
          "address": .text(
            Address("/", [("q", series.query), ("since", since), ("until", until)]).text),
          "total": .text(Words.articles(series.total)),
        ]
      },
      "rows": .list(keys) { key in
        [
          "key": .text(key),
          "counts": .list(series) { .text(Words.grouped($0.counts[key] ?? 0)) },
        ]
      },
    ]
  }
}
