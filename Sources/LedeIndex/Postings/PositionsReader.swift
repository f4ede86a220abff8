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
    var exceptions = try ExceptionReader(head, bytes, from: first)
    for other in first...index {
      let count = try exceptions.count(of: other, bytes) ?? frequencies[other]
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
    fileprivate var exceptions: Int?

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

  /// Reads, posting after posting, how many positions those have that have not as many as their frequency.
  private struct ExceptionReader {
    private var offset = 0
    private var left = 0
    private var place = Int.max
    private var count: UInt32 = 0

    init(_ head: Head, _ bytes: RawSpan, from first: Int) throws(CorruptPostings) {
      guard let exceptions = head.exceptions else { return }
      left = Int(bytes.byte(at: exceptions))
      offset = exceptions + 1
      repeat { try advance(bytes) } while place < first
    }

    private mutating func advance(_ bytes: RawSpan) throws(CorruptPostings) {
      guard left > 0 else {
        place = .max
        return
      }
      left -= 1
      guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
      place = Int(bytes.byte(at: offset))
      offset += 1
      count = try VariableByte.read(from: bytes, at: &offset)
    }

    /// The number of positions of a posting, not before the one asked for before; nil if it is no
    /// exception.
    mutating func count(of index: Int, _ bytes: RawSpan) throws(CorruptPostings) -> UInt32? {
      while place < index { try advance(bytes) }
      return place == index ? count : nil
    }
  }
}
