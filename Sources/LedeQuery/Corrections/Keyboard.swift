/// Which keys lie side by side, on the keyboards that most names are typed on.
enum Keyboard {
  private static let places: [(row: Int, column: Int)?] = {
    var places = [(row: Int, column: Int)?](repeating: nil, count: 256)
    for (row, keys) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
      for (column, key) in keys.utf8.enumerated() { places[Int(key)] = (row, column) }
    }
    return places
  }()

  /// The keys are neighbours in their row, or in the next one.
  static func areNeighbours(_ a: UInt8, _ b: UInt8) -> Bool {
    guard let first = places[Int(a)], let second = places[Int(b)] else { return false }
    let rows = abs(first.row - second.row)
    let columns = abs(first.column - second.column)
    return rows + columns == 1 || rows == 1 && columns == 1
  }
}
