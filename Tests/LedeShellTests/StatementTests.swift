import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// What a line of the shell is taken for.
struct StatementTests {
  @Test(arguments: ["", "   ", "#", "# a comment", "## a comment", "#\ttab", "#!/usr/bin/env lede"])
  func `blank lines and comments ask for nothing`(_ line: String) {
    guard case (.nothing, nil) = Statement.read(line) else {
      Issue.record("\(line) is \(Statement.read(line))")
      return
    }
  }

  @Test(
    arguments: [
      ("#metoo", nil), ("bridge > notes.txt", ">"), ("Live: bridge opens | touch x", "|"),
      ("a >> b", ">"), ("profit > 5 million", nil), ("\"a | b\"", nil), ("2 > page.txt", ">"),
      (".5 per cent", nil), ("\".help\"", nil), ("x |", nil), ("what is > this?", ">"),
    ] as [(String, Character?)])
  func `a line that is no command is a search, whole`(_ line: String, _ mark: Character?) {
    guard case (.question(let text, let found), nil) = Statement.read(line) else {
      Issue.record("\(line) is \(Statement.read(line))")
      return
    }
    #expect(text == line)
    #expect(found == mark)
  }

  @Test func `a bare number is a hit, and a command minds its marks`() {
    guard case (.hit(2), nil) = Statement.read(" 2 ") else {
      Issue.record("a bare number is no hit")
      return
    }
    guard case (.command(let name, let words), let redirection) = Statement.read(".terms a > b")
    else {
      Issue.record("a command is none")
      return
    }
    #expect(name.text == ".terms" && words.map(\.text) == ["a"])
    #expect(redirection == .file("b", appends: false))
  }

  @Test func `a search writes no file and starts no program`() throws {
    let archive = try SeedArchive()
    let path = TemporaryName.path().string
    let run = archive.lede(
      archive.path, "-c", "hezbollah > \(path)", "-c", "hezbollah | touch \(path)")
    #expect(!Folder.exists(FilePath(path)))
    #expect(run.messages.contains("> is text in a search"))
    #expect(run.messages.contains("| is text in a search"))
    #expect(run.output.contains("ezbollah"))
  }

  @Test func `the shell sees what others commit, before the next statement`() throws {
    let archive = try SeedArchive()
    let output = MemoryOutput()
    let context = CommandContext(
      output: output, messages: MemoryOutput(), environment: Environment([:]))
    let shell = try Shell(in: context, ShellStart(archive: archive.path))
    #expect(shell.perform(".refresh") == .done)
    #expect(output.text == "commit 2: 4 articles\n")
    let path = TemporaryName.path().string + ".txt"
    defer { try? Files.remove(FilePath(path)) }
    let file = try NewFile(path)
    try file.write("A zeppelin landed in the tunnel after the storm.\n")
    try file.publish()
    #expect(archive.lede("add", archive.path, path).code == 0)
    #expect(shell.perform("zeppelin") == .done)
    #expect(output.text.contains("A zeppelin landed"))
  }

  @Test func `examples in the shell's help have one dot`() throws {
    let archive = try SeedArchive()
    for page in CommandTable.all.pages(for: .shell) {
      let run = archive.lede(archive.path, "-c", ".help \(page.name)")
      #expect(!run.output.contains("\n  .."), "\(page.name)")
      #expect(!run.output.contains("\n  .@"), "\(page.name)")
    }
  }
}
