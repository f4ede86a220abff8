internal import LedeText

/// A term of a field in the whole snapshot, decoded for ranking.
final class TermImpacts: Sendable {
  /// The inverse document frequency.
  let weight: Float
  /// Articles that have it, deleted ones included.
  let count: Int
  /// One for each chunk of the snapshot; nil where the term is missing.
  let lists: [ImpactList?]
  /// Its positions in each segment of the snapshot; nil where there are none.
  let positions: [TermPositions?]
  /// The greatest impact.
  let greatest: UInt8
  /// Bytes in memory.
  let byteCount: Int
  /// The greatest impact that at least ten documents reach.
  private let reachedByTen: UInt8

  init(
    _ term: Term, in field: Field, chunks: [Chunk], _ statistics: Statistics,
    _ kernels: RankingKernels, budget: MemoryBudget
  ) throws(IndexError) {
    let entries = try statistics.entries(of: term)
    weight = try statistics.weight(of: term, entries, in: field)
    let bm25 = statistics.bm25(for: field)
    var lists: [ImpactList?] = []
    var count = 0
    var postings: (segment: RankedSegment, DecodedPostings)?
    for chunk in chunks {
      let decoded: DecodedPostings
      if let postings, postings.segment === chunk.ranked {
        decoded = postings.1
      } else {
        decoded = try DecodedPostings(
          entries[chunk.segment], in: field, of: chunk.ranked.segment,
          statistics.headlineWeights)
        postings = (chunk.ranked, decoded)
      }
      let lengths = try chunk.ranked.lengths(headlineWeight: statistics.headlineWeight).of(field)
      let matches = Matches(documents: decoded.documents, scores: [])
      let start = matches.firstIndex(from: 0, notBelow: chunk.first)
      let end = matches.firstIndex(from: start, notBelow: chunk.first + UInt32(chunk.count))
      guard start < end else {
        lists.append(nil)
        continue
      }
      count += end - start
      lists.append(
        ImpactList(
          decoded, start..<end, first: chunk.first, capacity: 64 * chunk.blockCount,
          shares: kernels.impacts(
            of: decoded.documents[start..<end], decoded.frequencies[start..<end],
            lengths: lengths, bm25)))
    }
    positions = zip(statistics.segments, entries).map { ranked, entry in
      guard let entry, field == .any, ranked.segment.keepsPositions else { return nil }
      return TermPositions(entry.any, of: ranked.segment, budget: budget)
    }
    self.lists = lists
    self.count = count
    greatest = lists.reduce(0) { max($0, $1?.greatest ?? 0) }
    reachedByTen = Self.impact(reachedBy: 10, in: lists)
    byteCount = lists.reduce(64) { $0 + ($1?.byteCount ?? 8) }
  }

  /// The greatest impact that at least `k` documents reach; 0 if there are fewer.
  @inline(__always)
  func impact(reachedBy k: Int) -> UInt8 {
    k <= 10 ? reachedByTen : Self.impact(reachedBy: k, in: lists)
  }

  private static func impact(reachedBy k: Int, in lists: [ImpactList?]) -> UInt8 {
    var low = 0
    var high = 256
    while low + 1 < high {
      let middle = (low + high) / 2
      let count = lists.reduce(0) { $0 + Int($1?.countsFromAbove[middle] ?? 0) }
      if count >= k { low = middle } else { high = middle }
    }
    return UInt8(low)
  }
}
