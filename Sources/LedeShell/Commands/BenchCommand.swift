internal import Lede

/// `lede bench`
enum BenchCommand: Command {
  static let page = CommandPage(
    name: "bench", summary: "time the ranking of queries of plain words, a line for a line",
    discussion: """
      Prints READY and the milliseconds that opening took. Then, for each line of standard input, \
      the microseconds from the query to its hits, a tab, and the hits with their scores.
      """,
    options: [
      Option(
        names: ["--mode"], value: "MODE", kind: .choice(RankingBench.Mode.allCases.map(\.rawValue)),
        help: "hits hold any word, all words, or the words side by side", standard: "or"),
      Option(
        names: ["-k", "--k"], value: "N", kind: .whole(1...1_000_000), help: "hits of a query",
        standard: "10"),
      Option(
        names: ["--exhaustive"], kind: .flag, help: "score every match: slow, and the reference"),
    ],
    examples: [
      .init("bench news.lede --mode and --k 10 < queries.txt", "Every query's time and hits")
    ],
    archive: .made, scope: .commandLine, printsRecords: false)

  static func run(_ words: ParsedWords, at desk: Desk) throws(ShellError) -> Outcome {
    let start = ContinuousClock.now
    let archive = try OpenArchive.at(desk.archivePath ?? "").archive
    let mode = words.text("--mode").flatMap { RankingBench.Mode(rawValue: $0) } ?? .or
    let limit = words.whole("--k") ?? 10
    let isExhaustive = words.isSet("--exhaustive")
    let bench = try ShellError.wrapping { () throws(LedeError) in
      try archive.reader.rankingBench(mode, limit: limit, isExhaustive: isExhaustive)
    }
    let opened = start.duration(to: .now).seconds * 1000
    let output = desk.output
    try output.write("READY \(DecimalText.fixed(opened, 3))\n")
    let reader = try desk.lines(of: "-") { () throws(ShellError) in try output.flush() }
    while let line = try reader.next() {
      try desk.interruption.check()
      let query = String(decoding: line, as: UTF8.self)
      let run = try ShellError.wrapping { () throws(LedeError) in try bench.run(query) }
      let hits = run.hits.map { "\($0.id):\($0.score)" }.joined(separator: " ")
      try output.write("\(DecimalText.fixed(run.duration.seconds * 1e6, 2))\t\(hits)\n")
    }
    return .done
  }
}
