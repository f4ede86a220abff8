extension Executor {
  /// The best documents with all of the terms.
  mutating func intersection(_ workspace: inout RankingWorkspace) throws(IndexError) -> [Hit] {
    workspace.candidates.removeAll(keepingCapacity: true)
    var lists: [WeighedList] = []
    let order = rising
    for chunk in chunks.indices where hasAll(order, in: chunk, &lists) {
      guard greatestSum(of: lists) >= threshold.units else { continue }
      if lists.contains(where: { !$0.list.isDense }) {
        let count = findMembers(lists, of: chunk, &workspace)
        collectMembers(count, of: chunk, &workspace)
      } else {
        addAll(lists, of: chunk, &workspace)
        findMaxima(of: chunk, &workspace)
        // Nothing is left to be looked up.
        collect(ChunkTerms.none, from: 0, of: chunk, &workspace)
      }
    }
    return try rank(workspace.candidates)
  }

  /// How many documents have all of the terms.
  func countIntersection(_ workspace: inout RankingWorkspace) -> Int {
    var total = 0
    var lists: [WeighedList] = []
    let order = rising
    for chunk in chunks.indices where hasAll(order, in: chunk, &lists) {
      if lists.contains(where: { !$0.list.isDense }) {
        total += findMembers(lists, of: chunk, &workspace)
      } else {
        addAll(lists, of: chunk, &workspace)
        let documents = 64 * chunks[chunk].blockCount
        total += kernels.count(of: workspace.sums, first: documents, notBelow: 1)
        kernels.clear(&workspace.sums, first: documents)
      }
    }
    return total
  }

  /// What no document with all of the lists exceeds.
  private func greatestSum(of lists: [WeighedList]) -> UInt32 {
    lists.reduce(0) { $0 + QuantisedQuery.units($1.list.greatest, $1.multiplier) }
  }

  /// Adds dense lists up where a document has all of them.
  private func addAll(
    _ lists: [WeighedList], of chunk: Int, _ workspace: inout RankingWorkspace
  ) {
    for (place, (list, multiplier)) in lists.enumerated() {
      if place == 0 {
        kernels.add(list, multiplier, to: &workspace.sums)
      } else {
        kernels.addBoth(list, multiplier, to: &workspace.sums)
      }
    }
    applyMask(of: chunk, &workspace)
  }

  /// Puts the documents of a chunk that have all terms and can reach the threshold, and their sums, into
  /// the workspace, rising, and returns how many there are.
  ///
  /// The rarest sparse list is walked through and the others are looked up, the rarer ones first. At each
  /// step only those go on that the terms that are left can lift to the threshold.
  private func findMembers(
    _ lists: [WeighedList], of chunk: Int, _ workspace: inout RankingWorkspace
  ) -> Int {
    guard let start = lists.firstIndex(where: { !$0.list.isDense }) else { return 0 }
    var rest = greatestSum(of: lists)
    func leastSum(without list: WeighedList) -> UInt32 {
      rest -= QuantisedQuery.units(list.list.greatest, list.multiplier)
      return threshold.units > rest ? threshold.units - rest : 0
    }
    let first = lists[start]
    let needed = QuantisedQuery.leastImpact(
      adding: leastSum(without: first), first.multiplier)
    guard let needed else { return 0 }
    var count = kernels.select(
      first.list, notBelow: needed, into: &workspace.members, &workspace.least)
    kernels.weigh(workspace.least, first: count, first.multiplier, into: &workspace.memberSums)
    for place in lists.indices where place != start && count > 0 {
      guard let least = UInt16(exactly: leastSum(without: lists[place])) else { return 0 }
      count = kernels.intersect(
        &workspace.members, &workspace.memberSums, count: count, lists[place].list,
        lists[place].multiplier, notBelow: least)
    }
    return keepUnmasked(count, of: chunk, &workspace.members, &workspace.memberSums)
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
