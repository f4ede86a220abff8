internal import LedeShell

// A reader that went away is told by write(2), not by a signal that ends us.
Signals.prepare()
let desk = Terminal.desk()
let program = Program(at: desk) { desk, start throws(ShellError) in
  throw ShellError(.usage, "the shell is not there yet")
}
let code = program.run(Array(CommandLine.arguments.dropFirst()))
Signals.exit(code)
