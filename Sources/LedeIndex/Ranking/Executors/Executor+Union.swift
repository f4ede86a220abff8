extension Executor {
  /// The best documents with at least one of the terms.
  ///
  /// MaxScore (Turtle and Flood, 1995) by chunks: the terms are added, the weightiest first, until
  /// the rest together cannot lift a document over the threshold; those whose sum is within the
  /// rest's reach are looked up in the remaining lists one by one.
  mutating func union(_ workspace: inout RankingWorkspace) throws(IndexError) -> [Hit] {
    workspace.candidates.removeAll(keepingCapacity: true)
    for chunk in chunks.indices {
      guard let next = addTerms(of: chunk, &workspace) else { continue }
      collect(of: chunk, from: next, &workspace)
    }
    return try rank(workspace.candidates)
  }

  /// Adds up terms, and returns the place in `byBound` of the first that was left; nil if no
  /// document of the chunk was touched.
  private mutating func addTerms(of chunk: Int, _ workspace: inout RankingWorkspace) -> Int? {
    guard greatestSum(of: chunk) >= threshold.units else { return nil }
    var next = 0
    var isUntouched = true
    while true {
      while next < query.terms.count, query.restBounds[next] >= threshold.units {
        if add(next, of: chunk, &workspace) { isUntouched = false }
        next += 1
      }
      if isUntouched { return nil }
      // What is added faster than the sums are looked through needs no decision.
      while next < query.terms.count, costOfAdding(next, of: chunk) <= costOfLooking(through: chunk)
      {
        _ = add(next, of: chunk, &workspace)
        next += 1
      }
      applyMask(of: chunk, &workspace)
      findMaxima(of: chunk, &workspace)
      if next == query.terms.count { return next }
      let rest = query.restBounds[next]
      guard threshold.units > rest else { continue }
      if isProbingCheaper(next, threshold.units - rest, of: chunk, workspace.maxima) {
        return next
      }
      _ = add(next, of: chunk, &workspace)
      next += 1
    }
  }

  /// What no document of a chunk exceeds.
  private func greatestSum(of chunk: Int) -> UInt32 {
    var sum: UInt32 = 0
    for term in query.terms.indices {
      guard let list = query.terms[term].impacts.lists[chunk] else { continue }
      sum += QuantisedQuery.units(list.greatest, query.multipliers[term])
    }
    return sum
  }

  /// What adding a term takes, in postings of a sparse list: 24 documents of a dense one take as long
  /// as one.
  private func costOfAdding(_ place: Int, of chunk: Int) -> Int {
    guard let list = query.terms[query.byBound[place]].impacts.lists[chunk] else { return 0 }
    return list.isDense ? list.capacity / 24 : list.count
  }

  /// What finding the maxima of a chunk's sums takes, in the same unit.
  private func costOfLooking(through chunk: Int) -> Int { 2 * chunks[chunk].blockCount }

  /// Adds the impacts of one term; false if the chunk does not have it.
  private func add(_ place: Int, of chunk: Int, _ workspace: inout RankingWorkspace) -> Bool {
    let term = query.byBound[place]
    guard let list = query.terms[term].impacts.lists[chunk] else { return false }
    kernels.add(list, query.multipliers[term], to: &workspace.sums)
    return true
  }

  /// Compares the cost of looking up the documents that are within reach with that of adding the
  /// next term: a look-up costs as much as a dozen postings.
  private func isProbingCheaper(
    _ next: Int, _ cut: UInt32, of chunk: Int, _ maxima: [UInt16]
  ) -> Bool {
    guard cut <= UInt32(UInt16.max) else { return true }
    let blocks = kernels.count(
      of: maxima, first: chunks[chunk].blockCount, notBelow: UInt16(cut))
    return 12 * blocks <= costOfAdding(next, of: chunk)
  }

  /// Takes the documents whose sum and what the terms from `next` on add reach the threshold as
  /// candidates, and clears the sums.
  mutating func collect(
    of chunk: Int, from next: Int, _ workspace: inout RankingWorkspace
  ) {
    let blocks = chunks[chunk].blockCount
    let rest = query.restBounds[next]
    var cut = leastSum(with: rest)
    if cut <= UInt32(UInt16.max) {
      let found = kernels.findPlaces(
        of: workspace.sums, maxima: workspace.maxima, blocks: blocks, notBelow: UInt16(cut),
        into: &workspace.places)
      for index in 0..<found {
        let document = workspace.places[index]
        let sum = UInt32(workspace.sums[Int(document)])
        guard sum >= cut, let whole = complete(sum, document, of: chunk, from: next) else {
          continue
        }
        workspace.candidates.append(
          RankingWorkspace.Candidate(chunk: Int32(chunk), document: document, sum: whole))
        threshold.insert(whole)
        cut = leastSum(with: rest)
      }
    }
    kernels.clear(&workspace.sums, first: 64 * blocks)
  }

  /// The least sum, not 0, that reaches the threshold with as many units more.
  @inline(__always)
  private func leastSum(with rest: UInt32) -> UInt32 {
    threshold.units > rest ? threshold.units - rest : 1
  }

  /// Adds what the terms from `next` on give a document; nil as soon as it is out of reach.
  @inline(__always)
  private func complete(
    _ sum: UInt32, _ document: UInt16, of chunk: Int, from next: Int
  ) -> UInt32? {
    var sum = sum
    for place in next..<query.terms.count {
      guard sum + query.restBounds[place] >= threshold.units else { return nil }
      let term = query.byBound[place]
      guard let list = query.terms[term].impacts.lists[chunk] else { continue }
      sum += QuantisedQuery.units(list.impact(on: document, kernels), query.multipliers[term])
    }
    return sum >= threshold.units ? sum : nil
  }

  /// How many documents have at least one of the terms.
  func countUnion(_ workspace: inout RankingWorkspace) -> Int {
    var count = 0
    for chunk in chunks.indices {
      for place in query.terms.indices { _ = add(place, of: chunk, &workspace) }
      applyMask(of: chunk, &workspace)
      let documents = 64 * chunks[chunk].blockCount
      count += kernels.count(of: workspace.sums, first: documents, notBelow: 1)
      kernels.clear(&workspace.sums, first: documents)
    }
    return count
  }
}
