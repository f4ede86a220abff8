/// Which segments to merge, by the number of their articles alone: so every run merges the same.
///
/// Tiers are powers of eight. When a tier holds eight segments that follow one another, they become
/// one of the next tier; so an archive has at most seven segments a tier, and each article is
/// written once a tier (O'Neil and others, "The log-structured merge-tree", 1996, with fan-out 8).
enum MergePolicy {
  static let fanOut = 8

  /// The tier of a segment with so many live articles.
  static func tier(_ articles: Int) -> Int {
    var tier = 0
    var limit = 64
    while articles > limit {
      limit *= fanOut
      tier += 1
    }
    return tier
  }

  /// The next run of neighbours to merge, or nil when the tiers are in order.
  static func next(_ articleCounts: [Int]) -> Range<Int>? {
    let tiers = articleCounts.map(tier)
    var start = 0
    while start < tiers.count {
      // A run may hold segments of lower tiers, which would otherwise be stranded between larger ones.
      var end = start
      while end < tiers.count, tiers[end] <= tiers[start] { end += 1 }
      let sameTier = tiers[start..<end].count { $0 == tiers[start] }
      if sameTier >= fanOut { return start..<end }
      start += 1
    }
    return nil
  }
}
