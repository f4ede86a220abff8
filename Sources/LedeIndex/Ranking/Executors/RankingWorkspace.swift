/// Memory that one query after the other works in, so that ranking allocates next to nothing.
struct RankingWorkspace {
  /// Sums of one chunk, all 0 between two chunks.
  var sums = [UInt16](repeating: 0, count: Chunk.length)
  /// The greatest sum of each block of 64.
  var maxima = [UInt16](repeating: 0, count: Chunk.length / 64)
  /// Places that a kernel found.
  var places = [UInt16](repeating: 0, count: Chunk.length)
  /// Documents of a chunk that have all terms so far, and their sums.
  var members = [UInt16](repeating: 0, count: Chunk.length)
  var memberSums = [UInt16](repeating: 0, count: Chunk.length)
  /// The least impacts of documents of a chunk, or of its members, and the members' places with
  /// the greatest of them first.
  var least = [UInt8](repeating: 0, count: Chunk.length)
  var order = [UInt16](repeating: 0, count: Chunk.length)
  /// Documents that may belong to the result.
  var candidates: [Candidate] = []
  /// The postings of a piece of the members for the two rarest words of a phrase.
  var nearPostings = [UInt32](repeating: 0, count: pieceLength)
  var farPostings = [UInt32](repeating: 0, count: pieceLength)
  /// Where a phrase may begin in one document.
  var beginnings: [UInt32] = []

  /// The most members of which a phrase's positions are read at a time.
  static let pieceLength = 512

  /// A document whose exact score is still to be found.
  struct Candidate {
    var chunk: Int32
    var document: UInt16
    /// Upper bound of its score, in units.
    var sum: UInt32
  }
}

/// The least number of units that a document needs to be among the best `k`.
struct Threshold {
  private(set) var units: UInt32
  private let k: Int
  private let slack: UInt32
  /// Lower bounds of the best documents so far, falling.
  private var best: [UInt32] = []

  /// - Parameter slack: How far a sum may lie above the exact score.
  init(k: Int, slack: UInt32, atLeast units: UInt32) {
    self.k = k
    self.slack = slack
    self.units = units
    best.reserveCapacity(min(k, 1024))
  }

  /// Takes the sum of one more document.
  @inline(__always)
  mutating func insert(_ sum: UInt32) {
    let bound = sum > slack ? sum - slack : 0
    if best.count == k {
      guard bound > best[k - 1] else { return }
      best.removeLast()
    }
    var place = best.count
    best.append(bound)
    while place > 0, best[place - 1] < bound {
      best[place] = best[place - 1]
      place -= 1
    }
    best[place] = bound
    if best.count == k { units = max(units, best[k - 1]) }
  }

  /// Takes over what was proved otherwise.
  @inline(__always)
  mutating func raise(to units: UInt32) { self.units = max(self.units, units) }

  /// Forgets the sums, but not what they proved.
  mutating func restart() { best.removeAll(keepingCapacity: true) }

  /// The least 16-bit sum that could raise the threshold; nil if none can.
  var leastRaisingSum: UInt16? {
    let sum = units + slack + 1
    return sum <= UInt32(UInt16.max) ? UInt16(sum) : nil
  }
}
