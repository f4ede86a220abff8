/// The encodings by which mails carry bytes as ASCII (RFC 2045).
enum TransferCoding {
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard bytes[at] == UInt8(ascii: "=") else {
        output.append(bytes[at])
        at += 1
        continue
      }
      let digits = String(decoding: bytes[(at + 1)...].prefix(2), as: UTF8.self)
      if digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        output.append(value)
        at += 3
      } else if let end = bytes[(at + 1)...].firstIndex(of: 0x0A), end - at <= 3 {
        at = end + 1
      } else {
        output.append(bytes[at])
        at += 1
      }
    }
    return output
  }

  /// A text in base64; its encoding is told by its bytes.
  static func text(ofBase64 text: String) -> String {
    let bytes = base64(Array(text.utf8)[...])
    let decoded = Iconv.utf8(bytes.span, from: EncodingGuess.name(of: bytes.span))?.bytes ?? bytes
    return String(decoding: decoded, as: UTF8.self)
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var value: UInt32 = 0
    var bits = 0
    for byte in bytes {
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = UInt32(byte - 65)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = UInt32(byte - 71)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte) + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
      default: continue
      }
      value = value << 6 | digit
      bits += 6
      if bits >= 8 {
        bits -= 8
        output.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
        value &= (1 << UInt32(bits)) - 1
      }
    }
    return output
  }
}
