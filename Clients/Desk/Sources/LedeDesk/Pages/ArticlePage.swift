import Lede

/// `/article`: one article to read, with what leads on from it.
struct ArticlePage: Page {
  static let template = "article"

  let article: Article
  /// The search that led here.
  let query: String
  /// What is shown of the body.
  let part: BodyPart
  /// What to mark of the part, as UTF-8 bytes.
  let marks: [(range: Range<Int>, kind: Marked.Kind)]
  /// The place of the part that a link led to, as UTF-8 bytes.
  let place: Range<Int>?
  let similar: [SearchHit]
  /// Whom and what it names.
  let entities: [NamedEntity]
  /// What it says it belongs to, other versions for instance, and whether the archive has that.
  let related: [(link: ArticleMetadata.Relation, isHere: Bool)]

  private static let mostRelated = 20

  static let idRule = ParameterRule(
    name: "id", help: "the article's id", kind: .text(most: 10_000), isRequired: true)

  static let route = Route(
    path: "/article", name: "article", summary: "One article, and the articles most like it.",
    rules: [
      idRule,
      ParameterRule(
        name: "q", help: "the search whose words are marked",
        kind: .text(most: SearchTerms.mostCharacters)),
      ParameterRule(
        name: "start", help: "where a place to mark begins, in bytes of the body",
        kind: .integer(0...Int(Int32.max))),
      ParameterRule(
        name: "end", help: "where it ends, in bytes of the body",
        kind: .integer(0...Int(Int32.max))),
    ],
    schema: "ArticlePage", isKept: true, get: answer)

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    let article = try article(request)
    let query = request.parameters["q"] ?? ""
    let (start, end) = (request.number("start", 0), request.number("end", 0))
    let stated = start < end && end <= article.body.utf8.count ? start..<end : nil
    let part = BodyPart(of: article.body, about: stated)
    let place = stated.flatMap { part.own($0) }
    var marks: [(range: Range<Int>, kind: Marked.Kind)] = place.map { [($0, .place)] } ?? []
    if !query.isEmpty, !request.wantsJSON {
      let words = try MatchedWords(query, in: article.id, request)
      marks += words.ranges(in: part.text).filter { range in
        place.map { !$0.overlaps(range) } ?? true
      }.map { ($0, .match) }
    }
    var options = request.searchOptions
    options.limit = 5
    options.duplicates = .group
    options.snippetLength = 0
    let asked = options
    let similar = try DeskError.wrapping { () throws(LedeError) in
      try request.reader.similar(to: article.id, options: asked)?.hits ?? []
    }
    let related = try article.metadata.related.prefix(mostRelated).map { link throws(DeskError) in
      let isHere = try DeskError.wrapping { () throws(LedeError) in
        try ArticleID(link.target).flatMap { id throws(LedeError) in try request.reader.article(id)
        }
          != nil
      }
      return (link: link, isHere: isHere)
    }
    var seen = article
    seen.body = part.text
    return .page(
      ArticlePage(
        article: article, query: query, part: part, marks: marks, place: place, similar: similar,
        entities: request.reader.entities(in: seen), related: related))
  }

  /// The article that a request names.
  ///
  /// - Throws: 404 if there is none.
  static func article(_ request: PageRequest) throws(DeskError) -> Article {
    guard let id = request.parameters["id"].flatMap({ ArticleID($0) }) else {
      throw .notFound("no article has this id")
    }
    let article = try DeskError.wrapping { () throws(LedeError) in try request.reader.article(id) }
    guard let article else { throw .notFound("no article has the id \(id)") }
    return article
  }

  var title: String { article.headline.text }

  var record: Value {
    let release = HitText.release(article.metadata.status, article.metadata.embargo)
    return [
      "id": .text(article.id.rawValue), "headline": .text(article.headline.text),
      "date": .optional(article.date?.description), "byline": .optional(article.byline),
      "source": .optional(article.source), "section": .optional(article.section),
      "language": .optional(article.language), "keywords": .list(article.keywords, Value.text),
      "url": .optional(article.url), "body": .text(article.body),
      "status": .text(article.metadata.status.rawValue),
      "embargo": .optional(article.metadata.embargo?.description), "release": .optional(release),
      "version": article.metadata.version.map(Value.integer) ?? .null,
      "versionCreated": .optional(article.metadata.versionCreated?.description),
      "entities": .list(entities) { ["kind": .text($0.kind.rawValue), "name": .text($0.name)] },
      "related": .list(related) { related in
        [
          "relation": .optional(related.link.relation), "id": .text(related.link.target),
          "version": related.link.version.map(Value.integer) ?? .null,
        ]
      },
      "similar": HitText.records(of: similar),
    ]
  }
}
