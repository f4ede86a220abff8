import Lede
import Testing

@testable import LedeCommand
@testable import LedeShell

struct CompletionTests {
  private let archive: SeedArchive
  private let completer: Completer

  init() throws {
    archive = try SeedArchive()
    let context = CommandContext(
      output: MemoryOutput(), messages: MemoryOutput(), environment: Environment([:]))
    context.open = try OpenArchive.at(archive.path)
    try context.session.saved.save("hezbollah", as: "hez")
    completer = Completer(in: context)
  }

  @Test(arguments: [
    (".dig", ".digest"), (".help dat", "dates"), ("hezb", "hezbollah"), ("-hezb", "hezbollah"),
    (".search hezbollah --so", "--sort"), (".search x --sort ne", "newest"), ("sin", "since:"),
    ("date:2023-11-08", "2023-11-08"), ("since:yes", "yesterday"), ("@h", "@hez"),
    ("hamas @h", "@hez"), (".mode mark", "markdown"), (".set rec", "recency"),
    (".set recency st", "strong"), ("title:clas", "clashes"), (".set sort o", "oldest"),
    (".count hamas --by mo", "month"),
    ("Hezb", "Hezbollah"), ("organiz", "organization"), ("israeli", "israeli"),
  ])
  func `what is typed is completed`(_ line: String, _ word: String) {
    #expect(completer.completions(of: line).words.first == word)
  }

  @Test func `sources and sections that articles state are completed`() throws {
    let context = CommandContext(
      output: MemoryOutput(), messages: MemoryOutput(), environment: Environment([:]))
    context.open = try OpenArchive.at(archive.path)
    let id = ArticleID("a")
    try context.archive().add([
      Article(
        id: id, headline: Headline("Rain"), language: "de", source: "The Daily Post",
        section: "Weather", body: "Rain.")
    ])
    let completer = Completer(in: context)
    #expect(completer.completions(of: "rain source:the").words == ["\"The Daily Post\""])
    #expect(completer.completions(of: "section:W").words == ["Weather"])
    #expect(completer.completions(of: "language:").words == ["de"])
  }

  @Test func `files are completed where a file is meant`() {
    let found = completer.completions(of: ".add \(SeedArchive.seeds)/00")
    #expect(found.words.count == 4)
    #expect(completer.completions(of: ".search hamas > \(SeedArchive.seeds)/003").words.count == 1)
  }

  @Test func `only the word at the cursor is replaced`() {
    #expect(completer.completions(of: "hamas -hezb").start == 7)
    #expect(completer.completions(of: "hamas title:cl").start == 12)
  }

  @Test func `the common beginning of words that fit`() {
    #expect(Completer.commonBeginning(of: ["hezbollah", "hezb", "hez"]) == "hez")
    #expect(Completer.commonBeginning(of: []) == "")
  }
}
