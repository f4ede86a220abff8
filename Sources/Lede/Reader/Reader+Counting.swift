internal import LedeIndex
public import LedeQuery
public import LedeText

/// The articles that match a query, to be counted by what they state.
public struct CountResult: Sendable {
  private let articles: MatchingArticles
  /// All articles that match.
  public let totalCount: Int
  /// The query as it was run.
  public let ranAs: String
  /// What was passed over, corrected or should be known.
  public let notes: [Note]
  /// Words that no article holds, with what may have been meant; none is replaced.
  public let corrections: [Correction]
  /// Why nothing matches, and what would; nil where something does.
  public let relaxation: Relaxation?

  init(_ result: SearchResult, _ articles: MatchingArticles) {
    self.articles = articles
    totalCount = result.totalCount
    ranAs = result.ranAs
    notes = result.notes
    corrections = result.corrections
    relaxation = result.relaxation
  }

  /// How many of the articles share a day, a source, a subject: dates in their order, others by their size and then by
  /// name; what states nothing comes last.
  ///
  /// A date that is known less precisely than the key stands as it is known: `2023-11` among days.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func rows(by key: CountKey) throws(LedeError) -> [CountRow] {
    try LedeError.wrapping { () throws(IndexError) in try articles.rows(by: key) }
  }
}

extension Archive.Reader {
  /// Counts the articles that match a query, copies of one story each for itself; the result counts them by what they
  /// state.
  ///
  /// - Throws: as `search`.
  public func count(
    _ query: String, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> CountResult {
    try options.check()
    return try pool.withSearcher { (searcher) throws(SearchError) in
      let found = try searcher.matches(query, options)
      return CountResult(found.result, found.articles)
    }
  }

  /// Articles on the same subject as one of the archive, the likest first; nil if the archive has
  /// no article of that id.
  ///
  /// - Throws: as `search`.
  public func similar(
    to id: ArticleID, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> SearchResult? {
    let options = try checked(options)
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.similar(to: id, options)
    }
  }

  /// Words that tell the articles of a query from the rest of the archive, the most telling first.
  ///
  /// - Throws: as `search`.
  package func salientWords(
    of query: String, limit: Int = 12, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> [WordFrequency] {
    try LedeError.require(limit, in: 0...Int.max, "limit")
    try options.check()
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.salientWords(of: query, limit: limit, options)
    }
  }
}
