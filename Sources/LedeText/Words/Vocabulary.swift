/// The distinct terms of a text, numbered in the order of their first appearance.
struct Vocabulary {
  private struct Entry {
    let start: UInt32
    let hash: UInt32
    let length: UInt16
    let isStopWord: Bool
  }

  /// The terms' bytes, one behind the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing, linear probing; a slot holds an ordinal + 1, or 0 when it is free.
  private var slots: [UInt32]
  private let stopWords: WordTable

  init(stopWords: WordTable) {
    self.stopWords = stopWords
    slots = Array(repeating: 0, count: 1 << 12)
  }

  var count: Int { entries.count }

  func isStopWord(_ ordinal: UInt32) -> Bool { entries[Int(ordinal)].isStopWord }

  func withTerm<R>(_ ordinal: UInt32, _ body: (Span<UInt8>) -> R) -> R {
    let entry = entries[Int(ordinal)]
    let start = Int(entry.start)
    return body(bytes.span.extracting(start..<start + Int(entry.length)))
  }

  /// The ordinal of the term with these bytes; a new one if it was not seen yet.
  mutating func intern(_ word: [UInt8]) -> UInt32 {
    let hash = Self.hash(word)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let ordinal = slots[slot] - 1
      let entry = entries[Int(ordinal)]
      if entry.hash == hash, isEqual(entry, word) { return ordinal }
      slot = (slot + 1) & mask
    }
    let ordinal = UInt32(entries.count)
    let isStopWord = PackedWord(word).map { stopWords.contains($0) } ?? false
    entries.append(
      Entry(
        start: UInt32(bytes.count), hash: hash, length: UInt16(word.count), isStopWord: isStopWord))
    bytes.append(contentsOf: word)
    slots[slot] = ordinal + 1
    if entries.count * 2 > slots.count { grow() }
    return ordinal
  }

  /// Empties the vocabulary and gives its memory back.
  mutating func removeAll() {
    self = Vocabulary(stopWords: stopWords)
  }

  private func isEqual(_ entry: Entry, _ word: [UInt8]) -> Bool {
    guard Int(entry.length) == word.count else { return false }
    let start = Int(entry.start)
    for i in word.indices where bytes[start + i] != word[i] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (ordinal, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(ordinal) + 1
    }
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo), folded to 32.
  private static func hash(_ word: [UInt8]) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in word.indices { hash = (hash ^ UInt64(word[i])) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
