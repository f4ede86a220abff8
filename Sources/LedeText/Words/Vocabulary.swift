/// The distinct terms of a text, numbered in the order of their first appearance.
struct Vocabulary {
  private struct Entry {
    let start: UInt32
    let length: UInt16
    let isStopWord: Bool
  }

  /// The terms' bytes, one behind the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing, linear probing; a slot holds an ordinal + 1, or 0 when it is free.
  private var slots: [UInt32]
  private let stopWords: Set<[UInt8]>

  init(stopWords: Set<[UInt8]>) {
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

  /// The ordinal of the term with the bytes of `word` from `start` on; a new one if it was not seen yet.
  mutating func intern(_ word: [UInt8], from start: Int = 0) -> UInt32 {
    let length = word.count - start
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word, from: start)) & mask
    while slots[slot] != 0 {
      let ordinal = slots[slot] - 1
      if isEqual(entries[Int(ordinal)], word, from: start) { return ordinal }
      slot = (slot + 1) & mask
    }
    let ordinal = UInt32(entries.count)
    let isStopWord = !stopWords.isEmpty && length <= 12 && stopWords.contains(Array(word[start...]))
    entries.append(
      Entry(start: UInt32(bytes.count), length: UInt16(length), isStopWord: isStopWord))
    bytes.append(contentsOf: word[start...])
    slots[slot] = ordinal + 1
    if entries.count * 2 > slots.count { grow() }
    return ordinal
  }

  /// Empties the vocabulary and gives its memory back.
  mutating func removeAll() {
    self = Vocabulary(stopWords: stopWords)
  }

  private func isEqual(_ entry: Entry, _ word: [UInt8], from start: Int) -> Bool {
    guard Int(entry.length) == word.count - start else { return false }
    let first = Int(entry.start)
    for i in 0..<Int(entry.length) where bytes[first + i] != word[start + i] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (ordinal, entry) in entries.enumerated() {
      let first = Int(entry.start)
      let word = Array(bytes[first..<first + Int(entry.length)])
      var slot = Int(truncatingIfNeeded: Self.hash(word, from: 0)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(ordinal) + 1
    }
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo), with its high bits folded in.
  private static func hash(_ word: [UInt8], from start: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in start..<word.count {
      hash = (hash ^ UInt64(word[i])) &* 0x100_0000_01B3
    }
    return hash ^ (hash >> 32)
  }
}
