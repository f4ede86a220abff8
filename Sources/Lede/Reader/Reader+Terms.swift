public import LedeIndex
public import LedeQuery
public import LedeText

/// A word of an archive as its index holds it, folded and stemmed.
public struct TermFrequency: Hashable, Sendable {
  /// The term.
  public let term: String
  /// How many articles hold it; deleted ones are counted until a merge drops them.
  public let articleCount: Int
}

extension Archive.Reader {
  /// The terms that begin with `prefix`, the most frequent first, then in the order of bytes; at
  /// most `limit` of them.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func terms(
    beginningWith prefix: String = "", limit: Int = .max
  ) throws(LedeError) -> [TermFrequency] {
    try LedeError.require(limit, in: 0...Int.max, "limit")
    let start = Array(prefix.utf8)
    var found: [(bytes: [UInt8], count: Int)] = []
    try LedeError.wrapping { () throws(IndexError) in
      try snapshot.forEachTerm(from: start) { term, count in
        guard term.starts(with: start) else { return false }
        found.append((Array(term), count))
        return true
      }
    }
    found.sort { first, second in
      guard first.count == second.count else { return first.count > second.count }
      return first.bytes.lexicographicallyPrecedes(second.bytes)
    }
    return found.prefix(limit).map {
      TermFrequency(term: String(decoding: $0.bytes, as: UTF8.self), articleCount: $0.count)
    }
  }
}

extension Archive.Reader {
  /// Words that begin with `prefix` as articles write them, the most frequent first: what a search
  /// box offers while a person types.
  ///
  /// - Throws: as `search`.
  public func words(
    beginningWith prefix: String, limit: Int = 20
  ) throws(LedeError) -> [Suggestion] {
    try LedeError.require(limit, in: 0...Int.max, "limit")
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.words(beginningWith: prefix, limit: limit)
    }
  }

  /// What the archive's articles state as source, section, byline or language, the commonest first,
  /// then in the order of bytes.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func values(of field: ValueField) throws(LedeError) -> [(value: String, count: Int)] {
    let counts = try LedeError.wrapping { () throws(IndexError) in
      try snapshot.values(of: field)
    }
    return counts.map { (value: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  /// The dates of the oldest and the newest article, to the day; nil where none states one.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func dateBounds() throws(LedeError) -> (first: ArticleDate, last: ArticleDate)? {
    return try LedeError.wrapping { () throws(IndexError) in try snapshot.dateBounds() }
  }
}
