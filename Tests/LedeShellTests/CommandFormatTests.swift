import LedeSystem
import Testing

@testable import LedeCommand
@testable import LedeShell

/// Every command that prints records, in every format.
struct CommandFormatTests {
  private let archive: SeedArchive
  private let text = SeedArchive.seeds + "/001_e341c64acd5f60c5.txt"

  init() throws { archive = try SeedArchive() }

  /// A call of each command that prints records, by the command's name.
  private var calls: [String: [String]] {
    let path = archive.path
    return [
      "search": [path, "hamas"], "ask": [path, "who met Qassem?"],
      "digest": [path, "nasrallah"], "summarize": [text],
      "similar": [path, "000_44c510f4f780526b"],
      "stories": [path, "--at-least", "1"], "trend": [path, "hamas"],
      "count": [path, "hamas"], "batch": [path, text],
      "terms": [path, "hez"], "stats": [path], "sentences": [text],
      "tokens": [text], "add": [path, SeedArchive.seeds],
      "remove": [path, "--query", "date:2023-11-08"],
    ]
  }

  private func run(_ words: [String]) -> (code: Int32, output: String) {
    let output = MemoryOutput()
    let context = CommandContext(
      output: output, messages: MemoryOutput(), environment: Environment([:]))
    let program = Program(in: context) { _, _ throws(CommandError) in 0 }
    return (program.run(words), output.text)
  }

  @Test func `every command with records is called`() {
    let names = CommandTable.all.pages(for: .commandLine).filter(\.printsRecords).map(\.name)
    #expect(Set(names) == Set(calls.keys).union(["check", "shell"]))
  }

  @Test(arguments: RecordFormat.allCases.map(\.rawValue))
  func `every command has valid results`(_ format: String) {
    for (name, words) in calls.sorted(by: { $0.key < $1.key }) {
      let (code, output) = run([name] + words + ["--format", format])
      // Text is told where results are few words: on standard error.
      if format == "text", ["add", "remove"].contains(name) { continue }
      let call = "\(name) as \(format)"
      #expect(code == 0, "\(call)")
      #expect(FormatCheck.isValid(output, format), "\(call): \(output)")
    }
  }

  @Test(arguments: RecordFormat.allCases.map(\.rawValue))
  func `what a check finds is told in every format`(_ format: String) throws {
    let damage =
      "cd '\(archive.path)' && printf X | dd of=$(ls segment-*) bs=1 seek=99 conv=notrunc"
    _ = try ChildProcess(damage + " 2>/dev/null", readsFromUs: false).finish()
    let (code, output) = run(["check", archive.path, "--format", format])
    #expect(code == 3)
    #expect(FormatCheck.isValid(output, format), "\(output)")
    #expect(output.contains("segment-"))
  }

  /// A digest is one object of many sentences, and what is removed can be removed once.
  private static let others: Set<String> = ["digest", "summarize", "remove"]

  @Test func `formats of rows hold as many records as there are`() {
    for (name, words) in calls where !Self.others.contains(name) {
      let count = run([name] + words + ["--format", "jsonl"]).output.split(separator: "\n").count
      for format in ["csv", "tsv"] {
        let rows = FormatCheck.rows(run([name] + words + ["--format", format]).output, format)
        #expect(rows.count == count + 1, "\(name) as \(format)")
      }
    }
  }
}
