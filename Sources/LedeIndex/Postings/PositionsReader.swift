/// Reads what `PositionsWriter` wrote.
enum PositionsReader {
  /// Appends the positions of one posting of a block.
  ///
  /// - Parameters:
  ///   - index: Which posting of the block.
  ///   - blockCount: Postings in the block.
  ///   - frequencies: Weighted term frequencies of the block's postings.
  ///   - offset: Where the block's positions begin.
  static func append(
    of index: Int, blockCount: Int, frequencies: Span<UInt32>, _ bytes: RawSpan,
    at offset: Int, to result: inout [UInt32]
  ) throws(CorruptPostings) {
    precondition(index < blockCount && blockCount <= frequencies.count, "no such posting")
    guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
    var offset = offset
    let head = bytes.byte(at: offset)
    let parameter = Int(head & 0x1F)
    offset += 1

    let exceptions = offset
    if head >= 0x80 { offset = try skipExceptions(bytes, at: offset) }
    let group = index / PostingsBlock.groupLength
    let groupCount =
      (blockCount + PostingsBlock.groupLength - 1) / PostingsBlock.groupLength
    var skipped = 0
    for other in 0..<(groupCount - 1) {
      let length = Int(try VariableByte.read(from: bytes, at: &offset))
      if other < group { skipped += length }
    }
    guard skipped <= bytes.byteCount - offset else {
      throw CorruptPostings(.cutShort, at: offset)
    }

    var reader = BitReader(atByte: offset + skipped)
    let first = group * PostingsBlock.groupLength
    for other in first...index {
      var count = frequencies[other]
      if head >= 0x80, let own = try exception(bytes, at: exceptions, index: other) {
        count = own
      }
      // A position takes at least a bit, so a count above the bits that are left is a lie.
      guard Int(count) <= 8 * bytes.byteCount - reader.bit else {
        throw CorruptPostings(.badPositions, at: reader.byte)
      }
      let own = PositionsWriter.parameter(of: parameter, count: count)
      if other < index {
        reader.skipRice(Int(count), parameter: own, in: bytes)
      } else {
        let start = result.count
        reader.appendRice(Int(count), parameter: own, in: bytes, to: &result)
        // What is read are distances.
        for index in result.indices.dropFirst(start + 1) {
          let position = result[index].addingReportingOverflow(result[index - 1])
          guard !position.overflow else {
            throw CorruptPostings(.badPositions, at: reader.byte)
          }
          result[index] = position.partialValue
        }
      }
    }
    guard reader.byte <= bytes.byteCount else {
      throw CorruptPostings(.cutShort, at: bytes.byteCount)
    }
  }

  private static func skipExceptions(
    _ bytes: RawSpan, at start: Int
  ) throws(CorruptPostings) -> Int {
    guard start < bytes.byteCount else { throw CorruptPostings(.cutShort, at: start) }
    var offset = start + 1
    for _ in 0..<bytes.byte(at: start) {
      offset += 1
      _ = try VariableByte.read(from: bytes, at: &offset)
    }
    return offset
  }

  /// The number of positions of a posting where it is not its frequency.
  private static func exception(
    _ bytes: RawSpan, at start: Int, index: Int
  ) throws(CorruptPostings) -> UInt32? {
    var offset = start + 1
    for _ in 0..<bytes.byte(at: start) {
      guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
      let place = Int(bytes.byte(at: offset))
      offset += 1
      let count = try VariableByte.read(from: bytes, at: &offset)
      if place == index { return count }
      if place > index { return nil }
    }
    return nil
  }
}
