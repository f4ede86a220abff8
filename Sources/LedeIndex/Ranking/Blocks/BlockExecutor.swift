/// The best documents that have all of some terms, or a phrase, straight from the lists on disk.
///
/// A `Conjunction` finds the documents that have all terms, a batch at a time; they are scored exactly, and of
/// positions only those of documents are read that can still be among the best. So a query costs what its
/// rarest term and its hits are, not what its lists are long.
struct BlockExecutor {
  /// A term of the query.
  struct Term {
    /// Where its lists are in each segment.
    let entries: [TermEntry?]
    /// Boost times inverse document frequency.
    let weight: Float
    /// The plan's term.
    let flat: FlatTerm
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
    for number in statistics.segments.indices {
      guard var lists = try lists(in: number) else { continue }
      if isPhrase {
        try rankPhrases(number, lists, into: &heap)
      } else {
        let parts = lists.takeParts()
        try rank(number, Conjunction(parts, .sum), lists.places, into: &heap)
      }
    }
    return try heap.drain()
  }

  /// The lists of a segment that a query reads, each once.
  struct Lists {
    /// The rarest first.
    fileprivate(set) var parts: [Conjunction.Part] = []
    /// For each term the place of its list among the parts.
    fileprivate(set) var places: [Int] = []

    /// Gives the parts away, which are large to copy.
    fileprivate mutating func takeParts() -> [Conjunction.Part] {
      var taken: [Conjunction.Part] = []
      swap(&taken, &parts)
      return taken
    }
  }

  /// Nil if the segment does not have all terms.
  private func lists(in segment: Int) throws(IndexError) -> Lists? {
    let ranked = statistics.segments[segment]
    let shares =
      try field == .any
      ? ranked.boundShares(statistics.bm25(for: field), statistics.headlineWeights) : .unknown
    /// For each term the first that has the same list.
    var firsts: [Int] = []
    var weights: [Float] = []
    for (place, term) in terms.enumerated() {
      guard term.entries[segment] != nil else { return nil }
      let first = terms[..<place].firstIndex { $0.entries[segment] == term.entries[segment] }
      firsts.append(first ?? place)
      weights.append(term.weight)
      if let first { weights[first] += term.weight }
    }
    let rising = terms.indices.filter { firsts[$0] == $0 }.sorted {
      (terms[$0].entries[segment]?.count(in: field) ?? 0, $0)
        < (terms[$1].entries[segment]?.count(in: field) ?? 0, $1)
    }
    var lists = Lists()
    lists.parts.reserveCapacity(rising.count)
    for place in rising {
      guard let entry = terms[place].entries[segment],
        let walk = try TermWalk(
          entry, in: field, of: ranked.segment, statistics.headlineWeights, shares)
      else { return nil }
      lists.parts.append(Conjunction.Part(walk: walk, weight: weights[place]))
    }
    lists.places = firsts.map { first in rising.firstIndex(of: first) ?? 0 }
    return lists
  }

  /// - Parameter places: For each term the place of its list among the parts.
  private func rank(
    _ number: Int, _ conjunction: consuming Conjunction, _ places: [Int], into heap: inout HitHeap
  ) throws(IndexError) {
    let ranked = statistics.segments[number]
    let mask = masks[number]
    let segment = ranked.segment
    let bytes = segment.bytes
    let lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight).of(field)
    let bm25 = statistics.bm25(for: field)
    let parts = conjunction.parts.indices
    var frequencies = [[UInt32]](
      repeating: [UInt32](repeating: 0, count: PostingsBlock.length), count: parts.count)
    while try conjunction.next(reaching: heap.threshold ?? 0, segment, bytes) {
      for part in parts {
        try conjunction.takeFrequencies(of: part, segment, bytes, to: &frequencies[part])
      }
      search: for index in 0..<conjunction.count {
        let document = conjunction.documents[index]
        if let mask, !mask.contains(document) { continue }
        let norm = bm25.norm(length: lengths[Int(document)])
        var score: Float = 0
        for (place, part) in places.enumerated() {
          let frequency = frequencies[part][index]
          guard frequency > 0 else { continue search }
          score += BM25.score(weight: terms[place].weight, frequency: frequency, norm: norm)
        }
        if let threshold = heap.threshold, score < threshold { continue }
        try heap.insert(Hit(document: DocumentID(ranked.base + document), score: score))
      }
    }
  }
}
