/// A place in a term's postings of one segment, with the frequencies that scores count.
struct TermWalk {
  private var list: ListWalk
  /// The headline's list, where its words count less in scores than in the list. Most walks have none, and
  /// are moved with as little as that.
  private var headline: [ListWalk] = []
  /// How often each word of a headline is counted too much.
  private let surplus: UInt32
  private let impactOfBound: [UInt8]
  /// The most that the term can give, as a share of its weight.
  let greatestShare: Float

  /// Documents that have the term.
  var count: Int { list.list.count }

  /// In front of the postings of a field that is not the body; nil if there are none.
  init?(
    _ entry: TermEntry, in field: Field, of segment: any RankableSegment,
    _ weights: HeadlineWeights, _ shares: BoundShares
  ) throws(IndexError) {
    precondition(field != .body, "the body has no list of its own")
    guard let own = field == .headline ? entry.headline : entry.any else { return nil }
    list = try ListWalk(own, of: segment)
    impactOfBound = shares.impacts
    let bytes = segment.bytes
    greatestShare = list.bounds.map { Self.share(shares.impacts[Int($0.greatest(bytes))]) } ?? 1
    surplus = field == .headline ? 0 : weights.stored - weights.scored
    if surplus > 0, let own = entry.headline { headline = [try ListWalk(own, of: segment)] }
  }

  /// What an impact in 255ths is at most, as a share; a little more, for what float arithmetic may have
  /// lost.
  @inline(__always)
  private static func share(_ impact: UInt8) -> Float { Float(impact) / 255 * 1.00001 }

  /// The most that the term can give a document of the current block, as a share of its weight.
  @inline(__always)
  mutating func shareOfBlock(_ bytes: RawSpan) -> Float {
    Self.share(impactOfBound[Int(list.boundOfBlock(bytes))])
  }

  /// Goes to the block that may hold the first document from here on that is not below this one, without
  /// decoding it; false if there is none.
  @inline(__always)
  mutating func pass(to document: UInt32, _ bytes: RawSpan) throws(IndexError) -> Bool {
    try list.pass(to: document, bytes)
  }

  /// The last document of the current block; one that no list has where it is not known.
  @inline(__always)
  mutating func lastOfBlock() -> UInt32 { list.cursor.lastOfBlock }

  /// Decodes the documents of the current block.
  @inline(__always)
  mutating func decode(_ segment: any RankableSegment, _ bytes: RawSpan) throws(IndexError) {
    try list.decode(segment, bytes)
  }

  /// Copies the documents of the current block, which is decoded, and gives where those are among them that are
  /// not below one that the block does not end before.
  mutating func copyBlock(
    from document: UInt32, to documents: inout InlineArray<128, UInt32>
  ) -> Range<Int> {
    list.copyBlock(from: document, to: &documents)
  }

  /// Finds the candidates that the current block has, which is decoded (see `Kernels.meet`).
  mutating func meet(
    _ candidates: inout InlineArray<128, UInt32>, _ range: Range<Int>,
    into met: inout InlineArray<128, UInt32>, kept: inout InlineArray<128, UInt8>,
    places: inout [UInt8], from first: Int
  ) -> Int {
    list.meet(&candidates, range, into: &met, kept: &kept, places: &places, from: first)
  }

  /// Writes how often documents have the term, which stand at these places in the current block; 0 only in
  /// damaged lists.
  mutating func takeFrequencies(
    at places: ArraySlice<UInt8>, of documents: inout InlineArray<128, UInt32>,
    _ segment: any RankableSegment, _ bytes: RawSpan, to frequencies: inout [UInt32]
  ) throws(IndexError) {
    try list.takeFrequencies(at: places, bytes, to: &frequencies)
    guard !headline.isEmpty else { return }
    for index in 0..<places.count {
      frequencies[index] = try withoutSurplus(
        frequencies[index], in: documents[index], segment, bytes)
    }
  }

  /// Moves to the first document from here on that is not below `document`; nil if there is none.
  @inline(__always)
  mutating func seek(
    _ document: UInt32, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32? {
    try list.seek(document, segment, bytes)
  }

  private mutating func withoutSurplus(
    _ frequency: UInt32, in document: UInt32, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32 {
    guard try headline[0].seek(document, segment, bytes) == document else { return frequency }
    let more = try headline[0].frequency(bytes).multipliedReportingOverflow(by: surplus)
    return more.overflow || more.partialValue > frequency ? 0 : frequency - more.partialValue
  }

  /// Goes back in front of the postings.
  mutating func rewind() {
    list.rewind()
    for place in headline.indices { headline[place].rewind() }
  }

  /// Reads the positions in the current document.
  mutating func readPositions(
    of segment: any RankableSegment, _ bytes: RawSpan, by reader: inout PositionsReader
  ) throws(IndexError) {
    try list.readPositions(of: segment, bytes, by: &reader)
  }
}
