import Lede
import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// `--input`: a request a line, an answer a line.
struct RequestLoopTests {
  private let archive: SeedArchive
  private let folder: ScratchFolder

  init() throws {
    archive = try SeedArchive()
    folder = try ScratchFolder()
  }

  private func answers(_ requests: String, _ words: String...) throws -> [String] {
    let file = try folder.write(requests, to: "requests.jsonl")
    let run = archive.lede(words + ["--input", file])
    #expect(run.code == 0)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `every line has its answer, in order, and a wrong one its error`() throws {
    let lines = try answers(
      """
      {"id":"q1","query":"nasrallah"}

      {"id":2,"query":"zeppelin"}
      {"id":"q3"}
      not json
      {"id":{"deep":[1,2]},"query":"qassem","since":null}
      {"id":[6],"query":"qassem","other":[1,"a",{}]}
      """, "search", archive.path, "-n", "1")
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix("{\"id\":\"q1\",\"hits\":[{\"id\":"))
    #expect(lines[1].hasPrefix("{\"id\":2,\"hits\":["))
    #expect(lines[2] == #"{"id":"q3","error":"the member \"query\" is missing or no string"}"#)
    #expect(lines[3].hasPrefix("{\"id\":null,\"error\":\"not a JSON object"))
    #expect(lines[4].hasPrefix("{\"id\":{\"deep\":[1,2]},\"hits\":["))
    #expect(lines[5].hasPrefix(#"{"id":[6],"hits":["#))
  }

  @Test(arguments: [
    (#""limit":1"#, ["-n", "1"]), (#""limit":0,"sort":"oldest""#, ["-n", "0", "--sort", "oldest"]),
    (#""since":"2023-11-08""#, ["--since", "2023-11-08"]),
    (#""usable":true,"as_of":"2023-01-01T00:00:00Z""#, ["--usable", "--as-of", "2023-01-01"]),
    (#""explain":false,"duplicates":"group""#, ["--duplicates", "group"]),
  ])
  func `a member is the option of its name`(_ members: String, _ options: [String]) throws {
    let file = try folder.write(#"{"id":1,"query":"hezbollah"}"#, to: "plain.jsonl")
    let typed = archive.lede(["search", archive.path, "--input", file] + options)
    #expect(
      try answers(#"{"id":1,"query":"hezbollah",\#(members)}"#, "search", archive.path)
        == [typed.output.trimmed])
  }

  @Test(arguments: [
    (#""usabel":true"#, #"no member "usabel"; did you mean "usable"?"#),
    (#""usable":"yes""#, #""usable" is true or false"#),
    (#""limit":-1"#, #""limit" takes a whole number from 0 on"#),
    (#""limit":[1]"#, #""limit" is a string or a number"#),
    (#""sort":"upwards""#, #""sort" is one of score, newest, oldest"#),
    (#""as_of":"soon""#, "--as-of takes a moment"),
    (#""quiery":"-""#, #"no member "quiery"; did you mean "query"?"#),
  ])
  func `a member that is misspelt, or has no value of it, is an error`(
    _ member: String, _ reason: String
  ) throws {
    let line = try answers(#"{"id":1,"query":"hezbollah",\#(member)}"#, "search", archive.path)
    let escaped = reason.replacing("\"", with: "\\\"")
    #expect(line.count == 1 && line[0].hasPrefix(#"{"id":1,"error":"\#(escaped)"#))
  }

  @Test func `a member holds before what was typed, one budget before another`() throws {
    let text = "The mayor resigned on Monday. Rain fell all night. Snow fell in the north."
    let lines = try answers(
      """
      {"id":1,"text":"\(text)","sentences":1}
      {"id":2,"text":"\(text)"}
      {"id":3,"text":"\(text)","words":0}
      {"id":4,"text":"\(text)","words":9,"sentences":1}
      """, "summarize", "--words", "100")
    #expect(lines[0] == #"{"id":1,"sentences":["Rain fell all night."]}"#)
    #expect(lines[1].contains("north"))
    #expect(lines[2].contains(#"\"words\" takes a whole number from 1"#))
    #expect(lines[3].contains("two budgets"))
    let german = try answers(
      #"{"id":1,"text":"Die Häuser","language":"de"}"#, "tokens", "--language", "en")
    #expect(german == [#"{"id":1,"terms":["die","haus"]}"#])
  }

  @Test func `now is when a request comes`() throws {
    let soon = try #require(
      ArticleDate(secondsSince1970: ArticleDate.now.firstSecond + 3))
    let archive = try Archive.create(folder.path + "/held.lede")
    try archive.add(
      contentsOf: [
        folder.write(
          #"{"id":"u","headline":"Ferry","body":"It sank.","embargo":"\#(soon)"}"#, to: "a.jsonl")
      ])
    let request = #"'{"id":1,"query":"ferry"}'"#
    let pipe = folder.path + "/pipe"
    let command = "mkfifo \(pipe); (echo \(request); sleep 4; echo \(request)) >\(pipe) &"
    _ = try ChildProcess(command, readsFromUs: false).finish()
    let run = self.archive.lede("search", archive.path, "--usable", "--input", pipe)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix(#"{"id":1,"hits":[],"articles":0"#) == true)
    #expect(lines.last?.hasPrefix(#"{"id":1,"hits":[{"id":"u""#) == true)
  }

  @Test(arguments: [
    (["sank"], "--input takes nothing beside it"),
    (["--format", "csv"], "--input answers in JSON lines"),
    (["--safe-csv"], "--safe-csv does not go with --input"),
  ])
  func `what --input has no use for is wrong usage`(_ words: [String], _ reason: String) throws {
    let file = try folder.write(#"{"id":1,"query":"hezbollah"}"#, to: "requests.jsonl")
    let run = self.archive.lede(["search", archive.path, "--input", file] + words)
    #expect(run.code == 2 && run.output.isEmpty && run.messages.contains(reason))
    #expect(archive.lede("search", archive.path, "--input", file, "--format", "jsonl").code == 0)
    let pdf = archive.lede("summarize", "--input", file, "--pdf")
    #expect(pdf.code == 2 && pdf.messages.contains("--pdf does not go with --input"))
  }

  @Test func `questions are answered`() throws {
    let lines = try answers(
      #"{"id":"a","question":"who met Qassem?"}"#, "ask", archive.path, "-n", "1")
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("{\"id\":\"a\",\"answers\":[{\"id\":"))
    #expect(lines[0].contains("Amirabdollahian"))
  }

  @Test func `texts are summarized, cut into sentences and into terms`() throws {
    let text = "The mayor of Paris resigned on Monday. Rain fell. A new mayor is elected in May."
    let budgets = try answers(
      """
      {"id":1,"headline":"Mayor","text":"\(text)","sentences":1}
      {"id":2,"texts":["\(text)","Snow fell in the north."],"words":12}
      {"id":3,"text":"\(text)","percent":50}
      {"id":4}
      """, "summarize")
    #expect(budgets[0] == #"{"id":1,"sentences":["The mayor of Paris resigned on Monday."]}"#)
    #expect(budgets[1].hasPrefix(#"{"id":2,"sentences":["#))
    #expect(budgets[3].contains("\"error\""))
    let sentences = try answers(#"{"id":1,"text":"Rain fell. Snow fell."}"#, "sentences")
    #expect(sentences == [#"{"id":1,"sentences":["Rain fell.","Snow fell."]}"#])
    let terms = try answers(#"{"id":1,"text":"Attacks attacked"}"#, "tokens")
    #expect(terms == [#"{"id":1,"terms":["attack","attack"]}"#])
  }

  @Test func `a list of queries is run, and a wrong line ends nothing`() throws {
    let file = try folder.write("nasrallah\n\n# a comment\n#metoo\ntitel:x\n", to: "list.txt")
    let run = archive.lede("batch", archive.path, file, "--strict", "--format", "tsv")
    #expect(run.code == 0)
    let rows = run.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.map { $0[0] } == ["line", "1", "4", "5"])
    #expect(rows.map { $0[1] } == ["query", "nasrallah", "#metoo", "titel:x"])
    #expect(rows[3].last?.contains("titel") == true)
    #expect(run.messages.contains("1 line was wrong"))
  }

  @Test func `the mark of UTF-8 above lines belongs to none`() throws {
    let mark = "\u{FEFF}"
    let path = try folder.write("\(mark)one\r\n\(mark)two", to: "marked.txt")
    let reader = LineReader(try OpenFile.reading(FilePath(text: path)).take(), name: "marked.txt")
    defer { reader.close() }
    #expect(try reader.next() == Array("one".utf8) && reader.next() == Array("\(mark)two".utf8))
  }

  @Test(arguments: ["", "\n", "\ntwo", "\n\ntwo\n"])
  func `a line that is too long is told and passed over`(_ rest: String) throws {
    let long = String(repeating: "x", count: 3 << 20)
    let path = try folder.write("one\n\(long)\(rest)", to: "long.txt")
    let file = try OpenFile.reading(FilePath(text: path)).take()
    let reader = LineReader(file, name: "long.txt", limit: 1 << 20)
    defer { reader.close() }
    #expect(try reader.next() == Array("one".utf8))
    let error = #expect(throws: CommandError.self) { try reader.next() }
    #expect(error?.kind == .usage && error?.message == "long.txt: a line is longer than 1 MB")
    if rest.hasPrefix("\n\n") { #expect(try reader.next() == []) }
    if rest.contains("two") { #expect(try reader.next() == Array("two".utf8)) }
    #expect(try reader.next() == nil)
  }

  @Test func `a request that is too long has its error, and those behind it their answers`() throws
  {
    let long = String(repeating: "a", count: 1 << 18)
    let requests = "{\"id\":1,\"query\":\"\(long)\"}\n{\"id\":2,\"query\":\"qassem\"}\n"
    let (lines, _) = try run(
      ["search", archive.path, "--input", folder.write(requests, to: "requests.jsonl")])
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"id":null,"error":""#) && lines[0].contains("longer than 0 MB"))
    #expect(lines[1].hasPrefix(#"{"id":2,"hits":[{"#))
    let script = try folder.write("\(long)\n.terms hezb\n", to: "long.txt")
    let (terms, messages) = try run([archive.path, "-c", ".read \(script)"])
    #expect(
      messages.contains("line 1 of \(script): ") && terms.first?.hasPrefix("hezbollah") == true)
    let (rows, notes) = try run(["batch", archive.path, script])
    #expect(rows.count == 2 && rows[0].contains("error") && notes.contains("1 line was wrong"))
  }

  /// Runs a command that takes no line longer than 64 KB; gives the lines of its output, and its messages.
  private func run(_ words: [String]) throws -> ([String], String) {
    let (output, messages) = (MemoryOutput(), MemoryOutput())
    let context = CommandContext(output: output, messages: messages, environment: Environment([:]))
    context.lineLimit = 1 << 16
    let program = Program(in: context) { context, start throws(CommandError) in
      try Shell(in: context, start).run(keyboard: nil)
    }
    _ = program.run(words)
    return (output.text.split(separator: "\n").map(String.init), messages.text)
  }

  @Test func `a file without end is an error`() throws {
    let messages = MemoryOutput()
    let context = CommandContext(
      output: MemoryOutput(), messages: messages, environment: Environment([:]))
    let error = #expect(throws: CommandError.self) {
      try context.bytes(of: "/dev/zero", limit: 1 << 20)
    }
    #expect(error?.message == "/dev/zero is larger than 1 MB")
    // A file of holes, which is refused before it is read.
    let path = folder.path + "/holes.txt"
    _ = try ChildProcess("truncate -s 300M '\(path)'", readsFromUs: false).finish()
    let run = Program(in: context) { _, _ throws(CommandError) in 0 }
    #expect(run.run(["summarize", path]) == 3)
    #expect(messages.text == "lede: \(path) is larger than 256 MB\n")
  }
}
