/// Finds where a phrase begins in documents of a segment that have all its words.
struct PhraseMatcher {
  /// The lists of the words, the rarest first, each once.
  private var walks: [TermWalk]
  private var readers: [PositionsReader]
  /// The words' places in the phrase, those of rare words first, and their lists.
  private let words: [(offset: Int, list: Int)]
  /// The lists' positions in the document that is looked at, as far as they were read.
  private var positions: [[UInt32]]
  /// Where the phrase begins in the document that was looked at last.
  private(set) var beginnings = PhraseBeginnings()

  /// In front of the lists.
  init(_ lists: BlockExecutor.Lists) {
    walks = lists.parts.map(\.walk)
    readers = walks.map { _ in PositionsReader() }
    positions = walks.map { _ in [] }
    words = lists.places.enumerated().map { ($0, $1) }.sorted {
      ($0.list, $0.offset) < ($1.list, $1.offset)
    }
  }

  /// Goes back in front of the lists.
  mutating func rewind() {
    for place in walks.indices { walks[place].rewind() }
  }

  /// Whether a document has the phrase; the documents rise from one rewinding to the next.
  ///
  /// The rarest word's positions are read first, and no more as soon as the phrase cannot be there.
  mutating func find(
    in document: UInt32, of segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> Bool {
    var read = -1
    for (step, word) in words.enumerated() {
      if word.list > read {
        read = word.list
        positions[read].removeAll(keepingCapacity: true)
        guard try walks[read].seek(document, segment, bytes) == document else { return false }
        try walks[read].appendPositions(
          of: segment, bytes, by: &readers[read], to: &positions[read])
      }
      if step == 0 {
        beginnings.begin(positions[word.list], offset: word.offset)
      } else {
        beginnings.follow(positions[word.list], offset: word.offset)
      }
      if beginnings.isEmpty { return false }
    }
    return true
  }
}
