import Testing

@testable import LedeCommand
@testable import LedeShell

struct WordsTests {
  private func split(_ line: String) -> (words: [String], redirection: LineSplitter.Redirection?) {
    var splitter = LineSplitter(line)
    let words = splitter.words()
    return (words.map(\.text), splitter.redirection)
  }

  @Test func `words are split as a shell would`() {
    #expect(split("a  \"b c\" 'd e' f\\ g").words == ["a", "b c", "d e", "f g"])
    #expect(split("what's Nasrallah's role").words == ["what's", "Nasrallah's", "role"])
    #expect(split("\"open end").words == ["open end"])
    #expect(split("").words == [])
  }

  @Test func `results can go to a file or a program`() {
    #expect(split(".export x > out/a b.xml").redirection == nil)
    #expect(split(".export x > 'a b.xml'").redirection == .file("a b.xml", appends: false))
    #expect(split(".export x >> log").redirection == .file("log", appends: true))
    #expect(split(".search x | head -1").redirection == .program("head -1"))
    #expect(split(".search \"a | b\"").redirection == nil)
  }

  @Test(arguments: [
    (".first \"islamic jihad\"", "\"islamic jihad\""),
    (".export \"hezbollah since:2023-11-01\"", "hezbollah since:2023-11-01"),
    (".search hamas -israel", "hamas -israel"), (".search 'a b'", "a b"),
    (".search title:\"a b\" c~", "title:\"a b\" c~"),
  ])
  func `a query keeps the marks of its phrases`(_ line: String, _ query: String) throws {
    var splitter = LineSplitter(line)
    let words = Array(splitter.words().dropFirst())
    let page = CommandPage(name: "search", summary: "")
    let argument = Argument(name: "QUERY", help: "", kind: .query)
    #expect(try ParsedWords(words, page: page, arguments: [argument]).query() == query)
  }

  @Test(arguments: [
    (["--wods", "3"], "did you mean --words?"), (["--words", "x"], "whole number"),
    (["--words"], "needs a value"), (["--style", "brif"], "did you mean brief?"),
    (["a", "b"], "does not know"), (["--explain=1"], "takes no value"),
    (["--words", "3", "--percent", "3"], "two budgets"),
  ])
  func `a wrong option is told with what to do`(_ words: [String], _ part: String) {
    let messages = MemoryOutput()
    let context = CommandContext(
      output: MemoryOutput(), messages: messages, environment: Environment([:]))
    let program = Program(in: context) { _, _ throws(CommandError) in 0 }
    #expect(program.run(["summarize"] + words) == 2)
    #expect(messages.text.contains(part))
  }

  @Test(arguments: [
    ("serach", "search"), ("hlep", "help"), ("exprot", "export"), ("di", nil), ("xyzzy", nil),
  ])
  func `the nearest name is suggested`(_ typed: String, _ name: String?) {
    #expect(NearName.nearest(to: typed, among: ["search", "help", "export", "digest"]) == name)
  }
}
