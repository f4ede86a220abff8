/// The program `lede`: its arguments read, the command run, its exit code given.
public struct Program {
  private let desk: Desk
  /// Opens the shell: the archive's path and the words behind it.
  private let openShell: (Desk, ShellStart) throws(ShellError) -> Outcome

  static let version = "1.0"

  /// A program that works at this desk and opens the shell so.
  public init(
    at desk: Desk, openShell: @escaping (Desk, ShellStart) throws(ShellError) -> Outcome
  ) {
    self.desk = desk
    self.openShell = openShell
  }

  /// Runs the command that the arguments name, the program's own name left out.
  public func run(_ arguments: [String]) -> Int32 {
    do {
      let outcome = try perform(Word.words(ofArguments: arguments))
      try desk.output.flush()
      return outcome.exitCode
    } catch {
      // What was found before the error is not lost.
      try? desk.output.flush()
      desk.report(error)
      return error.exitCode
    }
  }

  private func perform(_ words: [Word]) throws(ShellError) -> Outcome {
    guard let first = words.first else {
      desk.report(.usage("name a command or an archive", advice: "lede --help shows them"))
      throw .usage("nothing to do")
    }
    switch first.text {
    case "--help", "-h", "help": return try Help.showProgram(words.dropFirst(), at: desk)
    case "--version":
      try desk.output.write("Lede \(Self.version)\n")
      return .done
    case "shell": return try startShell(Array(words.dropFirst()))
    default: break
    }
    guard let command = CommandTable.command(named: first.text, in: .commandLine) else {
      return try startShell(words)
    }
    return try CommandRunner(desk).run(command, Array(words.dropFirst()))
  }

  private func startShell(_ words: [Word]) throws(ShellError) -> Outcome {
    let parsed = try ParsedWords(
      words, page: ShellCommand.page, arguments: ShellCommand.page.arguments)
    if parsed.isSet("--help") { return try Help.show(ShellCommand.page, at: desk) }
    try CommandRunner(desk).apply(parsed)
    return try openShell(desk, ShellStart(parsed))
  }
}
