internal import LedeSystem

/// Output that another program reads: `.search hamas | head -1`.
package final class ProgramOutput: TextOutput {
  private let process: ChildProcess
  private let command: String

  package init(_ command: String) throws(CommandError) {
    self.command = command
    do {
      process = try ChildProcess(command, readsFromUs: true)
    } catch {
      throw .fault("cannot start \(command): \(error.reason)")
    }
  }

  package var descriptorNumber: Int32? { process.inputNumber }

  package func write(_ bytes: [UInt8]) throws(CommandError) {
    do {
      try process.write(bytes)
    } catch {
      throw error.isBrokenPipe ? .closed : .fault("cannot write to \(command): \(error.reason)")
    }
  }

  package func flush() {}

  /// Waits until the program has ended; gives its exit code.
  @discardableResult
  package func finish() -> Int32 { process.finish() }
}
