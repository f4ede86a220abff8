/// All terms of a dictionary in memory, in the order of their bytes.
struct TermTable {
  let bytes: [UInt8]
  /// Where each term begins in `bytes`, and where the last one ends.
  let starts: [UInt32]
  /// How many articles hold each term.
  let counts: [UInt32]
  /// How many letters each term has in common with the one before, 255 at most.
  let shared: [UInt8]
  /// Which letters each term has.
  let letterSets: [LetterSet]

  /// For each number of first letters, from one on, the terms that do not have so many in common with the one
  /// before: where the parts of the dictionary begin whose terms all begin alike.
  let parts: [[UInt32]]

  var count: Int { counts.count }

  /// The table of the terms that `walk` adds, with how many articles hold each; they come in the order of their bytes.
  init<Failure: Error>(
    _ walk: (_ add: ([UInt8], Int) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    var counts: [UInt32] = []
    try walk { term, count in
      bytes.append(contentsOf: term)
      starts.append(UInt32(bytes.count))
      counts.append(UInt32(count))
    }
    shared = Self.shared(bytes.span, starts.span)
    letterSets = counts.indices.map { LetterSet(bytes[Int(starts[$0])..<Int(starts[$0 + 1])]) }
    let shared = shared
    parts = (0..<4).map { letters in
      shared.indices.lazy.filter { shared[$0] <= letters }.map { UInt32($0) }
    }
    (self.bytes, self.starts, self.counts) = (bytes, starts, counts)
  }

  private static func shared(_ bytes: Span<UInt8>, _ starts: Span<UInt32>) -> [UInt8] {
    var shared: [UInt8] = []
    shared.reserveCapacity(starts.count)
    var before = 0
    for index in 0..<starts.count - 1 {
      let (start, end) = (Int(starts[index]), Int(starts[index + 1]))
      let limit = min(end - start, start - before, 255)
      var common = 0
      while common < limit, bytes[before &+ common] == bytes[start &+ common] { common &+= 1 }
      shared.append(UInt8(common))
      before = start
    }
    return shared
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

  /// The places of the terms that begin with some bytes.
  func indices(beginningWith prefix: [UInt8]) -> Range<Int> {
    let first = firstIndex(notBelow: prefix)
    var low = first
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if letters(middle).starts(with: prefix) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return first..<low
  }

  /// Gives the terms that begin with some bytes and have all these letters; returns the steps that it took.
  func forEach(
    with letters: LetterSet, beginningWith prefix: [UInt8],
    _ body: (_ index: Int, _ letters: Span<UInt8>) -> Void
  ) -> Int {
    let (bytes, starts, sets) = (bytes.span, starts.span, letterSets.span)
    let all = indices(beginningWith: prefix)
    var steps = all.count
    for index in all where letters.lacking(in: sets[index]) == 0 {
      steps += Self.comparison
      body(index, bytes.extracting(Int(starts[index])..<Int(starts[index + 1])))
    }
    return steps
  }

  /// What comparing a term with a pattern takes, where passing over it takes one step.
  private static let comparison = 16

  func index(of letters: [UInt8]) -> Int? {
    let index = firstIndex(notBelow: letters)
    return index < count && self.letters(index).elementsEqual(letters) ? index : nil
  }
}
