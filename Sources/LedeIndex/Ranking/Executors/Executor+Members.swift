extension Executor {
  /// The list of a term in the chunk that is worked on, with the term's multiplier.
  typealias WeighedList = (list: ImpactList, multiplier: UInt16)

  /// The places of the terms, the rarest first.
  var rising: [Int] {
    query.terms.indices.sorted {
      (query.terms[$0].impacts.count, $0) < (query.terms[$1].impacts.count, $1)
    }
  }

  /// Whether a chunk has all terms: then their lists, in this order of the terms, are in `lists`.
  func hasAll(_ order: [Int], in chunk: Int, _ lists: inout [WeighedList]) -> Bool {
    lists.removeAll(keepingCapacity: true)
    for term in order {
      guard let list = query.terms[term].impacts.lists[chunk] else { return false }
      lists.append((list, query.multipliers[term]))
    }
    return true
  }

  /// Keeps those of the first `count` members of a chunk that its mask has, with what belongs to them;
  /// returns how many are left.
  func keepUnmasked<Value>(
    _ count: Int, of chunk: Int, _ members: inout [UInt16], _ values: inout [Value]
  ) -> Int {
    guard let mask = masks[chunk] else { return count }
    var kept = 0
    for index in 0..<count {
      let document = members[index]
      guard mask.contains(chunks[chunk].first + UInt32(document)) else { continue }
      members[kept] = document
      values[kept] = values[index]
      kept += 1
    }
    return kept
  }
}
