import Testing

@testable import LedeCommand
@testable import LedeShell

/// What must not be published yet is marked in all that is made of it, and left out where that is asked for.
struct ReleaseTests {
  private let archive: SeedArchive
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    archive = try SeedArchive()
    folder = try ScratchFolder()
    path = folder.path + "/a.lede"
    let lines = """
      {"id":"x1","headline":"Acme buys Zorkmidt","date":"2024-01-02","embargo":"2099-01-01T00:00:00Z","body":"Acme buys Zorkmidt for nine million dollars on Monday, its chairman said. Zorkmidt makes ferries."}
      {"id":"x2","headline":"Acme opens a yard","date":"2024-01-03","body":"Acme opened a yard for ferries on Tuesday. The chairman of Acme spoke of growth."}
      {"id":"x3","headline":"Acme builds ferries","date":"2024-01-03","body":"Acme builds ferries in its yard, the chairman of Acme said on Tuesday."}
      """
    let file = try folder.write(lines + "\n", to: "a.jsonl")
    #expect(archive.lede("add", path, file).code == 0)
  }

  private static let mark = "EMBARGOED until 2099-01-01T00:00:00Z"

  @Test func `what a file says of its release is told with its summary`() throws {
    let file = try folder.write(
      #"{"id":"w1","status":"withheld","headline":"H","body":"A ferry sank off Rostock on Monday."}"#
        + "\n", to: "w.jsonl")
    #expect(archive.lede("summarize", file).messages.contains("w1: WITHHELD"))
  }

  @Test func `what may be used is all that a session shows that is set so`() throws {
    let lines = ["acme", ".count acme", ".digest acme", ".export acme --as json", ".last acme"]
    let run = { (settings: [String]) in
      archive.lede([path, "--no-rc"] + (settings + lines).flatMap { ["-c", $0] }).output
    }
    #expect(run([]).contains("Zorkmidt") && !run([".set usable on"]).contains("Zorkmidt"))
    #expect(run([".set usable on", ".set as-of 2100-01-01"]).contains("Zorkmidt"))
    #expect(run([".set usable on", ".set usable off"]).contains("Zorkmidt"))
    for setting in [".set usable maybe", ".set as-of bogus"] {
      let refused = archive.lede([path, "--no-rc", "-c", setting])
      #expect(refused.code != 0 && !refused.messages.isEmpty, "\(setting)")
    }
  }

  @Test(
    arguments: [
      [], ["--timeline"], ["--as", "html"], ["--as", "markdown"], ["--timeline", "--svg"],
      ["--timeline", "--svg", "--as", "html"], ["--format", "jsonl"], ["--format", "csv"],
      ["--timeline", "--format", "csv"], ["--as", "newsml-g2"],
      ["--timeline", "--as", "newsml-g2"],
    ])
  func `a digest of an embargoed article is marked`(form: [String]) {
    let run = archive.lede(["digest", path, "Zorkmidt"] + form)
    #expect(run.code == 0)
    #expect(run.output.contains("2099-01-01T00:00:00Z"), "\(run.output)")
    if !form.contains("--format") {
      #expect(run.messages.contains("x1: " + Self.mark), "\(run.messages)")
    }
    let usable = archive.lede(["digest", path, "--id", "x1", "--id", "x2", "--usable"] + form)
    #expect(usable.code == 0)
    #expect(!usable.output.contains("Zorkmidt") && !usable.output.contains("2099"))
    #expect(archive.lede(["digest", path, "--id", "x1", "--usable"] + form).code == 1)
  }

  @Test(
    arguments: [
      "acme", "Who makes ferries?", ".search acme --format jsonl", ".ask Who buys Zorkmidt?",
      ".digest acme", ".digest acme --timeline", ".digest", ".stories --at-least 1", ".similar x2",
      ".near acme", ".trend acme by day", ".first acme", ".last acme", ".export --as jsonl",
      ".export acme --as csv", ".export --as newsml-g2 --digest 50", ".count acme --by day",
      ".batch", "@all", ".alert",
    ])
  func `what is set in the shell holds for every command`(line: String) {
    let run = archive.lede(
      path, "--no-rc", "-c", ".set usable on", "-c", ".save all acme", "-c", line)
    #expect(!run.output.contains("x1") && !run.output.contains("Zorkmidt"), "\(run.output)")
    #expect(!run.output.contains("2024-01-02  1"), "\(run.output)")
  }

  @Test func `an alert of what may be used tells an article when it is released`() {
    let run = archive.lede(
      path, "--no-rc", "-c", ".save all acme", "-c", ".set usable on", "-c", ".alert",
      "-c", ".set as-of 2100-01-01", "-c", ".alert")
    #expect(run.output.contains("@all  2 new, 2 articles"), "\(run.output) \(run.messages)")
    #expect(run.output.contains("@all  1 new, 3 articles"), "\(run.output)")
  }

  @Test(
    arguments: [
      (".set usable fdsa", "usable is one of on, off"), (".set as-of bogus", "takes a moment"),
      (".set since yestreday", "yestreday"),
    ])
  func `a setting that no search could run with is refused`(line: String, message: String) {
    let run = archive.lede(path, "--no-rc", "-c", line, "-c", ".show")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(!run.output.contains("fdsa") && !run.output.contains("bogus"), "\(run.output)")
    #expect(!run.output.contains("yestreday"), "\(run.output)")
  }

  @Test(
    arguments: [
      #"{"id":"x2","version":2,"status":"withheld"}"#,
      #"{"id":"x2","version":2,"embargo":"2099-01-01"}"#,
      #"{"id":"x2","version":2,"status":"canceled"}"#,
    ])
  func `what was alone in a folder is taken back`(line: String) throws {
    let out = folder.path + "/alone"
    let export = ["export", path, "opens", "--usable", "-o", out + "/"]
    #expect(archive.lede(export).code == 0)
    let notice = try folder.write(line + "\n", to: "notice.jsonl")
    #expect(archive.lede("add", path, notice).code == 0)
    #expect(archive.lede(export).code == 1)
    let left = archive.lede("add", folder.path + "/b.lede", out)
    #expect(
      archive.lede("count", folder.path + "/b.lede", "*", "--usable").code == 1, "\(left.messages)")
  }

  @Test(arguments: ["search", "ask"])
  func `a table marks what is held wherever it stands`(command: String) {
    let asked = command == "ask" ? "Who makes ferries?" : "acme chairman"
    let run = archive.lede(command, path, asked, "--format", "csv")
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines.first?.contains("embargo") == true, "\(run.output)")
    #expect(lines.contains { $0.contains("x1") && $0.contains("2099-01-01T00:00:00Z") })
    #expect(lines.contains { $0.contains("x2") || $0.contains("x3") })
  }

  @Test(arguments: ["newsml-g2", "nitf", "ninjs-1.4", "ninjs-3.1", "jsonl", "csv"])
  func `a withdrawal goes out with what is exported, and holds where that comes in`(
    format: String
  ) throws {
    let (out, other) = (folder.path + "/out", folder.path + "/b.lede")
    let kill = try folder.write(
      #"{"id":"x2","version":2,"status":"canceled"}"# + "\n", to: "kill.jsonl")
    #expect(archive.lede("export", path, "--as", format, "-o", out + "/").code == 0)
    #expect(archive.lede("add", other, out).code == 0)
    #expect(archive.lede("add", path, kill).code == 0)
    for query in [[], ["ferries"]] {
      // An export of some replaces what stands in its folder of a withdrawn article.
      let again = archive.lede(["export", path] + query + ["--as", format, "-o", out + "/"])
      #expect(again.messages.contains("1 told as withdrawn"), "\(again.messages)")
    }
    #expect(archive.lede("add", other, out).messages.contains("1 removed"))
    let left = archive.lede("export", other, "--as", "jsonl").output
    #expect(left.contains("Acme buys") && left.contains("Acme builds"))
    #expect(!left.contains("Acme opens"))
    guard format != "nitf" else { return }
    let message = archive.lede("export", path, "--as", format)
    #expect(message.output.contains("cancel"), "\(message.output)")
    #expect(!archive.lede("export", path, "ferries", "--as", format).output.contains("cancel"))
  }

  @Test func `no word of a withdrawn article is taken for what was meant, or listed`() {
    #expect(archive.lede("search", path, "Zorkmitd").messages.contains("zorkmidt"))
    #expect(archive.lede("remove", path, "x1", "--withdraw").code == 0)
    let run = archive.lede("search", path, "Zorkmitd")
    #expect(!(run.output + run.messages).lowercased().contains("zorkmidt"), "\(run.messages)")
    #expect(archive.lede("search", path, "ferreis").messages.contains("ferries"))
    #expect(archive.lede("terms", path, "zork").messages.contains("no term begins"))
    #expect(!archive.lede("terms", path, "-n", "0").output.contains("zork"))
    #expect(archive.lede("terms", path, "ferri").output.contains("ferri"))
  }

  @Test func `OpenSearch is told to delete what was withdrawn`() throws {
    #expect(archive.lede("remove", path, "x2", "--withdraw").code == 0)
    let lines = archive.lede("export", path, "--as", "opensearch").output
    #expect(lines.hasSuffix(#"{"delete":{"_id":"x2"}}"# + "\n"), "\(lines)")
  }

  @Test func `a package is withheld, and so is each item of it that is`() {
    for run in [
      archive.lede("digest", path, "Zorkmidt", "--as", "newsml-g2"),
      archive.lede("digest", path, "Zorkmidt", "--as", "newsml-g2", "--timeline"),
      archive.lede("export", path, "acme", "--digest", "60"),
    ] {
      let package = run.output.split(separator: "<packageItem").last ?? ""
      #expect(package.contains("<embargoed>2099-01-01T00:00:00Z</embargoed>"))
      let states = package.split(separator: "<pubStatus qcode=\"stat:").dropFirst()
        .map { $0.prefix { $0 != "\"" } }
      #expect(states.first == "withheld")
      #expect(states.count(where: { $0 == "withheld" }) == 2)
      #expect(run.messages.contains("x1: " + Self.mark))
    }
    let usable = archive.lede("export", path, "acme", "--digest", "60", "--usable", "--links", "2")
    #expect(!usable.output.contains("withheld") && !usable.output.contains("x1"))
    #expect(archive.lede("export", path, "--links", "2").output.contains(":x1"))
  }

  @Test func `a story that an embargoed article tells is marked`() {
    let text = archive.lede("stories", path, "--at-least", "1")
    #expect(text.output.contains(Self.mark))
    let rows = archive.lede("stories", path, "--at-least", "1", "--format", "csv").output
    #expect(rows.contains("status,embargo"))
    #expect(rows.contains(",usable,2099-01-01T00:00:00Z"))
    let usable = archive.lede("stories", path, "--at-least", "1", "--usable").output
    #expect(!usable.contains("EMBARGOED") && !usable.contains("Zorkmidt"))
  }

  @Test func `an alert marks the headlines of what is held`() throws {
    let run = archive.lede(
      [path, "-c", ".save acme acme", "-c", ".alert"],
      environment: ["HOME": folder.path])
    #expect(run.output.contains(Self.mark + "  Acme buys Zorkmidt"), "\(run.output)")
  }

  @Test func `an answer tells of its article's embargo`() {
    let run = archive.lede("ask", path, "Who buys Zorkmidt?", "--format", "jsonl")
    #expect(run.output.contains("\"embargo\":\"2099-01-01T00:00:00Z\""), "\(run.output)")
    let text = archive.lede("ask", path, "Who buys Zorkmidt?").output
    #expect(text.contains("x1 ¶1 · " + Self.mark), "\(text)")
    let free = archive.lede("ask", path, "Who opened a yard?", "-n", "1", "--format", "jsonl")
    #expect(!free.output.contains("embargo"), "\(free.output)")
  }

  @Test(arguments: [
    ["-c", ".open x1"], ["-c", "Zorkmidt", "-c", "1"], ["-c", ".first Zorkmidt"],
    ["-c", ".last Zorkmidt"], ["-c", "Who buys Zorkmidt?"],
  ])
  func `the shell marks what it shows of an embargoed article`(statements: [String]) {
    let run = archive.lede([path] + statements)
    let marks = run.output.split(separator: Self.mark, omittingEmptySubsequences: false).count - 1
    #expect(marks >= statements.count / 2, "\(run.output)")
    let records = archive.lede([path, "--format", "jsonl"] + statements).output
    #expect(records.split(separator: "\n").allSatisfy { $0.contains("\"embargo\":\"2099-") })
  }

  @Test func `days back count from the moment asked for`() {
    for (moment, isThere) in [("2024-01-04", true), ("2024-03-04", false)] {
      let run = archive.lede(
        "search", path, "yard", "--since", "3d", "--as-of", moment, "--format", "jsonl")
      #expect(run.output.contains("\"x2\"") == isThere, "\(moment): \(run.output)")
      let typed = archive.lede("count", path, "yard since:3d", "--as-of", moment)
      #expect((typed.code == 0) == isThere, "\(typed.output)")
    }
  }

  @Test(arguments: ["foo", "-1", "", "2030-13-01", "3d"])
  func `a moment that is none is refused`(moment: String) {
    for command in ["search", "ask", "digest", "stories", "export"] {
      let run = archive.lede(command, path, "acme", "--usable", "--as-of=\(moment)")
      #expect(run.code == 2, "\(command)")
      #expect(run.messages.contains("--as-of takes a moment"), "\(command): \(run.messages)")
    }
  }

  @Test func `a moment counts as UTC where it names no zone`() {
    for (moment, isThere) in [("2098-12-31", false), ("2099-01-01", true)] {
      let run = archive.lede("search", path, "Zorkmidt", "--usable", "--as-of", moment)
      #expect(run.output.contains("Zorkmidt") == isThere, "\(moment)")
    }
  }

  @Test func `a message quotes no more than is read`() {
    let long = String(repeating: "x", count: 100_000)
    for words in [
      ["search", path, "--\(long)"], ["search", path, "acme", "since:\(long)"],
      ["search", path, "acme", "--since", long], ["search", path, "acme", "--format", long],
      ["search", path, "acme", "--as-of", long], ["search", path, "acme", "\(long):y"],
      ["search", long, "acme"], [long], ["count", path, "--by", long],
    ] {
      let run = archive.lede(words)
      #expect(run.messages.utf8.count < 4000, "\(words.map { $0.prefix(10) })")
    }
  }
}
