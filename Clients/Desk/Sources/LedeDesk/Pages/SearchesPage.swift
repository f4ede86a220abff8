import Lede

/// `/searches`: the saved searches, what is new in each, and their feeds.
struct SearchesPage: Page {
  static let template = "searches"

  struct Row: Sendable {
    let name: String
    let query: String
    let count: Int
    /// What it finds that it did not find when it was last looked at.
    let news: [SearchHit]
  }

  let rows: [Row]
  let query: String

  private static let shownNews = 5
  /// News are looked for among so many of the newest.
  private static let mostNews = 1000

  static let route = Route(
    path: "/searches", name: "savedSearches",
    summary: "The saved searches and what is new in each.",
    rules: [
      ParameterRule(
        name: "q", help: "a search that may be saved",
        kind: .text(most: SearchTerms.mostCharacters))
    ],
    schema: "SavedSearches", isSlow: true, get: answer)

  /// The same address where searches may be saved.
  static var writableRoute: Route {
    var route = route
    route.form = Route.Form(
      summary: "Saves a search, forgets it, or notes that it was looked at.",
      rules: [
        ParameterRule(name: "name", help: "its name", kind: .text(most: 100), isRequired: true),
        ParameterRule(
          name: "q", help: "the search", kind: .text(most: SearchTerms.mostCharacters)),
        ParameterRule(
          name: "action", help: "what to do", kind: .choice(["save", "forget", "seen"]),
          isRequired: true),
        ParameterRule(
          name: "token", help: "the form's token", kind: .text(most: 100), isRequired: true),
      ], post: change)
    return route
  }

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    var rows: [Row] = []
    guard let searches = request.desk.searches.searches else {
      return .page(SearchesPage(rows: rows, query: request.parameters["q"] ?? ""))
    }
    var options = request.searchOptions
    options.limit = mostNews
    let asked = options
    for (name, query) in searches.queries.sorted(by: { $0.key < $1.key }) {
      let found = try DeskError.wrapping { () throws(LedeError) in
        try searches.unseen(name, in: request.reader, options: asked)
      }
      rows.append(Row(name: name, query: query, count: found.outcome.totalCount, news: found.hits))
    }
    return .page(SearchesPage(rows: rows, query: request.parameters["q"] ?? ""))
  }

  private static func change(_ request: PageRequest) throws(DeskError) -> Reply {
    let searches = request.desk.searches
    let name = request.parameters["name"] ?? ""
    switch request.parameters["action"] {
    case "save":
      guard let query = request.parameters["q"] else { throw .badRequest("q is missing") }
      try searches.change { (all) throws(LedeError) in try all.save(query, as: name) }
    case "forget":
      try searches.change { (all) throws(LedeError) in try all.remove(name) }
    default:
      guard searches.queries[name] != nil else {
        throw .notFound("no saved search has this name")
      }
      try searches.change { (all) throws(LedeError) in
        try all.markSeen(name, in: request.reader)
      }
    }
    return .moved(Address("/searches"))
  }

  var title: String { "Saved searches" }

  var record: Value {
    [
      "searches": .list(rows) { row in
        [
          "name": .text(row.name), "query": .text(row.query), "count": .integer(row.count),
          "new": .integer(row.news.count), "ids": .list(row.news) { .text($0.id.rawValue) },
        ]
      }
    ]
  }

  var view: Value {
    [
      "q": .text(query), "isEmpty": .bool(rows.isEmpty),
      "searches": .list(rows) { row in
        [
          "name": .text(row.name), "query": .text(row.query),
          "count": .text(Words.articles(row.count)), "hasNews": .bool(!row.news.isEmpty),
          "newCount": .text(Words.grouped(row.news.count)),
          "address": .text(Address("/", [("q", row.query), ("sort", "newest")]).text),
          "feedAddress": .text(Address("/feed", [("name", row.name)]).text),
          "news": .list(row.news.prefix(Self.shownNews)) { HitText.view(of: $0, query: row.query) },
        ]
      },
    ]
  }
}
