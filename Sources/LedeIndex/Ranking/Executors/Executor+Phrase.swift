extension Executor {
  /// The best documents in which the terms stand one behind the other in headline and body.
  ///
  /// A phrase is at most as frequent as its least frequent word, so a document's least impact bounds
  /// its score. Those that have all terms are gone through by falling bound, until none that is left
  /// can be among the best; only what comes before has its positions read.
  mutating func phrase(
    weight: Float, _ workspace: inout RankingWorkspace
  ) throws(IndexError) -> [Hit] {
    var heap = HitHeap(HitOrder(segments: statistics.segments, order: .score), capacity: k)
    var reader: PhraseReader?
    var segment = -1
    var lists: [WeighedList] = []
    let order = rising
    for chunk in chunks.indices where hasAll(order, in: chunk, &lists) {
      if segment != chunks[chunk].segment {
        segment = chunks[chunk].segment
        reader = PhraseReader(query.terms, in: order, segment: segment, kernels)
      }
      guard let reader, let needed = Self.leastImpact(weight, reaching: heap.threshold) else {
        continue
      }
      let count = findMeeting(lists, notBelow: needed, of: chunk, &workspace)
      guard count > 0 else { continue }
      sortByLeast(count, &workspace)
      try rankPhrases(
        reader, of: chunk, lists, count: count, weight: weight, into: &heap, &workspace)
    }
    return try heap.drain()
  }

  /// Looks for the phrase in the members of a chunk.
  private func rankPhrases(
    _ reader: PhraseReader, of chunk: Int, _ lists: [WeighedList], count: Int, weight: Float,
    into heap: inout HitHeap, _ workspace: inout RankingWorkspace
  ) throws(IndexError) {
    let ranked = chunks[chunk].ranked
    let lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight)
    let bm25 = statistics.bm25(for: .any)
    func isInReach(_ place: Int, _ heap: HitHeap) -> Bool {
      guard let least = heap.threshold else { return true }
      return Self.greatestScore(weight, impact: workspace.least[place]) >= least
    }
    var start = 0
    // The first pieces are small: what they find spares the work on the next.
    var length = 32
    while start < count, isInReach(Int(workspace.order[start]), heap) {
      let range = start..<min(count, start + length)
      let found = try reader.findNear(range, lists, &workspace)
      for index in 0..<found {
        let place = Int(workspace.order[start + Int(workspace.places[index])])
        guard isInReach(place, heap) else { break }
        let document = chunks[chunk].first + UInt32(workspace.members[place])
        let frequency = try reader.frequency(
          in: workspace.members[place], lists, headlineEnd: lengths.headline[Int(document)],
          headlineWeight: statistics.headlineWeight, &workspace.beginnings)
        guard frequency > 0 else { continue }
        let norm = bm25.norm(length: lengths.any[Int(document)])
        try heap.insert(
          Hit(
            document: DocumentID(ranked.base + document),
            score: BM25.score(weight: weight, frequency: frequency, norm: norm)))
      }
      start = range.upperBound
      length = min(2 * length, RankingWorkspace.pieceLength)
    }
  }

  /// The most that a document with this impact can score.
  private static func greatestScore(_ weight: Float, impact: UInt8) -> Float {
    // A little more, for what the float arithmetic of impacts and scores may have lost.
    weight * (Float(impact) / 255) * 1.00001
  }

  /// The least impact with which a document can reach a score; nil if none does.
  private static func leastImpact(_ weight: Float, reaching score: Float?) -> UInt8? {
    guard let score else { return 1 }
    // From a little below on, so that rounding loses none.
    var impact = max(1, Int(score / weight * 255) - 1)
    while impact <= 255 {
      if greatestScore(weight, impact: UInt8(impact)) >= score { return UInt8(impact) }
      impact += 1
    }
    return nil
  }

  /// Puts the documents that have all terms with impacts not below `needed`, and their least impacts,
  /// into the workspace, and returns how many there are.
  private func findMeeting(
    _ lists: [WeighedList], notBelow needed: UInt8, of chunk: Int,
    _ workspace: inout RankingWorkspace
  ) -> Int {
    if lists.contains(where: { $0.list.greatest < needed }) { return 0 }
    var count: Int
    if let start = lists.firstIndex(where: { !$0.list.isDense }) {
      count = kernels.select(
        lists[start].list, notBelow: needed, into: &workspace.members, &workspace.least)
      for place in lists.indices where place != start && count > 0 {
        count = kernels.meet(
          &workspace.members, &workspace.least, count: count, lists[place].list,
          notBelow: needed)
      }
    } else {
      let first = lists[0].list
      workspace.least.replaceSubrange(..<first.capacity, with: first.impacts)
      for (list, _) in lists.dropFirst() { kernels.lessen(&workspace.least, by: list) }
      count = kernels.select(
        of: workspace.least, first: first.capacity, notBelow: needed, into: &workspace.members)
      for index in 0..<count {
        workspace.least[index] = workspace.least[Int(workspace.members[index])]
      }
    }
    return keepUnmasked(count, of: chunk, &workspace.members, &workspace.least)
  }

  /// Orders the members' places by falling least impact, equal ones rising: a counting sort.
  private func sortByLeast(_ count: Int, _ workspace: inout RankingWorkspace) {
    var starts = InlineArray<257, Int>(repeating: 0)
    for index in 0..<count { starts[255 - Int(workspace.least[index]) + 1] += 1 }
    for impact in 1..<257 { starts[impact] += starts[impact - 1] }
    for index in 0..<count {
      let impact = 255 - Int(workspace.least[index])
      workspace.order[starts[impact]] = UInt16(truncatingIfNeeded: index)
      starts[impact] += 1
    }
  }
}
