/// Output to a terminal that goes through a pager as soon as it is taller than the screen.
package final class PagedOutput: TextOutput {
  private let terminal: any TextOutput
  private let screen: Screen
  private let pager: String
  private var kept: [UInt8] = []
  private var rows = 0
  private var column = 0
  private var process: ProgramOutput?
  private var sent = 0
  private var isRefused = false

  package init(_ terminal: any TextOutput, screen: Screen, pager: String) {
    self.terminal = terminal
    self.screen = screen
    self.pager = pager
  }

  package func write(_ bytes: [UInt8]) throws(CommandError) {
    if isRefused { return try terminal.write(bytes) }
    if !isRead { kept += bytes }
    if let process { return try send(bytes, to: process) }
    count(bytes)
    guard rows >= screen.rows - 1 else { return }
    let started = try ProgramOutput(pager)
    process = started
    try send(kept, to: started)
  }

  private func send(_ bytes: [UInt8], to process: ProgramOutput) throws(CommandError) {
    do {
      try process.write(bytes)
      sent += bytes.count
      if isRead { kept = [] }
    } catch {
      guard error.kind == .closed, try showKept(unlessRun: process) else { throw error }
    }
  }

  /// Waits for the pager. Shows what it was sent where it is not there or may not be run; false where it was run.
  @discardableResult
  private func showKept(unlessRun process: ProgramOutput) throws(CommandError) -> Bool {
    // By the shell's exit codes.
    guard [126, 127].contains(process.finish()), !isRead else { return false }
    isRefused = true
    try terminal.write(kept)
    kept = []
    return true
  }

  /// The pager was sent more than a pipe holds, so that somebody reads it.
  private var isRead: Bool { sent > 1 << 16 }

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
      if !isRefused { try showKept(unlessRun: process) }
      try terminal.flush()
    } else {
      try terminal.write(kept)
      kept = []
      try terminal.flush()
    }
  }
}
