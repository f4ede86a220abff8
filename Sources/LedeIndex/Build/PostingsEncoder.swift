/// Turns unpacked postings into the bytes of a segment's lists.
struct PostingsEncoder {
  private var writer: PostingsWriter
  private var headlineWriter: PostingsWriter
  private let keepsPositions: Bool
  private(set) var postings: [UInt8] = []
  private(set) var positions: [UInt8] = []
  /// The records of the lists that have one.
  private(set) var bounds: [UInt8] = []
  /// Entries of the lists so far.
  private(set) var postingCount = 0

  init(keepsPositions: Bool, _ measure: ImpactMeasure) {
    self.keepsPositions = keepsPositions
    writer = PostingsWriter(keepsPositions: keepsPositions, measure)
    headlineWriter = PostingsWriter(keepsPositions: keepsPositions)
  }

  /// Appends a term's lists and tells how long they are.
  mutating func append(_ term: TermPostings) -> TermDictionaryWriter.Lists {
    Self.append(term.any, to: &writer)
    let any = finishAny()
    Self.append(term.headline, to: &headlineWriter)
    let headline = finishHeadline()
    postingCount += term.any.documents.count + term.headline.documents.count
    return TermDictionaryWriter.Lists(
      count: term.any.documents.count, postingsLength: any.postings,
      positionsLength: any.positions, headlineCount: term.headline.documents.count,
      headlinePostingsLength: headline.postings, headlinePositionsLength: headline.positions)
  }

  /// The bytes so far leave the encoder.
  mutating func removeAll() {
    postings.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    bounds.removeAll(keepingCapacity: true)
  }

  private static func append(_ list: TermPostings.List, to writer: inout PostingsWriter) {
    if list.documents.isEmpty { return }
    guard !list.positionEnds.isEmpty else {
      writer.append(list.documents.span, list.frequencies.span)
      return
    }
    let all = list.positions.span
    var first = 0
    for index in list.documents.indices {
      let end = list.positionEnds[index]
      writer.append(
        document: list.documents[index], frequency: list.frequencies[index],
        positions: all.extracting(first..<end))
      first = end
    }
  }

  private mutating func finishAny() -> (postings: Int, positions: Int) {
    let start = (postings.count, positions.count)
    writer.finish(postings: &postings, positions: &positions, bounds: &bounds)
    return (postings.count - start.0, positions.count - start.1)
  }

  private mutating func finishHeadline() -> (postings: Int, positions: Int) {
    let start = (postings.count, positions.count)
    headlineWriter.finish(postings: &postings, positions: &positions)
    return (postings.count - start.0, positions.count - start.1)
  }
}
