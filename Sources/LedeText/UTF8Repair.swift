/// Any bytes as text: what is not UTF-8 becomes U+FFFD, and is counted.
package enum UTF8Repair {
  /// The text of the bytes, each maximal invalid sequence replaced by U+FFFD (Unicode 16, 3.9, best
  /// practice), with the number of replacements.
  package static func text(_ bytes: Span<UInt8>) -> (text: String, replacements: Int) {
    var repaired = [UInt8]()
    repaired.reserveCapacity(bytes.count)
    var replacements = 0
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = decode(bytes, at: offset)
      if scalar == nil {
        repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replacements += 1
      } else {
        for i in offset..<offset + length { repaired.append(bytes[i]) }
      }
      offset += length
    }
    return (String(decoding: repaired, as: UTF8.self), replacements)
  }

  /// The scalar that begins at the offset, nil where the bytes are no UTF-8, and its length in bytes.
  static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (Unicode.Scalar?, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    // The first continuation byte has a narrower range behind some leads (Unicode 16, table 3-7).
    let expected: (count: Int, low: UInt8, high: UInt8)
    switch lead {
    case 0xC2...0xDF: expected = (1, 0x80, 0xBF)
    case 0xE0: expected = (2, 0xA0, 0xBF)
    case 0xED: expected = (2, 0x80, 0x9F)
    case 0xE1...0xEF: expected = (2, 0x80, 0xBF)
    case 0xF0: expected = (3, 0x90, 0xBF)
    case 0xF4: expected = (3, 0x80, 0x8F)
    case 0xF1...0xF3: expected = (3, 0x80, 0xBF)
    default: return (nil, 1)
    }
    var value = UInt32(lead) & (0x3F >> UInt32(expected.count))
    for i in 1...expected.count {
      guard offset + i < bytes.count else { return (nil, i) }
      let byte = bytes[offset + i]
      let isValid = i == 1 ? byte >= expected.low && byte <= expected.high : byte & 0xC0 == 0x80
      guard isValid else { return (nil, i) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value), expected.count + 1)
  }
}
