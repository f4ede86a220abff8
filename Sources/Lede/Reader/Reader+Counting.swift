internal import LedeIndex
public import LedeQuery
public import LedeText

/// How many articles match a query, and what they state.
public struct CountResult: Sendable {
  /// How the query was read and run, how many articles match, and why there may be none; no word is replaced.
  public let outcome: QueryOutcome
  /// For each key that was asked for its rows.
  package let rows: [CountKey: [CountRow]]

  /// How many of the articles share a day, a source, a subject: dates in their order, others by their size and then by
  /// name; those that state nothing come last, under nil. Empty for a key that was not asked for.
  ///
  /// A date that is known less precisely than the key stands as it is known: `2023-11` among days.
  public subscript(key: CountKey) -> [(value: String?, count: Int)] {
    (rows[key] ?? []).map { (value: $0.key, count: $0.count) }
  }
}

extension Archive.Reader {
  /// Counts the articles that match a query, copies of one story each for itself, and by each of the keys.
  ///
  /// - Throws: as `search`.
  public func count(
    _ query: String, by keys: [CountKey] = [], options: QueryOptions = QueryOptions()
  ) throws(LedeError) -> CountResult {
    try options.check()
    return try pool.withSearcher { (searcher) throws(SearchError) in
      let found = try searcher.matches(query, options)
      do throws(IndexError) {
        return CountResult(
          outcome: found.result.outcome, rows: try found.articles.rows(by: keys))
      } catch {
        throw SearchError.index(error)
      }
    }
  }

  /// Articles on the same subject as one of the archive, the likest first; nil if the archive has
  /// no article of that id.
  ///
  /// The options say which articles may be given, and how. There is no query that could be read strictly or
  /// corrected, and likeness is the one ranking.
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
