/// Takes a letter for the plain one that a reader would type: `é` is `e`, `ﬁ` is `fi`, `Ａ` is `a`.
struct Folding: Sendable {
  /// Turkish and Azeri part a dotted from a dotless i.
  let hasDotlessI: Bool

  init(_ language: Language) {
    hasDotlessI = language.code == "tr" || language.code == "az"
  }

  /// Appends the scalar in lower case, full-width forms narrowed, as UTF-8.
  func appendLowercase(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      guard value >= 0x41, value <= 0x5A else { return bytes.append(UInt8(value)) }
      if value == 0x49, hasDotlessI { return Self.append("ı", to: &bytes) }
      bytes.append(UInt8(value) | 0x20)
    } else if value >= 0xFF21, value <= 0xFF5A {
      let narrow = UInt8(value &- 0xFEE0)
      bytes.append(narrow <= 0x5A ? narrow | 0x20 : narrow)
    } else if value == 0x130 {
      bytes.append(UInt8(ascii: "i"))
    } else {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// The lower-case UTF-8 word without its accents and ligatures; nil where it has none.
  func withoutAccents(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    var folded: [UInt8] = []
    var isChanged = false
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        folded.append(UInt8(scalar.value))
      } else if Self.isAccent(scalar.value) {
        isChanged = true
      } else if let base = Self.bases[scalar] {
        folded.append(contentsOf: base)
        isChanged = true
      } else {
        Self.append(scalar, to: &folded)
      }
    }
    return isChanged ? folded : nil
  }

  /// Marks that a reader leaves out: accents, Arabic vowel signs, Hebrew points. The vowel signs of
  /// Indic scripts are not among them.
  static func isAccent(_ value: UInt32) -> Bool {
    switch value {
    // The nukta of Devanagari (U+093C) is left out as often as written.
    case 0x300...0x36F, 0x93C, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED,
      0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
      true
    default: false
    }
  }

  /// The composed letter of a base and a combining mark, where the table holds one, and the syllable of Korean
  /// letters (The Unicode Standard, section 3.12).
  static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    if isKoreanPart(mark) { return syllable(base.value, mark.value) }
    let pair = String(String.UnicodeScalarView([base, mark]))
    return compositions[pair]
  }

  /// Whether the scalar is a Korean vowel or final consonant that joins what stands before it.
  static func isKoreanPart(_ scalar: Unicode.Scalar) -> Bool {
    (0x1161...0x1175).contains(scalar.value) || (0x11A8...0x11C2).contains(scalar.value)
  }

  private static func syllable(_ base: UInt32, _ part: UInt32) -> Unicode.Scalar? {
    if part <= 0x1175 {
      guard (0x1100...0x1112).contains(base) else { return nil }
      return Unicode.Scalar(0xAC00 + ((base - 0x1100) * 21 + part - 0x1161) * 28)
    }
    guard (0xAC00...0xD7A3).contains(base), (base - 0xAC00) % 28 == 0 else { return nil }
    return Unicode.Scalar(base + part - 0x11A7)
  }

  /// Whether the scalar is the mark of a voiced sound of kana, which joins the letter before it.
  static func isKanaMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x3099 || scalar.value == 0x309A
  }

  private static let compositions: [String: Unicode.Scalar] = {
    // A Swift string equals its canonical decomposition, so a lookup of the pair finds the letter.
    var compositions: [String: Unicode.Scalar] = [:]
    for row in LetterFolding.rows {
      for scalar in row.letters.unicodeScalars { compositions[String(scalar)] = scalar }
    }
    let kana = "がぎぐげござじずぜぞだぢづでどばぱびぴぶぷべぺぼぽゔゞガギグゲゴザジズゼゾダヂヅデドバパビピブプベペボポヴヷヸヹヺヾ"
    for scalar in "йўїѓќ\(kana)".unicodeScalars { compositions[String(scalar)] = scalar }
    return compositions
  }()

  private static let bases: [Unicode.Scalar: [UInt8]] = {
    var bases: [Unicode.Scalar: [UInt8]] = [:]
    for row in LetterFolding.rows {
      for scalar in row.letters.unicodeScalars { bases[scalar] = Array(row.base.utf8) }
    }
    return bases
  }()

  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: Unicode.UTF8.encode(scalar).map { Array($0) } ?? [])
  }
}
