internal import Synchronization

extension Snapshot {
  /// Finds, ranks and explains over this snapshot, with the formula's settings of the archive or
  /// with others.
  ///
  /// Asked again for the same settings it gives the same ranker, so that what was decoded for one
  /// query serves the next, whoever asks it.
  ///
  /// - Parameter headlineWeight: How often a word of a headline counts; at most as often as the
  ///   archive's settings say.
  public func ranker(
    k1: Float? = nil, b: Float? = nil, headlineWeight: Int? = nil
  ) throws(IndexError) -> Ranker {
    let weight = max(1, headlineWeight ?? settings.headlineWeight)
    return try rankers.ranker(
      of: self,
      Rankers.Formula(
        k1: k1 ?? settings.k1, b: b ?? settings.b,
        headlineWeights: HeadlineWeights(stored: settings.headlineWeight, scored: weight)))
  }
}

/// The rankers of a snapshot: one for each setting of the formula, with one cache.
final class Rankers: Sendable {
  struct Formula: Hashable {
    var k1: Float
    var b: Float
    var headlineWeights: HeadlineWeights
  }

  private let cache = ImpactCache(ceiling: ImpactCache.standardCeiling)
  private let made = Mutex<[Formula: Ranker]>([:])

  func ranker(of snapshot: Snapshot, _ formula: Formula) throws(IndexError) -> Ranker {
    try made.withLock { (made) throws(IndexError) -> Ranker in
      if let ranker = made[formula] { return ranker }
      let statistics = try Statistics(snapshot, formula)
      let ranker = Ranker(statistics, cache: cache)
      made[formula] = ranker
      return ranker
    }
  }
}

extension Statistics {
  /// What is to be known of a snapshot's articles.
  fileprivate convenience init(
    _ snapshot: Snapshot, _ formula: Rankers.Formula
  ) throws(IndexError) {
    var segments: [RankedSegment] = []
    var headlineWords: UInt64 = 0
    var bodyWords: UInt64 = 0
    for part in snapshot.parts {
      var live: DocumentSet?
      if let deletions = part.deletions {
        var set = DocumentSet(allBelow: part.segment.articleCount)
        for document in deletions.documents { set.remove(UInt32(document)) }
        live = set
      }
      segments.append(RankedSegment(part.segment, base: part.base, live: live))
      let lengths = try part.segment.lengths()
      headlineWords += lengths.headlineTotal
      bodyWords += lengths.bodyTotal
    }
    self.init(
      segments: segments, headlineWords: headlineWords, bodyWords: bodyWords, k1: formula.k1,
      b: formula.b, headlineWeights: formula.headlineWeights)
  }
}
