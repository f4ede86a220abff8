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
    for chunk in chunks.indices {
      let lists = phraseLists(of: chunk)
      let count = findMeeting(lists, of: chunk, &workspace)
      guard count > 0 else { continue }
      sortByLeast(count, &workspace)
      try rankPhrases(of: chunk, lists, count: count, weight: weight, into: &heap, &workspace)
    }
    return try heap.drain()
  }

  /// Looks for the phrase in the members of a chunk.
  private func rankPhrases(
    of chunk: Int, _ lists: [ImpactList], count: Int, weight: Float, into heap: inout HitHeap,
    _ workspace: inout RankingWorkspace
  ) throws(IndexError) {
    let positions = query.terms.compactMap { $0.impacts.positions[chunks[chunk].segment] }
    guard positions.count == lists.count else { return }
    let reader = PhraseReader(positions, kernels)
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

  /// The lists of a chunk in the order of the terms; none if a term is missing there.
  private func phraseLists(of chunk: Int) -> [ImpactList] {
    let lists = query.terms.compactMap { $0.impacts.lists[chunk] }
    return lists.count == query.terms.count ? lists : []
  }

  /// Puts the documents that have all terms, and their least impacts, into the workspace, and
  /// returns how many there are.
  private func findMeeting(
    _ lists: [ImpactList], of chunk: Int, _ workspace: inout RankingWorkspace
  ) -> Int {
    let order = lists.sorted { $0.count < $1.count }
    guard let rarest = order.first else { return 0 }
    var count: Int
    var next = 1
    if rarest.isDense {
      workspace.least.replaceSubrange(..<rarest.capacity, with: rarest.impacts)
      for list in order.dropFirst() { kernels.lessen(&workspace.least, by: list) }
      next = order.count
      count = kernels.findSet(
        in: workspace.least, first: rarest.capacity, into: &workspace.members)
      for index in 0..<count {
        workspace.least[index] = workspace.least[Int(workspace.members[index])]
      }
    } else {
      count = rarest.count
      workspace.members.replaceSubrange(..<count, with: rarest.documents[..<count])
      workspace.least.replaceSubrange(..<count, with: rarest.impacts[..<count])
    }
    while next < order.count, count > 0 {
      count = kernels.meet(&workspace.members, &workspace.least, count: count, order[next])
      next += 1
    }
    guard let mask = masks[chunk] else { return count }
    var kept = 0
    for index in 0..<count {
      let document = workspace.members[index]
      guard mask.contains(chunks[chunk].first + UInt32(document)) else { continue }
      workspace.members[kept] = document
      workspace.least[kept] = workspace.least[index]
      kept += 1
    }
    return kept
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
