/// The least number of units that a document needs to be among the best `k`, or, where documents gain something
/// afterwards, to be among as many of these as are wanted by then.
struct Threshold {
  private(set) var units: UInt32
  /// Documents were left out that would be among the best `k`, because they cannot be among the best with what
  /// they gain.
  private(set) var leavesOut = false
  private let slack: UInt32
  /// Lower bounds of the best documents so far.
  private var best: BestScores<UInt32>
  private var later: Later?

  /// The best of those that are wanted with what they gain.
  private struct Later {
    /// What a document may gain.
    let most: UInt32
    var best: BestScores<UInt32>
  }

  /// - Parameters:
  ///   - slack: How far a sum may lie above the exact score.
  ///   - gain: How many are wanted of the best with what they gain, and how many units that is at most.
  init(k: Int, slack: UInt32, gain: (wanted: Int, most: UInt32)? = nil) {
    self.slack = slack
    units = 0
    best = BestScores(capacity: k)
    if let gain, gain.wanted < k {
      later = Later(most: gain.most, best: BestScores(capacity: gain.wanted))
    }
  }

  /// Takes the sum of one more document.
  @inline(__always)
  mutating func insert(_ sum: UInt32) {
    let bound = sum > slack ? sum - slack : 0
    best.insert(bound)
    if let least = best.least { raise(to: least) }
    later?.best.insert(bound)
    if let least = later?.best.least { raiseWithGain(to: least) }
  }

  /// Takes over what was proved otherwise.
  @inline(__always)
  mutating func raise(to units: UInt32) { self.units = max(self.units, units) }

  /// Takes over that as many documents as are wanted have so many units before they gain anything.
  @inline(__always)
  mutating func raiseWithGain(to units: UInt32) {
    guard let later, units > later.most, units - later.most > self.units else { return }
    self.units = units - later.most
    leavesOut = true
  }

  /// Raises the threshold by the sums of documents that are not taken, as they may come again.
  mutating func raise(by sums: some Sequence<UInt16>) {
    var other = Threshold(
      k: best.capacity, slack: slack, gain: later.map { ($0.best.capacity, $0.most) })
    other.units = units
    for sum in sums { other.insert(UInt32(sum)) }
    units = other.units
    leavesOut = leavesOut || other.leavesOut
  }

  /// The least 16-bit sum by which so many documents, or fewer of them, could raise the threshold; nil if none can.
  func leastRaisingSum(of count: Int) -> UInt16? {
    let more: UInt32
    if count >= best.capacity {
      more = 0
    } else if let later, count >= later.best.capacity {
      more = later.most
    } else {
      return nil
    }
    return UInt16(exactly: units + more + slack + 1)
  }
}
