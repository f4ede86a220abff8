extension Executor {
  /// The best documents in which the terms stand one behind the other in headline and body.
  ///
  /// The documents that have all terms are gone through; positions are read only where the phrase
  /// could be as frequent as its rarest word and the score would then suffice.
  mutating func phrase(
    _ lists: [PhraseLists], weight: Float, _ workspace: inout RankingWorkspace
  ) throws(IndexError) -> [Hit] {
    var heap = HitHeap(HitOrder(segments: statistics.segments, order: .score), capacity: k)
    while workspace.positions.count < query.terms.count { workspace.positions.append([]) }
    var readers: (base: UInt32, PhraseReader)?
    for chunk in chunks.indices {
      let count = findMembers(rising(of: chunk), of: chunk, &workspace)
      guard count > 0 else { continue }
      let ranked = chunks[chunk].ranked
      guard let own = lists.first(where: { $0.base == ranked.base }) else { continue }
      let lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight)
      var reader: PhraseReader
      if let readers, readers.base == ranked.base {
        reader = readers.1
      } else {
        reader = try PhraseReader(own, of: ranked.segment)
      }
      for index in 0..<count {
        let place = workspace.members[index]
        let document = chunks[chunk].first + UInt32(place)
        let norm = statistics.bm25(for: .any).norm(length: lengths.any[Int(document)])
        if let least = heap.threshold {
          let frequency = leastFrequency(in: place, chunk: chunk)
          guard BM25.score(weight: weight, frequency: frequency, norm: norm) >= least else {
            continue
          }
        }
        let frequency = try reader.frequency(
          in: document, headlineEnd: lengths.headline[Int(document)],
          headlineWeight: statistics.headlineWeight, &workspace.positions)
        guard frequency > 0 else { continue }
        try heap.insert(
          Hit(
            document: DocumentID(ranked.base + document),
            score: BM25.score(weight: weight, frequency: frequency, norm: norm)))
      }
      readers = (ranked.base, reader)
    }
    return try heap.drain()
  }

  /// The frequency of the term that is rarest in a document: the phrase's is not greater.
  private func leastFrequency(in document: UInt16, chunk: Int) -> UInt32 {
    var least = UInt32.max
    for term in query.terms {
      guard let list = term.impacts.lists[chunk] else { return 0 }
      least = min(least, list.frequency(in: document, kernels))
    }
    return least
  }
}

/// Where the lists of a phrase's terms are in a segment.
struct PhraseLists {
  /// The segment's first document in the snapshot.
  let base: UInt32
  let lists: [TermEntry.List]
}

/// Counts a phrase in one document of a segment after the other, rising.
struct PhraseReader {
  private let segment: any RankableSegment
  private let lists: [TermEntry.List]
  private let byRarity: [Int]
  private var cursors: [PostingsCursor] = []

  init(_ phrase: PhraseLists, of segment: any RankableSegment) throws(IndexError) {
    self.segment = segment
    let lists = phrase.lists
    self.lists = lists
    byRarity = lists.indices.sorted { (lists[$0].count, $0) < (lists[$1].count, $1) }
    for list in lists {
      do throws(CorruptPostings) {
        cursors.append(
          try PostingsCursor(
            segment.bytes.extracting(list.postings), count: list.count, hasPositions: true))
      } catch {
        throw IndexError(error, in: list)
      }
    }
  }

  /// How often the phrase stands in a document that has all its terms, places in the headline
  /// counted with its weight.
  mutating func frequency(
    in document: UInt32, headlineEnd: UInt32, headlineWeight: UInt32, _ positions: inout [[UInt32]]
  ) throws(IndexError) -> UInt32 {
    let segment = segment
    // The rarest word first: where it does not stand near the next one, nothing else is read.
    for (step, index) in byRarity.enumerated() {
      let list = lists[index]
      let bytes = segment.bytes.extracting(list.postings)
      let places = segment.bytes.extracting(list.positions)
      positions[step].removeAll(keepingCapacity: true)
      do throws(CorruptPostings) {
        guard try cursors[index].skip(to: document, bytes) else { return 0 }
        let place = cursors[index].firstIndex(notBelow: document)
        guard cursors[index].documents[place] == document else { return 0 }
        try cursors[index].appendPositions(
          at: place, bytes, positions: places, to: &positions[step])
      } catch {
        throw IndexError(error, in: list)
      }
      let offset = UInt32(index)
      if step == 0 {
        positions[0].removeAll { $0 < offset }
        for place in positions[0].indices { positions[0][place] -= offset }
      } else {
        let own = positions[step]
        positions[0].removeAll { !Self.contains(own, $0 + offset) }
      }
      if positions[0].isEmpty { return 0 }
    }
    return frequency(
      of: positions[0], headlineEnd: headlineEnd, headlineWeight: headlineWeight)
  }

  /// Counts those of the beginnings that do not overlap.
  private func frequency(
    of beginnings: [UInt32], headlineEnd: UInt32, headlineWeight: UInt32
  ) -> UInt32 {
    var frequency: UInt32 = 0
    var free: UInt32 = 0
    for beginning in beginnings where beginning >= free {
      frequency += beginning < headlineEnd ? headlineWeight : 1
      free = beginning + UInt32(lists.count)
    }
    return frequency
  }

  private static func contains(_ places: [UInt32], _ place: UInt32) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == place
  }
}
