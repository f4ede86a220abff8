/// The table of the restricted Damerau–Levenshtein distance between a word as typed and what was
/// meant, a row for each letter meant (Wagner and Fischer, "The String-to-String Correction Problem",
/// 1974; Lowrance and Wagner, 1975), with costs that tell slips apart.
///
/// Rows are filled from any depth anew, so that words with a common beginning share its rows; and
/// only as far from the diagonal as so many edits reach.
struct SlipTable {
  let typed: [UInt8]
  let costs: SlipCosts
  private let band: Int
  private let width: Int
  /// What each letter costs in place of each that was typed, a row for each letter.
  private let wrong: [Int16]
  /// What it costs that a letter was typed too many.
  private let extra: [Int16]
  private var cells: [Int16]
  /// For each depth the last five bits of the letters typed that a letter meant there may be, itself or its neighbour.
  private let windows: [UInt32]

  /// - Parameter edits: More edits are of no interest.
  init(_ typed: [UInt8], _ costs: SlipCosts, edits: Int) {
    self.typed = typed
    self.costs = costs
    band = edits
    width = typed.count + 1
    var wrong: [Int16] = []
    wrong.reserveCapacity(256 * typed.count)
    for letter in 0...UInt8.max {
      for typed in typed { wrong.append(costs.cost(of: typed, for: letter)) }
    }
    self.wrong = wrong
    let extra = typed.indices.map { index in
      index > 0 && typed[index] == typed[index - 1] ? costs.extraTwin : costs.extra
    }
    self.extra = extra
    windows = (0..<typed.count + edits + 1).map { depth in
      let first = min(max(0, depth - 1 - edits), typed.count)
      return typed[first..<min(typed.count, depth + edits + 1)].reduce(0) {
        $0 | 1 << UInt32($1 & 31)
      }
    }
    var total: Int16 = 0
    cells = [0]
    for cost in extra {
      total += cost
      cells.append(total)
    }
  }

  /// The cost between the first letters meant and the first ones typed.
  func cost(_ meant: Int, _ typed: Int) -> Int16 { cells[meant * width + typed] }

  /// What it costs to have typed the word for this one.
  mutating func cost(for meant: [UInt8]) -> Int16 {
    fill(meant[...])
    return reach(meant.count)?.contains(typed.count) == true
      ? cost(meant.count, typed.count) : SlipCosts.far
  }

  /// Fills the rows of these letters.
  mutating func fill(_ meant: ArraySlice<UInt8>) {
    var last: UInt8?
    for (depth, letter) in meant.enumerated() {
      append(letter, after: last, depth: depth)
      last = letter
    }
  }

  /// The letters typed that are no farther from so many letters meant than is of interest.
  func reach(_ meant: Int) -> ClosedRange<Int>? {
    let first = max(0, meant - band)
    let last = min(typed.count, meant + band)
    return first <= last ? first...last : nil
  }

  /// Whether the row behind `depth` letters and one more may have a cost within a limit; no row below has one that is
  /// less.
  ///
  /// - Parameter least: The least cost of the row behind `depth` letters.
  @inline(__always)
  func canBeWithin(
    _ limit: Int16, _ letter: UInt8, after last: UInt8?, depth: Int, _ least: Int16
  ) -> Bool {
    if depth < windows.count, windows[depth] >> UInt32(letter & 31) & 1 == 1 { return true }
    return least + (letter == last ? costs.leastOfTwin : costs.least) <= limit
  }

  /// Fills the row behind `depth` letters with one more, and gives its least cost.
  @discardableResult
  mutating func append(_ letter: UInt8, after last: UInt8?, depth: Int) -> Int16 {
    let above = depth * width
    let row = above + width
    let twoAbove = above - width
    if cells.count < row + width {
      cells.append(contentsOf: repeatElement(SlipCosts.far, count: row + width - cells.count))
    }
    guard let reach = reach(depth + 1) else { return SlipCosts.far }
    let slips = Int(letter) * typed.count - 1
    let missing = letter == last ? costs.missingTwin : costs.missing
    let (typed, wrong, extra, band) = (typed, wrong, extra, band)
    let (swapped, firstWrong) = (costs.swapped, costs.first)
    var cells = cells.mutableSpan
    var least = SlipCosts.far
    var left = SlipCosts.far
    for place in reach.lowerBound..<reach.upperBound + 1 {
      // Above the band's last cell stands what another word left there.
      var cost = place > depth + band ? SlipCosts.far : cells[above + place] &+ missing
      if place > 0 {
        let slip = wrong[slips + place]
        let first = place == 1 && depth == 0 && slip > 0 ? firstWrong : 0
        cost = min(cost, cells[above + place - 1] &+ slip &+ first, left &+ extra[place - 1])
        if place > 1, slip > 0, typed[place - 2] == letter, typed[place - 1] == last {
          cost = min(cost, cells[twoAbove + place - 2] &+ swapped)
        }
      }
      cells[row + place] = cost
      left = cost
      least = min(least, cost)
    }
    return least
  }
}
