import Lede

/// `/`: answers and articles for what was typed, or the newest articles where nothing was.
struct AskPage: Page {
  static let template = "ask"

  let terms: SearchTerms
  let result: SearchResult
  /// Set where a question was asked.
  var answers: AskResult?
  var facets: Facets?
  let page: Int
  /// When the archive is older than what its newest commit should be.
  let fault: String?

  static let hitsPerPage = 10
  static let lastPage = 1000

  static let route = Route(
    path: "/", name: "search",
    summary: "Answers to a question, and the articles that match; without q the newest articles.",
    rules: SearchTerms.rules + [
      ParameterRule(
        name: "page", help: "which ten of the articles, from 1", kind: .integer(1...lastPage)),
      ParameterRule(
        name: "copies", help: "whether wire copies stand under one of them, or each for itself",
        kind: .choice(["group", "show"])),
    ],
    schema: "Search", isKept: true, get: answer)

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    let terms = SearchTerms(request.parameters)
    let page = request.number("page", 1)
    var options = request.searchOptions
    terms.apply(to: &options)
    options.limit = hitsPerPage
    options.offset = (page - 1) * hitsPerPage
    options.duplicates = request.parameters["copies"] == "show" ? .show : .group
    let asked = options
    let reader = request.reader
    let result = try DeskError.wrapping { () throws(LedeError) in
      try reader.search(terms.fullQuery, options: asked)
    }
    var answer = AskPage(
      terms: terms, result: result, page: page, fault: request.desk.archive.fault)
    if terms.isQuestion, page == 1 {
      var ask = request.queryOptions
      terms.apply(to: &ask)
      let askOptions = ask
      answer.answers = try DeskError.wrapping { () throws(LedeError) in
        try reader.ask(terms.fullQuery, options: askOptions)
      }
    }
    if !request.wantsJSON { answer.facets = try Facets(terms, request) }
    return .page(answer)
  }

  var title: String { terms.query.isEmpty ? "Newest" : terms.query }

  var record: Value {
    [
      "query": .text(terms.query), "ranAs": .text(result.outcome.ranAs),
      "totalCount": .integer(result.outcome.totalCount), "page": .integer(page),
      "notes": .list(notes, Value.text),
      "supported": answers.map { .bool($0.isSupported) } ?? .null,
      "answers": .list(answers?.answers ?? []) {
        HitText.record(of: $0, isSupported: answers?.isSupported ?? false)
      },
      "hits": HitText.records(of: result.hits, from: (page - 1) * Self.hitsPerPage),
      "relaxations": .list(result.outcome.relaxedQueries) {
        ["query": .text($0.query), "change": .text($0.change), "count": .integer($0.count)]
      },
    ]
  }

  private var notes: [String] { terms.notes + result.outcome.notes }
}
