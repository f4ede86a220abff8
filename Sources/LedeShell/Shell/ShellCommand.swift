internal import LedeCommand

/// `lede shell ARCHIVE`, and `lede ARCHIVE` for short.
enum ShellCommand: Command {
  static let command = OptionKey(
    texts: "-c", "--command", value: "STATEMENT",
    help: "run this statement and leave; may be repeated")
  static let bail = OptionKey(flag: "--bail", help: "stop at the first statement that fails")
  static let noRC = OptionKey(flag: "--no-rc", help: "do not read the rc file")

  static let page = CommandPage(
    name: "shell",
    summary: "open the shell on an archive; `lede ARCHIVE` does the same",
    discussion: """
      A line is a question or a search; a line that begins with a dot is a command. Statements on \
      standard input run without a prompt; # begins a comment.
      """,
    options: [command, bail, noRC],
    examples: [
      .init("shell news.lede", "Opens the shell"),
      .init("news.lede -c 'who met Qassem?' -c '.trend hezbollah by day'", "Runs two statements"),
      .init("shell news.lede --bail < morning.lede", "Runs a file of statements"),
    ],
    archive: .several, scope: .commandLine)

  /// The program opens the shell itself, since only it has a terminal.
  static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError) -> Outcome
  {
    throw .usage("the shell is open already")
  }
}

/// How the shell was asked to start.
package struct ShellStart: Sendable {
  /// The folders of the archives that are read as one; none where no archive is open at first.
  package let archives: [String]
  /// Statements to run instead of reading lines.
  package let statements: [String]
  /// The first statement that fails ends the run.
  package let bails: Bool
  /// The rc file is read before anything else.
  package let readsRC: Bool

  /// No statements were given, so that a person may type some.
  package var isInteractive: Bool { statements.isEmpty }

  /// Statements come one by one from the caller.
  init(archive: String) {
    archives = [archive]
    statements = []
    bails = false
    readsRC = false
  }

  /// - Parameter further: The archives behind the first one.
  init(_ words: ParsedWords, further: [String] = []) {
    archives = words.positionals.prefix(1).map(\.text) + further
    statements = words[ShellCommand.command]
    bails = words[ShellCommand.bail]
    readsRC = !words[ShellCommand.noRC]
  }
}
