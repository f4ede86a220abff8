/// Tells the language of a text: by its script, where one language writes it, else by the letters
/// and the words of its grammar and of questions that it holds.
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
  /// By script.
  private let writers: [UInt64]

  private static let sample = 4000

  /// The language of the text, nil where nothing tells it: a text without letters, or one of a few
  /// words that no language of the tables has.
  ///
  /// - Parameter languages: The languages that it may be of; nil for any.
  package func language(of text: Span<UInt8>, among languages: [Language]? = nil) -> Language? {
    let signs = signs(in: text.extracting(0..<min(text.count, Self.sample)))
    let allowed = languages?.reduce(0) { $0 | bit(of: $1) } ?? .max
    return best(signs, allowed).map { Language(codes[$0]) }
  }

  /// What is kept as the language of an article: what it states, unless its text plainly says otherwise, else what
  /// is found; English where nothing tells it. A language that the tables do not have is taken as stated.
  package func language(of text: Span<UInt8>, stated: String?) -> String {
    let signs = signs(in: text.extracting(0..<min(text.count, Self.articleSample)))
    let language = stated.map { Language($0) }.flatMap { $0.code == "und" ? nil : $0 }
    guard let found = best(signs, .max) else { return language == nil ? "en" : stated ?? "en" }
    guard let language, let stated else { return codes[found] }
    guard let index = index(of: language), index != found else { return stated }
    let script = script(of: found)
    let isPlain =
      script == self.script(of: index)
      ? signs.scores[found] >= 2 * max(0, signs.scores[index]) + Self.plainLead
      : signs.counts[script.rawValue] >= Self.plainLetters
    return isPlain ? codes[found] : stated
  }

  /// Bytes of an article that are looked at.
  package static let articleSample = 1200
  /// A text contradicts a stated language by so many points, some five words, and twice the stated one's, or by so
  /// many letters of another script.
  private static let plainLead = 6.0
  private static let plainLetters = 40

  /// The languages that write all letters of a text that are known beyond ASCII.
  package func writers(of text: String) -> [Language] {
    var writers = UInt64.max
    for scalar in text.lowercased().unicodeScalars { writers &= letters[scalar.value] ?? .max }
    return codes.indices.filter { writers & 1 << UInt64($0) != 0 }.map { Language(codes[$0]) }
  }

  // MARK: Reading

  /// What a text shows.
  private struct Signs {
    /// By language.
    var scores: [Double]
    /// Letters by script.
    var counts = [Int](repeating: 0, count: Script.allCases.count)
  }

  private func signs(in text: Span<UInt8>) -> Signs {
    var signs = Signs(scores: [Double](repeating: 0, count: codes.count))
    var word: [UInt8] = []
    var offset = 0
    func close() {
      if let packed = PackedWord(word), let holders = words[packed] {
        add(1 + 1 / Double(holders.nonzeroBitCount), to: &signs.scores, holders)
      }
      word.removeAll(keepingCapacity: true)
    }
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        if byte.isASCIILetter {
          word.append(byte | 0x20)
          signs.counts[Script.latin.rawValue] += 1
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
      signs.counts[script.rawValue] += 1
      if script == .han || script == .kana { continue }
      let lower = scalar.properties.lowercaseMapping
      word.append(contentsOf: lower.utf8)
      if let first = lower.unicodeScalars.first, let holders = letters[first.value] {
        add(0.4, to: &signs.scores, holders)
        add(-0.8, to: &signs.scores, ~holders & writers[script.rawValue])
      }
    }
    close()
    return signs
  }

  /// The language, among those allowed, that the signs speak for.
  private func best(_ signs: Signs, _ allowed: UInt64) -> Int? {
    // Kana among Han is Japanese, even where Han are more; Hangul beside Han is Korean.
    let kana = signs.counts[Script.kana.rawValue]
    let han = signs.counts[Script.han.rawValue]
    var script = Script.other
    var most = 0
    for candidate in Script.allCases where candidate != .other {
      // A letter of a script that parts no words tells as much as two of an alphabet.
      let weight = candidate == .han || candidate == .kana ? 3 : 1
      let count = signs.counts[candidate.rawValue] * weight
      if count > most { (script, most) = (candidate, count) }
    }
    if script == .han {
      let order = kana * 12 > han ? ["ja", "zh"] : ["zh", "ja"]
      return order.lazy.compactMap(codes.firstIndex).first { allowed & 1 << UInt64($0) != 0 }
    }
    let holders = writers[script.rawValue] & allowed
    // Where one language is written so, nothing else need be told.
    if holders.nonzeroBitCount < 2 { return holders == 0 ? nil : holders.trailingZeroBitCount }
    var found: Int?
    for index in codes.indices where holders & (1 << UInt64(index)) != 0 {
      if signs.scores[index] > (found.map { signs.scores[$0] } ?? 0.5) { found = index }
    }
    return found
  }

  private func index(of language: Language) -> Int? {
    let isNorwegian = language.code == "nn" || language.code == "no"
    return codes.firstIndex(of: isNorwegian ? "nb" : language.code)
  }

  private func bit(of language: Language) -> UInt64 {
    index(of: language).map { 1 << UInt64($0) } ?? 0
  }

  private func script(of index: Int) -> Script {
    Script.allCases.first { writers[$0.rawValue] & 1 << UInt64(index) != 0 } ?? .other
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
    var writers = [UInt64](repeating: 0, count: Script.allCases.count)
    for (index, code) in codes.enumerated() {
      let rules = LanguageRules.of(Language(code))
      let bit: UInt64 = 1 << UInt64(index)
      for word in rules.stopWords.listed + rules.questions.words {
        if let packed = PackedWord(word) { words[packed, default: 0] |= bit }
      }
      for scalar in rules.letters.unicodeScalars {
        letters[scalar.value, default: 0] |= bit
      }
      writers[Script.main(of: code, rules.stopWords).rawValue] |= bit
    }
    (self.words, self.letters, self.writers) = (words, letters, writers)
  }
}

/// The scripts that tell languages apart.
private enum Script: Int, CaseIterable {
  case latin, cyrillic, greek, hebrew, arabic, devanagari, thai, hangul, han, kana, other

  /// The script of a language whose words are given: of Japanese the one that no other language writes.
  static func main(of code: String, _ words: String) -> Script {
    code == "ja" ? .kana : words.unicodeScalars.first.map(Script.init) ?? .other
  }

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

  /// The language; of `auto` that of a text, English where nothing tells it.
  package func ofText(_ text: String) -> Language {
    self == .auto ? .found(in: text) ?? .english : self
  }
}
