/// Reads one term's postings block by block, in rising order of documents.
///
/// The cursor does not hold the bytes: each call is given the same list again, so that a cursor
/// can be stored where a span cannot.
package struct PostingsCursor {
  /// Postings in the whole list.
  package let count: Int
  /// Whether the list's directory tells where the positions of each block are.
  package let hasPositions: Bool

  /// Documents of the current block; only the first `blockCount` mean anything.
  package private(set) var documents = InlineArray<128, UInt32>(repeating: 0)
  /// Postings of the current block: 0 before the first and behind the last one.
  package private(set) var blockCount = 0
  /// Number of postings in front of the current block.
  package private(set) var firstPosting = 0
  /// Offset of the current block's positions.
  package private(set) var positionsOffset = 0

  /// Where the current block's positions end; nil of the last block, which has those that are left.
  var positionsEnd: Int? { blockCount == PostingsBlock.length ? nextPositions : nil }

  private var frequencyValues = InlineArray<128, UInt32>(repeating: 0)
  private var hasFrequencies = false
  private var directoryOffset: Int
  private let directoryStart: Int
  private let directoryEnd: Int
  private var dataOffset: Int
  private var nextPosting = 0
  private var nextPositions = 0
  private var lastDocument: UInt32?
  private var entry = Entry()

  /// An entry of the directory.
  private struct Entry {
    var last: UInt32 = 0
    var gapWidth = 0
    var frequencyWidth = 0
    var hasGapExceptions = false
    var hasFrequencyExceptions = false
    var frequencyOffset = 0
    var exceptions = 0
    /// Behind the gaps' exceptions; known when these were read.
    var frequencyExceptions = 0
    var byteCount = 0
    var positionBytes = 0
  }

  /// A cursor in front of a list.
  ///
  /// - Parameters:
  ///   - bytes: The list, as `PostingsWriter` wrote it.
  ///   - count: How many postings it has.
  ///   - hasPositions: Whether it was written with positions.
  package init(
    _ bytes: RawSpan, count: Int, hasPositions: Bool
  ) throws(CorruptPostings) {
    self.count = count
    self.hasPositions = hasPositions
    var offset = 0
    if count >= PostingsBlock.length {
      let length = Int(try VariableByte.read(from: bytes, at: &offset))
      guard length <= bytes.byteCount - offset else {
        throw CorruptPostings(.cutShort, at: bytes.byteCount)
      }
      directoryStart = offset
      directoryEnd = offset + length
    } else {
      directoryStart = 0
      directoryEnd = 0
    }
    directoryOffset = directoryStart
    dataOffset = directoryEnd
  }

  /// Goes to the next block; false behind the last one.
  package mutating func nextBlock(_ bytes: RawSpan) throws(CorruptPostings) -> Bool {
    guard try enterBlock(bytes) else { return false }
    try decodeDocuments(bytes)
    return true
  }

  /// The current block's place among the list's.
  var block: Int { firstPosting / PostingsBlock.length }

  /// The documents of the current block are above this one; nil in the first.
  var documentBefore: UInt32? { lastDocument }

  /// Whether the current block's documents are decoded.
  private(set) var hasDocuments = false

  /// The last document of the current block; one that no list has of a block at a list's end that is
  /// not decoded, which does not tell.
  var lastOfBlock: UInt32 {
    blockCount == PostingsBlock.length || hasDocuments ? entry.last : UInt32.max
  }

  /// Where the directory is among the list's bytes.
  var directory: Range<Int> { 0..<directoryEnd }

  /// Where the current block is among the list's bytes, of which there are so many.
  func data(of byteCount: Int) -> Range<Int> {
    let end = blockCount == PostingsBlock.length ? dataOffset + entry.byteCount : byteCount
    return min(dataOffset, byteCount)..<min(max(dataOffset, end), byteCount)
  }

  /// Goes to the next block that may have a document not below this one, and decodes nothing; false if
  /// there is none. Only the directory is read.
  mutating func pass(to document: UInt32, _ bytes: RawSpan) throws(CorruptPostings) -> Bool {
    while try enterBlock(bytes) {
      if lastOfBlock >= document { return true }
    }
    return false
  }

  /// Decodes the documents of the block that `pass` went to.
  mutating func decodePassed(_ bytes: RawSpan) throws(CorruptPostings) {
    if !hasDocuments { try decodeDocuments(bytes) }
  }

  /// Gives the current block's documents, which are decoded, and frequencies to a reader.
  mutating func withPostings<Result>(
    _ bytes: RawSpan, _ body: (Span<UInt32>, Span<UInt32>) -> Result
  ) throws(CorruptPostings) -> Result {
    if !hasFrequencies { try decodeFrequencies(bytes) }
    // Spans for reading alone would be of copies of the arrays.
    let documents = documents.mutableSpan
    let frequencies = frequencyValues.mutableSpan
    return body(
      documents.span.extracting(..<blockCount), frequencies.span.extracting(..<blockCount))
  }

  /// Goes to the first block from here on whose last document is not below `document`, without
  /// decoding those in front of it; false if there is none.
  package mutating func skip(
    to document: UInt32, _ bytes: RawSpan
  ) throws(CorruptPostings) -> Bool {
    if blockCount > 0, documents[blockCount - 1] >= document { return true }
    while try enterBlock(bytes) {
      if firstPosting + PostingsBlock.length <= count, entry.last < document { continue }
      try decodeDocuments(bytes)
      if documents[blockCount - 1] >= document { return true }
    }
    return false
  }

  /// The place of the first document of the current block, which is decoded, that is not below one that
  /// the block does not end before. Calls that change nothing but are asked often are mutating all the same:
  /// others copy the block first.
  @inline(__always)
  mutating func place(of document: UInt32) -> Int {
    if blockCount == PostingsBlock.length {
      return min(Kernels.countBelow(document, in: &documents), PostingsBlock.length - 1)
    }
    var low = 0
    var count = blockCount
    while count > 1 {
      let half = count / 2
      low = documents[low + half - 1] < document ? low + half : low
      count -= half
    }
    return low
  }

  /// The frequency of one posting of the current block, whose documents are decoded, without decoding
  /// the others' where that is possible.
  @inline(__always)
  mutating func singleFrequency(
    at index: Int, _ bytes: RawSpan
  ) throws(CorruptPostings) -> UInt32 {
    if hasFrequencies || entry.hasFrequencyExceptions || entry.frequencyWidth == 32 {
      return try frequency(at: index, bytes)
    }
    return 1
      + BitPacking.value(
        index, in: bytes, at: entry.frequencyOffset, width: entry.frequencyWidth)
  }

  /// The weighted term frequency of a posting of the current block.
  @inline(__always)
  package mutating func frequency(
    at index: Int, _ bytes: RawSpan
  ) throws(CorruptPostings) -> UInt32 {
    if !hasFrequencies { try decodeFrequencies(bytes) }
    return frequencyValues[index]
  }

  /// Appends all postings of the current block.
  mutating func append(
    _ bytes: RawSpan, to documents: inout [UInt32], _ frequencies: inout [UInt32]
  ) throws(CorruptPostings) {
    if !hasFrequencies { try decodeFrequencies(bytes) }
    documents.append(copiesOf: self.documents.span.extracting(..<blockCount))
    frequencies.append(copiesOf: frequencyValues.span.extracting(..<blockCount))
  }

  /// Appends the positions of a posting of the current block, in rising order.
  ///
  /// - Parameter positions: The bytes of the term's positions.
  package mutating func appendPositions(
    at index: Int, _ bytes: RawSpan, positions: RawSpan, to result: inout [UInt32]
  ) throws(CorruptPostings) {
    if !hasFrequencies { try decodeFrequencies(bytes) }
    let frequencies = frequencyValues.mutableSpan
    try PositionsReader.append(
      of: index, blockCount: blockCount, frequencies: frequencies.span,
      positions, at: positionsOffset, to: &result)
  }

  /// The positions of all postings of the current block.
  mutating func positionsBlock(
    _ bytes: RawSpan, positions: RawSpan
  ) throws(CorruptPostings) -> PositionsBlock {
    if !hasFrequencies { try decodeFrequencies(bytes) }
    return try PositionsBlock(
      count: blockCount, frequencies: frequencyValues.span, positions, at: positionsOffset)
  }

  /// What a cursor in front of a block needs to know.
  struct BlockStart {
    fileprivate var posting = 0
    fileprivate var directoryOffset: Int
    fileprivate var dataOffset: Int
    /// Where the block's positions begin among the list's.
    fileprivate(set) var positionsOffset = 0
    /// The last document of the block before it.
    fileprivate(set) var lastDocument: UInt32?
  }

  /// What is to be known of the block that a record of the skip level tells of.
  func start(_ skip: ListBoundsReader.Skip) throws(CorruptPostings) -> BlockStart {
    guard skip.directory <= directoryEnd - directoryStart, skip.block * PostingsBlock.length < count
    else { throw CorruptPostings(.badSkip, at: 0) }
    return BlockStart(
      posting: skip.block * PostingsBlock.length,
      directoryOffset: directoryStart + skip.directory, dataOffset: directoryEnd + skip.data,
      positionsOffset: skip.positions, lastDocument: skip.last)
  }

  /// Where each block from here on begins; the cursor is behind the last one afterwards.
  mutating func blockStarts(_ bytes: RawSpan) throws(CorruptPostings) -> [BlockStart] {
    var starts: [BlockStart] = []
    starts.reserveCapacity((count - nextPosting + PostingsBlock.length - 1) / PostingsBlock.length)
    while nextPosting < count {
      let isInside = blockCount > 0 || nextPosting > 0
      starts.append(
        BlockStart(
          posting: nextPosting, directoryOffset: directoryOffset,
          dataOffset: dataOffset + (isInside ? entry.byteCount : 0),
          positionsOffset: nextPositions, lastDocument: isInside ? entry.last : nil))
      _ = try enterBlock(bytes)
    }
    _ = try enterBlock(bytes)
    return starts
  }

  /// Goes in front of a block.
  mutating func go(to start: BlockStart) {
    nextPosting = start.posting
    nextPositions = start.positionsOffset
    directoryOffset = start.directoryOffset
    dataOffset = start.dataOffset
    lastDocument = start.lastDocument
    blockCount = 0
    hasDocuments = false
    hasFrequencies = false
    entry = Entry()
    entry.last = start.lastDocument ?? 0
  }

  /// Goes in front of the first block.
  mutating func goToBeginning() {
    go(to: BlockStart(directoryOffset: directoryStart, dataOffset: directoryEnd))
  }

  /// The place of the block that comes next.
  var blockAhead: Int { nextPosting / PostingsBlock.length }

  /// Moves to the next block and reads its entry, or the whole tail's place.
  private mutating func enterBlock(_ bytes: RawSpan) throws(CorruptPostings) -> Bool {
    if blockCount > 0 || nextPosting > 0 {
      dataOffset += entry.byteCount
      lastDocument = entry.last
    }
    hasFrequencies = false
    hasDocuments = false
    firstPosting = nextPosting
    positionsOffset = nextPositions
    guard nextPosting < count else {
      blockCount = 0
      entry.byteCount = 0
      return false
    }
    blockCount = min(PostingsBlock.length, count - nextPosting)
    nextPosting += blockCount
    guard blockCount == PostingsBlock.length else {
      entry.byteCount = bytes.byteCount - dataOffset
      return true
    }
    try readEntry(bytes)
    nextPositions += entry.positionBytes
    return true
  }

  private mutating func readEntry(_ bytes: RawSpan) throws(CorruptPostings) {
    let least = UInt64(PostingsBlock.length - (lastDocument == nil ? 1 : 0))
    let rise = UInt64(try VariableByte.read(from: bytes, at: &directoryOffset)) + least
    let last = UInt64(lastDocument ?? 0) + rise
    guard last < UInt64(UInt32.max), directoryOffset + 2 <= directoryEnd else {
      throw CorruptPostings(.documentsNotRising, at: directoryOffset)
    }
    entry.last = UInt32(last)
    let gap = bytes.byte(at: directoryOffset)
    let frequency = bytes.byte(at: directoryOffset + 1)
    directoryOffset += 2
    entry.gapWidth = Int(gap & 0x7F)
    entry.frequencyWidth = Int(frequency & 0x7F)
    entry.hasGapExceptions = gap >= 0x80
    entry.hasFrequencyExceptions = frequency >= 0x80
    guard entry.gapWidth <= 32, entry.frequencyWidth <= 32 else {
      throw CorruptPostings(.widthTooLarge, at: directoryOffset - 2)
    }
    var exceptionBytes = 0
    if entry.hasGapExceptions || entry.hasFrequencyExceptions {
      exceptionBytes = Int(try VariableByte.read(from: bytes, at: &directoryOffset))
    }
    entry.positionBytes =
      hasPositions ? Int(try VariableByte.read(from: bytes, at: &directoryOffset)) : 0
    entry.frequencyOffset = dataOffset + BitPacking.byteCount(width: entry.gapWidth)
    entry.exceptions = entry.frequencyOffset + BitPacking.byteCount(width: entry.frequencyWidth)
    entry.frequencyExceptions = entry.exceptions
    entry.byteCount = entry.exceptions + exceptionBytes - dataOffset
    guard directoryOffset <= directoryEnd, entry.byteCount <= bytes.byteCount - dataOffset else {
      throw CorruptPostings(.cutShort, at: directoryOffset)
    }
  }

  private mutating func decodeDocuments(_ bytes: RawSpan) throws(CorruptPostings) {
    hasDocuments = true
    if blockCount < PostingsBlock.length { return try decodeTail(bytes) }
    let isRisen: Bool
    do {
      var values = documents.mutableSpan
      entry.frequencyExceptions = try Self.unpackGaps(
        bytes, at: dataOffset, entry, into: &values)
      isRisen = Kernels.rise(&values, first: lastDocument.map { $0 + 1 } ?? 0)
    }
    // 128 gaps below 2^24 pass 2^32 once at most, and then end below where they began.
    if isRisen {
      guard documents[PostingsBlock.length - 1] == entry.last else {
        throw CorruptPostings(.documentsNotRising, at: dataOffset)
      }
      return
    }
    do {
      var values = documents.mutableSpan
      entry.frequencyExceptions = try Self.unpackGaps(
        bytes, at: dataOffset, entry, into: &values)
    }
    // 128 numbers of 32 bits cannot overflow 64.
    var next = lastDocument.map { UInt64($0) + 1 } ?? 0
    for index in 0..<PostingsBlock.length {
      next &+= UInt64(documents[index])
      documents[index] = UInt32(truncatingIfNeeded: next)
      next &+= 1
    }
    guard next == UInt64(entry.last) + 1 else {
      throw CorruptPostings(.documentsNotRising, at: dataOffset)
    }
  }

  /// Unpacks a block's gaps; gives where the frequencies' exceptions begin.
  private static func unpackGaps(
    _ bytes: RawSpan, at offset: Int, _ entry: Entry, into values: inout MutableSpan<UInt32>
  ) throws(CorruptPostings) -> Int {
    Kernels.unpack(bytes, at: offset, width: entry.gapWidth, into: &values)
    guard entry.hasGapExceptions else { return entry.exceptions }
    return try PostingsBlock.applyExceptions(
      bytes, at: entry.exceptions, width: entry.gapWidth, to: &values)
  }

  private mutating func decodeFrequencies(_ bytes: RawSpan) throws(CorruptPostings) {
    do {
      var values = frequencyValues.mutableSpan
      Kernels.unpack(
        bytes, at: entry.frequencyOffset, width: entry.frequencyWidth, into: &values)
      if entry.hasFrequencyExceptions {
        _ = try PostingsBlock.applyExceptions(
          bytes, at: entry.frequencyExceptions, width: entry.frequencyWidth, to: &values)
      }
    }
    var greatest: UInt32 = 0
    for index in 0..<PostingsBlock.length {
      greatest = max(greatest, frequencyValues[index])
      frequencyValues[index] &+= 1
    }
    guard greatest < UInt32.max else {
      throw CorruptPostings(.badFrequency, at: entry.frequencyOffset)
    }
    hasFrequencies = true
  }

  private mutating func decodeTail(_ bytes: RawSpan) throws(CorruptPostings) {
    hasFrequencies = true
    if count == 1 {
      var offset = 0
      documents[0] = try VariableByte.read(from: bytes, at: &offset)
      let frequency = try VariableByte.read(from: bytes, at: &offset)
      guard documents[0] < UInt32.max else {
        throw CorruptPostings(.documentsNotRising, at: 0)
      }
      guard frequency < UInt32.max else { throw CorruptPostings(.badFrequency, at: offset) }
      frequencyValues[0] = frequency + 1
      entry.last = documents[0]
      return
    }
    guard dataOffset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: dataOffset) }
    let parameters = Int(bytes.byte(at: dataOffset))
    var reader = BitReader(atByte: dataOffset + 1)
    var next = lastDocument.map { UInt64($0) + 1 } ?? 0
    for index in 0..<blockCount {
      next += UInt64(reader.rice(parameter: parameters & 31, from: bytes))
      guard next < UInt64(UInt32.max) else {
        throw CorruptPostings(.documentsNotRising, at: dataOffset)
      }
      documents[index] = UInt32(next)
      next += 1
      let frequency = reader.rice(parameter: parameters >> 5, from: bytes)
      guard frequency < UInt32.max else { throw CorruptPostings(.badFrequency, at: dataOffset) }
      frequencyValues[index] = frequency + 1
    }
    guard reader.byte <= bytes.byteCount else {
      throw CorruptPostings(.cutShort, at: bytes.byteCount)
    }
    entry.last = documents[blockCount - 1]
  }
}
