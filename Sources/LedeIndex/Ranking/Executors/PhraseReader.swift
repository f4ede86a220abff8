/// Counts a phrase in documents of one segment, which may come in any order.
struct PhraseReader {
  /// A word of the phrase.
  private struct Word {
    /// Its place in the phrase.
    let offset: Int
    let positions: TermPositions
  }

  /// The rarest word first: most documents have it nowhere near the next one.
  private let words: [Word]
  private let kernels: RankingKernels

  /// A reader of a phrase's words, at least two; nil if the segment does not have one of them.
  ///
  /// - Parameter order: Their places in the phrase, the rarest word's first.
  init?(
    _ terms: [ScoredTerm], in order: [Int], segment: Int, _ kernels: RankingKernels
  ) {
    precondition(order.count > 1, "a phrase has two words")
    self.kernels = kernels
    words = order.compactMap { offset in
      terms[offset].impacts.positions[segment].map { Word(offset: offset, positions: $0) }
    }
    if words.count < order.count { return nil }
  }

  /// Finds the members in which the two rarest words stand as far from each other as in the phrase:
  /// their places in the range of `order`, in the workspace's `places`. Returns how many there are.
  ///
  /// - Parameter lists: The words' lists in the members' chunk, in the reader's order.
  func findNear(
    _ range: Range<Int>, _ lists: [Executor.WeighedList], _ workspace: inout RankingWorkspace
  ) throws(IndexError) -> Int {
    let near = words[0]
    let far = words[1]
    kernels.findPostings(
      of: workspace.members, workspace.order, range, in: lists[0].list,
      into: &workspace.nearPostings)
    kernels.findPostings(
      of: workspace.members, workspace.order, range, in: lists[1].list,
      into: &workspace.farPostings)
    var found = 0
    var next = 0
    while true {
      next = kernels.findNear(
        (near.positions.table, workspace.nearPostings, near.offset),
        (far.positions.table, workspace.farPostings, far.offset),
        from: next, count: range.count, into: &workspace.places, &found)
      if next == range.count { return found }
      try near.positions.decode(holding: Int(workspace.nearPostings[next]))
      try far.positions.decode(holding: Int(workspace.farPostings[next]))
    }
  }

  /// How often the phrase stands in a document of a chunk, places in the headline counted with its
  /// weight.
  func frequency(
    in document: UInt16, _ lists: [Executor.WeighedList], headlineEnd: UInt32,
    headlineWeight: UInt32, _ beginnings: inout [UInt32]
  ) throws(IndexError) -> UInt32 {
    var count = 0
    for (step, word) in words.enumerated() {
      guard let posting = lists[step].list.posting(of: document, kernels) else { return 0 }
      try word.positions.decode(holding: posting)
      let table = word.positions.table
      if step == 0 {
        count = kernels.begin(posting, of: table, offset: word.offset, into: &beginnings)
      } else {
        count = kernels.follow(
          &beginnings, count: count, posting, of: table, offset: word.offset)
      }
      if count == 0 { return 0 }
    }
    return frequency(
      of: beginnings[..<count], headlineEnd: headlineEnd, headlineWeight: headlineWeight)
  }

  /// Counts those of the beginnings that do not overlap.
  private func frequency(
    of beginnings: ArraySlice<UInt32>, headlineEnd: UInt32, headlineWeight: UInt32
  ) -> UInt32 {
    var frequency: UInt32 = 0
    var free: UInt32 = 0
    for beginning in beginnings where beginning >= free {
      frequency += beginning < headlineEnd ? headlineWeight : 1
      free = beginning + UInt32(words.count)
    }
    return frequency
  }
}
