extension Executor {
  /// The best documents with all of the terms.
  mutating func intersection(_ workspace: inout RankingWorkspace) throws(IndexError) -> [Hit] {
    workspace.candidates.removeAll(keepingCapacity: true)
    for chunk in chunks.indices {
      let lists = rising(of: chunk)
      guard let rarest = lists.first else { continue }
      if rarest.list.isDense {
        addAll(lists, &workspace)
        applyMask(of: chunk, &workspace)
        findMaxima(of: chunk, &workspace)
        collect(of: chunk, from: query.terms.count, &workspace)
      } else {
        let count = findMembers(lists, of: chunk, &workspace)
        collectMembers(count, of: chunk, &workspace)
      }
    }
    return try rank(workspace.candidates)
  }

  /// How many documents have all of the terms.
  func countIntersection(_ workspace: inout RankingWorkspace) -> Int {
    chunks.indices.reduce(0) { $0 + findMembers(rising(of: $1), of: $1, &workspace) }
  }

  /// A list of the chunk that is worked on, with its term's multiplier.
  typealias WeighedList = (list: ImpactList, multiplier: UInt16)

  /// The lists of a chunk, the rarest first; none if a term is missing there.
  func rising(of chunk: Int) -> [WeighedList] {
    var lists: [WeighedList] = []
    lists.reserveCapacity(query.terms.count)
    for (term, multiplier) in zip(query.terms, query.multipliers) {
      guard let list = term.impacts.lists[chunk] else { return [] }
      lists.append((list, multiplier))
    }
    lists.sort { $0.list.count < $1.list.count }
    return lists
  }

  /// Adds dense lists up where a document has all of them.
  private func addAll(_ lists: [WeighedList], _ workspace: inout RankingWorkspace) {
    for (place, (list, multiplier)) in lists.enumerated() {
      if place == 0 {
        kernels.add(list, multiplier, to: &workspace.sums)
      } else {
        kernels.addBoth(list, multiplier, to: &workspace.sums)
      }
    }
  }

  /// Puts the documents of a chunk that have all terms, and their sums, into the workspace, rising,
  /// and returns how many there are.
  ///
  /// The rarest list is walked through and the others are looked up, the rarer ones first; dense
  /// lists alone are put together document by document.
  func findMembers(
    _ order: [WeighedList], of chunk: Int, _ workspace: inout RankingWorkspace
  ) -> Int {
    guard let rarest = order.first else { return 0 }
    var count = 0
    var next = 1
    if rarest.list.isDense {
      addAll(order, &workspace)
      next = order.count
      let documents = 64 * chunks[chunk].blockCount
      count = kernels.findPlaces(
        of: workspace.sums, in: 0..<documents, notBelow: 1, into: &workspace.members)
      kernels.clear(&workspace.sums, first: documents)
    } else {
      count = rarest.list.count
      workspace.members.replaceSubrange(..<count, with: rarest.list.documents[..<count])
      kernels.weigh(rarest.list, rarest.multiplier, into: &workspace.memberSums)
    }
    while next < order.count, count > 0 {
      count = kernels.intersect(
        &workspace.members, &workspace.memberSums, count: count, order[next].list,
        order[next].multiplier)
      next += 1
    }
    return keepUnmasked(count, of: chunk, &workspace)
  }

  private func keepUnmasked(
    _ count: Int, of chunk: Int, _ workspace: inout RankingWorkspace
  ) -> Int {
    guard let mask = masks[chunk] else { return count }
    var kept = 0
    for index in 0..<count {
      let document = workspace.members[index]
      guard mask.contains(chunks[chunk].first + UInt32(document)) else { continue }
      workspace.members[kept] = document
      workspace.memberSums[kept] = workspace.memberSums[index]
      kept += 1
    }
    return kept
  }

  private mutating func collectMembers(
    _ count: Int, of chunk: Int, _ workspace: inout RankingWorkspace
  ) {
    var start = 0
    // Piece by piece, so that the threshold of one piece spares the work on the next.
    while start < count, threshold.units <= UInt32(UInt16.max) {
      let end = min(count, start + 512)
      let found = kernels.findPlaces(
        of: workspace.memberSums, in: start..<end, notBelow: UInt16(threshold.units),
        into: &workspace.places)
      for index in 0..<found {
        let place = start + Int(workspace.places[index])
        let sum = UInt32(workspace.memberSums[place])
        guard sum >= threshold.units else { continue }
        workspace.candidates.append(
          RankingWorkspace.Candidate(
            chunk: Int32(chunk), document: workspace.members[place], sum: sum))
        threshold.insert(sum)
      }
      start = end
    }
  }
}
