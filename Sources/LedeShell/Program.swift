internal import Lede
package import LedeCommand
internal import LedeSystem
internal import SystemPackage

/// The program `lede`: its arguments read, the command run, its exit code given.
package struct Program {
  private let context: CommandContext
  /// Opens the shell: the archive's path and the words behind it.
  private let openShell: (CommandContext, ShellStart) throws(CommandError) -> Int32

  /// A program that works in this context and opens the shell so.
  package init(
    in context: CommandContext,
    openShell: @escaping (CommandContext, ShellStart) throws(CommandError) -> Int32
  ) {
    self.context = context
    self.openShell = openShell
    context.table = .all
  }

  /// Runs the command that the arguments name, the program's own name left out.
  package func run(_ arguments: [String]) -> Int32 {
    do {
      let code = try perform(Word.words(ofArguments: arguments))
      try context.output.flush()
      return code
    } catch {
      // What was found before the error is not lost.
      try? context.output.flush()
      context.report(error)
      return error.exitCode
    }
  }

  private func perform(_ words: [Word]) throws(CommandError) -> Int32 {
    guard let first = words.first else {
      throw .usage("name a command or an archive", advice: "lede --help shows what there is")
    }
    switch first.text {
    case "--help", "-h", "help":
      return try Help.showProgram(words.dropFirst(), in: context).exitCode
    case "--version":
      try context.output.write("Lede \(CommandTable.version)\n")
      return 0
    case "shell": return try startShell(Array(words.dropFirst()))
    default: break
    }
    if let command = CommandTable.all.command(named: first.text, in: .commandLine) {
      let outcome = try CommandRunner(context).run(command, Array(words.dropFirst()))
      try finishMerging()
      return outcome.exitCode
    }
    // What is no command is an archive; but "serach" will be a mistyped command, and "timeline" an option of one.
    if !Folder.exists(FilePath(text: first.text)),
      CommandTable.all.isMistaken(words, in: .commandLine)
    {
      throw CommandTable.all.unknownCommand(first, in: .commandLine)
    }
    return try startShell(words)
  }

  /// Waits for merges before the process ends. What the command has committed is in the archive whatever
  /// becomes of them.
  private func finishMerging() throws(CommandError) {
    guard let archive = context.open?.archive else { return }
    do throws(LedeError) {
      try archive.finishMerging(cancellation: context.cancellation)
    } catch {
      let reason = error.code == .cancelled ? "merging stopped" : "merging failed: \(error)"
      try context.note("\(reason); nothing is lost, the next command that writes merges again")
    }
  }

  private func startShell(_ words: [Word]) throws(CommandError) -> Int32 {
    let page = ShellCommand.page
    var words = words
    let further = OpenArchive.takeFurther(from: &words)
    let parsed = try ParsedWords(words, page: page, arguments: page.commandLineArguments)
    if parsed[CommonOptions.help] { return try Help.show(page, in: context).exitCode }
    try CommandRunner(context).apply(parsed)
    return try openShell(context, ShellStart(parsed, further: further))
  }
}
