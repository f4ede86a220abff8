import LedeIndex
package import LedeText

/// Times the ranking alone: plain words, straight to the index, the settings of the archive.
///
/// Nothing of an earlier query's result is kept, but terms that were decoded are, up to a ceiling. A bench
/// serves one thread.
package final class RankingBench {
  /// What articles must hold to be found.
  package enum Mode: String, Sendable, CaseIterable {
    /// Any of the words.
    case or
    /// All of the words.
    case and
    /// The words side by side.
    case phrase
  }

  /// A query's hits and the time it took.
  package struct Run: Sendable {
    /// From the query's string to the top k with their scores, by a monotonic clock.
    package let duration: Duration
    /// The hits in their order, at most k.
    package let hits: [(id: ArticleID, score: Float)]
  }

  private let snapshot: Snapshot
  private let ranker: Ranker
  private let analyzer: Analyzer
  private let mode: Mode
  private let limit: Int
  private let isExhaustive: Bool
  private var tokens: [Token] = []

  init(
    _ snapshot: Snapshot, _ mode: Mode, limit: Int, isExhaustive: Bool, ceiling: Int?
  ) throws(LedeError) {
    self.snapshot = snapshot
    self.mode = mode
    self.limit = limit
    self.isExhaustive = isExhaustive
    let language = Language(snapshot.settings.language)
    analyzer = try LedeError.wrapping { () throws(TextError) in try Analyzer(language) }
    ranker = try LedeError.wrapping { () throws(IndexError) in
      guard let ceiling else { return try snapshot.ranker() }
      return try snapshot.ranker(keepingAtMost: ceiling)
    }
  }

  /// Ranks a query of plain words.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  package func run(_ query: String) throws(LedeError) -> Run {
    let start = ContinuousClock.now
    let plan = plan(query)
    let top = try LedeError.wrapping { () throws(IndexError) in
      isExhaustive ? try ranker.exhaustiveTop(limit, of: plan) : try ranker.top(limit, of: plan)
    }
    let duration = start.duration(to: .now)
    let hits = try LedeError.wrapping { () throws(IndexError) in
      var hits: [(id: ArticleID, score: Float)] = []
      for hit in top.hits { hits.append((try snapshot.id(hit.document), hit.score)) }
      return hits
    }
    return Run(duration: duration, hits: hits)
  }

  /// The words as the index's terms, joined as the mode says.
  private func plan(_ query: String) -> Plan {
    if analyzer.termCount > 1 << 16 { analyzer.forgetTerms() }
    let dropsStopWords = snapshot.settings.stopWords == .drop
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(query.utf8Span.span, into: &tokens)
    if dropsStopWords { tokens.removeAll { analyzer.isStopWord($0.term) } }
    if mode == .phrase, tokens.count > 1 {
      return .phrase(tokens.map { analyzer.term($0.term) })
    }
    // A word that is typed twice counts twice.
    var counts: [(term: UInt32, count: Float)] = []
    for token in tokens {
      if let index = counts.firstIndex(where: { $0.term == token.term }) {
        counts[index].count += 1
      } else {
        counts.append((token.term, 1))
      }
    }
    let terms = counts.map { Plan.term(analyzer.term($0.term), boost: $0.count) }
    guard terms.count > 1 else { return terms.first ?? .nothing }
    return mode == .or ? .union(terms) : .intersection(terms)
  }
}

extension Archive.Reader {
  /// A bench over the commit that this archive reads.
  ///
  /// - Parameter ceiling: The most bytes of decoded terms that are kept from one query for the next: 0 for
  ///   none of them, nil for as many as searches keep.
  /// - Throws: `invalidSetting` where the archive's language has no stemmer; `damaged`.
  package func rankingBench(
    _ mode: RankingBench.Mode, limit: Int = 10, isExhaustive: Bool = false, ceiling: Int? = nil
  ) throws(LedeError) -> RankingBench {
    try RankingBench(
      snapshot, mode, limit: limit, isExhaustive: isExhaustive, ceiling: ceiling)
  }
}
