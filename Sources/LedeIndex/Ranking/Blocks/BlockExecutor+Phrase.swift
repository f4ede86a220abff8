extension BlockExecutor {
  /// Documents that have all words of a phrase are gathered before positions are read: so many at most.
  private static let mostGathered = 4096
  /// Of those so many at a time are looked at, those with the greatest bounds first.
  private static let sliceLength = 32

  /// A document that has all words, and what the phrase can give it at most.
  private struct Candidate {
    let document: UInt32
    let bound: Float
  }

  /// Ranks the documents of a segment that have a phrase.
  ///
  /// A phrase is at most as frequent as its least frequent word. The documents with the greatest bounds are
  /// looked at first: soon the others cannot be among the best, and their positions are never read.
  func rankPhrases(
    _ ranked: RankedSegment, _ mask: DocumentSet?, _ walks: [TermWalk], into heap: inout HitHeap
  ) throws(IndexError) {
    let segment = ranked.segment
    let bytes = segment.bytes
    let lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight)
    let bm25 = statistics.bm25(for: field)
    let weight = terms.reduce(0) { $0 + $1.weight }
    let order = rising(walks)
    var readers = walks
    var walks = walks
    var candidates: [Candidate] = []
    var start: UInt32 = 0
    var required: Float = 0
    while true {
      if let threshold = heap.threshold, threshold > required {
        required = threshold
        require(threshold, of: &walks)
      }
      let document = try next(from: start, &walks, order, segment, bytes)
      if let document {
        start = document + 1
        if let mask, !mask.contains(document) { continue }
        var least = UInt32.max
        for place in walks.indices {
          least = min(least, try walks[place].frequency(in: document, segment, bytes))
        }
        // A little is added for what the float arithmetic may have lost.
        let norm = bm25.norm(length: lengths.any[Int(document)])
        let bound = BM25.score(weight: weight, frequency: least, norm: norm) * 1.00001
        if bound >= required { candidates.append(Candidate(document: document, bound: bound)) }
        if candidates.count < Self.mostGathered { continue }
      }
      try look(at: &candidates, ranked, lengths, weight, &readers, order, into: &heap)
      if document == nil { return }
    }
  }

  /// Scores the candidates that can be among the best, and forgets all.
  private func look(
    at candidates: inout [Candidate], _ ranked: RankedSegment, _ lengths: ArticleLengths,
    _ weight: Float, _ walks: inout [TermWalk], _ order: [Int], into heap: inout HitHeap
  ) throws(IndexError) {
    candidates.sort { $0.bound > $1.bound }
    var start = 0
    while start < candidates.count {
      if let threshold = heap.threshold, candidates[start].bound < threshold { break }
      let end = min(start + max(Self.sliceLength, k / 4), candidates.count)
      for place in walks.indices { walks[place].rewind() }
      for candidate in candidates[start..<end].sorted(by: { $0.document < $1.document }) {
        if let threshold = heap.threshold, candidate.bound < threshold { continue }
        try score(candidate.document, ranked, lengths, weight, &walks, order, into: &heap)
      }
      start = end
    }
    candidates.removeAll(keepingCapacity: true)
  }

  /// Takes a document as a hit if it has the phrase; documents rise from one rewinding of the walks to the
  /// next.
  private func score(
    _ document: UInt32, _ ranked: RankedSegment, _ lengths: ArticleLengths, _ weight: Float,
    _ walks: inout [TermWalk], _ order: [Int], into heap: inout HitHeap
  ) throws(IndexError) {
    let segment = ranked.segment
    let bytes = segment.bytes
    var beginnings = PhraseBeginnings()
    var positions: [UInt32] = []
    for (step, place) in order.enumerated() {
      positions.removeAll(keepingCapacity: true)
      guard try walks[place].seek(document, segment, bytes) == document else { return }
      try walks[place].appendPositions(of: segment, bytes, to: &positions)
      if step == 0 {
        beginnings.begin(positions, offset: place)
      } else {
        beginnings.follow(positions, offset: place)
      }
      if beginnings.isEmpty { return }
    }
    let frequency = beginnings.frequency(
      wordCount: terms.count, headlineEnd: lengths.headline[Int(document)],
      headlineWeight: statistics.headlineWeight)
    let norm = statistics.bm25(for: field).norm(length: lengths.any[Int(document)])
    let score = BM25.score(weight: weight, frequency: frequency, norm: norm)
    try heap.insert(Hit(document: DocumentID(ranked.base + document), score: score))
  }
}
