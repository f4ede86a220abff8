/// Phrases to be found in a text's bytes, ASCII letters in either case.
///
/// Where one may stand, its first two bytes or its last four tell: these are looked up in a small
/// table, and only the phrases found there are compared.
final class PhraseSet: Sendable {
  /// For each slot of a key: 0, or 1 + its place in `buckets`.
  let slots: [UInt8]
  private let buckets: [[[UInt8]]]

  /// Phrases that are looked for by the first two bytes of each.
  static func openings(_ phrases: [String]) -> PhraseSet {
    PhraseSet(phrases) { $0.prefix(2) }
  }

  /// Phrases that are looked for by the last four bytes of each.
  static func endings(_ phrases: [String]) -> PhraseSet {
    PhraseSet(phrases) { $0.suffix(4) }
  }

  private init(_ phrases: [String], key: ([UInt8]) -> ArraySlice<UInt8>) {
    var slots = [UInt8](repeating: 0, count: 1 << Self.slotBits)
    var buckets: [[[UInt8]]] = []
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      let slot = Self.slot(key(bytes).reduce(0, Self.key))
      if slots[slot] == 0 {
        buckets.append([])
        slots[slot] = UInt8(buckets.count)
      }
      buckets[Int(slots[slot]) - 1].append(bytes)
    }
    (self.slots, self.buckets) = (slots, buckets)
  }

  /// The key that goes on with one byte more; capitals and small letters have the same.
  static func key(_ key: UInt32, _ byte: UInt8) -> UInt32 { key &<< 8 | UInt32(byte | 0x20) }

  /// The place in `slots` of a key of the last two or four bytes.
  static func slot(_ key: UInt32) -> Int {
    Int((key &* 0x9E37_79B1) >> UInt32(32 - slotBits))
  }

  private static let slotBits = 12

  /// A phrase with this key ends before the offset, and begins no earlier than `start`.
  @inline(never)
  func ends(
    _ text: borrowing Span<UInt8>, before end: Int, from start: Int, key: UInt32
  ) -> Bool {
    let bucket = slots[Self.slot(key)]
    guard bucket != 0 else { return false }
    for phrase in buckets[Int(bucket) - 1] where end - start >= phrase.count {
      if Self.matches(phrase, text, at: end - phrase.count) { return true }
    }
    return false
  }

  /// A phrase begins where the range does, and ends in it.
  func opens(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    endOfOpening(text, range) != nil
  }

  /// Where a phrase ends that begins where the range does; nil if none does.
  func endOfOpening(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 2 else { return nil }
    let key = Self.key(Self.key(0, text[range.lowerBound]), text[range.lowerBound + 1])
    let bucket = slots[Self.slot(key)]
    guard bucket != 0 else { return nil }
    for phrase in buckets[Int(bucket) - 1] where range.count >= phrase.count {
      if Self.matches(phrase, text, at: range.lowerBound) {
        return range.lowerBound + phrase.count
      }
    }
    return nil
  }

  private static func matches(
    _ phrase: [UInt8], _ text: borrowing Span<UInt8>, at start: Int
  ) -> Bool {
    for i in phrase.indices where lowercase(text[start + i]) != phrase[i] { return false }
    return true
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
