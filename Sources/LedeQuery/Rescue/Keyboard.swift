/// Which keys lie side by side, on the keyboards that most names are typed on.
enum Keyboard {
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  /// The keys are neighbours in their row, or in the next one.
  static func areNeighbours(_ a: UInt8, _ b: UInt8) -> Bool {
    guard let first = place(a), let second = place(b) else { return false }
    let rows = abs(first.row - second.row)
    let columns = abs(first.column - second.column)
    return rows + columns == 1 || rows == 1 && columns == 1
  }

  private static func place(_ key: UInt8) -> (row: Int, column: Int)? {
    for (row, keys) in rows.enumerated() {
      if let column = keys.firstIndex(of: key) { return (row, column) }
    }
    return nil
  }

  /// What it costs to have typed one word for the other: slips between neighbouring keys, doubled
  /// letters and swaps cost less than an edit, a wrong first letter more.
  static func cost(of typed: [UInt8], for meant: [UInt8]) -> Double {
    var before = [Double](repeating: 0, count: meant.count + 1)
    var last = (0...meant.count).map { Double($0) }
    var row = last
    for i in typed.indices {
      row[0] = Double(i + 1) + 0.2
      for j in meant.indices {
        let first = i == 0 && j == 0 ? 0.3 : 0
        let slip =
          typed[i] == meant[j] ? 0 : areNeighbours(typed[i], meant[j]) ? 0.8 + first : 1 + first
        let extra = i > 0 && typed[i] == typed[i - 1] ? 0.7 : 1
        let missing = j > 0 && meant[j] == meant[j - 1] ? 0.7 : 1
        var cost = min(last[j] + slip, last[j + 1] + extra, row[j] + missing)
        if i > 0, j > 0, typed[i] == meant[j - 1], typed[i - 1] == meant[j] {
          cost = min(cost, before[j - 1] + 0.8)
        }
        row[j + 1] = cost
      }
      (before, last, row) = (last, row, before)
    }
    return last[meant.count]
  }
}
