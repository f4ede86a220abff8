internal import LedeText

/// Finds the places of a term in one document after the other, rising.
struct TermSpans {
  private let segment: any RankableSegment
  private let field: Field
  private let headline: [UInt32]
  private var walk: ListWalk
  private var reader = PositionsReader()
  private var positions: [UInt32] = []

  /// Nil if no document of the segment has the term.
  init?(
    _ term: Term, in field: Field, of segment: any RankableSegment, _ lengths: ArticleLengths
  ) throws(IndexError) {
    guard let entry = try segment.entry(of: Array(term.text.utf8)) else { return nil }
    self.segment = segment
    self.field = field
    headline = lengths.headline
    walk = try ListWalk(entry.any, of: segment)
  }

  /// The first document with the term that is not less than this one and the one asked for before; nil if there is none.
  mutating func first(from document: UInt32) throws(IndexError) -> UInt32? {
    let segment = segment
    return try walk.seek(document, segment, segment.bytes)
  }

  /// The places in a document that is not less than the one asked for before.
  ///
  /// Positions below the number of the headline's words belong to the headline.
  mutating func spans(in document: UInt32) throws(IndexError) -> [WordSpan] {
    try findPositions(in: document)
    if field == .any { return positions.map { WordSpan(first: $0, last: $0) } }
    let end = headline[Int(document)]
    return positions.compactMap { position in
      switch field {
      case .headline where position >= end, .body where position < end: nil
      default: WordSpan(first: position, last: position)
      }
    }
  }

  /// The weighted frequency in a document that is not less than the one asked for before.
  mutating func frequency(in document: UInt32) throws(IndexError) -> UInt32 {
    let segment = segment
    let bytes = segment.bytes
    guard try walk.seek(document, segment, bytes) == document else { return 0 }
    return try walk.frequency(of: document, bytes)
  }

  /// Gives a reader the positions in a document that is not less than the one asked for before, of all fields.
  mutating func forEachPosition(
    in document: UInt32, _ body: (UInt32) -> Void
  ) throws(IndexError) {
    try findPositions(in: document)
    for position in positions { body(position) }
  }

  private mutating func findPositions(in document: UInt32) throws(IndexError) {
    let segment = segment
    let bytes = segment.bytes
    positions.removeAll(keepingCapacity: true)
    guard try walk.seek(document, segment, bytes) == document else { return }
    try walk.readPositions(of: segment, bytes, by: &reader)
    positions.append(contentsOf: reader.positions[..<reader.count])
  }
}
