/// What `.mode`, `.set`, `.timer` and `.explain` change, and where each value came from.
struct Settings: Sendable {
  var format = RecordFormat.text
  var limit = 10
  /// Cells of CSV and TSV that a spreadsheet would run get an apostrophe before them.
  var guardsCells = false
  var timer = false
  var explain = false
  var usesPager = true
  /// Choices that stand for options not given: `rank`, `recency`, `duplicates`, `sort`, `words`.
  var choices: [String: String] = [:]
  /// By name: `rc file`, `line 3 of tour.lede`; what is not here is as Lede has it.
  var origins: [String: String] = [:]
}
