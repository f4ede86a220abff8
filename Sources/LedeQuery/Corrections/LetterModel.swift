/// How usual a run of letters is in an archive's own words: each letter is foretold by the three
/// before it.
///
/// Counts of one to four letters are interpolated (Jelinek and Mercer, "Interpolated Estimation of
/// Markov Source Parameters from Sparse Data", 1980). Letters are told apart by five bits.
struct LetterModel {
  private var quads = [UInt32](repeating: 0, count: 1 << 20)
  private var triples = [UInt32](repeating: 0, count: 1 << 15)
  private var pairs = [UInt32](repeating: 0, count: 1 << 10)
  private var singles = [UInt32](repeating: 0, count: 1 << 5)
  private var quadSums = [UInt32](repeating: 0, count: 1 << 15)
  private var tripleSums = [UInt32](repeating: 0, count: 1 << 10)
  private var pairSums = [UInt32](repeating: 0, count: 1 << 5)
  private var sum: UInt32 = 0
  /// How many terms the dictionary has.
  let termCount: Int
  /// There are so many terms that those of one article alone tell little.
  let isLarge: Bool

  /// What one occurrence more or less of the shorter run weighs against the longer one's counts.
  private static let smoothing = 5.0

  /// The model of a dictionary. Terms of one article alone are often slips and foreign words, and
  /// are left out where there are enough others.
  init(_ terms: TermTable) {
    termCount = terms.count
    isLarge = termCount > 5_000
    let least = isLarge ? 2 : 1
    for index in 0..<terms.count {
      if terms.counts[index] >= least { add(terms.letters(index)) }
    }
  }

  private static func place(_ letter: UInt8) -> Int { Int(letter & 31) }

  private mutating func add(_ letters: ArraySlice<UInt8>) {
    var before = 0
    for letter in letters {
      let code = Self.place(letter)
      quads[before << 5 | code] += 1
      quadSums[before] += 1
      triples[(before & 0x3FF) << 5 | code] += 1
      tripleSums[before & 0x3FF] += 1
      pairs[(before & 0x1F) << 5 | code] += 1
      pairSums[before & 0x1F] += 1
      singles[code] += 1
      sum += 1
      before = (before << 5 | code) & 0x7FFF
    }
  }

  /// The logarithm of how likely the letters are; each run counts once less than it occurs, as the word
  /// that is looked at is one of the dictionary, or a slip for one, and must not speak for itself.
  func logProbability(_ letters: [UInt8]) -> Double {
    let own = 1.0
    var before = 0
    var result = 0.0
    for letter in letters {
      let code = Self.place(letter)
      var share = 1.0 / 27
      for (count, all) in [
        (singles[code], sum), (pairs[(before & 0x1F) << 5 | code], pairSums[before & 0x1F]),
        (triples[(before & 0x3FF) << 5 | code], tripleSums[before & 0x3FF]),
        (quads[before << 5 | code], quadSums[before]),
      ] {
        share =
          (max(0, Double(count) - own) + Self.smoothing * share)
          / (max(0, Double(all) - own) + Self.smoothing)
      }
      result += logarithm(share)
      before = (before << 5 | code) & 0x7FFF
    }
    return result
  }
}
