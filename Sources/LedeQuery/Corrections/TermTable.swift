/// All terms of a dictionary in memory, in the order of their bytes.
struct TermTable {
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and where the last one ends.
  private(set) var starts: [UInt32] = [0]
  /// How many articles hold each term.
  private(set) var counts: [UInt32] = []
  /// How many letters each term has in common with the one before, 255 at most.
  private(set) var shared: [UInt8] = []
  /// Which letters each term has.
  private(set) var letterSets: [LetterSet] = []

  /// For each number of first letters, from one on, the terms that do not have so many in common with the one
  /// before: where the parts of the dictionary begin whose terms all begin alike.
  private(set) var parts = [[UInt32]](repeating: [], count: 4)

  var count: Int { counts.count }

  /// Adds a term that stands behind all others.
  mutating func append(_ term: [UInt8], count: Int) {
    let start = counts.isEmpty ? 0 : Int(starts[counts.count - 1])
    let limit = min(term.count, bytes.count - start, 255)
    var common = 0
    while common < limit, bytes[start + common] == term[common] { common += 1 }
    shared.append(UInt8(common))
    for letters in min(common, parts.count)..<parts.count {
      parts[letters].append(UInt32(counts.count))
    }
    letterSets.append(LetterSet(term))
    bytes.append(contentsOf: term)
    starts.append(UInt32(bytes.count))
    counts.append(UInt32(count))
  }

  func letters(_ index: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// The place of the first term that is not below these bytes.
  func firstIndex(notBelow wanted: [UInt8]) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if letters(middle).lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  func index(of letters: [UInt8]) -> Int? {
    let index = firstIndex(notBelow: letters)
    return index < count && self.letters(index).elementsEqual(letters) ? index : nil
  }
}
