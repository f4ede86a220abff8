/// How records are written.
package enum RecordFormat: String, CaseIterable, Sendable {
  /// For people, each command in its own way; what is meant when nothing is said.
  case text
  /// A name and a value a line, a blank line between records.
  case line
  case table
  case box
  /// One array of objects; commands that give one result give one object.
  case json
  /// One object a line.
  case jsonl
  case csv
  case tsv
  case markdown
  case xml

  /// Records are rows of the same columns.
  package var isTable: Bool { [.table, .box, .csv, .tsv, .markdown].contains(self) }
}
