import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// Every command on the seeds, as scripts call it.
struct CommandTests {
  private let archive: SeedArchive

  init() throws { archive = try SeedArchive() }

  @Test func `a question on standard input gets the sentence that ends in 40 first`() {
    let run = archive.lede(archive.path, "-c", "how many Hezbollah fighters died?")
    #expect(run.code == 0)
    #expect(run.output.split(separator: "\n").first?.contains("fighters to 40 since") == true)
  }

  @Test func `nothing found is exit code 1, with the reason`() {
    let run = archive.lede("search", archive.path, "hamas", "-israel")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("israel"))
    #expect(run.messages.contains("without -israel  4"))
  }

  @Test func `a name that no article has is told, and a field that is none refused`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      #"{"id":"1","Titel":"H","body":"It rained.","stage":"frozen"}"#, to: "a.jsonl")
    let run = archive.lede(
      "add", archive.path, file, "--field", "Titel=headline", "--field", "stage=Status", "--field",
      "Stagge=status", "--dry-run")
    #expect(run.code == 0 && run.messages.contains("1 withheld"))
    #expect(run.messages.contains("no article has a field stagge"))
    let wrong = archive.lede("add", archive.path, file, "--field", "stage=state")
    #expect(wrong.code == 2 && wrong.messages.contains("embargo, version"))
  }

  @Test func `a fault under --strict is exit code 2, with a caret and a repair`() {
    let run = archive.lede("search", archive.path, "titel:clash", "--strict")
    #expect(run.code == 2)
    #expect(run.messages.contains("    titel:clash\n    ^"))
    #expect(run.messages.contains("title:"))
  }

  @Test func `a long query with many faults gets a few short notes`() {
    let run = archive.lede(
      "search", archive.path, String(repeating: "(", count: 500) + "hamas", "--format", "csv")
    #expect(run.code == 0)
    #expect(run.messages.utf8.count < 2000)
    #expect(run.messages.split(separator: "\n").allSatisfy { $0.displayWidth < 300 })
  }

  @Test func `a missing archive is exit code 3`() {
    let run = archive.lede("search", "/nowhere/at/all.lede", "x")
    #expect(run.code == 3)
    #expect(run.messages.hasPrefix("lede: "))
  }

  @Test(arguments: ["serach", "expotr", "summarise"])
  func `a mistyped command is not taken for an archive`(_ name: String) {
    let run = archive.lede(name, archive.path)
    #expect(run.code == 2)
    #expect(run.messages.contains("did you mean"))
  }

  @Test func `the fields of a hit are those of the contract, in its order`() {
    let run = archive.lede("search", archive.path, "nasrallah", "-n", "1", "--format", "jsonl")
    let names = ["rank", "id", "score", "headline", "date", "source", "snippet", "highlights"]
    #expect(run.output.keysOfFirstObject == names)
  }

  @Test func `the fields of an answer are those of the contract, in its order`() {
    let run = archive.lede("ask", archive.path, "who met Qassem?", "-n", "1", "--format", "jsonl")
    let names = [
      "rank", "id", "score", "sentence", "answer", "type", "paragraph", "start", "end", "headline",
      "date",
    ]
    #expect(Array(run.output.keysOfFirstObject.prefix(names.count)) == names)
    #expect(run.output.contains("Amirabdollahian"))
  }

  @Test func `an answer that the archive does not hold is marked and exits with 1`() {
    let told = archive.lede("ask", archive.path, "who is the king of Lebanon?")
    #expect(told.code == 1)
    #expect(told.messages.contains("probably not in this archive; nearest:"))
    let record = archive.lede(
      "ask", archive.path, "who is the king of Lebanon?", "-n", "1", "--format", "jsonl")
    #expect(record.output.contains("\"supported\":false"))
    let held = archive.lede("ask", archive.path, "who met Qassem?", "--format", "jsonl")
    #expect(held.code == 0)
    #expect(held.output.contains("\"supported\":true"))
  }

  @Test func `a digest is one object with words, articles, sentences and how the query was read`() {
    let run = archive.lede(
      "digest", archive.path, "nasrallah", "--words", "60", "--format", "jsonl")
    let keys = ["words", "articles", "sentences", "headline"]
    #expect(run.output.keysOfFirstObject == keys + ["ranAs", "found", "notes"])
    let named = archive.lede(
      "digest", archive.path, "--id", "000_44c510f4f780526b", "--format", "jsonl")
    #expect(named.output.keysOfFirstObject == keys)
  }

  @Test(arguments: [[], ["--timeline"]])
  func `a digest of nothing is an object that says why`(_ form: [String]) {
    let run = archive.lede(
      ["digest", archive.path, "nasrallah -israel"] + form + ["--format", "json"])
    #expect(run.code == 1)
    #expect(run.output.contains("\"sentences\":[]"))
    #expect(run.output.contains("\"reason\":\""))
  }

  @Test func `nothing is removed by a query that is not looked for as a whole`() throws {
    let words = (0..<300).map { "xx\($0)" }.joined(separator: " ")
    let folder = try ScratchFolder()
    let file = try folder.write("Many words\n\n\(words)", to: "many.txt")
    #expect(archive.lede("add", archive.path, file).code == 0)
    let run = archive.lede("remove", archive.path, "--query", "hezbollah OR xx*")
    #expect(run.code == 2 && run.messages.contains("nothing is removed"))
    #expect(archive.lede("search", archive.path, "arouri").code == 0)
  }

  @Test func `each command that searches or counts takes a limit of time`() {
    // What these write or keep must be whole.
    let others: Set<String> = ["export", "save", "watch"]
    for command in CommandTable.all.commands where !others.contains(command.page.name) {
      let page = command.page
      guard page.arguments.contains(where: { $0.kind == .query }) else { continue }
      #expect(page.options.contains { $0.option.names.contains("--timeout") }, "\(page.name)")
    }
  }

  @Test func `removing by query and by id`() {
    #expect(archive.lede("remove", archive.path, "--query", "date:2023-11-08").code == 0)
    #expect(archive.lede("search", archive.path, "arouri").code == 1)
    #expect(archive.lede("remove", archive.path, "nobody").code == 1)
    #expect(archive.lede("remove", archive.path).code == 2)
  }

  @Test func `results go to a file that is whole or not there`() throws {
    let path = TemporaryName.path().string
    defer { try? Files.remove(FilePath(path)) }
    let run = archive.lede("search", archive.path, "hamas", "--format", "csv", "-o", path)
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    let context = CommandContext(
      output: MemoryOutput(), messages: MemoryOutput(), environment: Environment([:]))
    let text = String(decoding: try context.bytes(of: path), as: UTF8.self)
    #expect(text.hasPrefix("rank,id,score,headline,date,source,snippet,highlights\r\n"))
    let missing = archive.lede("search", archive.path, "hamas", "-o", "/nowhere/x")
    #expect(missing.code == 3)
  }

  @Test func `every request in the manual is one that man knows`() {
    let known = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".br", ".nf", ".fi", ".RS", ".RE"]
    for line in ManualPage(table: .all).text.split(separator: "\n") where line.hasPrefix(".") {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }

  @Test func `every command has help with an example, and the manual names it`() {
    let manual = ManualPage(table: .all).text
    for page in CommandTable.all.pages(for: .commandLine) {
      let run = archive.lede(page.name, "--help")
      #expect(run.code == 0)
      #expect(run.output.contains("examples"), "\(page.name)")
      #expect(manual.contains(".SS lede \(page.name)"), "\(page.name)")
    }
    for page in CommandTable.all.pages(for: .shell) where page.name != "quit" {
      #expect(!page.allShellExamples.isEmpty, "\(page.name)")
    }
  }

  @Test func `an archive is found under a name that is no UTF-8`() throws {
    let copy = archive.path + FilePath.text(of: [0x63, 0xE9])
    #expect(archive.lede("backup", archive.path, copy).code == 0)
    #expect(archive.lede("search", copy, "hamas").output.isEmpty == false)
    let missing = archive.lede("search", copy + "x", "hamas")
    #expect(missing.messages.contains("c\\xE9x"))
  }

  @Test(arguments: [
    ["search", "hamas", ""], ["search", "hamas", "--since", ""], ["similar", ""],
  ])
  func `words that are no UTF-8 are refused`(words: [String]) {
    let stray = "st" + FilePath.text(of: [0xFF]) + "orm"
    let words = [words[0], archive.path] + words.dropFirst().map { $0.isEmpty ? stray : $0 }
    let run = archive.lede(words)
    #expect(run.code == 2)
    #expect(run.messages.contains("is no UTF-8: st\\xFForm"))
  }

  @Test(arguments: ["0", "10001", "2000000000"])
  func `any number of answers can be asked for`(count: String) {
    let run = archive.lede("ask", archive.path, "who met Qassem?", "-n", count)
    #expect(run.code == 0)
    #expect(run.output.contains("Qassem"))
    let answers = archive.lede(
      "ask", archive.path, "who met Qassem?", "-n", count, "--format", "json")
    #expect(answers.code == 0)
  }

  @Test(arguments: [
    ["--mode", "or"], ["--mode", "and"], ["--mode", "phrase"], ["--exhaustive"], ["--first"],
    ["--keep", "none"],
  ])
  func `the bench ranks each line as a search would`(words: [String]) throws {
    let queries = try Files.temporary(holding: "hezbollah\nhamas israel\nzeppelin\n")
    defer { queries.closeQuietly() }
    let output = MemoryOutput()
    let context = CommandContext(
      output: output, messages: MemoryOutput(), environment: Environment([:]),
      input: queries.rawValue)
    let program = Program(in: context) { _, _ throws(CommandError) in 0 }
    #expect(program.run(["bench", archive.path, "-k", "3"] + words) == 0)
    let lines = output.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("READY "))
    #expect(lines[1].split(separator: "\t").last?.split(separator: " ").count == 3)
    #expect(lines[3].hasSuffix("\t"))
  }
}

extension Files {
  /// A file that has no name any more, to be read from its beginning.
  fileprivate static func temporary(holding text: String) throws -> FileDescriptor {
    let path = TemporaryName.path()
    let file = try NewFile(path.text)
    try file.write(text)
    try file.publish()
    defer { try? remove(path) }
    return try OpenFile.reading(path).take()
  }
}

extension String {
  /// The keys of the object on the first line; good for objects whose first values hold no objects.
  fileprivate var keysOfFirstObject: [String] {
    let line = split(separator: "\n").first.map(Array.init) ?? []
    var (keys, depth, at) = ([String](), 0, 0)
    while at < line.count {
      switch line[at] {
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case "\"":
        var end = at + 1
        while end < line.count, line[end] != "\"" { end += line[end] == "\\" ? 2 : 1 }
        if depth == 1, end + 1 < line.count, line[end + 1] == ":" {
          keys.append(String(line[(at + 1)..<end]))
        }
        at = end
      default: break
      }
      at += 1
    }
    return keys
  }
}
