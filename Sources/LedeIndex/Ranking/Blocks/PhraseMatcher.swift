/// Finds where a phrase begins in documents of a segment that have all its words.
struct PhraseMatcher {
  private let source: BlockExecutor.Lists
  /// The lists of the words, the rarest first, each once; none before the first rewinding.
  private var lists: [WordPositions] = []
  /// The words' places in the phrase, those of rare words first, and their lists.
  private var words: [(offset: Int, list: Int)] = []
  /// Where the phrase begins in the document that was looked at last.
  private(set) var beginnings = PhraseBeginnings()

  init(_ lists: BlockExecutor.Lists) { source = lists }

  /// Goes in front of the lists.
  mutating func rewind() {
    guard lists.isEmpty else {
      for place in lists.indices { lists[place].rewind() }
      return
    }
    lists = source.parts.map { WordPositions($0.walk) }
    words = source.places.enumerated().map { ($0, $1) }.sorted {
      ($0.list, $0.offset) < ($1.list, $1.offset)
    }
  }

  /// Whether a document has the phrase; the documents rise from one rewinding to the next.
  ///
  /// The rarest word's positions are read first, and no more as soon as the phrase cannot be there.
  mutating func find(
    in document: UInt32, of segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> Bool {
    var read = -1
    for step in words.indices {
      let (offset, list) = words[step]
      if list > read {
        read = list
        guard try lists[list].read(document, of: segment, bytes) else { return false }
      }
      if step == 0 {
        lists[list].begin(&beginnings, offset: offset)
      } else {
        lists[list].follow(&beginnings, offset: offset)
      }
      if beginnings.isEmpty { return false }
    }
    return true
  }
}

/// The list of a word of a phrase, and the word's positions in the document that is looked at.
private struct WordPositions {
  private var walk: TermWalk
  private var reader = PositionsReader()

  init(_ walk: TermWalk) { self.walk = walk }

  mutating func rewind() { walk.rewind() }

  /// Reads the positions in a document that is not less than the one before; false if it does not have the word.
  mutating func read(
    _ document: UInt32, of segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> Bool {
    guard try walk.seek(document, segment, bytes) == document else { return false }
    try walk.readPositions(of: segment, bytes, by: &reader)
    return true
  }

  /// Takes them as those of the phrase's word at `offset` that is looked at first. It changes nothing, but would copy
  /// the walk if it said so.
  mutating func begin(_ beginnings: inout PhraseBeginnings, offset: Int) {
    beginnings.begin(reader.positions, count: reader.count, offset: offset)
  }

  /// Keeps the beginnings that have the word at `offset`; `begin` tells why it is mutating.
  mutating func follow(_ beginnings: inout PhraseBeginnings, offset: Int) {
    beginnings.follow(reader.positions, count: reader.count, offset: offset)
  }
}
