/// What the executors share: the best `k` documents of a flat query, rank-safe.
///
/// A chunk of 65,536 documents is worked on at a time. Upper bounds of the scores are added up in
/// 16-bit units; the documents whose bound reaches the threshold are scored exactly at the end, by
/// the same function that the exhaustive scorer uses.
struct Executor {
  let query: QuantisedQuery
  let chunks: [Chunk]
  /// For each chunk the documents that may be found; nil for all.
  let masks: [DocumentSet?]
  let statistics: Statistics
  let field: Field
  let k: Int
  let kernels: RankingKernels
  var threshold: Threshold

  init(
    _ query: QuantisedQuery, in field: Field, chunks: [Chunk], masks: [DocumentSet?],
    _ statistics: Statistics, k: Int, _ kernels: RankingKernels, startsHigh: Bool
  ) {
    self.query = query
    self.field = field
    self.chunks = chunks
    self.masks = masks
    self.statistics = statistics
    self.k = k
    self.kernels = kernels
    // What single terms reach holds only where all documents may be found.
    let isFree = startsHigh && masks.allSatisfy { $0 == nil }
    threshold = Threshold(
      k: k, slack: query.slack, atLeast: isFree ? query.unitsReached(by: k) : 0)
  }

  /// Sets the sums of documents outside a chunk's mask to 0.
  func applyMask(of chunk: Int, _ workspace: inout RankingWorkspace) {
    guard let mask = masks[chunk] else { return }
    kernels.keep(chunks[chunk].words(of: mask), in: &workspace.sums)
  }

  /// Finds the blocks' maxima and raises the threshold by them: each stands for one document.
  mutating func findMaxima(of chunk: Int, _ workspace: inout RankingWorkspace) {
    let blocks = chunks[chunk].blockCount
    kernels.findMaxima(of: workspace.sums, blocks: blocks, into: &workspace.maxima)
    guard let least = threshold.leastRaisingSum else { return }
    let found = kernels.findPlaces(
      of: workspace.maxima, in: 0..<blocks, notBelow: least, into: &workspace.places)
    guard found >= k else { return }
    threshold.restart()
    for index in 0..<found {
      threshold.insert(UInt32(workspace.maxima[Int(workspace.places[index])]))
    }
    threshold.restart()
  }

  /// Scores the candidates exactly and gives the best.
  func rank(
    _ candidates: [RankingWorkspace.Candidate]
  ) throws(IndexError) -> [Hit] {
    var best = BestHits(HitOrder(segments: statistics.segments, order: .score), capacity: k)
    let bm25 = statistics.bm25(for: field)
    var current: Int32 = -1
    var lengths: [UInt32] = []
    var first: UInt32 = 0
    var base: UInt32 = 0
    for candidate in candidates where candidate.sum >= threshold.units {
      if current != candidate.chunk {
        current = candidate.chunk
        let chunk = chunks[Int(current)]
        lengths = try chunk.ranked.lengths(headlineWeight: statistics.headlineWeight).of(field)
        first = chunk.first
        base = chunk.ranked.base
      }
      let document = first + UInt32(candidate.document)
      let score = query.score(
        candidate.document, chunk: Int(current),
        norm: bm25.norm(length: lengths[Int(document)]), kernels)
      try best.insert(Hit(document: DocumentID(base + document), score: score))
    }
    return try best.drain()
  }
}
