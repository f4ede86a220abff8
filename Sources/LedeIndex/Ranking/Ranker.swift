/// Finds, ranks and explains over all segments of one snapshot.
package final class Ranker: Sendable {
  let statistics: Statistics
  private let flat: FlatRanker
  private var segments: [RankedSegment] { statistics.segments }

  /// - Parameter cache: Keeps decoded terms, of all rankers that share it.
  init(
    _ statistics: Statistics, kernels: RankingKernels = .best,
    cache: ImpactCache = ImpactCache(ceiling: ImpactCache.standardCeiling)
  ) {
    self.statistics = statistics
    flat = FlatRanker(statistics, kernels: kernels, cache: cache)
  }

  /// Bytes that decoded terms take in memory: they are kept for later queries, up to 256 MiB for all
  /// rankers of a snapshot.
  package var cachedByteCount: Int { flat.cache.byteCount }

  /// The first hits of a plan.
  ///
  /// - Parameters:
  ///   - k: How many at most; nil for all.
  ///   - gain: What they may gain afterwards, where those are not needed that it cannot lift among the best.
  package func top(
    _ k: Int?, of plan: Plan, order: ResultOrder = .score, gain: LaterGain? = nil
  ) throws(IndexError) -> TopHits {
    if let k, order == .score, let top = try flat.top(k, of: plan, gain: gain) { return top }
    return try exhaustiveTop(k, of: plan, order: order)
  }

  /// The same by the simple way: every match is scored. The reference for the fast executors.
  package func exhaustiveTop(
    _ k: Int?, of plan: Plan, order: ResultOrder = .score
  ) throws(IndexError) -> TopHits {
    let limit = k ?? .max
    precondition(limit >= 0, "a negative number of hits")
    let hitOrder = HitOrder(segments: segments, order: order)
    var best = BestHits(hitOrder, capacity: limit)
    var heap = HitHeap(hitOrder, capacity: limit, keepsDates: true)
    var count = 0
    for ranked in segments {
      let matches = try Evaluator(ranked, statistics).liveMatches(of: plan)
      count += matches.count
      guard limit > 0 else { continue }
      for index in matches.documents.indices {
        let hit = Hit(
          document: DocumentID(ranked.base + matches.documents[index]),
          score: matches.scores[index])
        if order == .score { try best.insert(hit) } else { try heap.insert(hit) }
      }
    }
    return TopHits(hits: order == .score ? try best.drain() : try heap.drain(), matchCount: count)
  }

  /// How many articles match a plan.
  package func count(_ plan: Plan) throws(IndexError) -> Int {
    if let count = try flat.count(plan) { return count }
    var count = 0
    for ranked in segments {
      count += try Evaluator(ranked, statistics).liveDocuments(of: plan).count
    }
    return count
  }

  /// The documents of a snapshot that match a plan, rising.
  package func documents(matching plan: Plan) throws(IndexError) -> [DocumentID] {
    var result: [DocumentID] = []
    for ranked in segments {
      let found = try Evaluator(ranked, statistics).liveDocuments(of: plan)
      result.append(contentsOf: found.members.map { DocumentID(ranked.base + $0) })
    }
    return result
  }
}
