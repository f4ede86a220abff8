/// Which keys lie side by side, on the keyboards that most names are typed on.
enum Keyboard {
  /// For each letter a bit for each of its neighbours, from a on; 0 for what is none.
  private static let neighbours: [UInt32] = {
    var places: [(key: UInt8, row: Int, column: Int)] = []
    for (row, keys) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
      for (column, key) in keys.utf8.enumerated() { places.append((key, row, column)) }
    }
    var neighbours = [UInt32](repeating: 0, count: 256)
    for first in places {
      for second in places {
        let rows = abs(first.row - second.row)
        let columns = abs(first.column - second.column)
        guard rows + columns == 1 || rows == 1 && columns == 1 else { continue }
        neighbours[Int(first.key)] |= 1 << UInt32(second.key - UInt8(ascii: "a"))
      }
    }
    return neighbours
  }()

  /// The keys are neighbours in their row, or in the next one.
  static func areNeighbours(_ a: UInt8, _ b: UInt8) -> Bool {
    let bit = b &- UInt8(ascii: "a")
    return bit < 32 && neighbours[Int(a)] >> UInt32(bit) & 1 == 1
  }
}
