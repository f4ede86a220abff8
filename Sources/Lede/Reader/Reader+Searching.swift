import LedeIndex
public import LedeQuery

extension Archive.Reader {
  /// Articles that match a query, best first.
  ///
  /// Any string runs, unless the options ask for strictness; `notes` of the outcome say what was passed over, and
  /// its `relaxedQueries` what would have helped where nothing was found.
  ///
  /// - Throws: `invalidQuery` under `isStrict`; `invalidSetting` for an option out of its range; `cancelled`, `damaged`,
  ///   `inputOutput`.
  public func search(
    _ query: String, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> SearchResult {
    let options = try checked(options)
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.search(query, options)
    }
  }

  /// The sentences that answer a question, surest first, and at most `limit` of them; nil for all.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func ask(
    _ question: String, limit: Int? = 5, options: QueryOptions = QueryOptions()
  ) throws(LedeError) -> AskResult {
    try options.check()
    var asked = AskOptions()
    asked.limit = limit
    asked.query = options
    return try ask(question, options: asked)
  }

  /// `ask(_:limit:options:)` with the sentences around each answer.
  package func ask(
    _ question: String, options: AskOptions
  ) throws(LedeError) -> AskResult {
    try options.check()
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.ask(question, options)
    }
  }
}
