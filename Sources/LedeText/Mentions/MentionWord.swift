/// A word or a number of a sentence, as the finders of dates, numbers and names look at it.
struct MentionWord {
  /// UTF-8 byte offsets in the text.
  let range: Range<Int>
  /// Nil for a word of more than 16 bytes.
  let packed: PackedWord?
  /// The value, where the word is digits only, 9 at most.
  let number: Int?
  /// It begins with a capital letter.
  let isCapital: Bool
  /// Only blanks part it from the word before.
  let followsBlank: Bool

  /// The value of `7` and of `7th`.
  func ordinal(_ text: Span<UInt8>) -> Int? {
    if let number { return number }
    var value = 0
    var offset = range.lowerBound
    while offset < range.upperBound, offset - range.lowerBound < 4, text[offset].isDigit {
      value = value * 10 + Int(text[offset] - UInt8(ascii: "0"))
      offset += 1
    }
    guard offset > range.lowerBound, let suffix = PackedWord(text, offset..<range.upperBound),
      Self.ordinalSuffixes.contains(suffix)
    else { return nil }
    return value
  }

  private static let ordinalSuffixes = WordTable("st nd rd th")

  /// The words of a stretch of text: runs of letters and digits, with apostrophes between letters.
  static func words(_ text: Span<UInt8>, _ stretch: Range<Int>) -> [MentionWord] {
    var words: [MentionWord] = []
    words.reserveCapacity(stretch.count / 6 + 1)
    var offset = stretch.lowerBound
    var previousEnd = stretch.lowerBound
    while offset < stretch.upperBound {
      let length = letterLength(text, offset, stretch.upperBound)
      guard length > 0 else {
        offset += UTF8Repair.decode(text, at: offset).length
        continue
      }
      let start = offset
      while offset < stretch.upperBound {
        let length = letterLength(text, offset, stretch.upperBound)
        if length == 0 { break }
        offset += length
      }
      let isBlank = (previousEnd..<start).allSatisfy { text[$0].isBlank }
      words.append(MentionWord(text, start..<offset, followsBlank: isBlank))
      previousEnd = offset
    }
    return words
  }

  private init(_ text: Span<UInt8>, _ range: Range<Int>, followsBlank: Bool) {
    self.range = range
    self.followsBlank = followsBlank
    packed = PackedWord(text, range)
    let first = text[range.lowerBound]
    isCapital =
      first < 0x80
      ? first.isUpper
      : UTF8Repair.decode(text, at: range.lowerBound).0?.properties.isUppercase ?? false
    var value: Int? = range.count <= 9 && first.isDigit ? 0 : nil
    for offset in range where value != nil {
      value = text[offset].isDigit ? value.map { $0 * 10 + Int(text[offset] - 0x30) } : nil
    }
    number = value
  }

  private static func letterLength(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Int {
    let byte = text[offset]
    if byte < 0x80 { return byte.isASCIILetter || byte.isDigit ? 1 : 0 }
    let (scalar, length) = UTF8Repair.decode(text, at: offset)
    guard let scalar, offset + length <= limit else { return 0 }
    switch ScalarClass(scalar) {
    case .letter, .digit, .mark, .unspaced: return length
    case .apostrophe, .hyphen, .ignorable, .separator: return 0
    }
  }
}

/// A value for each of some words, looked up by their bytes: open addressing, at most a quarter full.
struct WordValues: Sendable {
  private var slots: [(word: PackedWord, value: Int)?]

  init(_ values: [String: Int]) {
    var capacity = 16
    while capacity < values.count * 4 { capacity *= 2 }
    slots = Array(repeating: nil, count: capacity)
    for (word, value) in values {
      guard let word = PackedWord(word) else { continue }
      var slot = word.hash & (capacity - 1)
      while slots[slot] != nil { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = (word, value)
    }
  }

  var words: [PackedWord] { slots.compactMap { $0?.word } }

  subscript(_ word: MentionWord) -> Int? { word.packed.flatMap { self[$0] } }

  subscript(_ word: PackedWord) -> Int? {
    var slot = word.hash & (slots.count - 1)
    while let entry = slots[slot] {
      if entry.word == word { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
