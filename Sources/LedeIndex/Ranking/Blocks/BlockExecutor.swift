/// The best documents that have all of some terms, or a phrase, straight from the lists on disk.
///
/// The rarest term's list leads: each of its documents is looked for in the next rarer one, which skips
/// over the blocks that end before it by their directory. A block's documents are decoded when it may
/// hold one that all terms before it have, its frequencies when it does, and of positions only those of
/// documents that can still be among the best. So a query costs what its rarest term and its hits are,
/// not what its lists are long.
struct BlockExecutor {
  /// A term of the query.
  struct Term {
    /// Where its lists are in each segment.
    let entries: [TermEntry?]
    /// Boost times inverse document frequency.
    let weight: Float
  }

  /// In the order in which their scores are added.
  let terms: [Term]
  let field: Field
  let isPhrase: Bool
  /// For each segment the documents that may be found; nil for all.
  let masks: [DocumentSet?]
  let statistics: Statistics
  let k: Int

  /// The hits, best first.
  func top() throws(IndexError) -> [Hit] {
    var heap = HitHeap(HitOrder(segments: statistics.segments, order: .score), capacity: k)
    for (number, ranked) in statistics.segments.enumerated() {
      guard var walks = try walks(in: number) else { continue }
      if isPhrase {
        try rankPhrases(ranked, masks[number], walks, into: &heap)
      } else {
        try rank(ranked, masks[number], &walks, into: &heap)
      }
    }
    return try heap.drain()
  }

  /// The terms in a segment, in their order; nil if one of them is missing.
  private func walks(in segment: Int) throws(IndexError) -> [TermWalk]? {
    let ranked = statistics.segments[segment]
    let shares =
      try field == .any
      ? ranked.boundShares(statistics.bm25(for: field), statistics.headlineWeights) : .unknown
    var walks: [TermWalk] = []
    walks.reserveCapacity(terms.count)
    for term in terms {
      guard let entry = term.entries[segment],
        let walk = try TermWalk(
          entry, in: field, of: ranked.segment, statistics.headlineWeights, shares)
      else { return nil }
      walks.append(walk)
    }
    return walks
  }

  /// Lets the walks pass over blocks that cannot be of a hit with this score.
  func require(_ score: Float, of walks: inout [TermWalk]) {
    let all = zip(terms, walks).reduce(Float(0)) { $0 + $1.0.weight * $1.1.greatestShare }
    let weight = terms.reduce(0) { $0 + $1.weight }
    for place in walks.indices {
      // A phrase is at most as frequent as each of its words.
      let own = terms[place].weight
      let others = all - own * walks[place].greatestShare
      let share = isPhrase ? score / weight : (score - others * 1.00001) / own
      walks[place].require(share: share * 0.9999)
    }
  }

  /// The places of the terms, the rarest first.
  func rising(_ walks: [TermWalk]) -> [Int] {
    walks.indices.sorted { (walks[$0].count, $0) < (walks[$1].count, $1) }
  }

  /// Moves all walks to the first document from `start` on that has all terms; nil if none has.
  @inline(__always)
  func next(
    from start: UInt32, _ walks: inout [TermWalk], _ order: [Int],
    _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32? {
    var wanted = start
    search: while let document = try walks[order[0]].seek(wanted, segment, bytes) {
      for place in 1..<max(1, order.count) {
        guard let other = try walks[order[place]].seek(document, segment, bytes) else { return nil }
        if other > document {
          wanted = other
          continue search
        }
      }
      return document
    }
    return nil
  }

  private func rank(
    _ ranked: RankedSegment, _ mask: DocumentSet?, _ walks: inout [TermWalk],
    into heap: inout HitHeap
  ) throws(IndexError) {
    let segment = ranked.segment
    let bytes = segment.bytes
    let lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight).of(field)
    let bm25 = statistics.bm25(for: field)
    let order = rising(walks)
    var start: UInt32 = 0
    var required: Float = 0
    search: while true {
      if let threshold = heap.threshold, threshold > required {
        required = threshold
        require(threshold, of: &walks)
      }
      guard let document = try next(from: start, &walks, order, segment, bytes) else { return }
      start = document + 1
      if let mask, !mask.contains(document) { continue }
      if required > 0 {
        var bound: Float = 0
        for (place, term) in terms.enumerated() {
          bound += term.weight * walks[place].shareOfBlock(bytes)
        }
        if bound < required { continue }
      }
      let norm = bm25.norm(length: lengths[Int(document)])
      var score: Float = 0
      for (place, term) in terms.enumerated() {
        let frequency = try walks[place].frequency(in: document, segment, bytes)
        guard frequency > 0 else { continue search }
        score += BM25.score(weight: term.weight, frequency: frequency, norm: norm)
      }
      if let threshold = heap.threshold, score < threshold { continue }
      try heap.insert(Hit(document: DocumentID(ranked.base + document), score: score))
    }
  }
}
