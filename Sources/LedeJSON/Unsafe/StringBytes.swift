/// The bytes of JSON strings: finding their end, unescaping and escaping, eight bytes at a time.

private let ones: UInt64 = 0x0101_0101_0101_0101
private let highs: UInt64 = 0x8080_8080_8080_8080

/// High bits set at the first byte of a word that is a quotation mark, a backslash or a control
/// character; bits above the first may be wrong (Hacker's Delight, 6-1).
private func specials(_ word: UInt64) -> UInt64 {
  let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
  let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
  return
    (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
    | ((word &- ones &* 0x20) & ~word)) & highs
}

/// The first quotation mark, backslash or control character in `start..<end`, or `end`.
func firstSpecial(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
  // Safe: reading bytes as bytes.
  let raw = unsafe bytes.bytes
  var at = min(start, end)
  // Long runs go by four words, which wait for one another less.
  while at + 32 <= end {
    var found: UInt64 = 0
    for part in 0..<4 {
      // Safe: as below.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at + 8 * part, as: UInt64.self)
      found |= specials(UInt64(littleEndian: word))
    }
    if found != 0 { break }
    at += 32
  }
  while at + 8 <= end {
    // Safe: any eight bytes are a UInt64, and the load checks that they lie in the span.
    let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
    let found = specials(UInt64(littleEndian: word))
    if found != 0 { return at + found.trailingZeroBitCount / 8 }
    at += 8
  }
  while at < end {
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20: return at
    default: at += 1
    }
  }
  return end
}

/// The text of these bytes; what is not UTF-8 becomes U+FFFD.
func repairedString(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
  // Safe: the buffer is read inside the closure only, and the range is checked by `extracting`.
  unsafe bytes.extracting(range).withUnsafeBufferPointer { buffer in
    unsafe String(decoding: buffer, as: UTF8.self)
  }
}

/// Appends the bytes of a range.
func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
  // Safe: the range is checked by `extracting`, and its bytes are copied before the closure returns.
  unsafe bytes.extracting(range).withUnsafeBufferPointer { run in
    unsafe output.append(contentsOf: run)
  }
}

/// The character that the escape at `at` stands for, and the bytes it takes.
func escape(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
  guard at + 1 < end else { return nil }
  switch bytes[at + 1] {
  case UInt8(ascii: "n"): return ("\n", 2)
  case UInt8(ascii: "\""): return ("\"", 2)
  case UInt8(ascii: "\\"): return ("\\", 2)
  case UInt8(ascii: "/"): return ("/", 2)
  case UInt8(ascii: "t"): return ("\t", 2)
  case UInt8(ascii: "r"): return ("\r", 2)
  case UInt8(ascii: "b"): return ("\u{8}", 2)
  case UInt8(ascii: "f"): return ("\u{C}", 2)
  case UInt8(ascii: "u"): break
  default: return nil
  }
  guard let unit = hexadecimal(bytes, at + 2, end) else { return nil }
  if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
  guard unit < 0xDC00, at + 7 < end, bytes[at + 6] == UInt8(ascii: "\\"),
    bytes[at + 7] == UInt8(ascii: "u"), let low = hexadecimal(bytes, at + 8, end),
    (0xDC00...0xDFFF).contains(low),
    let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
  else { return ("\u{FFFD}", 6) }
  return (scalar, 12)
}

private func hexadecimal(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt16? {
  guard start + 4 <= end else { return nil }
  var value: UInt16 = 0
  for at in start..<(start + 4) {
    switch bytes[at] {
    case let digit where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit):
      value = value << 4 | UInt16(digit - UInt8(ascii: "0"))
    case let digit where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(digit | 0x20):
      value = value << 4 | UInt16((digit | 0x20) - UInt8(ascii: "a") + 10)
    default: return nil
    }
  }
  return value
}

/// Appends text as a JSON string, with its quotation marks.
func appendQuoted(_ text: String, to output: inout [UInt8]) {
  let bytes = text.utf8Span.span
  output.append(UInt8(ascii: "\""))
  var at = 0
  while at < bytes.count {
    let next = firstSpecial(bytes, from: at, to: bytes.count)
    append(bytes, at..<next, to: &output)
    guard next < bytes.count else { break }
    appendEscape(of: bytes[next], to: &output)
    at = next + 1
  }
  output.append(UInt8(ascii: "\""))
}

private func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\\"))
  switch byte {
  case 0x0A: output.append(UInt8(ascii: "n"))
  case 0x0D: output.append(UInt8(ascii: "r"))
  case 0x09: output.append(UInt8(ascii: "t"))
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
  default:
    output.append(contentsOf: "u00".utf8)
    output.append(byte >> 4 + UInt8(ascii: "0"))
    let low = byte & 15
    output.append(low < 10 ? low + UInt8(ascii: "0") : low - 10 + UInt8(ascii: "a"))
  }
}
