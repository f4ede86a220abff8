internal import Lede
package import LedeCommand

/// Runs statements of the shell without a terminal, for programs that embed Lede by its statements:
/// `.search hamas --format jsonl` gives the records of the contract.
///
/// It serves one thread at a time.
package final class StatementRunner {
  private let shell: Shell
  private let output = MemoryOutput()
  private let messages = MemoryOutput()

  /// What came of a statement.
  package struct Result: Sendable {
    /// The exit code that the command would have had: 0 found or done, 1 nothing found, 2 wrong usage,
    /// 3 fault.
    package let code: Int32
    /// The results.
    package let output: [UInt8]
    /// Notes and errors, for people.
    package let messages: [UInt8]
  }

  /// A runner on the archive in this folder; without an environment, so that no file of the person's
  /// is read or written.
  package init(archive path: String) throws(CommandError) {
    let context = CommandContext(output: output, messages: messages, environment: Environment([:]))
    shell = try Shell(in: context, ShellStart(archive: path))
  }

  /// Runs one statement: a question, words to search for, or a command with a dot.
  package func run(_ statement: String) -> Result {
    let code: Int32 =
      switch shell.perform(statement) {
      case .done, .blank, .quit: 0
      case .closed: CommandError.closed.exitCode
      case .nothing: 1
      case .failed(let code): code
      }
    return Result(
      code: code, output: output.take(), messages: messages.take())
  }
}
