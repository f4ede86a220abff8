internal import LedeCommand
internal import LedeSystem
internal import SystemPackage

/// Puts a statement's results where it says: a file, a program, the pager, or the screen.
struct StatementOutput {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run(
    _ redirection: LineSplitter.Redirection?, _ body: () throws(CommandError) -> Outcome
  ) throws(CommandError) -> Outcome {
    switch redirection ?? context.session.takeRedirection() {
    case .file(let path, appends: false)?:
      return try CommandRunner(context).writing(to: path, body)
    case .file(let path, appends: true)?: return try appending(to: path, body)
    case .program(let command)?: return try piping(to: command, body)
    case .missing(let mark)?:
      throw .usage("\(mark) needs a \(mark == "|" ? "program" : "file") behind it")
    case nil: return try paging(body)
    }
  }

  private func appending(
    to path: String, _ body: () throws(CommandError) -> Outcome
  ) throws(CommandError) -> Outcome {
    let descriptor: FileDescriptor
    do {
      descriptor = try OpenFile.appending(FilePath(text: path)).take()
    } catch {
      throw .fault("cannot write \(FilePath.shown(path)): \(error.reason)")
    }
    defer { descriptor.closeQuietly() }
    let output = DescriptorOutput(descriptor, name: FilePath.shown(path))
    return try with(output, Screen.none, body)
  }

  private func piping(
    to command: String, _ body: () throws(CommandError) -> Outcome
  ) throws(CommandError) -> Outcome {
    try context.output.flush()
    let program = try ProgramOutput(command)
    defer { program.finish() }
    var outcome = Outcome.done
    do {
      outcome = try with(program, Screen.none, body)
    } catch {
      // A program that has read enough is no fault.
      guard error.kind == .closed else { throw error }
    }
    return try context.outcome(of: command, program.finish()) ?? outcome
  }

  private func paging(_ body: () throws(CommandError) -> Outcome) throws(CommandError) -> Outcome {
    guard context.screen.isTerminal, context.settings.usesPager,
      let pager = context.environment.pager,
      context.messageScreen.isTerminal, context.environment["TERM"] != "dumb"
    else {
      let outcome = try body()
      try context.output.flush()
      return outcome
    }
    // The pager, too, gets only what a terminal may have.
    let terminal = (context.output as? TerminalOutput)?.destination ?? context.output
    let paged = PagedOutput(terminal, screen: context.screen, pager: pager)
    var failure: CommandError?
    var outcome = Outcome.done
    do {
      outcome = try with(TerminalOutput(paged), nil, body)
    } catch {
      failure = error
    }
    try paged.finish()
    // Whoever leaves the pager early has seen enough.
    if let failure, failure.kind != .closed { throw failure }
    return outcome
  }

  private func with(
    _ output: any TextOutput, _ screen: Screen?, _ body: () throws(CommandError) -> Outcome
  ) throws(CommandError) -> Outcome {
    let before = (context.output, context.screen)
    context.output = output
    if let screen { context.screen = screen }
    defer {
      context.output = before.0
      if screen != nil { context.screen = before.1 }
    }
    let outcome = try body()
    try output.flush()
    return outcome
  }
}
