/// One word against many: how many edits lie between it and each of them, or a form of each.
///
/// Hyyrö's bit-parallel form of the restricted Damerau–Levenshtein distance ("A Bit-Vector Algorithm
/// for Computing Levenshtein and Damerau Edit Distances", 2003): a column of the table in one word.
struct EditAutomaton {
  let letters: [UInt8]
  private var masks = [UInt64](repeating: 0, count: 256)
  /// Which letters occur, five bits of each.
  let signature: UInt32

  /// The automaton of a word; letters behind the 60th are left out.
  ///
  /// - Parameter readsStems: An i of another word is taken for the y at this one's end, as stems
  ///   have it.
  init(_ word: [UInt8], readsStems: Bool = false) {
    letters = Array(word.prefix(60))
    for (index, letter) in letters.enumerated() { masks[Int(letter)] |= 1 << UInt64(index) }
    var signature = Self.signature(letters[...])
    if readsStems, letters.last == UInt8(ascii: "y") {
      masks[Int(UInt8(ascii: "i"))] |= 1 << UInt64(letters.count - 1)
      signature |= Self.signature([UInt8(ascii: "i")])
    }
    self.signature = signature
  }

  /// A letter that one word has and the other has not costs an edit.
  static func signature(_ letters: some Sequence<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The edits between the word and another, or one that begins with the other and has an ending.
  ///
  /// - Parameter endings: For each place in the word the edits that make what is behind it an ending.
  func distance(to other: Span<UInt8>, endings: [Int]) -> Int {
    let count = letters.count
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
    var least = value + endings[0]
    for index in 0..<count {
      value += Int(up >> UInt64(index) & 1) - Int(down >> UInt64(index) & 1)
      least = min(least, value + endings[index + 1])
    }
    return least
  }

  /// For `distance`: the word itself, without an ending.
  var noEndings: [Int] {
    var endings = [Int](repeating: Self.far, count: letters.count + 1)
    endings[letters.count] = 0
    return endings
  }

  /// More edits than anyone looks for.
  static let far = 1000
}
