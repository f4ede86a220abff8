/// Brings the digits, blanks, dashes and date signs of other scripts into the forms that `DateReader` knows.
enum DateText {
  /// Seconds or milliseconds since 1970 where a text writes them as programs do: `/Date(1647324900000)/`,
  /// `1.6473249E9`.
  static func number(_ text: String) -> Int? {
    if text.hasPrefix("/Date(") {
      return Int(text.dropFirst(6).prefix { $0.isASCII && $0.isNumber })
    }
    guard text.utf8.count < 32, text.utf8.first.map({ (0x31...0x39).contains($0) }) ?? false,
      text.utf8.contains(where: { $0 | 0x20 == 0x65 }),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2E, 0x2B, 0x45, 0x65].contains($0) }),
      let value = Double(text), value < 1e19
    else { return nil }
    return Int(value)
  }

  /// The years before the first ones of Japan's eras.
  private static let eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925)]

  static func plain(_ text: String) -> String {
    for (era, before) in eras where text.hasPrefix(era) {
      let rest = text.dropFirst(era.count)
      let digits = rest.prefix { $0.isNumber }
      let year = rest.hasPrefix("元") ? 1 : digits.count <= 2 ? Int(digits) : nil
      if let year { return plain("\(before + year)" + rest.dropFirst(max(1, digits.count))) }
    }
    var plain = ""
    var dropsBlanks = false
    for scalar in text.unicodeScalars {
      if dropsBlanks, scalar == " " { continue }
      dropsBlanks = false
      switch scalar.value {
      case 0x660...0x669: plain.append(digit(scalar, from: 0x660))
      case 0x6F0...0x6F9: plain.append(digit(scalar, from: 0x6F0))
      case 0x966...0x96F: plain.append(digit(scalar, from: 0x966))
      case 0xFF10...0xFF19: plain.append(digit(scalar, from: 0xFF10))
      // Year and month of Chinese, Japanese and Korean.
      case 0x5E74, 0xB144, 0x6708, 0xC6D4:
        plain.append("-")
        dropsBlanks = true
      case 0x65E5, 0xC77C, 0x5206, 0xBD84, 0x79D2, 0xCD08: plain.append(" ")
      case 0x6642, 0x65F6, 0x70B9, 0xC2DC:
        plain.append(":")
        dropsBlanks = true
      case 0x2010...0x2015, 0x2212: plain.append("-")
      case 0xAA, 0xBA, 0x2C, 0x60C, 0x3001: plain.append(",")
      case 0x2018, 0x2019: plain.append("'")
      case 0xFEFF, 0x200B...0x200F, 0x202A...0x202E: break
      default:
        plain.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return plain
  }

  private static func digit(_ scalar: Unicode.Scalar, from zero: UInt32) -> String {
    String(scalar.value - zero)
  }
}
