/// Going from block to block: the directory, and the places that a cursor can go to at once.
extension PostingsCursor {
  /// What a cursor in front of a block needs to know.
  struct BlockStart {
    var posting = 0
    var directoryOffset: Int
    var dataOffset: Int
    /// Where the block's positions begin among the list's.
    var positionsOffset = 0
    /// The last document of the block before it.
    var lastDocument: UInt32?
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
  mutating func enterBlock(_ bytes: RawSpan) throws(CorruptPostings) -> Bool {
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
    var word = bytes.word64(at: directoryOffset)
    let rise = UInt64(try VariableByte.take(from: &word, of: bytes, at: &directoryOffset)) + least
    let last = UInt64(lastDocument ?? 0) + rise
    guard last < UInt64(UInt32.max), directoryOffset + 2 <= directoryEnd else {
      throw CorruptPostings(.documentsNotRising, at: directoryOffset)
    }
    entry.last = UInt32(last)
    let gap = UInt8(truncatingIfNeeded: word)
    let frequency = UInt8(truncatingIfNeeded: word >> 8)
    directoryOffset += 2
    word = bytes.word64(at: directoryOffset)
    entry.gapWidth = Int(gap & 0x7F)
    entry.frequencyWidth = Int(frequency & 0x7F)
    entry.hasGapExceptions = gap >= 0x80
    entry.hasFrequencyExceptions = frequency >= 0x80
    guard entry.gapWidth <= 32, entry.frequencyWidth <= 32 else {
      throw CorruptPostings(.widthTooLarge, at: directoryOffset - 2)
    }
    var exceptionBytes = 0
    if entry.hasGapExceptions || entry.hasFrequencyExceptions {
      exceptionBytes = Int(try VariableByte.take(from: &word, of: bytes, at: &directoryOffset))
    }
    entry.positionBytes =
      hasPositions ? Int(try VariableByte.take(from: &word, of: bytes, at: &directoryOffset)) : 0
    entry.frequencyOffset = dataOffset + BitPacking.byteCount(width: entry.gapWidth)
    entry.exceptions = entry.frequencyOffset + BitPacking.byteCount(width: entry.frequencyWidth)
    entry.frequencyExceptions = entry.exceptions
    entry.byteCount = entry.exceptions + exceptionBytes - dataOffset
    guard directoryOffset <= directoryEnd, entry.byteCount <= bytes.byteCount - dataOffset else {
      throw CorruptPostings(.cutShort, at: directoryOffset)
    }
  }
}
