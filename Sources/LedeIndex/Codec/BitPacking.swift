/// Blocks of 128 integers packed with one width, in four vertical lanes (Lemire and Boytsov,
/// "Decoding billions of integers per second through vectorization", 2015).
///
/// Integer `i` belongs to lane `i % 4`. Each lane is a stream of 32-bit words, lowest bits first;
/// word `w` of lane `l` stands at byte `16 * w + 4 * l`. A block of width `b` has `16 * b` bytes.
enum BitPacking {
  /// Integers in a block.
  static let blockLength = 128

  /// Bytes of a block packed with this width.
  @inline(__always)
  static func byteCount(width: Int) -> Int { 16 * width }

  /// Bits that hold a value.
  @inline(__always)
  static func width(of value: UInt32) -> Int { 32 - value.leadingZeroBitCount }

  /// Appends 128 values, each cut to its low `width` bits.
  static func pack(_ values: [UInt32], width: Int, to bytes: inout [UInt8]) {
    precondition(values.count == blockLength && (0...32).contains(width), "not a block")
    guard width > 0 else { return }
    let mask = width == 32 ? UInt64(UInt32.max) : (UInt64(1) << UInt64(width)) - 1
    var words = InlineArray<128, UInt32>(repeating: 0)
    for lane in 0..<4 {
      var buffer: UInt64 = 0
      var filled = 0
      var word = lane
      for row in 0..<32 {
        buffer |= (UInt64(values[4 * row + lane]) & mask) << UInt64(filled)
        filled += width
        if filled >= 32 {
          words[word] = UInt32(truncatingIfNeeded: buffer)
          word += 4
          buffer >>= 32
          filled -= 32
        }
      }
    }
    for index in 0..<(4 * width) {
      let word = words[index]
      bytes.append(UInt8(truncatingIfNeeded: word))
      bytes.append(UInt8(truncatingIfNeeded: word >> 8))
      bytes.append(UInt8(truncatingIfNeeded: word >> 16))
      bytes.append(UInt8(truncatingIfNeeded: word >> 24))
    }
  }

  /// Unpacks 128 values from the bytes at an offset, which must hold `16 * width` bytes. The
  /// portable path; `Kernels.unpack` is the fast one.
  static func unpack(
    _ bytes: RawSpan, at offset: Int, width: Int, into values: inout MutableSpan<UInt32>
  ) {
    precondition(values.count >= blockLength && (0...32).contains(width), "not a block")
    guard width > 0 else {
      for index in 0..<blockLength { values[index] = 0 }
      return
    }
    let mask = width == 32 ? UInt64(UInt32.max) : (UInt64(1) << UInt64(width)) - 1
    for lane in 0..<4 {
      var buffer: UInt64 = 0
      var filled = 0
      var at = offset + 4 * lane
      for row in 0..<32 {
        if filled < width {
          buffer |= UInt64(bytes.word32(at: at)) << UInt64(filled)
          at += 16
          filled += 32
        }
        values[4 * row + lane] = UInt32(truncatingIfNeeded: buffer & mask)
        buffer >>= UInt64(width)
        filled -= width
      }
    }
  }

  /// One value of a packed block, without unpacking the others.
  @inline(__always)
  static func value(_ index: Int, in bytes: RawSpan, at offset: Int, width: Int) -> UInt32 {
    guard width > 0 else { return 0 }
    let bit = (index >> 2) * width
    let at = offset + 16 * (bit >> 5) + 4 * (index & 3)
    let shift = UInt64(bit & 31)
    var word = UInt64(bytes.word32(at: at))
    if Int(shift) + width > 32 { word |= UInt64(bytes.word32(at: at + 16)) << 32 }
    let mask = width == 32 ? UInt64(UInt32.max) : (UInt64(1) << UInt64(width)) - 1
    return UInt32(truncatingIfNeeded: (word >> shift) & mask)
  }
}
