/// Output to a terminal that goes through a pager as soon as it is taller than the screen.
package final class PagedOutput: TextOutput {
  private let terminal: any TextOutput
  private let screen: Screen
  private let pager: String
  private var kept: [UInt8] = []
  private var rows = 0
  private var column = 0
  private var process: ProgramOutput?

  package init(_ terminal: any TextOutput, screen: Screen, pager: String) {
    self.terminal = terminal
    self.screen = screen
    self.pager = pager
  }

  package func write(_ bytes: [UInt8]) throws(CommandError) {
    if let process { return try process.write(bytes) }
    kept += bytes
    count(bytes)
    guard rows >= screen.rows - 1 else { return }
    let started = try ProgramOutput(pager)
    process = started
    let all = kept
    kept = []
    try started.write(all)
  }

  /// Counts rows of the screen, long lines as many as they take. Bytes are taken for columns,
  /// which counts too many rather than too few.
  private func count(_ bytes: [UInt8]) {
    for byte in bytes {
      column += 1
      if byte == 0x0A || column > screen.columns {
        rows += 1
        column = 0
      }
    }
  }

  /// What does not fill the screen waits for `finish`.
  package func flush() {}

  /// Shows what was kept, or waits until the pager is left.
  package func finish() throws(CommandError) {
    if let process {
      process.finish()
    } else {
      try terminal.write(kept)
      kept = []
      try terminal.flush()
    }
  }
}
