internal import LedeText

/// Finds the places of a term in one document after the other, rising.
struct TermSpans {
  private let segment: any RankableSegment
  private let list: TermEntry.List
  private let field: Field
  private let headline: [UInt32]
  private var cursor: PostingsCursor
  private var positions: [UInt32] = []

  /// Nil if no document of the segment has the term.
  init?(
    _ term: Term, in field: Field, of segment: any RankableSegment, _ lengths: ArticleLengths
  ) throws(IndexError) {
    guard let entry = try segment.entry(of: Array(term.text.utf8)) else { return nil }
    try segment.prove(entry.any.postings)
    try segment.prove(entry.any.positions)
    self.segment = segment
    self.field = field
    headline = lengths.headline
    list = entry.any
    let bytes = segment.bytes.extracting(entry.any.postings)
    do throws(CorruptPostings) {
      cursor = try PostingsCursor(
        bytes, count: list.count,
        hasPositions: segment.keepsPositions)
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// The places in a document that is not less than the one asked for before.
  ///
  /// Positions below the number of the headline's words belong to the headline.
  mutating func spans(in document: UInt32) throws(IndexError) -> [WordSpan] {
    let segment = segment
    let list = list
    let bytes = segment.bytes.extracting(list.postings)
    let places = segment.bytes.extracting(list.positions)
    positions.removeAll(keepingCapacity: true)
    do throws(CorruptPostings) {
      guard try cursor.skip(to: document, bytes) else { return [] }
      let index = cursor.firstIndex(notBelow: document)
      guard cursor.documents[index] == document else { return [] }
      try cursor.appendPositions(at: index, bytes, positions: places, to: &positions)
    } catch {
      throw IndexError(error, in: list)
    }
    let end = headline[Int(document)]
    return positions.compactMap { position in
      switch field {
      case .headline where position >= end, .body where position < end: nil
      default: WordSpan(first: position, last: position)
      }
    }
  }
}

extension PostingsCursor {
  /// The place of the first document of the current block that is not below a document, which
  /// the block's last one is not.
  @inline(__always)
  func firstIndex(notBelow document: UInt32) -> Int {
    var low = 0
    var high = blockCount - 1
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < document { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
