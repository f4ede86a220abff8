import LedeRecords
import LedeSystem
import SystemPackage
import Testing

@testable import LedeCommand
@testable import LedeShell

/// What a terminal gets of text that is not ours.
struct TerminalFilterTests {
  @Test(arguments: [
    ("plain text\twith a tab\n", "plain text\twith a tab\n"),
    ("\u{1B}]52;c;eA==\u{7}", "␛]52;c;eA==␇"), ("a\u{8}b\u{D}c\u{0}", "a␈b␍c␀"), ("\u{7F}", "␡"),
    ("\u{9B}31m", "␛31m"), ("a\u{85}b", "a␤b"), ("\u{80}\u{9F}\u{A0}", "␛␛\u{A0}"),
    ("קול \u{200F}ישראל", "קול \u{200F}ישראל"), ("café 漢字 👩‍👩‍👧", "café 漢字 👩‍👩‍👧"),
  ])
  func `control characters are shown by signs and all else stays`(_ text: String, _ shown: String) {
    #expect(TerminalFilter.shown(text) == shown)
  }

  @Test(arguments: [
    ("\u{202E}evil", "⇄evil"), ("a \u{2067}קול\u{2069} b", "a \u{2067}קול\u{2069} b"),
    ("\u{202B}קול\u{202C}", "\u{202B}קול\u{202C}"), ("a\u{202C}b\u{2069}", "a⇄b⇄"),
    // The isolate's end does not close the override within it.
    ("\u{2066}a\u{202E}b\u{2069}", "\u{2066}a⇄b\u{2069}"),
    // A line that is not closed is not closed by the next.
    ("\u{202D}a\nb\u{202C}", "⇄a\nb⇄"), ("\u{2068}\u{202A}x\u{202C}", "⇄\u{202A}x\u{202C}"),
  ])
  func `controls of direction stay where their line closes them`(_ text: String, _ shown: String) {
    #expect(TerminalFilter.shown(text) == shown)
  }

  @Test func `every scalar is shown in at least the columns it is counted for`() {
    for value in (UInt32(0)...0x9F).filter({ $0 != 0x0A && $0 != 0x09 }) {
      let text = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
      #expect(TerminalFilter.shown(text).displayWidth == text.displayWidth)
    }
  }

  @Test func `our own looks pass, and the same bytes in a text do not`() throws {
    let memory = MemoryOutput()
    let terminal = TerminalOutput(memory)
    let paint = Paint(isColoured: true)
    try terminal.write("\u{1B}[1;31mred" + paint("bold \u{1B}[0m", .bold) + " end\n")
    #expect(memory.text == "␛[1;31mred\u{1B}[1mbold ␛[0m\u{1B}[0m end\n")
  }

  @Test func `a line is judged whole, however it is written`() throws {
    let memory = MemoryOutput()
    let terminal = TerminalOutput(memory)
    let bytes = Array("\u{2067}קול\u{2069} \u{1B}[m é\u{9B}\n\u{202E}x".utf8)
    for byte in bytes { try terminal.write([byte]) }
    try terminal.flush()
    #expect(memory.text == "\u{2067}קול\u{2069} ␛[m é␛\n⇄x")
  }

  @Test func `bytes that are no UTF-8 are no commands either`() throws {
    let memory = MemoryOutput()
    let terminal = TerminalOutput(memory)
    try terminal.write([0x41, 0x9B, 0x33, 0x31, 0x6D, 0x0A])
    #expect(memory.text == "A\u{FFFD}31m\n")
  }
}

/// What every command shows of an archive that was written to attack a terminal.
struct HostileTextTests {
  /// Commands to a terminal, a title and a colour, clipboard, C1, an override that is not closed.
  static let attack =
    "\u{1B}]52;c;eA==\u{7}\u{1B}[31m\u{9B}31m\u{8}\u{202E}evil\u{2066}\u{85}\u{7F}\u{1B}P1q\u{1B}\\"

  private let archive: SeedArchive
  private let folder = TemporaryName.path().string

