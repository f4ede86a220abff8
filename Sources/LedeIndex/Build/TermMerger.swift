internal import Synchronization

/// Walks over the terms of several inverters at once, in the order of the terms' bytes.
struct TermMerger: Sendable {
  /// For each inverter its terms, sorted.
  private let terms: [[Inverter.SortedTerm]]
  private let inverters: Inverters

  /// Proof of `@unchecked Sendable`: while terms are merged nobody adds to the inverters. Each one's
  /// lists are ended by one thread, before any other looks at them; after that, reading its vocabulary
  /// and lists changes nothing.
  private struct Inverters: @unchecked Sendable {
    let all: [Inverter]
  }

  /// Ends the lists of these threads' inverters, each on its thread.
  init(_ workers: Workers) throws(IndexError) {
    let inverters = Inverters(all: workers.inverters)
    let sorted = Mutex(
      [Result<[Inverter.SortedTerm], IndexError>](
        repeating: .success([]), count: inverters.all.count))
    workers.forEach(inverters.all.count) { index in
      let terms = Result { () throws(IndexError) in
        try inverters.all[index].lists.finish()
        return inverters.all[index].sortedTerms()
      }
      sorted.withLock { $0[index] = terms }
    }
    self.inverters = inverters
    var terms: [[Inverter.SortedTerm]] = []
    for result in sorted.withLock({ $0 }) { terms.append(try result.get()) }
    self.terms = terms
  }

  /// A place in each inverter's terms.
  typealias Place = [Int]

  var start: Place { terms.map { _ in 0 } }

  /// The place behind about `count` terms from `place` on, between two different terms.
  func place(behind count: Int, from place: Place) -> Place {
    // The inverter with most terms left sets the bound; the others follow it.
    guard
      let widest = terms.indices.max(by: {
        terms[$0].count - place[$0] < terms[$1].count - place[$1]
      })
    else { return place }
    let bound = min(place[widest] + count, terms[widest].count)
    guard bound < terms[widest].count else { return terms.map(\.count) }
    return terms.indices.map { other in
      other == widest ? bound : firstTerm(of: other, notBefore: terms[widest][bound], of: widest)
    }
  }

  func isAtEnd(_ place: Place) -> Bool {
    terms.indices.allSatisfy { place[$0] == terms[$0].count }
  }

  /// Calls `body` with each term between two places: its inverters and its ordinals in them.
  func forEach(
    from start: Place, to end: Place, _ body: ([(inverter: Inverter, ordinal: UInt32)]) -> Void
  ) {
    var place = start
    var holders: [(inverter: Inverter, ordinal: UInt32)] = []
    while true {
      var first: Int?
      holders.removeAll(keepingCapacity: true)
      for index in terms.indices where place[index] < end[index] {
        guard let least = first else {
          first = index
          continue
        }
        if order(index, place[index], least, place[least]) < 0 { first = index }
      }
      guard let first else { return }
      let term = place[first]
      for index in terms.indices where place[index] < end[index] {
        guard index == first || order(index, place[index], first, term) == 0 else { continue }
        holders.append((inverters.all[index], terms[index][place[index]].ordinal))
        place[index] += 1
      }
      body(holders)
    }
  }

  private func order(_ a: Int, _ first: Int, _ b: Int, _ second: Int) -> Int {
    let (left, right) = (terms[a][first], terms[b][second])
    if left.lead != right.lead { return left.lead < right.lead ? -1 : 1 }
    return Inverter.order(inverters.all[a], left.ordinal, inverters.all[b], right.ordinal)
  }

  private func firstTerm(of other: Int, notBefore bound: Inverter.SortedTerm, of owner: Int) -> Int
  {
    var low = 0
    var high = terms[other].count
    while low < high {
      let middle = (low + high) / 2
      let term = terms[other][middle]
      let isBefore =
        term.lead != bound.lead
        ? term.lead < bound.lead
        : Inverter.order(inverters.all[other], term.ordinal, inverters.all[owner], bound.ordinal)
          < 0
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
