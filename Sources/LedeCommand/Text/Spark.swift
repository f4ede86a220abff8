/// Counts as a line of bars one letter wide.
package enum Spark {
  /// A letter for each count, by its share of the largest; a dot for none.
  package static func text(_ counts: [Int]) -> String {
    let most = counts.max() ?? 0
    guard most > 0 else { return "" }
    return counts.map { count in
      count <= 0 ? "·" : levels[min(7, (count * 8 + most - 1) / most - 1)]
    }.joined()
  }

  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
