/// Tells the encoding of bytes that state none, or a wrong one, by what they hold.
enum EncodingGuess {
  /// The encoding that bytes are most likely in, by its name for `iconv`.
  ///
  /// UTF-16 and UTF-8 tell themselves; a text whose bytes above 127 are mostly well-formed UTF-8 is UTF-8
  /// with faults. Of the others the one wins whose letters make the most ordinary words: syllables of
  /// Japanese, Chinese and Korean, letters of one script in a word, small letters after capitals.
  static func name(of bytes: Span<UInt8>) -> String {
    if let wide = utf16(bytes) { return wide }
    if isJapaneseMail(bytes) { return "ISO-2022-JP" }
    var sequences = 0
    var faults = 0
    countSequences(bytes, &sequences, &faults)
    if faults == 0 || sequences > faults { return "UTF-8" }
    let sample = bytes.extracting(first: min(bytes.count, 1 << 16))
    var best = ("WINDOWS-1252", score(sample, "WINDOWS-1252"))
    for name in candidates {
      let score = score(sample, name)
      // Western European is what most files are that say nothing: the others must be clearly better.
      let margin = best.0 == "WINDOWS-1252" ? 0.12 : 0
      if score > best.1 + margin { best = (name, score) }
    }
    return best.0
  }

  private static let candidates = [
    "SHIFT_JIS", "EUC-JP", "GB18030", "BIG5", "EUC-KR", "WINDOWS-1251", "KOI8-R", "ISO-8859-5",
    "WINDOWS-1250", "ISO-8859-2", "WINDOWS-1253", "ISO-8859-7", "WINDOWS-1254", "WINDOWS-1255",
    "WINDOWS-1256", "ISO-8859-6", "WINDOWS-1257", "TIS-620",
  ]

  /// Whether bytes shift into Japanese characters by escapes, as mails in ISO-2022-JP do.
  private static func isJapaneseMail(_ bytes: Span<UInt8>) -> Bool {
    for index in 0..<max(0, min(bytes.count, 1 << 14) - 2)
    where bytes[index] == 0x1B && bytes[index + 1] == UInt8(ascii: "$") {
      return [UInt8(ascii: "B"), UInt8(ascii: "@")].contains(bytes[index + 2])
    }
    return false
  }

