/// The sorted terms of a segment on disk.
struct TermDictionary: Sendable {
  let file: SegmentFile
  let termCount: Int
  let blockCount: Int
  let terms: Range<Int>
  let postings: Range<Int>
  let positions: Range<Int>
  private let starts: PackedIntegers
  private let probes = TermProbes()
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
    let beginning = Self.beginning(term.count) { term[$0] }
    var low = 0
    var high = blockCount
    var step = 1
    while low < high {
      let middle = (low + high) / 2
      let known = step < TermProbes.stepCount ? probes.beginning(at: step) : 0
      let isGreater =
        known != 0 && known != beginning
        ? known > beginning : try isFirstTerm(ofBlock: middle, greaterThan: term, at: step)
      if isGreater { high = middle } else { low = middle + 1 }
      step = 2 * step + (isGreater ? 0 : 1)
    }
    return low == 0 ? nil : low - 1
  }

  /// A term's first eight bytes as a number. Of two terms whose numbers differ, the one with the greater is greater.
  @inline(__always)
  private static func beginning(_ count: Int, byte: (Int) -> UInt8) -> UInt64 {
    var number: UInt64 = 0
    for place in 0..<8 { number = number << 8 | (place < count ? UInt64(byte(place)) : 0) }
    return number
  }

  /// Compares a block's first term, which stands there whole, in its place.
  ///
  /// - Parameter step: The step of the search, for `probes`.
  private func isFirstTerm(
    ofBlock index: Int, greaterThan term: [UInt8], at step: Int
  ) throws(IndexError) -> Bool {
    let bytes = file.bytes
    let bit = starts.start + index * starts.width / 8
    try file.prove(bit..<bit + 16)
    let start = Int(starts.value(at: index, bytes))
    guard start < terms.count else {
      throw .damaged("a block of terms lies outside its section", file: file.name, offset: bit)
    }
    var offset = terms.lowerBound + start
    let end = min(offset + Self.longestOpening, terms.upperBound)
    try file.prove(offset..<end)
    try passVarint(&offset, end, bytes)
    if keepsPositions { try passVarint(&offset, end, bytes) }
    guard offset < end else { throw damage(offset) }
    let lengths = bytes.loadByte(at: offset)
    offset += 1
    var length = Int(lengths >> 4)
    if lengths == 0xff {
      var reader = ByteReader(bytes, range: offset..<end, file: file.name)
      guard try reader.count() == 0 else { throw damage(offset) }
      length = try reader.count()
      offset = reader.offset
      try file.prove(offset..<min(offset + length, terms.upperBound))
    } else if lengths & 15 != 0 {
      throw damage(offset)
    }
    guard length <= terms.upperBound - offset else { throw damage(offset) }
    if step < TermProbes.stepCount {
      probes.keep(Self.beginning(length) { bytes.loadByte(at: offset + $0) }, at: step)
    }
    for place in 0..<min(length, term.count) {
      let byte = bytes.loadByte(at: offset + place)
      if byte != term[place] { return byte > term[place] }
    }
    return length > term.count
  }

  /// At least as many bytes as stand in front of a block's first term, with the term itself where it is short.
  private static let longestOpening = 48

  private func damage(_ offset: Int) -> IndexError {
    .damaged("a block of terms is wrong", file: file.name, offset: offset)
  }

  @inline(__always)
  private func passVarint(_ offset: inout Int, _ end: Int, _ bytes: RawSpan) throws(IndexError) {
    repeat {
      guard offset < end else { throw damage(offset) }
      offset += 1
    } while bytes.loadByte(at: offset - 1) >= 0x80
  }

  /// The entry of `term`, or nil if the segment does not have it.
  func entry(of term: [UInt8]) throws(IndexError) -> TermEntry? {
    guard let block = try blockHolding(term) else { return nil }
    var cursor = try TermCursor(self, block: block)
    var boundsOfOthers = 0
    guard try cursor.find(term, passed: { boundsOfOthers += ListBounds.byteCount(of: $0) }) else {
      return nil
    }
    var entry = try cursor.entry()
    if let bounds {
      entry.any.bounds = try bounds.record(of: entry.any, inBlock: block, skipped: boundsOfOthers)
    }
    return entry
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
