/// Finds the phrases of `Furniture` in a sentence's bytes.
///
/// Openings are looked up by their first byte. Phrases are looked for only where the last four bytes
/// of one may end, which one test of a bit tells for each byte.
struct FurnitureMatcher: Sendable {
  static let shared = FurnitureMatcher()

  private let openings: [[[UInt8]]]
  private let shortOpenings: [[[UInt8]]]
  private let phrases: [[UInt8]]
  /// For each slot of the last four bytes: 0, or 1 + its place in `buckets`.
  private let slots: [UInt8]
  private let buckets: [[Int]]

  init() {
    openings = Self.byFirstByte(Furniture.openings)
    shortOpenings = Self.byFirstByte(Furniture.shortOpenings)
    phrases = Furniture.phrases.map { Array($0.utf8) }
    var slots = [UInt8](repeating: 0, count: 1 << Self.slotBits)
    var buckets: [[Int]] = []
    for (number, phrase) in phrases.enumerated() {
      var window: UInt32 = 0
      for byte in phrase.suffix(4) { window = window << 8 | UInt32(byte) }
      let slot = Self.slot(window)
      if slots[slot] == 0 {
        buckets.append([])
        slots[slot] = UInt8(buckets.count)
      }
      buckets[Int(slots[slot]) - 1].append(number)
    }
    self.slots = slots
    self.buckets = buckets
  }

  /// A phrase may end where the last four bytes, in lower case, are these.
  func mayEnd(_ window: UInt32) -> Bool { slots[Self.slot(window)] != 0 }

  /// A phrase ends before the offset. `window` are the last four bytes in lower case.
  func ends(
    _ text: borrowing Span<UInt8>, before end: Int, from start: Int, _ window: UInt32
  ) -> Bool {
    let bucket = slots[Self.slot(window)]
    guard bucket != 0 else { return false }
    for number in buckets[Int(bucket) - 1] {
      let phrase = phrases[number]
      if end - start >= phrase.count,
        Self.matches(phrase, text, at: end - phrase.count, upTo: end)
      {
        return true
      }
    }
    return false
  }

  /// The sentence begins as furniture does. `length` is its number of words.
  func opens(_ text: borrowing Span<UInt8>, _ range: Range<Int>, length: Int) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, Self.isMark(text[start]) { start += 1 }
    guard start < range.upperBound else { return false }
    let first = Int(Self.lowercase(text[start]))
    for opening in openings[first]
    where Self.matches(opening, text, at: start, upTo: range.upperBound) { return true }
    guard length <= Furniture.shortLength else { return false }
    for opening in shortOpenings[first]
    where Self.matches(opening, text, at: start, upTo: range.upperBound) { return true }
    return false
  }

  private static func matches(
    _ phrase: [UInt8], _ text: borrowing Span<UInt8>, at start: Int, upTo end: Int
  ) -> Bool {
    guard end - start >= phrase.count else { return false }
    for i in phrase.indices where lowercase(text[start + i]) != phrase[i] { return false }
    return true
  }

  private static func byFirstByte(_ phrases: [String]) -> [[[UInt8]]] {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases.map({ Array($0.utf8) }) { table[Int(phrase[0])].append(phrase) }
    return table
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Brackets, stars, dashes and the like that stand before a line of furniture.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x2A, 0x2D, 0x2E, 0x3E, 0x5B, 0x5F, 0x7C, 0x7E: true
    default: false
    }
  }

  private static let slotBits = 12

  private static func slot(_ window: UInt32) -> Int {
    Int((window &* 0x9E37_79B1) >> UInt32(32 - slotBits))
  }
}
