import Lede
import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// An archive of the four seeds in a folder of its own, gone with the last test that uses it.
final class SeedArchive {
  let path: String

  init() throws {
    path = TemporaryName.path().string + ".lede"
    let archive = try Archive.create(path)
    try archive.add(contentsOf: [Self.seeds])
  }

  deinit { _ = try? ChildProcess("rm -rf '\(path)'", readsFromUs: false).finish() }

  /// The folder `seeds` of the package.
  static var seeds: String {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return here.dropLast(3).joined(separator: "/") + "/seeds"
  }
}

/// What a run of the program or the shell wrote.
struct Transcript {
  let code: Int32
  let output: String
  let messages: String
}

extension SeedArchive {
  /// Runs `lede` with these arguments.
  func lede(_ arguments: String..., screen: Screen = .none) -> Transcript {
    lede(arguments, screen: screen)
  }

  /// Runs `lede` with these arguments, its results and its messages each on a screen.
  func lede(
    _ arguments: [String], screen: Screen = .none, messageScreen: Screen = .none,
    input: String? = nil, environment: [String: String] = [:]
  ) -> Transcript {
    let (output, messages) = (MemoryOutput(), MemoryOutput())
    let file = input.flatMap { Self.file(of: $0) }
    defer { file?.closeQuietly() }
    let context = CommandContext(
      output: output, messages: messages, screen: screen, messageScreen: messageScreen,
      environment: Environment(environment.merging(["LEDE_PAGER": "cat"]) { $1 }),
      input: file?.rawValue ?? 0)
    let program = Program(in: context) { context, start throws(CommandError) in
      try Shell(in: context, start).run(keyboard: nil)
    }
    let code = program.run(arguments)
    return Transcript(code: code, output: output.text, messages: messages.text)
  }

  /// A text as standard input.
  private static func file(of text: String) -> FileDescriptor? {
    guard let folder = try? ScratchFolder(), let path = try? folder.write(text, to: "input") else {
      return nil
    }
    return try? OpenFile.reading(FilePath(path)).take()
  }

  /// Types these lines at the shell's prompt, on a screen without colour; results and messages go to the one
  /// terminal.
  func session(
    _ lines: String..., columns: Int = 88, environment: [String: String] = [:]
  ) throws -> String {
    try session(lines.map(LineEvent.line), columns: columns, environment: environment)
  }

  /// The same with whatever else a keyboard may give.
  func session(
    _ events: [LineEvent], columns: Int = 88, environment: [String: String] = [:]
  ) throws -> String {
    let terminal = MemoryOutput()
    let screen = Screen(isTerminal: true, columns: columns, rows: 1000)
    var variables = environment
    variables["LEDE_PAGER"] = "cat"
    let context = CommandContext(
      output: terminal, messages: terminal, screen: screen, messageScreen: screen,
      environment: Environment(variables))
    let start = try ParsedWords(
      [], page: ShellCommand.page, arguments: [])
    let shell = try Shell(in: context, ShellStart(start))
    context.open = try OpenArchive.at(path)
    _ = try shell.run(keyboard: Keyboard(events, echo: terminal)) { screen }
    return terminal.text.withoutTimes
  }
}

/// Lines and keys as a person types them, with the prompt and what is typed on the screen.
private final class Keyboard: LineSource {
  private var events: ArraySlice<LineEvent>
  private let echo: MemoryOutput

  init(_ events: [LineEvent], echo: MemoryOutput) {
    self.events = events[...]
    self.echo = echo
  }

  func next(prompt: String) -> LineEvent {
    let event = events.popFirst() ?? .end
    if case .line(let line) = event { echo.write(Array("\(prompt)\(line)\n".utf8)) }
    return event
  }
}

extension String {
  /// With every span of time as `TIME`.
  var withoutTimes: String {
    replacing(#/\d+(\.\d+)? (µs|ms|s)\b/#, with: "TIME")
  }
}
