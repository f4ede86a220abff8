extension Ranker {
  /// The first hits of all of them: those that the rankers of a snapshot's members found, each of which had to
  /// find as many.
  ///
  /// - Parameter k: How many at most; nil for all.
  package func gathered(
    _ tops: [TopHits], _ k: Int?, order: ResultOrder
  ) throws(IndexError) -> TopHits {
    var heap = HitHeap(
      HitOrder(segments: statistics.segments, order: order), capacity: k ?? .max,
      keepsDates: order != .score)
    var count: Int? = 0
    for top in tops {
      for hit in top.hits { try heap.insert(hit) }
      if let known = count, let own = top.matchCount { count = known + own } else { count = nil }
    }
    return TopHits(
      hits: try heap.drain(), matchCount: count, leavesOut: tops.contains(where: \.leavesOut))
  }
}
