internal import Lede
package import LedeCommand
internal import LedeQuery
internal import LedeRecords
internal import LedeSystem
internal import SystemPackage

/// The shell: reads statements from a source, runs each, shows what came of it.
///
/// It knows no terminal: the keyboard is a `LineSource`, the screen a `TextOutput`.
package final class Shell {
  let context: CommandContext
  private let start: ShellStart
  /// Where the statement that runs stands, as `line 3 of morning.lede`; nil for a keyboard's.
  private(set) var origin: String?
  /// Files that `.read` is in, so that none reads itself for ever.
  private var openFiles: [String] = []

  static let prompt = "lede> "

  /// A shell on the archive that `start` names.
  package init(in context: CommandContext, _ start: ShellStart) throws(CommandError) {
    self.start = start
    self.context = context
    context.table = .all
    try context.readSavedSearches()
    if !start.archives.isEmpty { context.open = try OpenArchive.at(start.archives) }
  }

  // MARK: Where statements come from

  /// Runs the statements of `-c`, else what a person types, else standard input; gives the exit code.
  ///
  /// `screen` tells the size of the terminal, which may change while the shell runs.
  package func run(
    keyboard: (any LineSource)?, screen: () -> Screen = { .none }
  ) throws(CommandError) -> Int32 {
    let rcCode = start.readsRC ? try readRC() : 0
    guard let keyboard, start.isInteractive else {
      if rcCode != 0, start.bails { return rcCode }
      let code = try runScript()
      return code < 2 && rcCode != 0 ? rcCode : code
    }
    try greet()
    while true {
      context.interruption.reset()
      let event = try keyboard.next(prompt: Self.prompt)
      context.interruption.reset()
      (context.screen.columns, context.screen.rows) = (screen().columns, screen().rows)
      switch event {
      case .line(let line): if perform(line) == .quit { return 0 }
      case .interrupted: continue
      case .end:
        try context.output.write("\n")
        try context.output.flush()
        return 0
      }
    }
  }

  /// Runs the statements of `-c`, else those of standard input.
  private func runScript() throws(CommandError) -> Int32 {
    guard start.isInteractive else { return try run(ListedLines(start.statements), name: nil) }
    let output = context.output
    let lines = try context.lines(of: "-") { () throws(CommandError) in try output.flush() }
    context.inputIsScript = true
    return try run(ScriptLines(lines), name: "standard input")
  }

  /// Runs all statements of a source; gives the exit code of the last that failed, 1 if none did
  /// and the last found nothing, else 0.
  private func run(_ source: any LineSource, name: String?) throws(CommandError) -> Int32 {
    let before = origin
    defer { origin = before }
    var code: Int32 = 0
    var number = 0
    while true {
      number += 1
      origin = name.map { "line \(number) of \($0)" }
      guard let result = try performNext(of: source) else { return code }
      switch result {
      case .quit: return code
      case .nothing: if code < 2 { code = 1 }
      case .blank: break
      case .done: if code < 2 { code = 0 }
      case .failed(let failure):
        if failure == 130 || start.bails { return failure }
        code = failure
      case .closed: return CommandError.closed.exitCode
      }
    }
  }

  /// Runs the next statement of a source; nil behind the last. A line that is too long fails as a statement.
  private func performNext(of source: any LineSource) throws(CommandError) -> Result? {
    do throws(CommandError) {
      guard case .line(let line) = try source.next(prompt: "") else { return nil }
      return perform(line)
    } catch {
      guard error.kind == .usage else { throw error }
      return told(error)
    }
  }

  /// Runs the rc file; gives the exit code of its last statement that failed, else 0.
  private func readRC() throws(CommandError) -> Int32 {
    guard let path = context.environment.rcPath, Folder.exists(FilePath(text: path)) else {
      return 0
    }
    let code = try read(file: path)
    return code < 2 ? 0 : code
  }

  /// Runs the statements of a file.
  func read(file path: String) throws(CommandError) -> Int32 {
    guard !openFiles.contains(path) else {
      throw .usage("\(path) is being read already", advice: "a file must not .read itself")
    }
    openFiles.append(path)
    defer { openFiles.removeLast() }
    let reader = try context.lines(of: path)
    defer { reader.close() }
    return try run(ScriptLines(reader), name: path)
  }

  // MARK: One statement

  /// What came of a statement.
  enum Result: Equatable {
    case blank, done, nothing, quit
    /// The reader of our output went away.
    case closed
    /// The error was told; its exit code.
    case failed(Int32)
  }

  /// Runs a statement; errors are told and do not end the shell.
  @discardableResult
  func perform(_ line: String) -> Result {
    do {
      let (statement, redirection) = Statement.read(line)
      if case .nothing = statement { return .blank }
      // Others may have committed meanwhile. Where the newest commit cannot be read, the one that is
      // open still answers; .refresh tells why.
      _ = try? context.open?.archive.refresh()
      let outcome = try StatementOutput(context).run(redirection) { () throws(CommandError) in
        try self.run(statement)
      }
      switch outcome {
      case .done: return .done
      case .nothing: return .nothing
      case .quit: return .quit
      }
    } catch {
      return told(error)
    }
  }

  private func told(_ error: CommandError) -> Result {
    if error.kind == .closed { return .closed }
    context.report(error, prefix: origin.map { "\($0): " } ?? "")
    return .failed(error.exitCode)
  }

  private func run(_ statement: Statement) throws(CommandError) -> Outcome {
    switch statement {
    case .nothing: return .done
    case .hit(let number): return try OpenCommand.showHit(number, in: context)
    case .question(let text, let mark):
      if let mark {
        try context.note("\(mark) is text in a search; .search QUERY \(mark) ... minds it")
      }
      return try answer(text)
    case .command(let name, let words): return try command(name, words)
    }
  }

  /// A question is asked, words are searched.
  private func answer(_ text: String) throws(CommandError) -> Outcome {
    guard text.isQuestion else {
      var words = try ParsedWords([], page: SearchCommand.page, arguments: [])
      words.take(context.settings)
      return try SearchCommand.search(text, words.searchOptions(in: context), in: context)
    }
    var words = try ParsedWords([], page: AskCommand.page, arguments: [])
    words.take(context.settings)
    let options = try words.askOptions(
      in: context, limit: AskCommand.standardLimit(on: context.screen))
    let whole = context.session.question.flatMap { FollowUp.whole(text, after: $0) }
    if let whole { try context.note("asked as: \(whole)") }
    context.session.question = whole ?? text
    return try AskCommand.ask(whole ?? text, options, in: context)
  }

  private func command(_ name: Word, _ words: [Word]) throws(CommandError) -> Outcome {
    guard let command = CommandTable.all.command(named: String(name.text.dropFirst()), in: .shell)
    else { throw CommandTable.all.unknownCommand(name, in: .shell) }
    let page = command.page
    var parsed = try ParsedWords(words, page: page, arguments: page.arguments)
    if parsed[CommonOptions.help] { return try HelpCommand.show(page, in: context) }
    command.expandShellForm(&parsed)
    parsed.take(context.settings)
    let (settings, isQuiet) = (context.settings, context.isQuiet)
    try CommandRunner(context).apply(parsed)
    let applied = context.settings.format
    defer {
      // `--format`, `--safe-csv` and `-q` hold for one statement; what the command itself set stays.
      if parsed.isGiven(CommonOptions.format), context.settings.format == applied {
        context.settings.format = settings.format
      }
      context.settings.guardsCells = settings.guardsCells
      context.isQuiet = isQuiet
    }
    if let own = command as? any ShellStatement.Type { return try own.run(parsed, in: self) }
    guard let path = parsed[CommonOptions.output], !page.writesOwnOutput else {
      return try command.run(parsed, in: context)
    }
    return try CommandRunner(context).writing(to: path) { () throws(CommandError) in
      try command.run(parsed, in: self.context)
    }
  }

  // MARK: Greeting

  private func greet() throws(CommandError) {
    var line = context.screen.paint("Lede \(CommandTable.version)", .bold)
    if let open = context.open {
      let count = DecimalText.articles(open.archive.articleCount)
      let names = open.paths.map(\.lastPathComponent).joined(separator: " + ")
      line += "  \(names): \(count)"
      if let span = open.dateSpan() { line += ", \(span)" }
      line += "."
    }
    try context.output.write(line + "  .help for help, Ctrl-D to leave\n")
    try context.output.flush()
  }
}

/// A command of the shell alone, which works on the shell itself.
protocol ShellStatement: Command {
  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome
}

extension ShellStatement {
  static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError) -> Outcome
  {
    throw .usage("\(page.name) is a command of the shell")
  }
}

extension String {
  /// The shape of a question: it ends in a question mark, or opens with a question word.
  var isQuestion: Bool {
    if let last, "?؟？".contains(last) { return true }
    let words = split(separator: " ")
    guard words.count > 1, let first = words.first else { return false }
    var opener = first.lowercased().replacing("’", with: "'")
    if let mark = opener.firstIndex(of: "'") { opener = String(opener[..<mark]) }
    return Self.openers.contains(opener)
  }

  private static let openers: Set<String> = [
    "who", "whom", "whose", "what", "when", "where", "why", "how", "which", "did", "does", "is",
    "are", "was", "were", "has", "have", "can", "will",
  ]

  /// The last name of a path: `news.lede` of `/archives/news.lede/`.
  var lastPathComponent: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}
