/// Records on disk in compressed blocks, as `BlockStoreWriter` wrote them.
struct BlockStore: Sendable {
  let recordCount: Int
  let blockCount: Int
  private let file: SegmentFile
  private let section: Range<Int>
  private let dictionaryRange: Range<Int>
  private let blocksLength: Int
  private let firsts: PackedIntegers
  private let ends: PackedIntegers
  private let decompressor: Decompressor

  /// The most bytes that a block may have; an article of more is refused when it is added.
  static let maximumLength = 1 << 30

  init(_ file: SegmentFile, _ kind: SectionKind) throws(IndexError) {
    self.file = file
    section = try file.section(kind)
    guard section.count >= 8 else {
      throw .damaged("the section is too short", file: file.name, offset: section.lowerBound)
    }
    let trailer = section.upperBound - 8
    try file.prove(trailer..<section.upperBound)
    guard let indexLength = Int(exactly: file.bytes.loadUInt64(at: trailer)),
      indexLength <= section.count - 8
    else { throw .damaged("the index is too long", file: file.name, offset: trailer) }
    let index = trailer - indexLength..<trailer
    try file.prove(index)
    blocksLength = index.lowerBound - section.lowerBound
    var reader = ByteReader(file.bytes, range: index, file: file.name)
    let length = try reader.count(atMost: reader.remaining)
    dictionaryRange = reader.offset..<reader.offset + length
    try reader.skip(length)
    recordCount = try reader.count()
    blockCount = try reader.count(atMost: recordCount)
    firsts = try PackedIntegers(count: blockCount, from: &reader, file: file.name)
    ends = try PackedIntegers(count: blockCount, from: &reader, file: file.name)
    decompressor = try Decompressor(file.bytes, dictionary: dictionaryRange)
  }

  /// What the blocks were compressed with; empty for none. A copy.
  var dictionary: [UInt8] { file.bytes.copy(dictionaryRange) }

  /// The records of a block.
  struct Block {
    let first: Int
    let bytes: [UInt8]
    let records: [Range<Int>]

    /// Whether a record is in this block.
    func holds(_ record: Int) -> Bool { records.indices.contains(record - first) }
  }

  /// The number of the block that holds a record.
  func block(holding record: Int) throws(IndexError) -> Int {
    guard record >= 0, record < recordCount, blockCount > 0 else {
      throw .damaged(
        "the index of blocks has no record \(record)", file: file.name,
        offset: section.upperBound - 8)
    }
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low + high) / 2
      if firsts.value(at: middle, file.bytes) <= UInt64(record) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    // A sound index begins with record 0; a damaged one may not.
    return max(low - 1, 0)
  }

  /// The compressed bytes of a block in the file.
  func frame(_ block: Int) throws(IndexError) -> Range<Int> {
    let start = block == 0 ? 0 : Int(ends.value(at: block - 1, file.bytes))
    let end = Int(ends.value(at: block, file.bytes))
    guard start <= end, end <= blocksLength else {
      throw .damaged("a block lies outside its section", file: file.name, offset: ends.start)
    }
    let range = section.lowerBound + start..<section.lowerBound + end
    try file.prove(range)
    return range
  }

  /// The number of a block's first record.
  func firstRecord(ofBlock block: Int) -> Int { Int(firsts.value(at: block, file.bytes)) }

  /// How many records a block should hold, by the index.
  func recordCount(ofBlock block: Int) -> Int {
    let end = block + 1 < blockCount ? Int(firsts.value(at: block + 1, file.bytes)) : recordCount
    return end - Int(firsts.value(at: block, file.bytes))
  }

  /// A block's records, decompressed.
  func block(_ index: Int) throws(IndexError) -> Block {
    let frame = try frame(index)
    let bytes = try decompressor.decompress(
      file.bytes, frame, atMost: Self.maximumLength, file: file.name)
    try file.checkReadable()
    var reader = ByteReader(bytes.rawSpan, file: file.name)
    let count = try reader.count(atMost: bytes.count)
    guard count == recordCount(ofBlock: index) else {
      throw .damaged("a block has \(count) records", file: file.name, offset: frame.lowerBound)
    }
    var lengths: [Int] = []
    for _ in 0..<count { lengths.append(try reader.count(atMost: bytes.count)) }
    var start = reader.offset
    var records: [Range<Int>] = []
    for length in lengths {
      guard length <= bytes.count - start else {
        throw .damaged("a record lies outside its block", file: file.name, offset: frame.lowerBound)
      }
      records.append(start..<start + length)
      start += length
    }
    return Block(first: Int(firsts.value(at: index, file.bytes)), bytes: bytes, records: records)
  }

  /// The bytes of one record.
  func record(_ record: Int) throws(IndexError) -> ArraySlice<UInt8> {
    try self.record(record, in: try block(try block(holding: record)))
  }

  /// The bytes of one record, from the block that is open, or else from its own, which then is.
  func record(_ record: Int, open: inout Block?) throws(IndexError) -> ArraySlice<UInt8> {
    if let open, open.holds(record) { return open.bytes[open.records[record - open.first]] }
    let block = try block(try block(holding: record))
    let bytes = try self.record(record, in: block)
    open = block
    return bytes
  }

  /// The bytes of one record of the block that holds it.
  func record(_ record: Int, in block: Block) throws(IndexError) -> ArraySlice<UInt8> {
    guard block.holds(record) else {
      throw .damaged(
        "the index of blocks is wrong", file: file.name, offset: section.upperBound - 8)
    }
    return block.bytes[block.records[record - block.first]]
  }
}
