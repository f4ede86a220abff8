import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// Whole sessions at the prompt, on the seeds.
struct SessionTests {
  private let archive: SeedArchive

  init() throws { archive = try SeedArchive() }

  @Test func `a question gets its sentence, with the answer in brackets`() throws {
    let text = try archive.session("how many Hezbollah fighters died?")
    #expect(text.contains("4 articles, 2023-11-07..2023-11-08.  .help for help, Ctrl-D to leave\n"))
    #expect(
      text.contains(
        """
        lede> how many Hezbollah fighters died?
         1  Two additional fighters from the Lebanese group were reported dead, bringing the
            total death toll among Hezbollah fighters to [40] since the commencement of the
            conflict.
            2023-11-08 · 
        """.trimmed))
    #expect(text.contains("asked for: a number"))
    #expect(text.split(separator: "\n").dropFirst().allSatisfy { $0.displayWidth <= 88 })
  }

  @Test func `a mistyped field is pointed at and all fields are searched`() throws {
    let text = try archive.session("titel:clash")
    #expect(text.contains("    titel:clash\n    ^^^^^ no field \"titel\"; did you mean title:?"))
  }

  @Test func `a digest keeps its budget and names its sources`() throws {
    let text = try archive.session(".digest nasrallah 60")
    #expect(text.contains("/60 words"))
    #expect(text.contains("[1] 00"))
  }

  @Test func `a bare number opens that hit`() throws {
    let text = try archive.session("nasrallah", "1", "99")
    #expect(text.contains("lede> 1\n2023-11-0"))
    #expect(text.contains("the last result has"))
  }

  @Test func `a trend is a histogram`() throws {
    let text = try archive.session(".trend hezbollah by day")
    #expect(text.contains("2023-11-07  2  █"))
    #expect(text.contains("undated     1  █"))
  }

  @Test func `modes, settings and their origins`() throws {
    let text = try archive.session(".mode csv", ".set sort newest", "hamas", ".show", ".mode")
    #expect(text.contains("rank,id,score"))
    #expect(text.contains("sort,newest,typed"))
    #expect(text.contains("mode: csv"))
  }

  @Test func `switches are turned, named, and go back`() throws {
    let text = try archive.session(
      ".timer on", ".timer", ".explain", ".explain off", ".timer maybe", ".set limit 1", ".show",
      ".set limit", ".set limit -3", ".set color on", ".set color", ".set pager off",
      ".set sort odd",
      ".set pager maybe")
    #expect(text.contains("timer on\n"))
    #expect(text.contains("timer off\n"))
    #expect(text.contains("explain on\n"))
    #expect(text.contains("explain off\n"))
    #expect(text.contains("timer is on or off"))
    #expect(text.contains("limit is a whole number; 0 for all"))
    #expect(text.contains("sort is one of score, newest, oldest"))
    #expect(text.contains("pager is one of on, off"))
  }

  @Test func `a search that is watched tells how many there are, and then what is new`() throws {
    let text = try archive.session(".watch 1 hezbollah --times 2")
    #expect(text.contains("watching 4 articles; Ctrl-C ends it"))
    #expect(!text.contains("rank"))
  }

  @Test(arguments: [
    (".hlep", "did you mean .help?"), (".mode bix", "did you mean box?"),
    (".set srot newest", "did you mean sort?"), (".help exprot", "did you mean .help export?"),
    (".search --sort newst x", "did you mean newest?"), ("5", "no result yet"),
    (".open nowhere", "no hit, no article and no archive"), (".read /nowhere", "cannot read"),
    (".watch x y", "number of seconds"), (".digest", "needs a query"),
  ])
  func `what is wrong is told with what to do next`(_ line: String, _ part: String) throws {
    #expect(try archive.session(line).contains(part))
  }

  @Test func `a saved search can be used, shown, and forgotten`() throws {
    let folder = TemporaryName.path().string
    defer { _ = try? ChildProcess("rm -rf '\(folder)'", readsFromUs: false).finish() }
    let text = try archive.session(
      ".save hez hezbollah -hospital", "@hez", ".saved", ".alert", ".alert @hez", ".save hez",
      ".save hez", environment: ["XDG_DATA_HOME": folder])
    #expect(text.contains("@hez is hezbollah -hospital"))
    #expect(text.contains("@hez  hezbollah -hospital"))
    #expect(text.contains("@hez  3 new, 3 articles"))
    #expect(text.contains("@hez  nothing new, 3 articles"))
    #expect(text.contains("no saved search @hez"))
  }

  @Test func `a line of the system's shell is run as it is typed`() throws {
    let path = TemporaryName.path().string
    defer { try? Files.remove(FilePath(path)) }
    let text = try archive.session(
      ".shell printf '%s-%s' --format \"a | b\" | tr a-z A-Z > \(path)", ".shell --help")
    #expect(text.contains(".shell COMMAND"))
    let context = CommandContext(
      output: MemoryOutput(), messages: MemoryOutput(), environment: Environment([:]))
    #expect(try context.bytes(of: path) == Array("--FORMAT-A | B".utf8))
  }

  @Test func `results go through programs and into files`() throws {
    let path = TemporaryName.path().string
    defer { try? Files.remove(FilePath(path)) }
    let text = try archive.session(
      ".terms hez --format tsv | tr a-z A-Z > \(path)", ".shell cat \(path); rm \(path)",
      ".terms > \(path)", ".once \(path)", ".terms hamas", ".search hamas | head -1")
    #expect(!text.contains("error"))
    let context = CommandContext(
      output: MemoryOutput(), messages: MemoryOutput(), environment: Environment([:]))
    #expect(try context.bytes(of: path).starts(with: Array("hama".utf8)))
  }

  @Test func `a script runs to its end, tells the line of an error, and can stop there`() throws {
    let path = TemporaryName.path().string
    defer { try? Files.remove(FilePath(path)) }
    let file = try NewFile(path)
    try file.write(Array("# a comment\n\n.terms hez\n.nonsense\n.terms hamas\n".utf8))
    try file.publish()
    let run = archive.lede(archive.path, "-c", ".read \(path)", "-c", ".terms iran")
    #expect(run.messages.contains("    .nonsense\n    ^^^^^^^^^ no command .nonsense"))
    #expect(run.output.contains("hezbollah") && run.output.contains("iran"))
    let bailing = archive.lede(archive.path, "--bail", "-c", ".nonsense", "-c", ".terms iran")
    #expect(bailing.code == 2 && bailing.output.isEmpty)
  }

  @Test func `every shell begins with the rc file`() throws {
    let folder = try ScratchFolder()
    try Folder.make(FilePath(folder.path + "/lede"))
    let rc = try folder.write(".set sort newest\n.set srot newest\n", to: "lede/rc")
    let home = ["XDG_CONFIG_HOME": folder.path]
    let statements = ["-c", ".mode tsv", "-c", ".show"]
    let run = archive.lede([archive.path] + statements, environment: home)
    #expect(run.output.contains("sort\tnewest\tline 1 of \(rc)"))
    // What fails in it is told, and is the code where nothing else fails.
    #expect(run.code == 2 && run.messages.contains("    .set srot newest\n"))
    let script = archive.lede([archive.path], input: ".mode tsv\n.show\n", environment: home)
    #expect(script.output.contains("sort\tnewest\tline 1 of \(rc)"))
    let without = archive.lede([archive.path, "--no-rc"] + statements, environment: home)
    #expect(without.code == 0 && without.output.contains("sort\tscore\tstandard"))
    let bailing = archive.lede([archive.path, "--bail"] + statements, environment: home)
    #expect(bailing.code == 2 && bailing.output.isEmpty)
  }

  @Test func `statements on standard input are read by nobody else`() throws {
    let script = """
      .batch -
      .search --input -
      .summarize
      .add -
      .read -
      .shell cat
      .terms iran

      """
    let run = archive.lede([archive.path], input: script)
    let refusals = run.messages.split(separator: "\n").filter {
      $0.contains("standard input holds the statements that run")
    }
    #expect(refusals.count == 5, "\(run.messages)")
    #expect(run.output.hasPrefix("iran"))
  }

  @Test func `help fits the smallest screen`() throws {
    let context = CommandContext(
      output: MemoryOutput(), messages: MemoryOutput(), environment: Environment([:]))
    let lines = HelpCommand.overview(for: context.screen).map(\.plain)
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.displayWidth <= 80 })
    for page in CommandTable.all.pages(for: .shell) {
      #expect(lines.joined().contains("." + page.name), "\(page.name)")
    }
  }
}
