/// The section `bounds` of a segment: what its long lists' blocks can add to scores.
struct BoundsSection: Sendable {
  /// The formula that the impacts were measured by.
  let formula: BM25
  private let file: SegmentFile
  private let records: Range<Int>
  private let starts: PackedIntegers

  /// Nil if the segment has none.
  init?(_ file: SegmentFile) throws(IndexError) {
    guard let section = file.footer.sections[.bounds] else { return nil }
    self.file = file
    try file.prove(section.lowerBound..<min(section.lowerBound + 32, section.upperBound))
    var reader = ByteReader(file.bytes, range: section, file: file.name)
    let k1 = Float(bitPattern: try reader.fixed32())
    let b = Float(bitPattern: try reader.fixed32())
    let averageLength = Float(bitPattern: try reader.fixed32())
    guard k1.isFinite, b.isFinite, averageLength.isFinite else {
      throw .damaged("the bounds' formula is wrong", file: file.name, offset: section.lowerBound)
    }
    formula = BM25(k1: k1, b: b, averageLength: averageLength)
    // Where no list is long the starts are all 0 and take no bytes, however many blocks the dictionary has.
    let blocks = try reader.count(atMost: file.footer.termCount)
    starts = try PackedIntegers(count: blocks, from: &reader, file: file.name)
    records = reader.offset..<section.upperBound
  }

  /// Where the records of the lists of a dictionary's block begin.
  private func start(ofBlock block: Int) throws(IndexError) -> Int {
    guard block < starts.count else { throw damage() }
    let bit = starts.start + block * starts.width / 8
    try file.prove(bit..<bit + 16)
    return records.lowerBound + Int(starts.value(at: block, file.bytes))
  }

  /// Where a list's record is, its bytes proved.
  ///
  /// - Parameters:
  ///   - block: The dictionary's block with the term.
  ///   - skipped: Bytes of the records of the block's terms before it.
  func record(
    of list: TermEntry.List, inBlock block: Int, skipped: Int
  ) throws(IndexError) -> Range<Int> {
    let length = ListBounds.byteCount(of: list.count)
    guard length > 0 else { return 0..<0 }
    let start = try start(ofBlock: block) + skipped
    guard start >= records.lowerBound, start <= records.upperBound - length else { throw damage() }
    try file.prove(start..<start + length)
    return start..<start + length
  }

  private func damage() -> IndexError {
    .damaged(
      "a list's bounds lie outside their section", file: file.name, offset: records.lowerBound)
  }

  /// The section's bytes.
  static func encoded(
    _ formula: BM25, records: [UInt8], starts dictionary: TermDictionaryWriter
  ) -> [UInt8] {
    var writer = ByteWriter(reserving: records.count + 4096)
    writer.fixed32(formula.k1.bitPattern)
    writer.fixed32(formula.b.bitPattern)
    writer.fixed32(formula.averageLength.bitPattern)
    dictionary.appendBoundsStarts(to: &writer)
    writer.append(records)
    return writer.bytes
  }
}
