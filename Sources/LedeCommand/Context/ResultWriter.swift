package import LedeRecords

/// Writes a command's results: for people in the command's own way, else as records.
package struct ResultWriter {
  private let context: CommandContext
  private var writer: RecordWriter?

  package init(_ context: CommandContext, isSingle: Bool) {
    self.context = context
    guard context.settings.format != .text else { return }
    let screen = context.screen
    writer = RecordWriter(
      context.settings.format, to: context.output, width: screen.isTerminal ? screen.columns : nil,
      paint: screen.paint, isSingle: isSingle, guardsCells: context.settings.guardsCells)
  }

  /// Results are for people; there is no need of records.
  package var isText: Bool { writer == nil }

  /// Writes one result; only the form that is needed is made.
  package mutating func write(
    _ record: () -> Record, text: () -> [StyledText]
  ) throws(CommandError) {
    try context.interruption.check()
    if writer == nil { try context.write(lines: text()) } else { try writer?.write(record()) }
  }

  package mutating func finish() throws(CommandError) { try writer?.finish() }
}
