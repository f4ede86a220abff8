extension BlockExecutor {
  /// Documents that have all words of a phrase are gathered before positions are read: so many at most.
  private static let mostGathered = 1 << 14
  /// Of those so many at least are looked at first, those with the greatest bounds; then so many times more.
  private static let leastSlice = 32
  private static let sliceGrowth = 16
  /// Bounds are told apart by so many steps.
  private static let stepCount = 256

  /// Documents that have all words, rising.
  private struct Candidates {
    var documents: [UInt32] = []
    /// What the phrase can give each at most.
    var bounds: [Float] = []

    var count: Int { documents.count }

    mutating func removeAll() {
      documents.removeAll(keepingCapacity: true)
      bounds.removeAll(keepingCapacity: true)
    }
  }

  /// Ranks the documents of a segment that have a phrase.
  ///
  /// A phrase is at most as frequent as its least frequent word. The documents with the greatest bounds are
  /// looked at first: soon the others cannot be among the best, and their positions are never read.
  func rankPhrases(
    _ number: Int, _ lists: Lists, into heap: inout HitHeap
  ) throws(IndexError) {
    let ranked = statistics.segments[number]
    let mask = masks[number]
    let segment = ranked.segment
    let bytes = segment.bytes
    let lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight)
    let bm25 = statistics.bm25(for: field)
    let weight = terms.reduce(0) { $0 + $1.weight }
    let parts = lists.parts.map { Conjunction.Part(walk: $0.walk, weight: weight) }
    var conjunction = Conjunction(parts, .least)
    var matcher = PhraseMatcher(lists)
    var candidates = Candidates()
    var least = [UInt32](repeating: 0, count: PostingsBlock.length)
    var frequencies = least
    while true {
      let required = heap.threshold ?? 0
      let hasMore = try conjunction.next(reaching: required, segment, bytes)
      if hasMore {
        try conjunction.takeFrequencies(of: 0, segment, bytes, to: &least)
        for part in parts.indices.dropFirst() {
          try conjunction.takeFrequencies(of: part, segment, bytes, to: &frequencies)
          for index in 0..<conjunction.count {
            least[index] = min(least[index], frequencies[index])
          }
        }
        for index in 0..<conjunction.count {
          let document = conjunction.documents[index]
          if let mask, !mask.contains(document) { continue }
          // A little is added for what the float arithmetic may have lost.
          let norm = bm25.norm(length: lengths.any[Int(document)])
          let bound = BM25.score(weight: weight, frequency: least[index], norm: norm) * 1.00001
          guard bound >= required else { continue }
          candidates.documents.append(document)
          candidates.bounds.append(bound)
        }
        if candidates.count < Self.mostGathered { continue }
      }
      try look(at: candidates, ranked, lengths, weight, &matcher, into: &heap)
      if !hasMore { return }
      candidates.removeAll()
    }
  }

  /// Scores the candidates that can be among the best, by falling bounds: a step or more at a time, rising
  /// within it, so that a list's blocks are decoded once for all candidates of a time.
  private func look(
    at candidates: Candidates, _ ranked: RankedSegment, _ lengths: ArticleLengths,
    _ weight: Float, _ matcher: inout PhraseMatcher, into heap: inout HitHeap
  ) throws(IndexError) {
    guard let greatest = candidates.bounds.max(), greatest > 0 else { return }
    let scale = Float(Self.stepCount - 1) / greatest
    let steps = candidates.bounds.map { Int($0 * scale) }
    var counts = [Int](repeating: 0, count: Self.stepCount)
    for step in steps { counts[step] += 1 }
    var wanted = max(Self.leastSlice, k)
    var end = Self.stepCount
    while end > 0 {
      if let threshold = heap.threshold, threshold * scale >= Float(end) { return }
      var first = end
      var count = 0
      while first > 0, count < wanted {
        first -= 1
        count += counts[first]
      }
      matcher.rewind()
      for (index, step) in steps.enumerated() where step >= first && step < end {
        if let threshold = heap.threshold, candidates.bounds[index] < threshold { continue }
        try score(candidates.documents[index], ranked, lengths, weight, &matcher, into: &heap)
      }
      end = first
      wanted *= Self.sliceGrowth
    }
  }

  /// Takes a document as a hit if it has the phrase.
  private func score(
    _ document: UInt32, _ ranked: RankedSegment, _ lengths: ArticleLengths, _ weight: Float,
    _ matcher: inout PhraseMatcher, into heap: inout HitHeap
  ) throws(IndexError) {
    let segment = ranked.segment
    guard try matcher.find(in: document, of: segment, segment.bytes) else { return }
    let frequency = matcher.beginnings.frequency(
      wordCount: terms.count, headlineEnd: lengths.headline[Int(document)],
      headlineWeight: statistics.headlineWeight)
    let norm = statistics.bm25(for: field).norm(length: lengths.any[Int(document)])
    let score = BM25.score(weight: weight, frequency: frequency, norm: norm)
    if let threshold = heap.threshold, score < threshold { return }
    try heap.insert(Hit(document: DocumentID(ranked.base + document), score: score))
  }
}
