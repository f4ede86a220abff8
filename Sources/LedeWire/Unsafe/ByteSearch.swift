/// The first index at or behind `start` that holds a byte, or the span's end; eight bytes at a
/// time (Hacker's Delight, 6-1).
func firstByte(_ wanted: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  // Safe: reading bytes as bytes.
  let raw = unsafe bytes.bytes
  var at = start
  while at + 8 <= bytes.count {
    // Safe: any eight bytes are a UInt64, and the load checks that they lie in the span.
    let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
    let word = UInt64(littleEndian: loaded) ^ (ones &* UInt64(wanted))
    let found = (word &- ones) & ~word & highs
    if found != 0 { return at + found.trailingZeroBitCount / 8 }
    at += 8
  }
  while at < bytes.count, bytes[at] != wanted { at += 1 }
  return at
}
