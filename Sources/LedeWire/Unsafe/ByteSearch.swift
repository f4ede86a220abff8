/// The first index at or behind `start` that holds a byte, or the span's end; eight bytes at a
/// time (Hacker's Delight, 6-1).
func firstByte(_ wanted: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  // Safe: reading bytes as bytes.
  let raw = unsafe bytes.bytes
  var at = start
  // Long runs go by four words, which wait for one another less.
  while at + 32 <= bytes.count {
    var found: UInt64 = 0
    for part in 0..<4 {
      // Safe: as below.
      let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at + 8 * part, as: UInt64.self)
      let word = loaded ^ (ones &* UInt64(wanted))
      found |= (word &- ones) & ~word & highs
    }
    if found != 0 { break }
    at += 32
  }
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

/// The first index at or behind `start` of a byte that XML may want written otherwise: a control
/// character, a mark of markup, a quotation mark, or the lead byte of U+FFFE and U+FFFF.
func firstMarkup(in bytes: Span<UInt8>, from start: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  // Safe: reading bytes as bytes.
  let raw = unsafe bytes.bytes
  var at = start
  while at + 8 <= bytes.count {
    // Safe: as in `firstByte`.
    let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
    let word = UInt64(littleEndian: loaded)
    // `<` and `>` differ in one bit, as `"` and `&` do in another.
    let angle = (word | ones &* 2) ^ (ones &* 0x3E)
    let mark = (word | ones &* 4) ^ (ones &* 0x26)
    let lead = word ^ (ones &* 0xEF)
    let found =
      (((word &- ones &* 0x20) & ~word) | ((angle &- ones) & ~angle) | ((mark &- ones) & ~mark)
        | ((lead &- ones) & ~lead)) & highs
    if found != 0 { return at + found.trailingZeroBitCount / 8 }
    at += 8
  }
  while at < bytes.count {
    switch bytes[at] {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xEF: return at
    default: at += 1
    }
  }
  return at
}

/// The first index at or behind `start` where text that flows may have to be written otherwise: a
/// control character, `&`, `<` or `>`, the lead byte of U+FFFE and U+FFFF, or a blank behind a blank.
func firstBreak(in bytes: Span<UInt8>, from start: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  // Safe: reading bytes as bytes.
  let raw = unsafe bytes.bytes
  var at = start
  /// The high bit of the lowest byte, where the byte before the word is a blank.
  var carried: UInt64 = 0
  while at + 8 <= bytes.count {
    // Safe: as in `firstByte`.
    let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
    let word = UInt64(littleEndian: loaded)
    let angle = (word | ones &* 2) ^ (ones &* 0x3E)
    let mark = word ^ (ones &* 0x26)
    let lead = word ^ (ones &* 0xEF)
    let blank = word ^ (ones &* 0x20)
    // No borrow runs into the byte above here, so that each blank is told by itself.
    let blanks = ~(((blank & ~highs) &+ ~highs) | blank) & highs
    let pairs = blanks & (blanks << 8 | carried)
    let found =
      (((word &- ones &* 0x20) & ~word) | ((angle &- ones) & ~angle) | ((mark &- ones) & ~mark)
        | ((lead &- ones) & ~lead)) & highs | pairs
    if found != 0 { return at + found.trailingZeroBitCount / 8 }
    carried = blanks >> 56
    at += 8
  }
  while at < bytes.count {
    switch bytes[at] {
    case 0..<0x20, 0x26, 0x3C, 0x3E, 0xEF: return at
    case 0x20 where at > start && bytes[at - 1] == 0x20: return at
    default: at += 1
    }
  }
  return at
}
