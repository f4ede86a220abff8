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
  package internal(set) var documents = InlineArray<128, UInt32>(repeating: 0)
  /// Postings of the current block: 0 before the first and behind the last one.
  package internal(set) var blockCount = 0
  /// Number of postings in front of the current block.
  package internal(set) var firstPosting = 0
  /// Offset of the current block's positions.
  package internal(set) var positionsOffset = 0

  /// Where the current block's positions end; nil of the last block, which has those that are left.
  var positionsEnd: Int? { blockCount == PostingsBlock.length ? nextPositions : nil }

  var frequencyValues = InlineArray<128, UInt32>(repeating: 0)
  var hasFrequencies = false
  var directoryOffset: Int
  let directoryStart: Int
  let directoryEnd: Int
  var dataOffset: Int
  var nextPosting = 0
  var nextPositions = 0
  var lastDocument: UInt32?
  var entry = Entry()

  /// An entry of the directory.
  struct Entry {
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
  var hasDocuments = false

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
    let count = blockCount
    return documents.lend { documents in
      frequencyValues.lend { frequencies in
        body(documents.extracting(..<count), frequencies.extracting(..<count))
      }
    }
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

  /// Finds the candidates that the current block has, which is decoded (see `Kernels.meet`).
  mutating func meet(
    _ candidates: inout InlineArray<128, UInt32>, _ range: Range<Int>,
    into met: inout InlineArray<128, UInt32>, kept: inout InlineArray<128, UInt8>,
    places: inout [UInt8], from first: Int
  ) -> Int {
    Kernels.meet(
      &candidates, range, with: &documents, length: blockCount, into: &met, kept: &kept,
      places: &places, from: first)
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

  /// Writes the frequencies of postings of the current block, whose documents are decoded.
  mutating func takeFrequencies(
    at places: ArraySlice<UInt8>, _ bytes: RawSpan, to frequencies: inout [UInt32]
  ) throws(CorruptPostings) {
    if places.count < Self.fewFrequencies {
      for (index, place) in places.enumerated() {
        frequencies[index] = try singleFrequency(at: Int(place), bytes)
      }
      return
    }
    if !hasFrequencies { try decodeFrequencies(bytes) }
    for (index, place) in places.enumerated() {
      frequencies[index] = frequencyValues[Int(place)]
    }
  }

  /// So many single frequencies cost as much as a block of them.
  private static let fewFrequencies = 8

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

  /// Reads the positions of a posting of the current block.
  ///
  /// - Parameters:
  ///   - positions: The bytes of the term's positions.
  ///   - reader: What read positions of this list before; it has them then.
  package mutating func readPositions(
    at index: Int, _ bytes: RawSpan, positions: RawSpan, by reader: inout PositionsReader
  ) throws(CorruptPostings) {
    if !hasFrequencies { try decodeFrequencies(bytes) }
    let (count, offset) = (blockCount, positionsOffset)
    try frequencyValues.lend { (frequencies) throws(CorruptPostings) in
      try reader.read(index, blockCount: count, frequencies: frequencies, positions, at: offset)
    }
  }

  /// Appends the positions of a posting of the current block, in rising order.
  package mutating func appendPositions(
    at index: Int, _ bytes: RawSpan, positions: RawSpan, by reader: inout PositionsReader,
    to result: inout [UInt32]
  ) throws(CorruptPostings) {
    try readPositions(at: index, bytes, positions: positions, by: &reader)
    result.append(contentsOf: reader.positions[..<reader.count])
  }

  /// The positions of all postings of the current block.
  mutating func positionsBlock(
    _ bytes: RawSpan, positions: RawSpan
  ) throws(CorruptPostings) -> PositionsBlock {
    if !hasFrequencies { try decodeFrequencies(bytes) }
    return try PositionsBlock(
      count: blockCount, frequencies: frequencyValues.span, positions, at: positionsOffset)
  }
}
