import Lede
import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// Pagers, programs and files that results go to.
struct OutputTests {
  private let archive: SeedArchive
  private let folder: ScratchFolder

  init() throws {
    archive = try SeedArchive()
    folder = try ScratchFolder()
  }

  /// Runs statements on a terminal of ten rows whose pager writes what it gets to a file.
  private func paged(_ statements: String..., pager: String? = nil) throws -> Transcript {
    let (output, messages) = (MemoryOutput(), MemoryOutput())
    let screen = Screen(isTerminal: true, columns: 80, rows: 10)
    let context = CommandContext(
      output: output, messages: messages, screen: screen, messageScreen: screen,
      environment: Environment(["PAGER": pager ?? "cat > '\(folder.path)/paged.txt'"]))
    let program = Program(in: context) { context, start throws(CommandError) in
      try Shell(in: context, start).run(keyboard: nil)
    }
    let code = program.run([archive.path] + statements.flatMap { ["-c", $0] })
    return Transcript(code: code, output: output.text, messages: messages.text)
  }

  @Test func `what fits the screen is shown, and what is taller goes to the pager`() throws {
    #expect(try paged(".terms hez -n 3").output.contains("hezbollah"))
    #expect(try folder.names().isEmpty)
    let long = try paged(".terms -n 60")
    #expect(long.code == 0 && long.output.isEmpty)
    #expect(try folder.read("paged.txt").split(separator: "\n").count == 60)
  }

  @Test func `the pager gets no command of an article's`() throws {
    let file = try folder.write(
      "{\"id\":\"x\\u001b[31m\",\"title\":\"\\u009bStorm\",\"body\":\"A storm \\u202ecame.\"}\n",
      to: "x.jsonl")
    #expect(archive.lede("add", archive.path, file).code == 0)
    _ = try paged(".search storm hamas --format line")
    let shown = try folder.read("paged.txt")
    #expect(shown.contains("x␛[31m") && shown.contains("␛Storm") && shown.contains("⇄came"))
    #expect(TerminalFilter.shown(shown) == shown)
  }

  @Test func `whoever leaves the pager early has seen enough`() throws {
    let run = try paged(".terms -n 0", "hezbollah", pager: "head -1 > /dev/null")
    #expect(!run.messages.contains("cannot write"))
    #expect(try paged(".set pager off", ".terms -n 60").output.split(separator: "\n").count == 60)
  }

  @Test(arguments: [60, 0])
  func `what a pager that is not there was sent is shown`(count: Int) throws {
    // Its shell says that there is none.
    let statement = ".terms -n \(count)"
    let run = try paged(statement, pager: "no-such-pager 2> /dev/null")
    #expect(run.code == 0)
    #expect(run.output == archive.lede(archive.path, "-c", statement).output)
  }

  @Test(arguments: [20, 31, 40, 80])
  func `nothing is wider than the terminal`(_ columns: Int) throws {
    let events = try archive.session(
      "hamas", "1", ".show", ".stats", ".help", ".help syntax", ".help export", ".stories",
      ".timeline hamas", ".trend hezbollah by day", "how many fighters died?", ".terms hez",
      ".mode table", "hamas", "how many fighters died?", ".stories", ".show", ".count hamas by day",
      ".mode box", "hamas", "how many fighters died?", ".stories", ".show", ".count hamas by day",
      columns: columns)
    let wide = events.split(separator: "\n").filter {
      $0.displayWidth > columns && !$0.hasPrefix("lede> ") && !$0.hasPrefix("Lede ")
    }
    #expect(wide.isEmpty)
  }

