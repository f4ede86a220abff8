/// A place in a term's postings of one segment, with the frequencies that scores count.
struct TermWalk {
  private var list: ListWalk
  /// The headline's list, where its words count less in scores than in the list.
  private var headline: ListWalk?
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
    if surplus > 0, let own = entry.headline { headline = try ListWalk(own, of: segment) }
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

  /// From now on passes over blocks that cannot give as great a share of the weight.
  mutating func require(share: Float) {
    while list.leastBound < 255, Self.share(impactOfBound[Int(list.leastBound)]) < share {
      list.leastBound += 1
    }
  }

  /// Moves to the first document from here on that is not below `document`; nil if there is none.
  @inline(__always)
  mutating func seek(
    _ document: UInt32, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32? {
    try list.seek(document, segment, bytes)
  }

  /// How often the current document, which is `document`, has the term; 0 only in damaged lists.
  @inline(__always)
  mutating func frequency(
    in document: UInt32, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32 {
    let frequency = try list.frequency(bytes)
    if headline == nil { return frequency }
    return try withoutSurplus(frequency, in: document, segment, bytes)
  }

  private mutating func withoutSurplus(
    _ frequency: UInt32, in document: UInt32, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32 {
    guard try headline?.seek(document, segment, bytes) == document,
      let more = try headline?.frequency(bytes).multipliedReportingOverflow(by: surplus)
    else { return frequency }
    return more.overflow || more.partialValue > frequency ? 0 : frequency - more.partialValue
  }

  /// Goes back in front of the postings.
  mutating func rewind() {
    list.rewind()
    headline?.rewind()
  }

  /// Appends the positions in the current document, rising.
  mutating func appendPositions(
    of segment: any RankableSegment, _ bytes: RawSpan, to positions: inout [UInt32]
  ) throws(IndexError) {
    try list.appendPositions(of: segment, bytes, to: &positions)
  }
}
