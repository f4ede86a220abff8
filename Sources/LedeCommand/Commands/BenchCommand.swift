internal import Lede
internal import LedeRecords

/// `lede bench`
package enum BenchCommand: Command {
  private static let mode = OptionKey(
    choice: "--mode", value: "MODE", standard: RankingBench.Mode.or,
    help: "hits hold any word, all words, or the words side by side")
  private static let hits = OptionKey(
    whole: "-k", "--k", in: 1...1_000_000, standard: 10, help: "hits of a query")
  private static let exhaustive = OptionKey(
    flag: "--exhaustive", help: "score every match: slow, and the reference")

  package static let page = CommandPage(
    name: "bench", summary: "time the ranking of queries of plain words, a line for a line",
    discussion: """
      Prints READY and the milliseconds that opening took. Then, for each line of standard input, \
      the microseconds from the query to its hits, a tab, and the hits with their scores.
      """,
    options: [mode, hits, exhaustive],
    examples: [
      .init("bench news.lede --mode and --k 10 < queries.txt", "Every query's time and hits")
    ],
    archive: .made, scope: .commandLine, printsRecords: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let start = ContinuousClock.now
    let archive = try OpenArchive.at(context.archivePath ?? "").archive
    let mode = words[mode]
    let limit = words[hits]
    let isExhaustive = words[exhaustive]
    let bench = try CommandError.wrapping { () throws(LedeError) in
      try archive.reader.rankingBench(mode, limit: limit, isExhaustive: isExhaustive)
    }
    let opened = start.duration(to: .now).seconds * 1000
    let output = context.output
    try output.write("READY \(DecimalText.fixed(opened, 3))\n")
    let reader = try context.lines(of: "-") { () throws(CommandError) in try output.flush() }
    while let line = try reader.next() {
      try context.interruption.check()
      let query = String(decoding: line, as: UTF8.self)
      let run = try CommandError.wrapping { () throws(LedeError) in try bench.run(query) }
      let hits = run.hits.map { "\($0.id):\($0.score)" }.joined(separator: " ")
      try output.write("\(DecimalText.fixed(run.duration.seconds * 1e6, 2))\t\(hits)\n")
    }
    return .done
  }
}
