/// Writes a command's results: for people in the command's own way, else as records.
struct ResultWriter {
  private let desk: Desk
  private var writer: RecordWriter?

  init(_ desk: Desk, isSingle: Bool) {
    self.desk = desk
    guard desk.settings.format != .text else { return }
    let screen = desk.screen
    writer = RecordWriter(
      desk.settings.format, to: desk.output, width: screen.isTerminal ? screen.columns : nil,
      paint: screen.paint, isSingle: isSingle, guardsCells: desk.settings.guardsCells)
  }

  /// Results are for people; there is no need of records.
  var isText: Bool { writer == nil }

  /// Writes one result; only the form that is needed is made.
  mutating func write(
    _ record: () -> Record, text: () -> [StyledText]
  ) throws(ShellError) {
    try desk.interruption.check()
    if writer == nil { try desk.write(lines: text()) } else { try writer?.write(record()) }
  }

  mutating func finish() throws(ShellError) { try writer?.finish() }
}
