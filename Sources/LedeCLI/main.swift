internal import _CLedeKernels
internal import LedeCommand
internal import LedeShell

lede_map_large_blocks()
lede_use_large_pages()
Signals.prepare()
let context = Terminal.context()
let program = Program(in: context) { context, start throws(CommandError) in
  let shell = try Shell(in: context, start)
  guard start.isInteractive, Terminal.hasKeyboard else { return try shell.run(keyboard: nil) }
  Signals.prepareForShell()
  let history = History(context.environment.historyPath)
  let keyboard = Keyboard(Completer(in: context), history)
  return try shell.run(keyboard: keyboard) { Terminal.screen(1, context.environment) }
}
let code = program.run(Arguments.texts)
// A process that a signal has ended tells which.
Signals.exit(code == CommandError.interrupted.exitCode ? Interruption.shared.exitCode : code)
