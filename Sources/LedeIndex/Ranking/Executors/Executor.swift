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
  let gain: LaterGain?
  let kernels: RankingKernels
  var threshold: Threshold
  /// Documents were left out that cannot be among the best with what they gain.
  private(set) var leavesOut = false

  init(
    _ query: QuantisedQuery, in field: Field, chunks: [Chunk], masks: [DocumentSet?],
    _ statistics: Statistics, k: Int, _ gain: LaterGain?, _ kernels: RankingKernels,
    startsHigh: Bool
  ) {
    self.query = query
    self.field = field
    self.chunks = chunks
    self.masks = masks
    self.statistics = statistics
    self.k = k
    self.gain = gain.flatMap { $0.wanted < k ? $0 : nil }
    self.kernels = kernels
    threshold = Threshold(
      k: k, slack: query.slack, gain: gain.map { ($0.wanted, query.unitsGained($0)) })
    // What single terms reach holds only where all documents may be found.
    guard startsHigh, masks.allSatisfy({ $0 == nil }) else { return }
    threshold.raise(to: query.unitsReached(by: k))
    if let gain { threshold.raiseWithGain(to: query.unitsReached(by: gain.wanted)) }
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
    guard let least = threshold.leastRaisingSum(of: blocks) else { return }
    let found = kernels.findPlaces(
      of: workspace.maxima, in: 0..<blocks, notBelow: least, into: &workspace.places)
    let maxima = workspace.maxima
    threshold.raise(by: workspace.places[..<found].lazy.map { maxima[Int($0)] })
  }

  /// Scores the candidates exactly and gives the best.
  mutating func rank(
    _ candidates: [RankingWorkspace.Candidate]
  ) throws(IndexError) -> [Hit] {
    var best = BestHits(HitOrder(segments: statistics.segments, order: .score), capacity: k)
    let bm25 = statistics.bm25(for: field)
    var reach = gain.map { query.reach($0, in: field, statistics) }
    var frequencies = [UInt32](repeating: 0, count: query.terms.count)
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
        norm: bm25.norm(length: lengths[Int(document)]), kernels, &frequencies)
      if reach?.holds(score, frequencies, length: lengths[Int(document)]) == false {
        leavesOut = true
        continue
      }
      reach?.insert(score)
      try best.insert(Hit(document: DocumentID(base + document), score: score))
    }
    if let least = reach?.least, best.letGo(below: least) { leavesOut = true }
    leavesOut = leavesOut || threshold.leavesOut
    return try best.drain()
  }
}
