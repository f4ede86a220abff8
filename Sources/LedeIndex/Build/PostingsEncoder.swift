/// Turns unpacked postings into the bytes of a segment's lists.
struct PostingsEncoder {
  private var writer: PostingsWriter
  private let keepsPositions: Bool
  private(set) var postings: [UInt8] = []
  private(set) var positions: [UInt8] = []
  /// Entries of the lists so far.
  private(set) var postingCount = 0

  init(keepsPositions: Bool) {
    self.keepsPositions = keepsPositions
    writer = PostingsWriter(keepsPositions: keepsPositions)
  }

  /// Appends a term's lists and tells how long they are.
  mutating func append(_ term: TermPostings) -> TermDictionaryWriter.Lists {
    let (anyPostings, anyPositions) = append(term.any)
    let (headlinePostings, headlinePositions) = append(term.headline)
    return TermDictionaryWriter.Lists(
      count: term.any.documents.count, postingsLength: anyPostings,
      positionsLength: anyPositions, headlineCount: term.headline.documents.count,
      headlinePostingsLength: headlinePostings, headlinePositionsLength: headlinePositions)
  }

  /// The bytes so far leave the encoder.
  mutating func removeAll() {
    postings.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ list: TermPostings.List) -> (postings: Int, positions: Int) {
    let start = (postings.count, positions.count)
    let all = list.positions.span
    var first = 0
    for index in list.documents.indices {
      let end = list.positionEnds[index]
      writer.append(
        document: list.documents[index], frequency: list.frequencies[index],
        positions: all.extracting(first..<end))
      first = end
    }
    writer.finish(postings: &postings, positions: &positions)
    postingCount += list.documents.count
    return (postings.count - start.0, positions.count - start.1)
  }
}
