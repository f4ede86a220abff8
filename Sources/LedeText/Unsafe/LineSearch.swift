extension Span where Element == UInt8 {
  /// The first offset at or behind `start` that holds a line feed, or the span's end; eight bytes at a
  /// time (Hacker's Delight, 6-1).
  func firstLineFeed(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    // Safe: reading bytes as bytes.
    let raw = unsafe bytes
    var offset = start
    while offset + 8 <= count {
      // Safe: any eight bytes are a UInt64, and the load checks that they lie in the span.
      let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let word = UInt64(littleEndian: loaded) ^ (ones &* 0x0A)
      let found = (word &- ones) & ~word & highs
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < count, self[offset] != 0x0A { offset += 1 }
    return offset
  }
}
