/// A word of at most 16 bytes, ASCII letters in lower case, packed for quick look-up in tables.
struct PackedWord: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private(set) var length: UInt8 = 0

  /// Nil if the word is empty or longer than 16 bytes.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 16 else { return nil }
    let middle = min(range.upperBound, range.lowerBound + 8)
    low = Self.packed(text, range.lowerBound..<middle)
    if middle < range.upperBound { high = Self.packed(text, middle..<range.upperBound) }
    length = UInt8(range.count)
  }

  /// At most 8 bytes, the first one lowest.
  private static func packed(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for offset in range {
      let byte = text[offset]
      word |= UInt64(byte.isUpper ? byte | 0x20 : byte) &<< shift
      shift &+= 8
    }
    return word
  }

  /// Nil if the word is empty or longer than 16 bytes.
  init?(_ word: some Collection<UInt8>) {
    guard (1...16).contains(word.count) else { return nil }
    for byte in word { append(byte) }
  }

  /// Nil if the word is empty or longer than 16 bytes.
  init?(_ word: some StringProtocol) {
    self.init(word.utf8)
  }

  /// As the first, with the letters beyond ASCII in lower case as well.
  init?(folding text: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 16 else { return nil }
    guard range.contains(where: { text[$0] >= 0x80 }) else {
      self.init(text, range)
      return
    }
    self.init(String(decoding: range.map { text[$0] }, as: UTF8.self).lowercased().utf8)
  }

  private mutating func append(_ byte: UInt8) {
    let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    let lower = UInt64(isUpper ? byte | 0x20 : byte)
    let shift = UInt64(length & 7) * 8
    if length < 8 { low |= lower << shift } else { high |= lower << shift }
    length += 1
  }

  var hash: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}

/// A table of words for look-up by bytes: open addressing, at most a quarter full.
struct WordTable: Sendable {
  private var slots: [PackedWord?]

  /// The words of a text, parted by white space.
  init(_ words: String) {
    self.init(words.listed.compactMap { PackedWord($0) })
  }

  init(_ words: [PackedWord]) {
    var capacity = 16
    while capacity < words.count * 4 { capacity *= 2 }
    slots = Array(repeating: nil, count: capacity)
    for word in words {
      var slot = word.hash & (capacity - 1)
      while let other = slots[slot], other != word { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = word
    }
  }

  func contains(_ word: PackedWord) -> Bool {
    var slot = word.hash & (slots.count - 1)
    while let other = slots[slot] {
      if other == word { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }
}
