/// The sorted terms of a segment on disk.
struct TermDictionary: Sendable {
  let file: SegmentFile
  let termCount: Int
  let blockCount: Int
  let terms: Range<Int>
  let postings: Range<Int>
  let positions: Range<Int>
  private let starts: PackedIntegers
  /// What ranking knows of long lists without reading them; nil in archives that were written before.
  let bounds: BoundsSection?

  init(_ file: SegmentFile) throws(IndexError) {
    self.file = file
    terms = try file.section(.terms)
    postings = try file.section(.postings)
    positions = file.footer.sections[.positions] ?? 0..<0
    keepsPositions = file.footer.sections[.positions] != nil
    bounds = try BoundsSection(file)
    let blocks = try file.section(.termBlocks)
    try file.prove(blocks.lowerBound..<min(blocks.lowerBound + 32, blocks.upperBound))
    var reader = ByteReader(file.bytes, range: blocks, file: file.name)
    termCount = try reader.count(atMost: .max)
    blockCount = try reader.count(atMost: blocks.count * 8)
    starts = try PackedIntegers(count: blockCount, from: &reader, file: file.name)
    // A term takes at least two bytes.
    guard
      termCount == file.footer.termCount, termCount <= terms.count,
      blockCount == (termCount + TermDictionaryWriter.blockLength - 1)
        / TermDictionaryWriter.blockLength
    else {
      throw .damaged(
        "the number of terms or of their blocks is wrong", file: file.name,
        offset: blocks.lowerBound)
    }
  }

  let keepsPositions: Bool

  /// Where the block `index` is in the file.
  func block(_ index: Int) throws(IndexError) -> Range<Int> {
    let bit = starts.start + index * starts.width / 8
    try file.prove(bit..<bit + 16)
    let start = Int(starts.value(at: index, file.bytes))
    let end =
      index + 1 < blockCount ? Int(starts.value(at: index + 1, file.bytes)) : terms.count
    guard start < end, end <= terms.count else {
      throw .damaged("a block of terms lies outside its section", file: file.name, offset: bit)
    }
    let range = terms.lowerBound + start..<terms.lowerBound + end
    try file.prove(range)
    return range
  }

  /// The number of the last block whose first term is not greater than `term`; nil if all are.
  func blockHolding(_ term: [UInt8]) throws(IndexError) -> Int? {
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low + high) / 2
      if try isFirstTerm(ofBlock: middle, greaterThan: term) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low == 0 ? nil : low - 1
  }

  /// Compares a block's first term, which stands there whole, in its place.
  private func isFirstTerm(
    ofBlock index: Int, greaterThan term: [UInt8]
  ) throws(IndexError) -> Bool {
    let range = try block(index)
    var reader = ByteReader(file.bytes, range: range, file: file.name)
    _ = try reader.varint()
    if keepsPositions { _ = try reader.varint() }
    let lengths = try reader.byte()
    var (shared, length) = (Int(lengths & 15), Int(lengths >> 4))
    if lengths == 0xff {
      shared = try reader.count()
      length = try reader.count()
    }
    guard shared == 0, length <= reader.remaining else {
      throw .damaged("a block of terms is wrong", file: file.name, offset: reader.offset)
    }
    let bytes = file.bytes
    let start = reader.offset
    for place in 0..<min(length, term.count) {
      let byte = bytes.loadByte(at: start + place)
      if byte != term[place] { return byte > term[place] }
    }
    return length > term.count
  }

  /// The entry of `term`, or nil if the segment does not have it.
  func entry(of term: [UInt8]) throws(IndexError) -> TermEntry? {
    guard let block = try blockHolding(term) else { return nil }
    var cursor = try TermCursor(self, block: block)
    var boundsOfOthers = 0
    for _ in 0..<TermDictionaryWriter.blockLength {
      guard try cursor.next() else { return nil }
      if cursor.equals(term) {
        var entry = try cursor.entry()
        if let bounds {
          entry.any.bounds = try bounds.record(
            of: entry.any, inBlock: block, skipped: boundsOfOthers)
        }
        return entry
      }
      if cursor.isGreater(than: term) { return nil }
      boundsOfOthers += ListBounds.byteCount(of: cursor.count)
    }
    return nil
  }

  /// A cursor in front of the first term that is not less than `term`.
  func cursor(from term: [UInt8]) throws(IndexError) -> TermCursor {
    guard blockCount > 0, !term.isEmpty, let block = try blockHolding(term) else {
      return try TermCursor(self, block: 0)
    }
    var cursor = try TermCursor(self, block: block)
    var before = cursor
    while try cursor.next() {
      if !cursor.isLess(than: term) { return before }
      before = cursor
    }
    return before
  }
}
