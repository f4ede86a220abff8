/// Where a phrase may begin in one document, word after word of it.
struct PhraseBeginnings {
  /// Only the first `count` mean anything.
  private var places: [UInt32] = []
  private var count = 0

  /// Takes the positions of the first word that is looked at, which stands at `offset` in the phrase.
  ///
  /// - Parameter length: How many there are.
  mutating func begin(_ positions: [UInt32], count length: Int, offset: Int) {
    if places.count < length {
      places.append(contentsOf: repeatElement(0, count: length - places.count))
    }
    let offset = UInt32(offset)
    count = 0
    for index in 0..<length where positions[index] >= offset {
      places[count] = positions[index] - offset
      count += 1
    }
  }

  /// Keeps those at which another word stands `offset` words on.
  mutating func follow(_ positions: [UInt32], count length: Int, offset: Int) {
    var kept = 0
    var next = 0
    for index in 0..<count {
      let place = places[index]
      let wanted = UInt64(place) + UInt64(offset)
      while next < length, UInt64(positions[next]) < wanted { next += 1 }
      guard next < length else { break }
      places[kept] = place
      kept += UInt64(positions[next]) == wanted ? 1 : 0
    }
    count = kept
  }

  var isEmpty: Bool { count == 0 }

  /// How often a phrase of so many words begins without overlapping the one before; places in the
  /// headline, which ends at `headlineEnd`, count with its weight.
  func frequency(wordCount: Int, headlineEnd: UInt32, headlineWeight: UInt32) -> UInt32 {
    var frequency: UInt32 = 0
    var free: UInt64 = 0
    for place in places[..<count] where UInt64(place) >= free {
      frequency += place < headlineEnd ? headlineWeight : 1
      free = UInt64(place) + UInt64(wordCount)
    }
    return frequency
  }
}
