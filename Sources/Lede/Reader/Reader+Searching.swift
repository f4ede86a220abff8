import LedeIndex
public import LedeQuery

extension Archive.Reader {
  /// Articles that match a query, best first.
  ///
  /// Any string runs, unless the options ask for strictness; `notes` says what was passed over, and
  /// `relaxation` what would have helped where nothing was found.
  ///
  /// - Throws: `invalidQuery` under `isStrict`; `otherAnalysis`, `damaged`.
  public func search(
    _ query: String, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> SearchResult {
    let options = try checked(options)
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.search(query, options)
    }
  }

  /// The sentences that answer a question, best first, and at most `SearchOptions.limit` of them.
  ///
  /// A question has a ranking of its own: the options that say how hits are ordered and shown have no effect.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func ask(
    _ question: String, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> AskResult {
    try options.check()
    var asked = AskOptions()
    asked.limit = options.limit
    asked.search = options
    return try ask(question, options: asked)
  }

  /// `ask(_:options:)` with the sentences around each answer.
  package func ask(
    _ question: String, options: AskOptions
  ) throws(LedeError) -> AskResult {
    try options.check()
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.ask(question, options)
    }
  }
}
