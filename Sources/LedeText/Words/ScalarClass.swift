/// What a Unicode scalar does in a word, after UAX #29 (word boundaries), with pairs for the
/// scripts that write no spaces.
enum ScalarClass: Equatable {
  /// A letter of a script that parts its words: alphabets, abjads, Hangul, Indic scripts.
  case letter
  /// A decimal digit of any script, with its value.
  case digit(UInt8)
  /// A mark that belongs to the letter before it.
  case mark
  /// Han, kana, Thai, Lao, Khmer, Myanmar: words are not parted, so pairs of letters are indexed.
  case unspaced
  case apostrophe
  case hyphen
  /// Soft hyphens, joiners and direction marks: invisible, they part nothing.
  case ignorable
  /// Everything else parts words.
  case separator

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self = Self.ofASCII(UInt8(value))
    } else if value >= 0x2000 && value < 0x2070 || value == 0xAD || value == 0xFEFF {
      self = Self.ofGeneralPunctuation(value)
    } else if Self.isUnspaced(value) {
      self = .unspaced
    } else {
      self = Self.ofProperties(scalar)
    }
  }

  private static func ofASCII(_ byte: UInt8) -> Self {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit(byte &- UInt8(ascii: "0"))
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "&"): .hyphen
    default: .separator
    }
  }

  private static func ofGeneralPunctuation(_ value: UInt32) -> Self {
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x2032: .apostrophe
    case 0x2010, 0x2011: .hyphen
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .ignorable
    default: .separator
    }
  }

  private static func ofProperties(_ scalar: Unicode.Scalar) -> Self {
    switch scalar.value {
    case 0x2BC, 0x2B9, 0x5F3, 0x5F4, 0xFF07: return .apostrophe
    case 0xFF0D, 0x58A, 0x5BE: return .hyphen
    case 0x640: return .ignorable  // The Arabic tatweel only stretches a word.
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return .mark
    case .decimalNumber:
      return .digit(UInt8(scalar.properties.numericValue ?? 0))
    default:
      return .separator
    }
  }

  /// Scripts without spaces between words, marks included, digits left out.
  static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E01...0x0E3A, 0x0E40...0x0E4E: true  // Thai
    case 0x0E81...0x0ECE, 0x0EDC...0x0EDF: true  // Lao
    case 0x1000...0x103F, 0x1050...0x108F: true  // Myanmar
    case 0x1780...0x17D3: true  // Khmer
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029: true  // radicals, 々, Hangzhou numerals
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true  // kana
    case 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF: true  // bopomofo, small kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true  // Han
    case 0xFF66...0xFF9F: true  // half-width kana
    default: false
    }
  }
}
