public import LedeQuery
public import LedeText

/// Which of an archive's articles are meant.
public enum ArticleSelection: Sendable {
  /// All of them, in the order in which they were added.
  case all
  /// Those with these ids, in this order.
  case ids([ArticleID])
  /// Those that match a query, best first; none of its words is replaced.
  case query(String, options: QueryOptions = QueryOptions())
}

extension Archive.Reader {
  /// The ids of all articles that match a query, best first, none of its words replaced.
  ///
  /// - Throws: as `search(_:options:)`.
  func ids(matching query: String, options: QueryOptions) throws(LedeError) -> [ArticleID] {
    try options.check()
    var search = SearchOptions()
    search.query = options
    search.limit = nil
    search.snippetLength = 0
    search.corrects = false
    return try self.search(query, options: search).hits.map(\.id)
  }
}
