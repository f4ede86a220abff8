/// Integers in as many bytes as they need: seven bits a byte, lowest first, the high bit set in
/// every byte but the last. At most five bytes hold 32 bits.
enum VariableByte {
  /// Appends a number.
  @inline(__always)
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// How many bytes a number takes.
  @inline(__always)
  static func byteCount(of value: UInt32) -> Int {
    value == 0 ? 1 : (38 - value.leadingZeroBitCount) / 7
  }

  /// Reads a number and moves the offset behind it.
  @inline(__always)
  static func read(
    from bytes: RawSpan, at offset: inout Int
  ) throws(CorruptPostings) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
      let byte = bytes.byte(at: offset)
      guard shift < 28 || byte < 0x10 else { throw CorruptPostings(.numberTooLarge, at: offset) }
      offset += 1
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  /// Reads a number at whose offset the low bytes of `word` were loaded, two bytes or more, and moves both
  /// behind it.
  @inline(__always)
  static func take(
    from word: inout UInt64, of bytes: RawSpan, at offset: inout Int
  ) throws(CorruptPostings) -> UInt32 {
    if word & 0x80 == 0 {
      let value = UInt32(word & 0x7F)
      word >>= 8
      offset += 1
      return value
    }
    if word & 0x8000 == 0 {
      let value = UInt32(word & 0x7F | word >> 1 & 0x3F80)
      word >>= 16
      offset += 2
      return value
    }
    let value = try read(from: bytes, at: &offset)
    word = bytes.word64(at: offset)
    return value
  }
}
