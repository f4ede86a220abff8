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
      {"id":{"deep":[1,2]},"query":"qassem","other":[1,"a",{}],"more":null,"n":3}
      """, "search", archive.path, "-n", "1")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("{\"id\":\"q1\",\"hits\":[{\"id\":"))
    #expect(lines[1].hasPrefix("{\"id\":2,\"hits\":["))
    #expect(lines[2] == #"{"id":"q3","error":"the member \"query\" is missing or no string"}"#)
    #expect(lines[3].hasPrefix("{\"id\":null,\"error\":\"not a JSON object"))
    #expect(lines[4].hasPrefix("{\"id\":{\"deep\":[1,2]},\"hits\":["))
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

  @Test func `a line without end is an error`() throws {
    let path = try folder.write("one\n" + String(repeating: "x", count: 3 << 20), to: "long.txt")
    let file = try OpenFile.reading(FilePath(text: path)).take()
    let reader = LineReader(file, name: "long.txt", limit: 1 << 20)
    defer { reader.close() }
    #expect(try reader.next() == Array("one".utf8))
    let error = #expect(throws: CommandError.self) { try reader.next() }
    #expect(error?.message == "long.txt: a line is longer than 1 MB")
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