  init() throws {
    archive = try SeedArchive()
    try Folder.make(FilePath(folder))
    let attack = Self.attack
    let lines = (0..<3).map { number -> String in
      let record: Record = [
        "id": .text("\(number)\(attack)"), "title": .text("Storm \(attack) \(number)"),
        "body": .text("The storm \(attack) killed 12 people. John \(attack) Smith saw it."),
        "byline": .text("Joe \(attack)"), "source": .text("src\(attack)"),
        "section": .text("sec\(attack)"), "keywords": .list([.text("kw\(attack)")]),
        "url": .text("http://x/\(attack)"), "date": "2023-11-07",
      ]
      return Value.record(record).json + "\n"
    }
    try write(lines.joined(), to: folder + "/a.jsonl")
    try write("Title: Storm \(attack)\n\nThe storm \(attack) was here.\n", to: text)
    #expect(archive.lede("add", archive.path, folder + "/a.jsonl").code == 0)
  }

  private var text: String { folder + "/ok\u{1B}]0;T\u{7}\u{202E}.txt" }

  private func write(_ content: String, to path: String) throws {
    let file = try NewFile(path)
    try file.write(content)
    try file.publish()
  }

  static let commands: [[String]] =
    RecordFormat.allCases.map { ["search", "A", "storm", "--format", $0.rawValue] } + [
      ["search", "A", "storm", "--explain"], ["search", "A", "zzz" + attack],
      ["search", "A", "(storm " + attack, "--strict"],
      ["ask", "A", "how many did the storm kill?"],
      ["ask", "A", "who saw the storm?", "--neighbours", "2", "--explain"],
      ["digest", "A", "storm"], ["digest", "A", "storm", "--timeline"],
      ["digest", "A", "storm", "--explain"], ["count", "A", "storm", "--by", "source"],
      ["count", "A", "storm", "--by", "section", "--format", "box"], ["terms", "A"],
      ["similar", "A", "0" + attack], ["similar", "A", "nope" + attack],
      ["export", "A", "storm", "--as", "jsonl"], ["export", "A", "storm", "--as", "csv"],
      ["export", "A", "storm"], ["remove", "A", "nope" + attack], ["summarize", "T"],
      ["sentences", "T"], ["tokens", "T"], ["add", "A", "T", "--files"],
      ["add", "A", "no" + attack],
      ["stats", "no" + attack], ["check", "A"], ["nope" + attack], ["search", "A", "--x" + attack],
      ["A", "-c", "storm", "-c", "1", "-c", ".open 0" + attack, "-c", ".first storm"],
      ["A", "-c", ".nope" + attack, "-c", "storm > x" + attack, "-c", ".help " + attack],
      ["A", "-c", ".save a storm " + attack, "-c", ".saved", "-c", ".alert", "-c", "@a"],
      ["A", "-c", ".timeline storm 3", "-c", ".near storm", "-c", ".trend storm", "-c", ".show"],
    ]

  @Test(arguments: commands)
  func `nothing but our own colours reaches a terminal as a command`(_ words: [String]) {
    let arguments = words.map { $0 == "A" ? archive.path : $0 == "T" ? text : $0 }
    for isColoured in [false, true] {
      let screen = Screen(isTerminal: true, columns: 90, rows: 40, isColoured: isColoured)
      let run = archive.lede(arguments, screen: screen, messageScreen: screen)
      let shown = run.output + run.messages
      #expect(!shown.isEmpty)
      var rest = shown
      if isColoured { rest = rest.replacing(#/\u{1B}\[(1|2|1;33|1;36|1;31|33|0)m/#, with: "") }
      let commands = rest.unicodeScalars.filter { scalar in
        let value = scalar.value
        return value < 0x20 && value != 0x0A && value != 0x09 || (0x7F..<0xA0).contains(value)
          || value == 0x202E || value == 0x2066
      }
      #expect(commands.isEmpty, "\(commands.map { String($0.value, radix: 16) })")
    }
  }

  @Test func `files and pipes get the text as it is`() {
    let run = archive.lede("search", archive.path, "storm", "--format", "tsv")
    #expect(run.output.contains(Self.attack))
  }
}
