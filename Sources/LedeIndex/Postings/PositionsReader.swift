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
    let head = try Head(bytes, at: offset, blockCount: blockCount)
    let group = index / PostingsBlock.groupLength
    var reader = BitReader(atByte: head.groups[group])
    let first = group * PostingsBlock.groupLength
    for other in first...index {
      var count = frequencies[other]
      if let own = try head.exception(bytes, index: other) { count = own }
      // A position takes at least a bit, so a count above the bits that are left is a lie.
      guard Int(count) <= 8 * bytes.byteCount - reader.bit else {
        throw CorruptPostings(.badPositions, at: reader.byte)
      }
      let own = PositionsWriter.parameter(of: head.parameter, count: count)
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

  /// What stands in front of a block's positions.
  struct Head {
    /// The block's Rice parameter.
    let parameter: Int
    /// Where each group begins.
    private(set) var groups = InlineArray<4, Int>(repeating: 0)
    /// Where the exceptions begin; nil if there are none.
    private var exceptions: Int?

    init(_ bytes: RawSpan, at start: Int, blockCount: Int) throws(CorruptPostings) {
      guard start < bytes.byteCount else { throw CorruptPostings(.cutShort, at: start) }
      let head = bytes.byte(at: start)
      parameter = Int(head & 0x1F)
      var offset = start + 1
      if head >= 0x80 {
        exceptions = offset
        guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
        let count = bytes.byte(at: offset)
        offset += 1
        for _ in 0..<count {
          offset += 1
          _ = try VariableByte.read(from: bytes, at: &offset)
        }
      }
      let groupCount =
        (blockCount + PostingsBlock.groupLength - 1) / PostingsBlock.groupLength
      var lengths = InlineArray<4, Int>(repeating: 0)
      for group in 0..<(groupCount - 1) {
        lengths[group] = Int(try VariableByte.read(from: bytes, at: &offset))
      }
      for group in 0..<groupCount {
        groups[group] = offset
        guard lengths[group] <= bytes.byteCount - offset else {
          throw CorruptPostings(.cutShort, at: offset)
        }
        offset += lengths[group]
      }
    }

    /// The number of positions of a posting where it is not its frequency.
    func exception(_ bytes: RawSpan, index: Int) throws(CorruptPostings) -> UInt32? {
      guard let exceptions else { return nil }
      var offset = exceptions + 1
      for _ in 0..<bytes.byte(at: exceptions) {
        guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
        let place = Int(bytes.byte(at: offset))
        offset += 1
        let count = try VariableByte.read(from: bytes, at: &offset)
        if place == index { return count }
        if place > index { return nil }
      }
      return nil
    }

    /// Replaces the frequencies that are not the number of positions.
    func applyExceptions(
      _ bytes: RawSpan, to counts: inout InlineArray<128, UInt32>, count: Int
    ) throws(CorruptPostings) {
      guard let exceptions else { return }
      var offset = exceptions + 1
      for _ in 0..<bytes.byte(at: exceptions) {
        guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
        let place = Int(bytes.byte(at: offset))
        guard place < count else { throw CorruptPostings(.badException, at: offset) }
        offset += 1
        counts[place] = try VariableByte.read(from: bytes, at: &offset)
      }
    }
  }
}
