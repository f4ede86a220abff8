extension UInt8 {
  /// A blank, tab or line break of ASCII.
  var isBlank: Bool { self == 0x20 || self &- 9 < 5 }
  var isUpper: Bool { self &- UInt8(ascii: "A") < 26 }
  var isLower: Bool { self &- UInt8(ascii: "a") < 26 }
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
}

extension Span where Element == UInt8 {
  /// The range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let length = blankLength(start, end) { start += length }
    while end > start, let length = blankLengthBefore(end, start) { end -= length }
    return start..<end
  }

  /// The length of the white space scalar that begins at the offset, nil where none does.
  func blankLength(_ offset: Int, _ end: Int) -> Int? {
    let byte = self[offset]
    if byte.isBlank { return 1 }
    if byte == 0xC2, offset + 1 < end, self[offset + 1] == 0xA0 { return 2 }
    if byte == 0xE3, offset + 2 < end, self[offset + 1] == 0x80, self[offset + 2] == 0x80 {
      return 3
    }
    if byte == 0xE2, offset + 2 < end, self[offset + 1] == 0x80 {
      let last = self[offset + 2]
      if last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF { return 3 }
    }
    return nil
  }

  private func blankLengthBefore(_ offset: Int, _ start: Int) -> Int? {
    for length in [1, 2, 3] where offset - length >= start {
      if blankLength(offset - length, offset) == length { return length }
    }
    return nil
  }

  /// The offset behind the white space that begins at the offset.
  func skippingBlanks(_ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while offset < end, let length = blankLength(offset, end) { offset += length }
    return offset
  }
}
