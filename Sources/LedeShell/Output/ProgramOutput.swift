internal import LedeSystem

/// Output that another program reads: `.search hamas | head -1`.
final class ProgramOutput: TextOutput {
  private let process: ChildProcess
  private let command: String

  init(_ command: String) throws(CommandError) {
    self.command = command
    process = try ChildProcess(command, readsFromUs: true)
  }

  var descriptorNumber: Int32? { process.inputNumber }

  func write(_ bytes: [UInt8]) throws(CommandError) {
    do {
      try process.write(bytes)
    } catch {
      throw error.isBrokenPipe ? .closed : .fault("cannot write to \(command): \(error.reason)")
    }
  }

  func flush() {}

  /// Waits until the program has ended; gives its exit code.
  @discardableResult
  func finish() -> Int32 { process.finish() }
}
