/// The terms of a union in one chunk, those that can add most first.
struct ChunkTerms {
  /// The terms' lists; nil where the chunk does not have one.
  private(set) var lists: [ImpactList?] = []
  private(set) var multipliers: [UInt16] = []
  /// What the terms from each place on can add together in this chunk, then 0.
  private(set) var rest: [UInt32] = []

  /// No terms.
  static var none: ChunkTerms {
    var terms = ChunkTerms()
    terms.rest = [0]
    return terms
  }

  var count: Int { lists.count }

  /// What no document of the chunk exceeds.
  var greatestSum: UInt32 { rest.first ?? 0 }

  /// Takes the terms of another chunk.
  mutating func take(_ query: QuantisedQuery, of chunk: Int) {
    lists.removeAll(keepingCapacity: true)
    if multipliers.isEmpty {
      multipliers = query.byBound.map { query.multipliers[$0] }
      rest = [UInt32](repeating: 0, count: multipliers.count + 1)
    }
    for term in query.byBound { lists.append(query.terms[term].impacts.lists[chunk]) }
    for place in lists.indices.reversed() {
      let bound = lists[place].map { QuantisedQuery.units($0.greatest, multipliers[place]) }
      rest[place] = rest[place + 1] + (bound ?? 0)
    }
  }

  /// What adding a term takes, in postings of a sparse list: 24 documents of a dense one take as long
  /// as one.
  func costOfAdding(_ place: Int) -> Int {
    guard let list = lists[place] else { return 0 }
    return list.isDense ? list.capacity / 24 : list.count
  }
}
