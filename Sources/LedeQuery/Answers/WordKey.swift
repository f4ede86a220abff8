import LedeText

/// A word's letters as 64 bits, those of ASCII in lower case: words with one key are taken for one.
struct WordKey: Hashable {
  let bits: UInt64

  /// The key of a word's UTF-8 bytes, by the hash of Fowler, Noll and Vo (FNV-1a).
  init(_ letters: some Sequence<UInt8>) {
    var bits: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters {
      let lower = letter >= 0x41 && letter <= 0x5A ? letter | 0x20 : letter
      bits = (bits ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
    }
    self.bits = bits
  }

  /// The key of a word.
  init(_ word: String) { self.init(word.utf8) }
}

/// What part a word may play in an answer.
struct WordClass: OptionSet {
  let rawValue: UInt16

  static let month = Self(rawValue: 1)
  /// A month that is a common word too.
  static let ambiguousMonth = Self(rawValue: 1 << 1)
  static let weekday = Self(rawValue: 1 << 2)
  static let time = Self(rawValue: 1 << 3)
  static let number = Self(rawValue: 1 << 4)
  static let unit = Self(rawValue: 1 << 5)
  static let pronoun = Self(rawValue: 1 << 6)
  static let placePreposition = Self(rawValue: 1 << 7)
  static let placePart = Self(rawValue: 1 << 8)
  /// Ties the words of a date together.
  static let dateLink = Self(rawValue: 1 << 9)
  /// Ties the words of a name together.
  static let nameLink = Self(rawValue: 1 << 10)
  /// May begin a reason.
  static let reason = Self(rawValue: 1 << 11)
  /// Stands between a thing and what it is.
  static let definition = Self(rawValue: 1 << 12)

}

/// The classes of words by their keys: open addressing, at most a quarter full, as most words that
/// are looked up have no class.
struct WordClassTable {
  private var keys: [UInt64]
  private var classes: [WordClass]

  /// The table of a language: names of months and weekdays are its own, the other words English.
  static func of(_ language: Language) -> WordClassTable { tables[language.code] ?? english }

  private static let english = WordClassTable(classes(LanguageRules.of(.english).calendar))
  private static let tables: [String: WordClassTable] = {
    var tables: [String: WordClassTable] = [:]
    for code in LanguageRules.codes where code != "en" {
      tables[code] = WordClassTable(classes(LanguageRules.of(Language(code)).calendar))
    }
    tables["nn"] = tables["nb"]
    tables["no"] = tables["nb"]
    return tables
  }()

  private static func classes(
    _ calendar: CalendarNames
  ) -> [(words: Set<String>, class: WordClass)] {
    [
      (Set(calendar.monthNumbers.keys), .month), (AnswerWords.ambiguousMonths, .ambiguousMonth),
      (Set(calendar.weekdays.joined()), .weekday), (AnswerWords.times, .time),
      (AnswerWords.numbers, .number), (AnswerWords.units, .unit),
      (AnswerWords.pronouns, .pronoun), (AnswerWords.placePrepositions, .placePreposition),
      (AnswerWords.placeParts, .placePart), (AnswerWords.dateLinks, .dateLink),
      (AnswerWords.nameLinks, .nameLink), (Set(AnswerWords.reasons.compactMap(\.first)), .reason),
      (AnswerWords.definitions, .definition),
    ]
  }

  init(_ words: [(words: Set<String>, class: WordClass)]) {
    var capacity = 16
    let count = words.reduce(0) { $0 + $1.words.count }
    while capacity < count * 4 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    classes = Array(repeating: [], count: capacity)
    for (words, wordClass) in words {
      for word in words {
        let slot = slot(of: WordKey(word))
        keys[slot] = WordKey(word).bits
        classes[slot].insert(wordClass)
      }
    }
  }

  subscript(_ key: WordKey) -> WordClass { classes[slot(of: key)] }

  /// Where the key stands, or the free slot where it would.
  private func slot(of key: WordKey) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key.bits ^ key.bits >> 32) & mask
    while keys[slot] != 0, keys[slot] != key.bits { slot = (slot + 1) & mask }
    return slot
  }
}
