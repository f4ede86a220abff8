/// How many letters must be put in, left out, changed or swapped with their neighbour to get from
/// one word to another (the restricted Damerau–Levenshtein distance).
enum EditDistance {
  /// The distance, or nil if it is above the limit. Costs the product of both lengths.
  static func between<Letter: Equatable>(_ a: [Letter], _ b: [Letter], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = [Int](repeating: 0, count: b.count + 1)
    for i in a.indices {
      row[0] = i + 1
      var best = row[0]
      for j in b.indices {
        let change = last[j] + (a[i] == b[j] ? 0 : 1)
        var distance = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          distance = min(distance, before[j - 1] + 1)
        }
        row[j + 1] = distance
        best = min(best, distance)
      }
      if best > limit { return nil }
      (before, last, row) = (last, row, before)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// The distance between two texts by their characters, or nil if it is above the limit.
  static func between(_ a: String, _ b: String, limit: Int) -> Int? {
    let (first, second) = (Array(a.utf8), Array(b.utf8))
    guard first.allSatisfy({ $0 < 0x80 }), second.allSatisfy({ $0 < 0x80 }) else {
      return between(Array(a), Array(b), limit: limit)
    }
    // Each letter that one has and the other has not is an edit.
    let (letters, others) = (LetterSet(first), LetterSet(second))
    guard letters.lacking(in: others) <= limit, others.lacking(in: letters) <= limit else {
      return nil
    }
    return between(first, second, limit: limit)
  }
}
