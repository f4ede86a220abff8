/// Finds the phrases of `Furniture` in a sentence's bytes.
///
/// Openings are looked up by their first byte. Phrases are looked for only where the last four bytes
/// of one may end, which one test of a bit tells for each byte.
struct FurnitureMatcher: Sendable {
  static let shared = FurnitureMatcher()

  private let openings: [[[UInt8]]]
  private let shortOpenings: [[[UInt8]]]
  private let phrases: [[UInt8]]
  private let ends: [Bool]

  init() {
    openings = Self.byFirstByte(Furniture.openings)
    shortOpenings = Self.byFirstByte(Furniture.shortOpenings)
    phrases = Furniture.phrases.map { Array($0.utf8) }
    var ends = [Bool](repeating: false, count: 4096)
    for phrase in phrases {
      var window: UInt32 = 0
      for byte in phrase.suffix(4) { window = window << 8 | UInt32(byte) }
      ends[Self.slot(window)] = true
    }
    self.ends = ends
  }

  /// A phrase may end where the last four bytes, in lower case, are these.
  func mayEnd(_ window: UInt32) -> Bool { ends[Self.slot(window)] }

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

  /// The sentence holds a phrase of the furniture.
  func holdsPhrase(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for start in range {
      let first = Self.lowercase(text[start])
      for phrase in phrases
      where phrase[0] == first && Self.matches(phrase, text, at: start, upTo: range.upperBound) {
        return true
      }
    }
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

  private static func slot(_ window: UInt32) -> Int {
    Int((window &* 0x9E37_79B1) >> 20)
  }
}
