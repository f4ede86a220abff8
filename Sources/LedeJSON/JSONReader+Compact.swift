extension JSONReader {
  /// The next value's own text on one line: checked, and without the white space between its tokens.
  ///
  /// Line feeds, carriage returns and tabs that stand unescaped in strings are escaped.
  package mutating func compactValue() throws(JSONError) -> String {
    let text = try rawValue()
    guard text.utf8.contains(where: { $0 <= 0x20 }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isString = false
    var isEscaped = false
    for byte in text.utf8 {
      if !isString, byte <= 0x20 { continue }
      switch byte {
      case 0x0A where isString: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D where isString: bytes.append(contentsOf: "\\r".utf8)
      case 0x09 where isString: bytes.append(contentsOf: "\\t".utf8)
      default: bytes.append(byte)
      }
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isString
      } else if byte == UInt8(ascii: "\"") {
        isString.toggle()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
