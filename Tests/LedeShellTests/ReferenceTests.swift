import LedeSystem
import Testing

@testable import LedeCommand
@testable import LedeShell

/// Help, completions and the manual, which are made from the table.
struct ReferenceTests {
  private let archive: SeedArchive
  private let folder: ScratchFolder

  init() throws {
    archive = try SeedArchive()
    folder = try ScratchFolder()
  }

  @Test func `the completions of bash are a script, and complete`() throws {
    let script = try folder.write(archive.lede("completions", "bash").output, to: "lede.bash")
    let test = """
      . '\(script)'
      COMP_WORDS=(lede dig) COMP_CWORD=1; _lede 2>/dev/null; [ "${COMPREPLY[*]}" = digest ] || exit 1
      COMP_WORDS=(lede search x --so) COMP_CWORD=3; _lede 2>/dev/null; [ "${COMPREPLY[*]}" = --sort ] || exit 2
      COMP_WORDS=(lede search x --sort ne) COMP_CWORD=4; _lede 2>/dev/null; [ "${COMPREPLY[*]}" = newest ] || exit 3
      COMP_WORDS=(lede search x --sort = ne) COMP_CWORD=5; _lede 2>/dev/null; [ "${COMPREPLY[*]}" = newest ] || exit 4
      COMP_WORDS=(lede search x --rank =) COMP_CWORD=4; _lede 2>/dev/null; [ "${COMPREPLY[*]}" = 'news deep bm25' ] || exit 5
      COMP_WORDS=(lede export x --as w) COMP_CWORD=4; _lede 2>/dev/null; [ "${COMPREPLY[*]}" = '' ] || exit 6
      COMP_WORDS=(lede add x --as w) COMP_CWORD=4; _lede 2>/dev/null; [[ "${COMPREPLY[*]}" = *warc* ]] || exit 7
      COMP_WORDS=(lede completions '') COMP_CWORD=2; _lede 2>/dev/null; [ "${COMPREPLY[*]}" = 'bash zsh fish' ] || exit 8
      compopt() { exit 9; }
      COMP_WORDS=(lede manual '') COMP_CWORD=2; _lede 2>/dev/null; [ "${COMPREPLY[*]}" = '' ] || exit 10
      """
    let file = try folder.write(test, to: "test.bash")
    #expect(try ChildProcess("bash '\(file)'", readsFromUs: false).finish() == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `every command and its options stand in the completions`(_ shell: String) {
    let text = archive.lede("completions", shell).output
    for page in CommandTable.all.pages(for: .commandLine) {
      #expect(text.contains(page.name))
      for name in page.allOptions.map(\.name) {
        let word = shell == "fish" ? "-l \(name.dropFirst(2)) " : name
        #expect(text.contains(word), "\(page.name) \(name)")
      }
    }
  }

  @Test func `a shell that is not known is told, with the nearest`() {
    let run = archive.lede("completions", "bahs")
    #expect(run.code == 2)
    #expect(run.messages.contains("did you mean bash?"))
  }

  @Test func `a command's help tells its options with their choices and standards`() {
    #expect(
      archive.lede("check", "--help").output == """
        lede check ARCHIVE [options]
            Prove the archive: every checksum, every cross-reference.

            Says in plain words what is wrong where. With --repair every article that can be read is saved
            into a fresh archive beside it, and what was lost is told; the damaged one is not touched.

        arguments
          ARCHIVE  the archive's folder

        options
          --repair           save what can be read into ARCHIVE.repaired
          --into PATH        where the repaired archive goes
          --format FORM      how results are written (text, line, table, box, json, jsonl, csv, tsv,
                             markdown, xml; standard: text)
          --safe-csv         in csv and tsv, put ' before a cell that a spreadsheet would run: = + - @
          -o, --output FILE  write results to FILE, which appears whole or not at all
          -q, --quiet        no progress, notes or footers; errors only
          --color WHEN       colour on a terminal; NO_COLOR is honoured (auto, always, never; standard:
                             auto)
          -h, --help         this help

        examples
          lede check news.lede
              Reads all of it.
          lede check news.lede --repair --into saved.lede
              Saves what can be read.

        """)
  }

  @Test func `every command's help names its standards`() {
    for (command, part) in [
      ("create", "standard: 1.2)"), ("create", "(standard: 0.75)"), ("create", "--[no-]positions"),
      ("digest", "(standard: 1)"), ("search", "(standard: 10)"), ("ask", "(standard: 5)"),
      ("add", "(standard: 512MiB)"), ("add", "(standard: one a processor)"),
      ("bench", "standard: or)"), ("count", "standard: day)"),
    ] {
      let help = archive.lede(command, "--help").output.split { $0.isWhitespace }
      #expect(help.joined(separator: " ").contains(part), "\(command) \(part)")
    }
  }

  @Test func `the program's help names every command`() {
    let help = archive.lede("--help").output
    for page in CommandTable.all.pages(for: .commandLine) {
      #expect(help.contains("  \(page.name) "))
    }
    #expect(archive.lede("help", "search").output == archive.lede("search", "--help").output)
    #expect(archive.lede("help", "serach").messages.contains("did you mean search?"))
    #expect(
      archive.lede("timeline", archive.path, "storm").messages.contains(
        "lede digest ... --timeline"))
    #expect(archive.lede("--version").output == "Lede \(CommandTable.version)\n")
    #expect(archive.lede().code == 2)
  }

  @Test(arguments: HelpTopic.allCases.map(\.rawValue))
  func `pages of help fit a terminal of 80 columns`(_ topic: String) {
    let lines = archive.lede(archive.path, "-c", ".help \(topic)").output.split(separator: "\n")
    #expect(lines.count > 5)
    for line in lines { #expect(line.displayWidth <= 80, "\(line)") }
  }
}
