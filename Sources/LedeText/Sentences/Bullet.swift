/// A mark with a blank behind it that begins an item of a list: `• `, `- `.
struct Bullet: Equatable {
  let scalar: Unicode.Scalar
  /// Bytes of the mark, without the blank.
  let length: Int

  /// The bullet at the offset; nil if none stands there.
  init?(_ text: Span<UInt8>, at offset: Int) {
    guard offset < text.count, Self.mayBegin(text[offset]) else { return nil }
    let (scalar, length) = UTF8Repair.decode(text, at: offset)
    guard let scalar, offset + length < text.count,
      text.blankLength(offset + length, text.count) != nil
    else { return nil }
    switch scalar.value {
    case 0x2A, 0x2D, 0xB7, 0x2013, 0x2014, 0x2022, 0x2023, 0x2043, 0x25A0, 0x25AA, 0x25B8, 0x25BA,
      0x25CF, 0x25E6, 0x27A2:
      self.scalar = scalar
      self.length = length
    default: return nil
    }
  }

  /// It has no other use, as hyphens, dashes and asterisks have.
  var isPlain: Bool { ![0x2A, 0x2D, 0x2013, 0x2014].contains(scalar.value) }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == 0xC2 || byte == 0xE2
  }
}
