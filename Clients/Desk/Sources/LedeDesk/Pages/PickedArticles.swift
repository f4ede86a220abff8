import Lede

/// Which articles a page is about: those that it names, or those that a search finds.
enum PickedArticles {
  /// At most so many articles can be named.
  static let most = 100

  static let idsRule = ParameterRule(
    name: "id", help: "an article; stands once for each", kind: .text(most: 500), most: most)

  /// The articles that a request names, each once.
  ///
  /// - Throws: 404 for what can be no id.
  static func ids(_ request: PageRequest) throws(DeskError) -> [ArticleID] {
    var ids: [ArticleID] = []
    for text in request.parameters.all("id") {
      guard let id = ArticleID(text) else { throw .notFound("no article has this id") }
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The ids that a search finds, best first, copies included.
  static func found(
    _ terms: SearchTerms, limit: Int, _ request: PageRequest
  ) throws(DeskError) -> [ArticleID] {
    var options = request.searchOptions
    terms.apply(to: &options)
    options.limit = limit
    options.snippetLength = 0
    options.corrects = false
    let asked = options
    return try DeskError.wrapping { () throws(LedeError) in
      try request.reader.search(terms.fullQuery, options: asked).hits.map(\.id)
    }
  }
}
