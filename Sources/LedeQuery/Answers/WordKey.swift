import LedeText

/// A word's letters in lower case as 64 bits: words with one key are taken for one.
struct WordKey: Hashable {
  let bits: UInt64

  /// The key of a word's UTF-8 bytes, by the hash of Fowler, Noll and Vo (FNV-1a).
  init(_ letters: some Collection<UInt8>) {
    // CJK and Thai have neither capitals nor two ways to write one letter.
    let isThai = letters.first == 0xE0 && letters.dropFirst().first.map { $0 >= 0xB8 } ?? true
    let isPlain =
      isThai || letters.allSatisfy { $0 < 0x80 } || letters.first.map { $0 > 0xE1 } ?? true
    bits = isPlain ? Self.hash(letters) : Self.hash(Self.plain(letters).utf8)
  }

  /// In lower case, with one letter for those that are written now so, now so: the alefs of Arabic, letters
  /// with and without nukta in Hindi, Greek with and without accent.
  private static func plain(_ letters: some Collection<UInt8>) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in String(decoding: letters, as: UTF8.self).lowercased().unicodeScalars {
      switch scalar.value {
      case 0x622, 0x623, 0x625: plain.append("\u{627}")
      case 0x649: plain.append("\u{64A}")
      case 0x640, 0x64B...0x652, 0x93C, 0x301: break
      case 0x901: plain.append("\u{902}")
      case 0x958: plain.append("\u{915}")
      case 0x959: plain.append("\u{916}")
      case 0x95A: plain.append("\u{917}")
      case 0x95B: plain.append("\u{91C}")
      case 0x95C: plain.append("\u{921}")
      case 0x95D: plain.append("\u{922}")
      case 0x95E: plain.append("\u{92B}")
      case 0x3AC: plain.append("α")
      case 0x3AD: plain.append("ε")
      case 0x3AE: plain.append("η")
      case 0x3AF, 0x3CA, 0x390: plain.append("ι")
      case 0x3CC: plain.append("ο")
      case 0x3CD, 0x3CB, 0x3B0: plain.append("υ")
      case 0x3CE: plain.append("ω")
      case 0x3C2: plain.append("σ")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static func hash(_ letters: some Sequence<UInt8>) -> UInt64 {
    var bits: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters {
      let lower = letter >= 0x41 && letter <= 0x5A ? letter | 0x20 : letter
      bits = (bits ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
    }
    return bits
  }

  /// The key of a word.
  init(_ word: String) { self.init(word.utf8) }
}

/// What part a word may play in an answer.
struct WordClass: OptionSet {
  let rawValue: UInt32

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
  /// Belongs to a date, with a number beside it.
  static let datePart = Self(rawValue: 1 << 13)
  /// Stands between a number and its unit.
  static let unitLink = Self(rawValue: 1 << 14)
  static let placePostposition = Self(rawValue: 1 << 15)
  /// May end a reason.
  static let reasonEnd = Self(rawValue: 1 << 16)
}

/// The classes of words by their keys: open addressing, at most a quarter full, as most words that
/// are looked up have no class.
struct WordClassTable {
  private var keys: [UInt64]
  private var classes: [WordClass]

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
