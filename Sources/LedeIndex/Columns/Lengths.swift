/// How many words each article of a segment has: exact, in blocks of 128.
///
/// A block is its least number as varint, a byte with the width of the rest in bits, and what each
/// number has above the least, packed low bits first.
enum Lengths {
  static let blockLength = 128
  /// More words than an article of the most bytes has.
  private static let longest: UInt64 = 1 << 30

  /// The section's bytes.
  static func encoded(bodies: [UInt32], headlines: [UInt32]) -> [UInt8] {
    var writer = ByteWriter()
    append(bodies, to: &writer)
    append(headlines, to: &writer)
    return writer.bytes
  }

  static func append(_ numbers: [UInt32], to writer: inout ByteWriter) {
    for start in stride(from: 0, to: numbers.count, by: blockLength) {
      let block = numbers[start..<min(start + blockLength, numbers.count)]
      let least = block.min() ?? 0
      let width = 32 - ((block.max() ?? 0) - least).leadingZeroBitCount
      writer.varint(UInt64(least))
      writer.byte(UInt8(width))
      var bits: UInt64 = 0
      var filled = 0
      for number in block {
        bits |= UInt64(number - least) << UInt64(filled)
        filled += width
        while filled >= 8 {
          writer.byte(UInt8(truncatingIfNeeded: bits))
          bits >>= 8
          filled -= 8
        }
      }
      if filled > 0 { writer.byte(UInt8(truncatingIfNeeded: bits)) }
    }
  }

  @_lifetime(reader: copy reader)
  static func read(
    _ count: Int, from reader: inout ByteReader, file: String
  ) throws(IndexError) -> [UInt32] {
    // A block takes at least two bytes.
    guard count / blockLength <= reader.remaining / 2 else {
      throw .damaged("the lengths end too early", file: file, offset: reader.offset)
    }
    var numbers = [UInt32](repeating: 0, count: count)
    var first = 0
    while first < count {
      let inBlock = min(blockLength, count - first)
      let least = try reader.varint()
      let width = Int(try reader.byte())
      guard width <= 32, least <= UInt64(UInt32.max) else {
        throw .damaged("a block of lengths is wrong", file: file, offset: reader.offset)
      }
      let packed = try reader.array((width * inBlock + 7) / 8)
      let most = unpack(packed, width, least, into: &numbers, first..<first + inBlock)
      guard most <= longest else {
        throw .damaged("an article is too long", file: file, offset: reader.offset)
      }
      first += inBlock
    }
    return numbers
  }

  /// Writes a block's numbers to their places, and gives the greatest of them.
  private static func unpack(
    _ packed: [UInt8], _ width: Int, _ least: UInt64, into numbers: inout [UInt32],
    _ places: Range<Int>
  ) -> UInt64 {
    let bytes = packed.rawSpan
    let mask: UInt64 = (1 << UInt64(width)) - 1
    var block = numbers.mutableSpan
    var most: UInt64 = 0
    var bit = 0
    for place in places {
      let number = least &+ (bytes.word64(at: bit >> 3) &>> UInt64(bit & 7) & mask)
      bit &+= width
      most = max(most, number)
      block[place] = UInt32(truncatingIfNeeded: number)
    }
    return most
  }
}
