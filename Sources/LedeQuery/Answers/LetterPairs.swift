/// The pairs of neighbouring letters of a word, to tell how much others look like it.
struct LetterPairs {
  /// For each letter, by its low five bits, the letters that follow it.
  private var followers = [UInt32](repeating: 0, count: 32)
  private let count: Int

  /// The pairs of a word of ASCII letters; others are told apart less well.
  init(_ letters: some Collection<UInt8>) {
    count = max(0, letters.count - 1)
    for (letter, next) in zip(letters, letters.dropFirst()) {
      followers[Int(letter & 31)] |= 1 << UInt32(next & 31)
    }
  }

  /// Twice the pairs that both have, as a share of the pairs of both (Dice, 1945), 0 ... 1.
  func likeness(to letters: ArraySlice<UInt8>) -> Double {
    guard var letter = letters.first, letters.count > 1 else { return 0 }
    var shared = 0
    for next in letters.dropFirst() {
      shared += Int(followers[Int(letter & 31)] >> UInt32(next & 31) & 1)
      letter = next
    }
    return min(1, 2 * Double(shared) / Double(count + letters.count - 1))
  }
}