  @Test func `results go to a file, to its end, and back to the screen`() throws {
    let path = folder.path + "/out.txt"
    let run = archive.lede(
      archive.path, "-c", ".terms hez > \(path)", "-c", ".terms iran >> \(path)", "-c",
      ".output \(path)", "-c", ".terms hamas", "-c", ".output", "-c", ".terms qassem")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("qassem"))
    let text = try folder.read("out.txt")
    #expect(text.contains("hezbollah") && text.contains("iran") && text.contains("hama"))
    let missing = archive.lede(
      archive.path, "-c", ".terms >> /nowhere/x", "-c", ".terms > /nowhere/x")
    #expect(missing.code == 3)
  }

  @Test(arguments: [
    (".terms hez | cat", 0), (".terms hez | grep -q zeppelin", 1), (".terms hez | false", 1),
    (".terms hez | exit 7", 3), (".shell exit 7", 3), (".shell false", 1),
    (".terms hez | no-such-program 2>/dev/null", 3), (".terms hez >", 2), (".terms hez |", 2),
    (".terms hez >>", 2),
  ])
  func `a program's failure is the statement's`(_ statement: String, _ code: Int32) {
    let run = archive.lede(archive.path, "-c", statement)
    #expect(run.code == code && (code == 0) == run.messages.isEmpty, "\(run.messages)")
    // A statement that finds nothing is no failure, so that it does not outlive the next.
    #expect(
      archive.lede(archive.path, "-c", statement, "-c", ".terms hez").code == (code < 2 ? 0 : code))
  }

  @Test func `lines of CSV end for a terminal as all lines do`() throws {
    #expect(try archive.session(".terms hez --format csv").contains("term,count\nhezbollah,"))
    #expect(
      archive.lede("terms", archive.path, "hez", "--format", "csv").output.contains("count\r\n"))
  }

  @Test func `what finds nothing says so`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(#"{"id":"u","headline":"Ferry","body":"It sank."}"#, to: "a.jsonl")
    let path = folder.path + "/one.lede"
    try Archive.create(path).add(contentsOf: [file])
    #expect(archive.lede("similar", path, "u").messages.contains("no article is like u"))
    #expect(try archive.session(".near zeppelin").contains("no words tell articles of zeppelin"))
  }

  @Test func `a word that only a removed article held is as one that was never there`() throws {
    let folder = try ScratchFolder()
    let lines = """
      {"id":"k","version":1,"headline":"H","body":"Minister Xylofrank resigned."}
      {"id":"o","headline":"O","body":"An open story."}
      """
    let path = folder.path + "/two.lede"
    let two = try Archive.create(path)
    try two.add(contentsOf: [folder.write(lines, to: "a.jsonl")])
    #expect(archive.lede("search", path, "xylofrank").code == 0)
    let kill = #"{"id":"k","version":2,"status":"canceled"}"#
    try two.add(contentsOf: [folder.write(kill, to: "b.jsonl")])
    for query in ["%", "%*", "open %", "open +%", "\"open %\"", "title:%", "%~"] {
      let (held, never) = ("xylofrank", "wyqofrunk")
      let one = archive.lede("search", path, query.replacing("%", with: held), "--exact")
      let other = archive.lede("search", path, query.replacing("%", with: never), "--exact")
      #expect(one.code == other.code && one.output == other.output)
      #expect(one.messages == other.messages.replacing(never, with: held), "\(query)")
    }
  }

  @Test func `a program that has read enough is no fault`() {
    let run = archive.lede(archive.path, "-c", ".terms -n 0 | head -1 > /dev/null")
    #expect(run.code == 0 && run.messages.isEmpty)
  }

  @Test func `a closed pipe ends the program quietly, as a signal would`() throws {
    let output = ClosedOutput()
    let context = CommandContext(
      output: output, messages: MemoryOutput(), environment: Environment([:]))
    let program = Program(in: context) { _, _ throws(CommandError) in 0 }
    #expect(program.run(["terms", archive.path]) == 141)
  }
}

/// A pipe whose reader has gone.
private final class ClosedOutput: TextOutput {
  func write(_ bytes: [UInt8]) throws(CommandError) { throw .closed }
  func flush() throws(CommandError) {}
}
