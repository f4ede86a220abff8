import Lede

/// `/digest`: a few sentences of a search, of picked articles or of one, each with its place.
struct DigestPage: Page {
  static let template = "digest"

  let terms: SearchTerms
  let ids: [ArticleID]
  let words: Int
  let digest: NewsDigest?
  /// The articles that the sentences come from.
  let articles: [ArticleID: Article]

  static let wordsRule = ParameterRule(
    name: "words", help: "how many words it may have", kind: .integer(20...600))

  static let route = Route(
    path: "/digest", name: "digest",
    summary: "A digest of what a search finds, or of the articles that are named.",
    rules: SearchTerms.rules + [
      PickedArticles.idsRule, wordsRule,
      ParameterRule(
        name: "as", help: "text, HTML or a NewsML-G2 package to take along instead of the page",
        kind: .choice(["text", "html", "newsml-g2"])),
    ],
    schema: "Digest",
    otherTypes: ["text/plain; charset=utf-8", "application/vnd.iptc.g2.newsmessage+xml"],
    isSlow: true, isKept: true, get: answer)

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    let terms = SearchTerms(request.parameters)
    let ids = try PickedArticles.ids(request)
    let words = request.number("words", 120)
    var page = DigestPage(terms: terms, ids: ids, words: words, digest: nil, articles: [:])
    guard !ids.isEmpty || !terms.isEmpty else { return .page(page) }
    var options = DigestOptions()
    options.query = request.queryOptions
    terms.apply(to: &options.query)
    options.budget = .words(words)
    let asked = options
    let digest = try DeskError.wrapping { () throws(LedeError) in
      ids.isEmpty
        ? try request.reader.digest(terms.fullQuery, options: asked)
        : try request.reader.digest(of: ids, focus: terms.query, options: asked)
    }
    var articles: [ArticleID: Article] = [:]
    for id in digest.sentences.compactMap(\.id) where articles[id] == nil {
      articles[id] = try DeskError.wrapping { () throws(LedeError) in
        try request.reader.article(id)
      }
    }
    page = DigestPage(terms: terms, ids: ids, words: words, digest: digest, articles: articles)
    switch request.parameters["as"] {
    case "text": return .file(Download(page.asText, type: "text/plain; charset=utf-8"))
    case "html": return .file(Download(page.asHTML, type: "text/html; charset=utf-8"))
    case "newsml-g2": return .file(try page.package(request))
    default: return .page(page)
    }
  }

  var title: String { terms.query.isEmpty ? "Digest" : "Digest: \(terms.query)" }

  /// Why it may not be published; nil where it may.
  var release: String? { digest.flatMap { HitText.release($0.status, $0.embargo) } }

  var record: Value {
    [
      "query": .text(terms.query), "words": .integer(digest?.wordCount ?? 0),
      "articles": .integer(articles.count),
      "sentences": .list(digest?.sentences ?? []) { sentence in
        [
          "text": .text(sentence.text), "shown": .text(sentence.shown),
          "id": .optional(sentence.id?.rawValue),
          "date": .optional(sentence.date?.description),
          "start": .integer(sentence.bodyBytes.lowerBound),
          "end": .integer(sentence.bodyBytes.upperBound),
        ]
      },
      "embargo": .optional(digest?.embargo?.description), "release": .optional(release),
    ]
  }
}
