package import LedeIndex
import LedeQuery
public import LedeText

extension Archive.Reader {
  /// The index's terms, folded and stemmed, that begin with `prefix`, the most frequent first, then in the
  /// order of bytes; at most `limit` of them. Deleted articles are counted until a merge drops them; a term that they alone
  /// hold is not given.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  package func terms(
    beginningWith prefix: String = "", limit: Int = .max
  ) throws(LedeError) -> [WordFrequency] {
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
    let terms = found.lazy.map {
      WordFrequency(word: String(decoding: $0.bytes, as: UTF8.self), count: $0.count)
    }
    if articleCount == snapshot.documentCount { return Array(terms.prefix(limit)) }
    return try pool.withSearcher { (searcher) throws(SearchError) in
      var held: [WordFrequency] = []
      for term in terms {
        if held.count == limit { break }
        if try searcher.holds(Term(term.word)) { held.append(term) }
      }
      return held
    }
  }
}

extension Archive.Reader {
  /// Words that begin with `prefix` as articles write them, the most frequent first: what a search
  /// box offers while a person types. Each stands with the number of articles that hold it.
  ///
  /// - Throws: as `search`.
  public func words(
    beginningWith prefix: String, limit: Int = 20
  ) throws(LedeError) -> [(word: String, count: Int)] {
    try frequentWords(beginningWith: prefix, limit: limit).map { ($0.word, $0.count) }
  }

  /// `words(beginningWith:limit:)` as values of their own.
  package func frequentWords(
    beginningWith prefix: String, limit: Int
  ) throws(LedeError) -> [WordFrequency] {
    try LedeError.require(limit, in: 0...Int.max, "limit")
    return try pool.withSearcher { (searcher) throws(SearchError) in
      try searcher.words(beginningWith: prefix, limit: limit)
    }
  }

  /// What the archive's articles state as source, section, byline or language, the commonest first,
  /// then in the order of bytes.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  package func values(of field: ValueField) throws(LedeError) -> [(value: String, count: Int)] {
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
