import Lede
import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// What the shell does at its prompt besides searching.
struct PromptTests {
  private let archive: SeedArchive
  private let folder: ScratchFolder

  init() throws {
    archive = try SeedArchive()
    folder = try ScratchFolder()
  }

  /// Adds articles that all hold a word, from another process's point of view.
  private func add(_ count: Int, about word: String, to path: String? = nil) throws {
    let articles = try (0..<count).map { number in
      Article(
        id: try #require(ArticleID("\(word)-\(number)")),
        headline: Headline("The \(word) of day \(number)"),
        date: ArticleDate("2024-05-0\(number + 1)"),
        body: "A \(word) was seen on day \(number).")
    }
    try Archive.open(path ?? archive.path).add(articles)
  }

  @Test func `the rc file is run before the first prompt, and its lines are named`() throws {
    try Folder.make(FilePath(folder.path + "/lede"))
    let path = try folder.write(".set sort newest\n.nonsense\n", to: "lede/rc")
    let home = ["XDG_CONFIG_HOME": folder.path]
    let text = try archive.session(".mode csv", ".show", environment: home)
    #expect(text.contains("sort,newest,line 1 of \(path)"))
    #expect(text.split(separator: "lede> ").first?.contains("no command .nonsense") == true)
  }

  @Test func `Ctrl-C drops a line, .quit leaves, and nothing behind it runs`() throws {
    let text = try archive.session([
      .interrupted, .line(".terms hezb"), .line(".quit"), .line(".terms iran"),
    ])
    #expect(text.contains("hezbollah"))
    #expect(!text.contains("iran"))
  }

  @Test func `another archive is opened, and numbers mean its hits`() throws {
    let other = folder.path + "/other.lede"
    _ = try Archive.create(other)
    try add(3, about: "zeppelin", to: other)
    let text = try archive.session(
      "hezbollah", ".open \(other)", "1", "zeppelin", ".open zeppelin-2", ".open 1", ".open 9")
    #expect(text.contains("\(other): 3 articles"))
    #expect(text.contains("there is no result yet to open a hit of"))
    #expect(text.contains("A zeppelin was seen on day 2."))
    #expect(text.contains("9 is no hit, no article and no archive"))
  }

  @Test func `a hit that others removed is told to be gone`() throws {
    try add(1, about: "zeppelin")
    let output = MemoryOutput()
    let context = CommandContext(output: output, messages: output, environment: Environment([:]))
    let shell = try Shell(in: context, ShellStart(archive: archive.path))
    #expect(shell.perform("zeppelin") == .done)
    try Archive.open(archive.path).remove([ArticleID("zeppelin-0")])
    #expect(shell.perform("1") == .nothing)
    #expect(output.text.contains("zeppelin-0 is no longer in the archive"))
  }

  @Test func `a program's exit code is told`() throws {
    let text = try archive.session(".shell exit 3", ".shell true")
    #expect(text.contains("exit 3: exit code 3"))
    #expect(!text.contains("true: exit code"))
  }

  @Test func `a file that reads itself is stopped`() throws {
    let path = folder.path + "/loop"
    try folder.write(".terms hezb\n.read \(path)\n", to: "loop")
    let run = archive.lede(archive.path, "-c", ".read \(path)")
    #expect(run.messages.contains("\(path) is being read already"))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func `news of saved searches are told once, the first five by name`() throws {
    let home = ["XDG_DATA_HOME": folder.path]
    let save = try archive.session(".save flights zeppelin", ".alert", environment: home)
    #expect(save.contains("@flights  nothing new, 0 articles"))
    try add(8, about: "zeppelin")
    let text = try archive.session(".alert", ".alert", ".alert @flihgts", environment: home)
    #expect(text.contains("@flights  8 new, 8 articles"))
    #expect(text.contains("    2024-05-08  The zeppelin of day 7\n"))
    #expect(!text.contains("The zeppelin of day 2"))
    #expect(text.contains("    and 3 more\n"))
    #expect(text.contains("@flights  nothing new, 8 articles"))
    #expect(text.contains("did you mean @flights?"))
  }

  @Test func `commands know the searches that the shell has saved`() throws {
    let home = ["XDG_DATA_HOME": folder.path]
    _ = try archive.session(".save hez hezbollah", environment: home)
    for command in [["search", archive.path, "@hez"], ["count", archive.path, "@hez hamas"]] {
      let words = command.dropLast() + [command[2].replacing("@hez", with: "hezbollah")]
      let run = archive.lede(command, environment: home)
      #expect(run.code == 0 && run.output == archive.lede(Array(words)).output)
    }
  }

  @Test func `what was saved for an archive is known in its shell alone`() throws {
    let home = ["XDG_DATA_HOME": folder.path]
    let reader = try Archive.open(archive.path).reader
    let searches = try SavedSearches(contentsOf: folder.path + "/lede/searches.jsonl", of: reader)
    try searches.save("zeppelin", as: "flights")
    #expect(try archive.session(".saved", environment: home).contains("@flights  zeppelin"))
    let others = try SeedArchive()
    #expect(try others.session(".saved", environment: home).contains("no saved searches"))
  }

  @Test func `where no search is saved, that is told with how to save one`() throws {
    let text = try archive.session(
      ".saved", ".alert", ".alert @x", ".save 'a b' zeppelin", ".save",
      environment: ["XDG_DATA_HOME": folder.path])
    #expect(text.split(separator: "no saved searches; .save NAME QUERY keeps one").count == 3)
    #expect(text.contains("no saved search @x"))
    #expect(text.contains("a name holds letters, digits, - and _"))
  }

  @Test func `saved searches are records, too`() throws {
    let text = try archive.session(
      ".save one hezbollah", ".save two hamas -iran", ".mode tsv", ".saved", ".alert",
      environment: ["XDG_DATA_HOME": folder.path])
    #expect(text.contains("name\tquery\none\thezbollah\ntwo\thamas -iran\n"))
    #expect(text.contains("name\tnew\tcount\tids\none\t"))
  }

  @Test(arguments: [
    (".help", "find"), (".help syntax", "Any text runs."), (".help .export", ".export"),
    (".help dates", "yesterday"), (".help qqqqqq", ".help shows all commands"),
    (".search --help", ".search"), (".mode qqqqqq", "there are text, line, table"),
    (".set qqqqqq x", "there are sort"), (".qqqqqq", ".help"), (".open", "WHAT"),
  ])
  func `help is at hand`(_ line: String, _ part: String) throws {
    #expect(try archive.session(line).contains(part))
  }

  @Test func `-o, -q and --format hold for one statement`() throws {
    let path = folder.path + "/hits.json"
    let run = archive.lede(
      archive.path, "-c", ".search hezbollah -n 1 --format json -o \(path)",
      "-c", ".search hezbollah -q -n 1 --format csv", "-c", ".terms hezb")
    #expect(run.code == 0)
    let hits = try folder.read("hits.json").filter { !$0.isWhitespace }
    #expect(hits.hasPrefix("[{\"rank\":1,") && hits.hasSuffix("}]"))
    #expect(run.output.hasPrefix("rank,id,score"))
    #expect(run.output.hasSuffix("hezbollah\n") || run.output.contains("hezbollah "))
  }

  @Test func `what follows a question leans on it`() throws {
    let text = try archive.session("how many Hezbollah fighters died?", "and in Gaza?")
    #expect(text.contains("asked as: "))
  }
}
