@testable import LedeIndex
@testable import LedeText

/// Ranks plain words for measuring: from the query's text to the best hits, as `lede bench` does.
///
/// Used by one thread at a time.
final class BenchRun {
  /// What a line of words means.
  enum Mode: String, CaseIterable, Sendable {
    /// Articles with at least one of the words.
    case or
    /// Articles with all of the words.
    case and
    /// Articles with the words one behind the other.
    case phrase
  }

  private let snapshot: Snapshot
  private let ranker: Ranker
  private let analyzer: Analyzer
  private let dropsStopWords: Bool
  private var tokens: [Token] = []

  /// A run over a snapshot, with its language and settings.
  init(_ snapshot: Snapshot) throws(IndexError) {
    do throws(TextError) {
      analyzer = try Analyzer(Language(snapshot.settings.language))
    } catch {
      throw IndexError(.unsupported, "\(error)")
    }
    self.snapshot = snapshot
    ranker = try snapshot.ranker()
    dropsStopWords = snapshot.settings.stopWords == .drop
  }

  /// The best `k` hits of a line of words, by the fast executors or by the simple float scorer.
  func top(
    _ k: Int, of query: String, mode: Mode, exhaustive: Bool = false
  ) throws(IndexError) -> [Hit] {
    let plan = plan(of: query, mode: mode)
    return try (exhaustive ? ranker.exhaustiveTop(k, of: plan) : ranker.top(k, of: plan)).hits
  }

  /// The id of a hit's article.
  func id(of hit: Hit) throws(IndexError) -> ArticleID { try snapshot.id(hit.document) }

  /// Bytes that decoded terms take in memory.
  var cachedByteCount: Int { ranker.cachedByteCount }

  private func plan(of query: String, mode: Mode) -> Plan {
    tokens.removeAll(keepingCapacity: true)
    analyzer.analyze(query.utf8Span.span, into: &tokens)
    var terms: [Term] = []
    terms.reserveCapacity(tokens.count)
    var last: UInt32?
    for token in tokens {
      if dropsStopWords, analyzer.isStopWord(token.term) { continue }
      // Of the variants of a word a phrase takes the first.
      if mode == .phrase, token.position == last { continue }
      last = token.position
      terms.append(analyzer.term(token.term))
    }
    switch mode {
    case .or: return .union(terms.map { .term($0) })
    case .and: return .intersection(terms.map { .term($0) })
    case .phrase: return .phrase(terms)
    }
  }
}
