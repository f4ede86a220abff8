import LedeIndex

/// A word of an archive as its index holds it, folded and stemmed.
public struct TermFrequency: Hashable, Sendable {
  /// The term.
  public let term: String
  /// How many articles hold it; deleted ones are counted until a merge drops them.
  public let articleCount: Int
}

extension Archive {
  /// The terms that begin with `prefix`, the most frequent first, then in the order of bytes; at
  /// most `limit` of them.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func terms(
    beginningWith prefix: String = "", limit: Int = .max
  ) throws(LedeError) -> [TermFrequency] {
    let snapshot = snapshot
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
