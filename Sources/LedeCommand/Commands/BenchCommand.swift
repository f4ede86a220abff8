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

  private static let keep = OptionKey(
    bytesOrNone: "--keep", says: "as in a search",
    help: "what is decoded for one query and kept for the next: a size at most, or none")
  private static let first = OptionKey(
    flag: "--first", help: "open the archive anew for each query, and count that too")

  package static let page = CommandPage(
    name: "bench", summary: "time the ranking of queries of plain words, a line for a line",
    discussion: """
      Prints READY and the milliseconds that opening took. Then, for each line of standard input, \
      the microseconds from the query to its hits, a tab, and the hits with their scores.
      """,
    options: [mode, hits, exhaustive, keep, first],
    examples: [
      .init("bench news.lede --mode and --k 10 < queries.txt", "Every query's time and hits"),
      .init("bench news.lede --keep none < queries.txt", "Without what earlier queries decoded"),
    ],
    archive: .made, scope: .commandLine, printsRecords: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let start = ContinuousClock.now
    var bench = try bench(words, in: context)
    let opened = start.duration(to: .now)
    let output = context.output
    try output.write("READY \(DecimalText.fixed(opened.seconds * 1000, 3))\n")
    let reader = try context.lines(of: "-") { () throws(CommandError) in try output.flush() }
    while let line = try reader.next() {
      try context.interruption.check()
      let query = String(decoding: line, as: UTF8.self)
      var opening = Duration.zero
      if words[first] {
        let start = ContinuousClock.now
        bench = try self.bench(words, in: context)
        opening = start.duration(to: .now)
      }
      let run = try CommandError.wrapping { () throws(LedeError) in try bench.run(query) }
      let hits = run.hits.map { "\($0.id):\($0.score)" }.joined(separator: " ")
      let time = (opening + run.duration).seconds * 1e6
      try output.write("\(DecimalText.fixed(time, 2))\t\(hits)\n")
    }
    return .done
  }

  private static func bench(
    _ words: ParsedWords, in context: CommandContext
  ) throws(CommandError) -> RankingBench {
    let archive = try OpenArchive.at(context.archivePath ?? "").archive
    let ceiling = words[keep]?.value
    return try CommandError.wrapping { () throws(LedeError) in
      try archive.reader.rankingBench(
        words[mode], limit: words[hits], isExhaustive: words[exhaustive], ceiling: ceiling)
    }
  }
}
