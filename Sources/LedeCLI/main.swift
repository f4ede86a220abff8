internal import CKernels
internal import LedeShell

lede_map_large_blocks()
Signals.prepare()
let desk = Terminal.desk()
let program = Program(at: desk) { desk, start throws(ShellError) in
  let shell = try Shell(at: desk, start)
  guard start.isInteractive, Terminal.hasKeyboard else { return try shell.run(keyboard: nil) }
  Signals.prepareForShell()
  let history = History(desk.environment.historyPath)
  let keyboard = Keyboard(Completer(at: desk), history)
  return try shell.run(keyboard: keyboard) { Terminal.screen(1, desk.environment) }
}
let code = program.run(Array(CommandLine.arguments.dropFirst()))
Signals.exit(code)
