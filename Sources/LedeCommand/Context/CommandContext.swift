internal import Lede
package import LedeText
package import SystemPackage

/// What a command works with: where its results and messages go, who looks at them, what was set,
/// and the archive that is open.
package final class CommandContext {
  /// Where results go.
  package var output: any TextOutput
  /// Where notes, progress and errors go.
  package let messages: any TextOutput
  /// What results are shown on.
  package var screen: Screen
  /// What messages are shown on.
  package let messageScreen: Screen
  /// The process's environment variables.
  package let environment: Environment
  /// Raised where the person wants to stop.
  package let interruption: Interruption
  /// The same wish in the form that the archive's work looks at.
  package var cancellation: Cancellation {
    let interruption = interruption
    return Cancellation { interruption.isRequested }
  }
  /// Standard input, for commands that read requests or articles from it.
  private let input: FileDescriptor
  /// The statements that run come from standard input, so that nothing else may read it.
  package var inputIsScript = false
  /// The commands that help, completions and the manual tell of.
  package var table = CommandTable.withoutShell
  package var settings = Settings()
  /// What the shell remembers.
  package var session = Session()
  /// No notes, no progress, no footers.
  package var isQuiet = false
  /// The archive that is open.
  package var open: OpenArchive? {
    didSet { session.saved.show(of: open?.archive.reader) }
  }
  /// The folder of the archive that was named, which may not be there yet.
  package var archivePath: String?

  /// Bytes of the longest line of requests, statements and lists.
  package var lineLimit = 64 << 20

  /// A context in quiet surroundings, its standard input at the descriptor `input`. What goes to a
  /// screen that is a terminal goes through `TerminalOutput`.
  package init(
    output: any TextOutput, messages: any TextOutput, screen: Screen = .none,
    messageScreen: Screen = .none, environment: Environment, input: Int32 = 0,
    interruption: Interruption = .shared
  ) {
    self.output = screen.isTerminal ? TerminalOutput(output) : output
    self.messages = messageScreen.isTerminal ? TerminalOutput(messages) : messages
    self.screen = screen
    self.messageScreen = messageScreen
    self.environment = environment
    self.input = FileDescriptor(rawValue: input)
    self.interruption = interruption
  }

  /// Standard input, for who reads it whole; throws where the statements that run stand in it.
  package func standardInput() throws(CommandError) -> FileDescriptor {
    guard !inputIsScript else {
      throw .usage(
        "standard input holds the statements that run", advice: "name a file instead of -")
    }
    return input
  }

  /// A remark beside the results.
  package func note(_ text: String) throws(CommandError) {
    guard !isQuiet else { return }
    try output.flush()
    let paint = messageScreen.paint
    for line in Layout.wrap(text, width: messageScreen.textWidth) {
      try messages.write(paint(line, .dim) + "\n")
    }
    try messages.flush()
  }

  /// An error, in the one form that all errors have.
  package func report(_ error: CommandError, prefix: String = "lede: ") {
    guard error.kind != .closed else { return }
    // Where the results or the messages themselves cannot be written, nobody is left to tell.
    try? output.flush()
    for line in error.lines(prefix: prefix, paint: messageScreen.paint) {
      try? messages.write(line + "\n")
    }
    try? messages.flush()
  }

  /// Writes lines of text for people, none wider than the terminal.
  package func write(lines: [StyledText]) throws(CommandError) {
    let width = screen.isTerminal ? screen.columns : .max
    for line in lines {
      for part in line.folded(to: width) { try output.write(part + "\n") }
    }
  }

  /// A writer of this command's results in the form that is set.
  package func results(isSingle: Bool = false) -> ResultWriter {
    ResultWriter(self, isSingle: isSingle)
  }
}
