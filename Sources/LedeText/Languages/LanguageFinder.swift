/// Tells the language of a text: by its script, where one language writes it, else by the letters
/// and the function words that it holds.
///
/// A word counts the more the fewer languages have it, and a letter speaks against the languages that do
/// not write it. The first 4,000 bytes are looked at.
package struct LanguageFinder: Sendable {
  /// As `Language.found(in:)` uses it.
  package static let shared = LanguageFinder()

  /// The languages that are told apart by words: at most 64.
  private let codes: [String]
  private let words: [PackedWord: UInt64]
  /// For letters beyond ASCII the languages that write them.
  private let letters: [UInt32: UInt64]
  private let scripts: [Script: UInt64]

  private static let sample = 4000

  /// The language of the text, nil where nothing tells it: a text without letters, or one of a few
  /// words that no language of the tables has.
  package func language(of text: Span<UInt8>) -> Language? {
    var counts: [Script: Int] = [:]
    var scores = [Double](repeating: 0, count: codes.count)
    var word: [UInt8] = []
    var offset = 0
    func close() {
      if let packed = PackedWord(word), let holders = words[packed] {
        add(1 + 1 / Double(holders.nonzeroBitCount), to: &scores, holders)
      }
      word.removeAll(keepingCapacity: true)
    }
    let end = min(text.count, Self.sample)
    while offset < end {
      let byte = text[offset]
      if byte < 0x80 {
        if byte.isASCIILetter {
          word.append(byte | 0x20)
          counts[.latin, default: 0] += 1
        } else if byte != 0x27 {
          close()
        } else if !word.isEmpty {
          word.append(byte)
        }
        offset += 1
        continue
      }
      let (scalar, length) = UTF8Repair.decode(text, at: offset)
      offset += length
      guard let scalar, scalar.properties.isAlphabetic || ScalarClass(scalar) == .mark else {
        if scalar?.value == 0x2019, !word.isEmpty { word.append(0x27) } else { close() }
        continue
      }
      let script = Script(scalar)
      counts[script, default: 0] += 1
      if script == .han || script == .kana { continue }
      let lower = scalar.properties.lowercaseMapping
      word.append(contentsOf: lower.utf8)
      if let first = lower.unicodeScalars.first, let holders = letters[first.value] {
        add(0.4, to: &scores, holders)
        add(-0.8, to: &scores, ~holders & (scripts[script] ?? 0))
      }
    }
    close()
    return best(scores, counts)
  }

  private func best(_ scores: [Double], _ counts: [Script: Int]) -> Language? {
    // Kana among Han is Japanese, even where Han are more; Hangul beside Han is Korean.
    let kana = counts[.kana] ?? 0
    let han = counts[.han] ?? 0
    var script = Script.other
    var most = 0
    for candidate in Script.allCases where candidate != .other {
      // A letter of a script that parts no words tells as much as two of an alphabet.
      let weight = candidate == .han || candidate == .kana ? 3 : 1
      let count = (counts[candidate] ?? 0) * weight
      if count > most { (script, most) = (candidate, count) }
    }
    switch script {
    case .other: return nil
    case .han: return Language(kana * 12 > han ? "ja" : "zh")
    case .kana: return Language("ja")
    case .hangul: return Language("ko")
    case .thai: return Language("th")
    case .greek: return Language("el")
    case .hebrew: return Language("he")
    case .devanagari: return Language("hi")
    case .latin, .cyrillic, .arabic: break
    }
    guard let holders = scripts[script] else { return nil }
    var found: Int?
    for index in codes.indices where holders & (1 << UInt64(index)) != 0 {
      if scores[index] > (found.map { scores[$0] } ?? 0.5) { found = index }
    }
    return found.map { Language(codes[$0]) }
  }

  private func add(_ weight: Double, to scores: inout [Double], _ holders: UInt64) {
    var rest = holders
    while rest != 0 {
      scores[rest.trailingZeroBitCount] += weight
      rest &= rest - 1
    }
  }

  private init() {
    let codes = LanguageRules.codes
    self.codes = codes
    var words: [PackedWord: UInt64] = [:]
    var letters: [UInt32: UInt64] = [:]
    var scripts: [Script: UInt64] = [:]
    for (index, code) in codes.enumerated() {
      let rules = LanguageRules.of(Language(code))
      let bit: UInt64 = 1 << UInt64(index)
      for word in rules.stopWords.listed {
        if let packed = PackedWord(word) { words[packed, default: 0] |= bit }
      }
      for scalar in rules.letters.unicodeScalars {
        letters[scalar.value, default: 0] |= bit
      }
      let script = rules.stopWords.unicodeScalars.first.map(Script.init) ?? .other
      scripts[script, default: 0] |= bit
    }
    (self.words, self.letters, self.scripts) = (words, letters, scripts)
  }
}

/// The scripts that tell languages apart.
private enum Script: CaseIterable {
  case latin, cyrillic, greek, hebrew, arabic, devanagari, thai, hangul, han, kana, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0xE00...0xE7F: self = .thai
    case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF: self = .han
    default: self = .other
    }
  }
}

extension Language {
  /// The language in which a text is written, found by its letters and function words; nil where
  /// nothing tells it.
  package static func found(in text: String) -> Language? {
    LanguageFinder.shared.language(of: text.utf8Span.span)
  }
}
