/// The word positions of a block of postings, decoded.
struct PositionsBlock: Sendable {
  /// For each posting the place among these numbers where its positions begin, the place behind the
  /// last one's, then all positions.
  private(set) var numbers: [UInt32] = []

  /// True of a block that stands for one that is not decoded.
  var isEmpty: Bool { numbers.isEmpty }

  /// Bytes that it takes in memory.
  var byteCount: Int { 4 * numbers.count }

  /// The places among `numbers` where the positions of a posting are, rising.
  @inline(__always)
  func places(of posting: Int) -> Range<Int> {
    Int(numbers[posting])..<Int(numbers[posting + 1])
  }
}

extension PositionsBlock {
  /// Reads a block that `PositionsWriter` wrote.
  ///
  /// - Parameters:
  ///   - count: Postings in the block.
  ///   - frequencies: Their weighted term frequencies.
  ///   - offset: Where the block's positions begin.
  init(
    count: Int, frequencies: Span<UInt32>, _ bytes: RawSpan, at offset: Int
  ) throws(CorruptPostings) {
    let head = try PositionsReader.Head(bytes, at: offset, blockCount: count)
    var counts: [UInt32] = []
    counts.append(copiesOf: frequencies.extracting(..<count))
    do {
      var changing = counts.mutableSpan
      try head.applyExceptions(bytes, to: &changing)
    }
    var end = count + 1
    numbers = []
    numbers.reserveCapacity(count + 1)
    for index in 0..<count {
      numbers.append(UInt32(truncatingIfNeeded: end))
      // A position takes at least a bit, so a count above the number of bits is a lie.
      guard Int(counts[index]) <= 8 * bytes.byteCount else {
        throw CorruptPostings(.badPositions, at: offset)
      }
      end += Int(counts[index])
    }
    guard end - count - 1 <= 8 * bytes.byteCount, end <= Int(UInt32.max) else {
      throw CorruptPostings(.badPositions, at: offset)
    }
    numbers.append(UInt32(end))
    numbers.append(contentsOf: repeatElement(0, count: end - count - 1))
    var reader = BitReader(atByte: offset)
    for index in 0..<count {
      if index % PostingsBlock.groupLength == 0 {
        reader = BitReader(atByte: head.groups[index / PostingsBlock.groupLength])
      }
      let own = places(of: index)
      reader.readRice(
        own.count, parameter: PositionsWriter.parameter(of: head.parameter, count: counts[index]),
        in: bytes, into: &numbers, at: own.lowerBound)
      // What was read are distances.
      guard Kernels.addUp(&numbers, own) else {
        throw CorruptPostings(.badPositions, at: reader.byte)
      }
    }
    guard reader.byte <= bytes.byteCount else {
      throw CorruptPostings(.cutShort, at: bytes.byteCount)
    }
  }
}
