public import LedeQuery
public import LedeText

/// How many articles match a query, by something that they state.
public struct CountResult: Sendable {
  /// Dates in their order, others by their size and then by name; what states nothing comes last.
  public let rows: [CountRow]
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
}

extension Archive.Reader {
  /// Counts the articles that match a query, copies of one story each by itself.
  ///
  /// - Throws: as `search`.
  public func count(
    _ query: String, by key: CountKey, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> CountResult {
    try options.check()
    var search = options
    search.limit = 0
    search.duplicates = .show
    search.corrects = false
    let asked = search
    return try pool.withSearcher { (searcher) throws(SearchError) in
      let result = try searcher.search(query, asked)
      return CountResult(
        rows: try searcher.count(query, by: key, asked), totalCount: result.totalCount,
        ranAs: result.ranAs, notes: result.notes, corrections: result.corrections,
        relaxation: result.relaxation)
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