  /// UTF-16 by its mark, or by every other byte of Latin text being zero.
  static func utf16(_ bytes: Span<UInt8>) -> String? {
    guard bytes.count >= 4 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return "UTF-16LE" }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return "UTF-16BE" }
    let count = min(bytes.count, 512) & ~1
    var even = 0
    var odd = 0
    for index in 0..<count where bytes[index] == 0 {
      if index & 1 == 0 { even += 1 } else { odd += 1 }
    }
    if odd * 4 > count, even == 0 { return "UTF-16LE" }
    if even * 4 > count, odd == 0 { return "UTF-16BE" }
    return nil
  }

  /// Counts well-formed sequences of several bytes, and bytes above 127 that are in none.
  private static func countSequences(
    _ bytes: Span<UInt8>, _ sequences: inout Int, _ faults: inout Int
  ) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let length =
        byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
      guard length > 0 else {
        faults += 1
        at += 1
        continue
      }
      var end = at + 1
      while end < min(at + length, bytes.count), bytes[end] & 0xC0 == 0x80 { end += 1 }
      if end == at + length {
        if length > 1 { sequences += 1 }
      } else if end < bytes.count {
        faults += 1
      }
      at = max(end, at + 1)
    }
  }

  /// How ordinary the letters are that an encoding makes of bytes: below 1, the higher the better.
  private static func score(_ bytes: Span<UInt8>, _ name: String) -> Double {
    guard let (decoded, replaced) = Iconv.utf8(bytes, from: name) else { return -1_000 }
    let text = String(decoding: decoded, as: UTF8.self)
    var foreign = 0
    var runs = 0
    var kana = 0
    var accents = 0
    var sum = 0.0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      guard scalar.value >= 0x80 else { continue }
      foreign += 1
      if previous.value < 0x80 { runs += 1 }
      if (0x3040...0x30FF).contains(scalar.value) { kana += 1 }
      if (0x386...0x38F).contains(scalar.value) || (0x3AC...0x3AF).contains(scalar.value)
        || (0x3CC...0x3CE).contains(scalar.value)
      {
        accents += 1
      }
      sum += value(of: scalar, behind: previous, name)
    }
    guard foreign > 0 else { return 0 }
    let score = (sum - 3 * Double(replaced)) / Double(foreign)
    switch name {
    // Thai parts no words; Hebrew and Arabic, whose letters it has its own for, do.
    case "TIS-620": return foreign < 8 * runs ? score - 0.5 : score
    // Nearly every word of Greek has an accent; Hebrew in Greek's encoding has none.
    case "WINDOWS-1253", "ISO-8859-7": return accents * 25 < foreign ? score - 0.3 : score
    // Japanese is not written without its syllables.
    case "SHIFT_JIS", "EUC-JP": return kana * 20 < foreign ? score - 0.5 : score
    default: return score
    }
  }

  private static func value(
    of scalar: Unicode.Scalar, behind previous: Unicode.Scalar, _ name: String
  ) -> Double {
    switch scalar.value {
    case 0x80...0x9F: return -2
    case 0xA0, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0x2013...0x2026, 0x20AC: return 0.5
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2500...0x25FF: return -1
    case 0x3040...0x30FF: return 1
    case 0xAC00...0xD7A3: return name == "EUC-KR" ? 1 : -1
    // Korean is written with few Chinese characters.
    case 0x4E00...0x9FFF where name == "EUC-KR": return -0.7
    case 0x4E00...0x9FFF: return commonHan.contains(scalar) ? 1 : 0.35
    case 0x3000...0x303F, 0xFF01...0xFF60: return 0.6
    case 0xFF61...0xFF9F: return -0.8
    case 0x0E00...0x0E7F:
      return previous.value < 0x80 && previous.properties.isAlphabetic ? -1 : 0.9
    default: break
    }
    guard scalar.properties.isAlphabetic else { return -0.6 }
    let isUpper = scalar.properties.isUppercase
    let isBehindLower = previous.properties.isLowercase
    if isUpper, isBehindLower { return -1 }
    switch scalar.value {
    case 0x410...0x44F, 0x401, 0x451, 0x404, 0x406, 0x407, 0x490, 0x454, 0x456, 0x457, 0x491:
      if previous.value < 0x80, previous.properties.isAlphabetic { return -1 }
      return commonCyrillic.contains(scalar) ? 1 : isUpper ? 0.3 : 0.5
    case 0x386...0x3CE, 0x5D0...0x5EA, 0x621...0x64A:
      return previous.value < 0x80 && previous.properties.isAlphabetic ? -1 : 0.8
    default:
      // Latin letters do not stand among those of other scripts, and in Western Europe one with an accent
      // seldom follows another.
      if previous.value >= 0x370, previous.properties.isAlphabetic { return -1 }
      if name == "WINDOWS-1252", previous.value >= 0xC0, previous.properties.isAlphabetic {
        return -0.5
      }
      // Those that are frequent in the languages of the encoding.
      let letters = latin[name] ?? latin["WINDOWS-1252"] ?? []
      return letters.contains(scalar) ? 0.8 : 0.1
    }
  }

  private static let commonCyrillic = Set("оеаинтсрвлкмдпуя".unicodeScalars)
  private static let commonHan = Set(
    """
    的一是不了人我在有他这这中大来上国国個个到说說们們为為子和你地出道也时時年得就那要下以生会會自着去之过過家学學对對可她里后小么心多天而能好都\
    然没日于起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長知民样樣现現分将將外但身些与與高\
    新市部長政府東京会社内今問題関係者記者報導報告经济經濟中央香港北京桥橋关關闭閉港口风暴颱颶灣湾
    """.unicodeScalars)

  /// Letters that are frequent in the Latin scripts of an encoding.
  private static let latin: [String: Set<Unicode.Scalar>] = [
    "WINDOWS-1252": Set("éèàüöäßñçåøæíóúáâêôîãõëïœûùòìÿÉÈÀÜÖÄÅØÆÁÓÇÊÔÎÂ".unicodeScalars),
    "WINDOWS-1250": Set("áéíóúýčďěňřšťůžąćęłńśźżőűăîşţâäöüČŘŠŽŁŚŻÁÉÍÓÚ".unicodeScalars),
    "ISO-8859-2": Set("áéíóúýčďěňřšťůžąćęłńśźżőűăîşţâäöüČŘŠŽŁŚŻÁÉÍÓÚ".unicodeScalars),
    "WINDOWS-1254": Set("ğışçöüâîĞİŞÇÖÜ".unicodeScalars),
    "WINDOWS-1257": Set("āčēģīķļņšūžąęėįųõäöüĀČĒĢĪŠŪŽ".unicodeScalars),
  ]
}
