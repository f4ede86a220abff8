import Lede

/// How the articles of a search spread over time, sources, sections, subjects and languages: each row narrows the search.
struct Facets: Sendable {
  private let terms: SearchTerms
  private let histogram: Histogram?
  /// What articles state, and how many of them state it.
  private typealias Rows = [(value: String?, count: Int)]

  private let sources: Rows
  private let sections: Rows
  private let subjects: Rows
  private let languages: Rows

  /// So many rows of a kind are shown.
  private static let shown = 8

  init(_ terms: SearchTerms, _ request: PageRequest) throws(DeskError) {
    self.terms = terms
    var options = request.queryOptions
    terms.apply(to: &options)
    let asked = options
    let found = try DeskError.wrapping { () throws(LedeError) in
      try request.reader.count(terms.fullQuery, by: CountKey.allCases, options: asked)
    }
    histogram = Histogram(found)
    sources = found[.source]
    sections = found[.section]
    subjects = found[.subject]
    languages = found[.language]
  }

  var view: Value {
    var lists: [Value] = []
    if let list = list("Source", "source", sources, terms.source) { lists.append(list) }
    if let list = list("Section", "section", sections, terms.section) { lists.append(list) }
    if let list = list("Subject", "subject", subjects, terms.subject) { lists.append(list) }
    if let list = list("Language", "language", languages, terms.language, LanguageName.of) {
      lists.append(list)
    }
    return [
      "histogram": histogram?.view(terms) ?? .null, "facets": .list(lists),
      "chosen": .list(chosen, Value.text),
      "hasFacets": .bool(!lists.isEmpty || histogram != nil),
    ]
  }

  /// By what the search is narrowed already.
  private var chosen: [String] {
    let days: String? =
      switch (terms.since, terms.until) {
      case (let since?, let until?): since == until ? since : "\(since) to \(until)"
      case (let since?, nil): "from \(since)"
      case (nil, let until?): "to \(until)"
      case (nil, nil): nil
      }
    return [days, terms.source, terms.section, terms.subject, terms.language.map(LanguageName.of)]
      .compactMap(\.self)
  }

  /// A list of one kind; nil where it would part nothing.
  private func list(
    _ title: String, _ name: String, _ rows: Rows, _ chosen: String?,
    _ shown: (String) -> String = { $0 }
  ) -> Value? {
    let named = rows.filter { $0.value != nil }
    guard chosen != nil || named.count > 1 || (named.count == 1 && rows.count > 1) else {
      return nil
    }
    let most = named.map(\.count).max() ?? 1
    return [
      "title": .text(title),
      "rows": .list(named.prefix(Self.shown)) { row in
        let isChosen = chosen == row.value
        let address = terms.address("/").setting(name, isChosen ? nil : row.value)
        return [
          "name": .optional(row.value.map(shown)), "count": .text(Words.grouped(row.count)),
          "address": .text(address.text), "isChosen": .bool(isChosen),
          "share": .integer(max(1, row.count * 100 / max(1, most))),
        ]
      },
      "more": named.count > Self.shown ? .text("and \(named.count - Self.shown) more") : .null,
    ]
  }
}
