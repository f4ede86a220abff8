extension Executor {
  /// The best documents with at least one of the terms.
  ///
  /// MaxScore (Turtle and Flood, 1995) by chunks: the terms are added, the weightiest first, until
  /// the rest together cannot lift a document over the threshold; those whose sum is within the
  /// rest's reach are looked up in the remaining lists one by one. The chunks with the greatest
  /// possible sums come first, and the last ones often not at all.
  mutating func union(_ workspace: inout RankingWorkspace) throws(IndexError) -> [Hit] {
    workspace.candidates.removeAll(keepingCapacity: true)
    var terms = ChunkTerms()
    for (chunk, greatest) in chunksByGreatestSum() {
      guard greatest > 0, greatest >= threshold.units else { break }
      terms.take(query, of: chunk)
      switch addTerms(terms, of: chunk, &workspace) {
      case .few(let next): drain(terms, from: next, of: chunk, &workspace)
      case .many(let next): collect(terms, from: next, of: chunk, &workspace)
      }
    }
    return try rank(workspace.candidates)
  }

  /// The chunks with what no document of each exceeds, falling.
  private func chunksByGreatestSum() -> [(chunk: Int, greatest: UInt32)] {
    var order: [(chunk: Int, greatest: UInt32)] = []
    order.reserveCapacity(chunks.count)
    for chunk in chunks.indices {
      var greatest: UInt32 = 0
      for (term, multiplier) in zip(query.terms, query.multipliers) {
        guard let list = term.impacts.lists[chunk] else { continue }
        greatest += QuantisedQuery.units(list.greatest, multiplier)
      }
      order.append((chunk, greatest))
    }
    order.sort { ($0.greatest, $1.chunk) > ($1.greatest, $0.chunk) }
    return order
  }

  /// The place of the first term that was not added to the sums: where few postings were, it costs less
  /// to go through these than through the sums.
  private enum Added {
    case few(next: Int)
    case many(next: Int)
  }

  /// Adds up terms, until looking up the rest is cheaper than adding more.
  private mutating func addTerms(
    _ terms: ChunkTerms, of chunk: Int, _ workspace: inout RankingWorkspace
  ) -> Added {
    var next = 0
    // Postings that were added; a dense list's are many.
    var postings = 0
    func add() {
      guard let list = terms.lists[next] else { return }
      kernels.add(list, terms.multipliers[next], to: &workspace.sums)
      postings += list.isDense ? Chunk.length : list.count
    }
    while true {
      while next < terms.count, next == 0 || terms.rest[next] >= threshold.units {
        add()
        next += 1
      }
      let costOfLooking = 2 * chunks[chunk].blockCount
      if masks[chunk] == nil, postings <= costOfLooking {
        if next == terms.count { return .few(next: next) }
        let count = countWithinReach(terms, from: next, workspace.sums)
        if 12 * count <= terms.costOfAdding(next) { return .few(next: next) }
      } else {
        // What is added faster than the sums are looked through needs no decision.
        while next < terms.count, terms.costOfAdding(next) <= costOfLooking {
          add()
          next += 1
        }
        applyMask(of: chunk, &workspace)
        findMaxima(of: chunk, &workspace)
        if next == terms.count { return .many(next: next) }
        if threshold.units <= terms.rest[next] { continue }
        let cut = threshold.units - terms.rest[next]
        if isProbingCheaper(than: terms.costOfAdding(next), cut, of: chunk, workspace.maxima) {
          return .many(next: next)
        }
      }
      add()
      next += 1
    }
  }

  /// How many postings that were added are of documents that the terms from `next` on can lift to the
  /// threshold.
  private func countWithinReach(_ terms: ChunkTerms, from next: Int, _ sums: [UInt16]) -> Int {
    guard let least = UInt16(exactly: leastSum(with: terms.rest[next])) else { return 0 }
    return terms.lists[..<next].reduce(0) { count, list in
      count + (list.map { kernels.count(of: sums, at: $0, notBelow: least) } ?? 0)
    }
  }

  /// Compares the cost of looking up the documents that are within reach with that of adding the
  /// next term: a look-up costs as much as a dozen postings.
  private func isProbingCheaper(
    than cost: Int, _ cut: UInt32, of chunk: Int, _ maxima: [UInt16]
  ) -> Bool {
    guard cut <= UInt32(UInt16.max) else { return true }
    let blocks = kernels.count(
      of: maxima, first: chunks[chunk].blockCount, notBelow: UInt16(cut))
    return 12 * blocks <= cost
  }

  /// Takes the documents whose sum and what the terms from `next` on add reach the threshold as
  /// candidates, and clears the sums: those of the lists that were added.
  private mutating func drain(
    _ terms: ChunkTerms, from next: Int, of chunk: Int, _ workspace: inout RankingWorkspace
  ) {
    let cut = leastSum(with: terms.rest[next])
    for case let list? in terms.lists[..<next] {
      let found = kernels.drain(
        &workspace.sums, at: list, notBelow: UInt16(min(cut, UInt32(UInt16.max))),
        into: &workspace.places, &workspace.memberSums)
      for index in 0..<found {
        propose(
          workspace.places[index], UInt32(workspace.memberSums[index]), of: chunk, terms,
          from: next, &workspace.candidates)
      }
    }
  }

  /// The same by the maxima of all blocks.
  mutating func collect(
    _ terms: ChunkTerms, from next: Int, of chunk: Int, _ workspace: inout RankingWorkspace
  ) {
    let blocks = chunks[chunk].blockCount
    if let cut = UInt16(exactly: leastSum(with: terms.rest[next])) {
      let found = kernels.findPlaces(
        of: workspace.sums, maxima: workspace.maxima, blocks: blocks, notBelow: cut,
        into: &workspace.places)
      for index in 0..<found {
        let document = workspace.places[index]
        propose(
          document, UInt32(workspace.sums[Int(document)]), of: chunk, terms, from: next,
          &workspace.candidates)
      }
    }
    kernels.clear(&workspace.sums, first: 64 * blocks)
  }

  /// The least sum, not 0, that reaches the threshold with as many units more.
  @inline(__always)
  private func leastSum(with rest: UInt32) -> UInt32 {
    threshold.units > rest ? threshold.units - rest : 1
  }

  /// Makes a document a candidate, unless what the terms from `next` on give it leaves it out of reach.
  @inline(__always)
  private mutating func propose(
    _ document: UInt16, _ partial: UInt32, of chunk: Int, _ terms: ChunkTerms, from next: Int,
    _ candidates: inout [RankingWorkspace.Candidate]
  ) {
    var sum = partial
    for place in next..<terms.count {
      guard sum + terms.rest[place] >= threshold.units else { return }
      guard let list = terms.lists[place] else { continue }
      sum += QuantisedQuery.units(list.impact(on: document, kernels), terms.multipliers[place])
    }
    guard sum >= threshold.units else { return }
    candidates.append(
      RankingWorkspace.Candidate(chunk: Int32(chunk), document: document, sum: sum))
    threshold.insert(sum)
  }

  /// How many documents have at least one of the terms.
  func countUnion(_ workspace: inout RankingWorkspace) -> Int {
    var count = 0
    for chunk in chunks.indices {
      for (term, multiplier) in zip(query.terms, query.multipliers) {
        guard let list = term.impacts.lists[chunk] else { continue }
        kernels.add(list, multiplier, to: &workspace.sums)
      }
      applyMask(of: chunk, &workspace)
      let documents = 64 * chunks[chunk].blockCount
      count += kernels.count(of: workspace.sums, first: documents, notBelow: 1)
      kernels.clear(&workspace.sums, first: documents)
    }
    return count
  }
}
