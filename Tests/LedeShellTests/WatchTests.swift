import LedeSystem
import Testing

@testable import LedeCommand
@testable import LedeShell

/// `lede add --watch`.
struct WatchTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `what arrives is added once it is whole, what failed comes again, a signal ends it`()
    throws
  {
    try folder.write("Rain fell.", to: "a.txt")
    let interruption = Interruption()
    let context = CommandContext(
      output: MemoryOutput(), messages: MemoryOutput(), environment: Environment([:]),
      interruption: interruption)
    var rounds: [[String]] = []
    let watch = ArrivalWatch(settling: .milliseconds(20))
    var loop = try WatchLoop([folder.path], in: context, watch: watch) {
      (paths) throws(CommandError) in
      rounds.append(paths)
      switch rounds.count {
      case 1: _ = try? folder.write("Snow fell.", to: "b.txt")
      case 2: throw .fault("the disk is full")
      default: interruption.request()
      }
    }
    var end: CommandError?
    do { try loop.run() } catch { end = error }
    #expect(end == .interrupted)
    let (a, b) = (folder.path + "/a.txt", folder.path + "/b.txt")
    #expect(rounds == [[a], [b], [b]])
  }

  @Test func `only folders can be watched, and nothing is tried without adding`() throws {
    let archive = try SeedArchive()
    let file = try folder.write("Rain fell.", to: "a.txt")
    let run = archive.lede("add", archive.path, "--watch", file)
    #expect(run.code == 2)
    #expect(run.messages.contains("is none"))
    #expect(archive.lede("add", archive.path, "--watch", folder.path, "--dry-run").code == 2)
  }

  @Test func `faults of one kind are one line, and many counts are told in lines`() throws {
    let archive = try SeedArchive()
    for number in 1...30 { try folder.write("%PDF-1.\(number)", to: "p\(number).pdf") }
    try folder.write(
      "<rss><channel><item><title>A & B</title><guid>1</guid><description>C.</description></item></channel></rss>",
      to: "feed.xml")
    try folder.write(
      "{\"id\":\"1\",\"headline\":\"H\",\"body\":\"B.\",\"embargo\":\"2040-01-01T00:00:00Z\"}",
      to: "one.json")
    try folder.write("{\"id\":\"2\",\"headline\":\"No text\"}", to: "two.json")
    let run = archive.lede("add", archive.path, folder.path)
    #expect(run.messages.contains("p1.pdf") && run.messages.contains("(and 29 more such)"))
    #expect(run.messages.split(separator: "\n").count < 12)
    for line in ["came in: ", "mended: 1 file", "held back: 1 withheld", "lacks: "] {
      #expect(run.messages.contains("\n" + line), "\(run.messages)")
    }
  }
}
