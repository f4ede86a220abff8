/// One word against many: how many edits lie between it, or a beginning of it, and each of them.
///
/// Hyyrö's bit-parallel form of the restricted Damerau–Levenshtein distance ("A Bit-Vector Algorithm
/// for Computing Levenshtein and Damerau Edit Distances", 2003): a column of the table in one word.
struct EditAutomaton {
  let letters: [UInt8]
  private var masks = [UInt64](repeating: 0, count: 256)
  /// Which letters occur, five bits of each.
  let signature: UInt32

  /// The automaton of a word; letters behind the 60th are left out.
  init(_ word: [UInt8]) {
    letters = Array(word.prefix(60))
    for (index, letter) in letters.enumerated() { masks[Int(letter)] |= 1 << UInt64(index) }
    signature = Self.signature(letters[...])
  }

  /// A letter that one word has and the other has not costs an edit.
  static func signature(_ letters: ArraySlice<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The distance from the whole word, and the least from a beginning of it with its length; nil
  /// if both are above the limit.
  func distance(
    to other: Span<UInt8>, limit: Int
  ) -> (whole: Int, beginning: Int, length: Int)? {
    let count = letters.count
    guard count > 0 else { return nil }
    var up: UInt64 = count == 64 ? .max : (1 << UInt64(count)) - 1
    var down: UInt64 = 0
    var diagonal: UInt64 = 0
    var before: UInt64 = 0
    for index in 0..<other.count {
      let mask = masks[Int(other[index])]
      let swapped = ((~diagonal & mask) << 1) & before
      diagonal = swapped | (((mask & up) &+ up) ^ up) | mask | down
      let right = down | ~(diagonal | up)
      let left = diagonal & up
      let shifted = (right << 1) | 1
      up = (left << 1) | ~(diagonal | shifted)
      down = shifted & diagonal
      before = mask
    }
    // The last column, read from its top: other.count edits lie between it and no letters.
    var value = other.count
    var least = value
    var length = 0
    for index in 0..<count {
      value += Int(up >> UInt64(index) & 1) - Int(down >> UInt64(index) & 1)
      if value <= least {
        least = value
        length = index + 1
      }
    }
    return value <= limit || least <= limit ? (value, least, length) : nil
  }
}
