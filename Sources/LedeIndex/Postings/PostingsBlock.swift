/// What a postings list and its positions are cut into.
enum PostingsBlock {
  /// Postings in a full block.
  static let length = BitPacking.blockLength
  /// Postings of a block whose positions are reached without reading the others'.
  static let groupLength = 32

  /// The width that packs a block's values in the fewest bytes, counting those that do not fit
  /// and are written as exceptions.
  static func bestWidth(of values: [UInt32]) -> Int {
    var countOfWidth = InlineArray<33, Int>(repeating: 0)
    for index in values.indices { countOfWidth[BitPacking.width(of: values[index])] += 1 }
    var widest = 32
    while widest > 0, countOfWidth[widest] == 0 { widest -= 1 }
    var best = (width: widest, cost: BitPacking.byteCount(width: widest))
    for width in stride(from: widest - 1, through: 0, by: -1) {
      var cost = BitPacking.byteCount(width: width) + 2
      for wider in (width + 1)...widest {
        cost += countOfWidth[wider] * (1 + (wider - width + 6) / 7)
      }
      if cost < best.cost { best = (width, cost) }
    }
    return best.width
  }

  /// Appends the values that are wider than the block: their number, then for each its place in
  /// the block and the bits above the width.
  static func appendExceptions(
    of values: [UInt32], width: Int, to bytes: inout [UInt8]
  ) {
    var count: UInt8 = 0
    for index in values.indices where BitPacking.width(of: values[index]) > width { count += 1 }
    bytes.append(count)
    for index in values.indices where BitPacking.width(of: values[index]) > width {
      bytes.append(UInt8(index))
      VariableByte.append(values[index] >> UInt32(width), to: &bytes)
    }
  }

  /// Puts the bits above the width into the values and returns the offset behind the exceptions.
  static func applyExceptions(
    _ bytes: RawSpan, at start: Int, width: Int, to values: inout MutableSpan<UInt32>
  ) throws(CorruptPostings) -> Int {
    guard start < bytes.byteCount else { throw CorruptPostings(.cutShort, at: start) }
    let count = bytes.byte(at: start)
    var offset = start + 1
    for _ in 0..<count {
      guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
      let index = Int(bytes.byte(at: offset))
      guard index < length else { throw CorruptPostings(.badException, at: offset) }
      offset += 1
      values[index] |= try VariableByte.read(from: bytes, at: &offset) &<< UInt32(width)
    }
    return offset
  }
}
