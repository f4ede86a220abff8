/// Decoding a block's documents and frequencies, and those of the tail that fills no block.
extension PostingsCursor {
  mutating func decodeDocuments(_ bytes: RawSpan) throws(CorruptPostings) {
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

  mutating func decodeFrequencies(_ bytes: RawSpan) throws(CorruptPostings) {
    do {
      var values = frequencyValues.mutableSpan
      Kernels.unpack(
        bytes, at: entry.frequencyOffset, width: entry.frequencyWidth, into: &values)
      if entry.hasFrequencyExceptions {
        _ = try PostingsBlock.applyExceptions(
          bytes, at: entry.frequencyExceptions, width: entry.frequencyWidth, to: &values)
      }
      guard Kernels.countFromOne(&values) else {
        throw CorruptPostings(.badFrequency, at: entry.frequencyOffset)
      }
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
    guard
      reader.readTail(
        blockCount, parameters: (parameters & 31, parameters >> 5),
        from: lastDocument.map { UInt64($0) + 1 } ?? 0, in: bytes, into: &documents,
        &frequencyValues)
    else { throw CorruptPostings(.documentsNotRising, at: dataOffset) }
    guard reader.byte <= bytes.byteCount else {
      throw CorruptPostings(.cutShort, at: bytes.byteCount)
    }
    entry.last = documents[blockCount - 1]
  }
}
