internal import Lede
internal import LedeSystem
internal import SystemPackage

/// The program `lede`: its arguments read, the command run, its exit code given.
package struct Program {
  private let desk: Desk
  /// Opens the shell: the archive's path and the words behind it.
  private let openShell: (Desk, ShellStart) throws(ShellError) -> Int32

  static let version = "1.0"

  /// A program that works at this desk and opens the shell so.
  package init(
    at desk: Desk, openShell: @escaping (Desk, ShellStart) throws(ShellError) -> Int32
  ) {
    self.desk = desk
    self.openShell = openShell
  }

  /// Runs the command that the arguments name, the program's own name left out.
  package func run(_ arguments: [String]) -> Int32 {
    do {
      let code = try perform(Word.words(ofArguments: arguments))
      try desk.output.flush()
      return code
    } catch {
      // What was found before the error is not lost.
      try? desk.output.flush()
      desk.report(error)
      return error.exitCode
    }
  }

  private func perform(_ words: [Word]) throws(ShellError) -> Int32 {
    guard let first = words.first else {
      throw .usage("name a command or an archive", advice: "lede --help shows what there is")
    }
    switch first.text {
    case "--help", "-h", "help": return try Help.showProgram(words.dropFirst(), at: desk).exitCode
    case "--version":
      try desk.output.write("Lede \(Self.version)\n")
      return 0
    case "shell": return try startShell(Array(words.dropFirst()))
    default: break
    }
    if let command = CommandTable.command(named: first.text, in: .commandLine) {
      let outcome = try CommandRunner(desk).run(command, Array(words.dropFirst()))
      try finishMerging()
      return outcome.exitCode
    }
    // What is no command is an archive; but "serach" will be a mistyped command.
    let names = CommandTable.pages(for: .commandLine).map(\.name)
    if !Folder.exists(FilePath(text: first.text)),
      NearName.nearest(to: first.text, among: names) != nil
    {
      throw CommandTable.unknownCommand(first, in: .commandLine)
    }
    return try startShell(words)
  }

  /// Waits for merges before the process ends. What the command has committed is in the archive whatever
  /// becomes of them.
  private func finishMerging() throws(ShellError) {
    guard let archive = desk.open?.archive else { return }
    do throws(LedeError) {
      try archive.finishMerging(cancellation: desk.cancellation)
    } catch {
      let reason = error.code == .cancelled ? "merging stopped" : "merging failed: \(error)"
      try desk.note("\(reason); nothing is lost, the next command that writes merges again")
    }
  }

  private func startShell(_ words: [Word]) throws(ShellError) -> Int32 {
    let page = ShellCommand.page
    let parsed = try ParsedWords(words, page: page, arguments: page.commandLineArguments)
    if parsed[CommonOptions.help] { return try Help.show(page, at: desk).exitCode }
    try CommandRunner(desk).apply(parsed)
    return try openShell(desk, ShellStart(parsed))
  }
}
