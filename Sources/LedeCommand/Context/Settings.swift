/// What `.mode`, `.set`, `.timer` and `.explain` change, and where each value came from.
package struct Settings: Sendable {
  package var format = RecordFormat.text
  package var limit = 10
  /// Cells of CSV and TSV that a spreadsheet would run get an apostrophe before them.
  package var guardsCells = false
  package var timer = false
  package var explain = false
  package var usesPager = true
  /// Choices that stand for options not given: `rank`, `recency`, `duplicates`, `sort`, `words`.
  package var choices: [String: String] = [:]
  /// By name: `rc file`, `line 3 of tour.lede`; what is not here is as Lede has it.
  package var origins: [String: String] = [:]

  package init() {}
}
