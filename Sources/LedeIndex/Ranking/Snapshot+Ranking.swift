internal import Synchronization

extension Snapshot {
  /// Finds, ranks and explains over this snapshot, with the formula's settings of the archive or
  /// with others.
  ///
  /// Asked again for the same settings it gives the same ranker, so that what was decoded for one
  /// query serves the next, whoever asks it.
  public func ranker(k1: Float? = nil, b: Float? = nil) throws(IndexError) -> Ranker {
    try rankers.ranker(of: self, k1: k1 ?? settings.k1, b: b ?? settings.b)
  }
}

/// The rankers of a snapshot: one for each pair of settings of the formula, with one cache.
final class Rankers: Sendable {
  private struct Formula: Hashable {
    var k1: Float
    var b: Float
  }

  private let cache = ImpactCache(ceiling: ImpactCache.standardCeiling)
  private let made = Mutex<[Formula: Ranker]>([:])

  func ranker(of snapshot: Snapshot, k1: Float, b: Float) throws(IndexError) -> Ranker {
    let formula = Formula(k1: k1, b: b)
    return try made.withLock { (made) throws(IndexError) -> Ranker in
      if let ranker = made[formula] { return ranker }
      let statistics = try Statistics(snapshot, k1: k1, b: b)
      let ranker = Ranker(statistics, cache: cache)
      made[formula] = ranker
      return ranker
    }
  }
}

extension Statistics {
  /// What is to be known of a snapshot's articles.
  fileprivate convenience init(_ snapshot: Snapshot, k1: Float, b: Float) throws(IndexError) {
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
      segments: segments, headlineWords: headlineWords, bodyWords: bodyWords, k1: k1, b: b,
      headlineWeight: snapshot.settings.headlineWeight)
  }
}
