package import Lede
internal import LedeJSON
internal import LedeRecords

/// `lede search`, and a line of words in the shell.
package enum SearchCommand: Command {
  private static let limit = CommonOptions.limit(SearchOptions().limit ?? 0, "hits")
  private static let input = CommonOptions.input("{\"id\",\"query\"}")

  package static let page = CommandPage(
    name: "search", summary: "find articles",
    discussion: """
      Any text runs: what the grammar does not know is passed over with a note, unless --strict is \
      given. Words, "a phrase", +must -not, AND OR NOT ( ), a NEAR/5 b, title: body: source: \
      section: subject: language: id:, date:2023-11, since:3d, until:yesterday, word~ for near spellings, \
      pre* w?ld, @saved.
      """,
    arguments: [Argument(name: "QUERY", help: "what to look for", kind: .query)],
    options: [limit] + CommonOptions.searching + [
      CommonOptions.explain, CommonOptions.exact, CommonOptions.strict, CommonOptions.timeout,
      input,
    ],
    examples: [
      .init("search news.lede hezbollah -israel", "Articles with the one and not the other"),
      .init(
        "search news.lede '\"islamic jihad\" since:2023-11-01' --sort newest", "The newest first"),
      .init(
        "search news.lede 'hamas NEAR/5 attack' -n 0 --format csv -o hits.csv", "All hits to a file"
      ),
      .init("search news.lede --input - < queries.jsonl", "Many queries, JSON lines in and out"),
    ],
    shellExamples: [
      .init(".search hezbollah -israel", "Articles with the one and not the other"),
      .init(".search \"islamic jihad\" --sort newest -n 3", "The three newest with this phrase"),
      .init(".search hamas --format csv > hits.csv", "Hits to a file"),
    ],
    archive: .several)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let requests = try RequestLoop(words, input, asking: "query", in: context)
    let options = try words.searchOptions(in: context, limit: words.given(limit))
    if let requests {
      return try requests.run(giving: "hits") { (query, words, writer) throws(CommandError) in
        let options = try words.searchOptions(
          in: context, limit: words.given(limit), isForProgram: true)
        let reader = try context.newestReader()
        let result = try CommandError.wrapping { () throws(LedeError) in
          try reader.search(query, options: options)
        }
        for hit in result.hits { hit.record.without("rank").write(to: &writer) }
        return result
      } end: { result, writer in
        writer.member("articles", result.outcome.totalCount)
        result.outcome.relaxation?.record.writeMembers(to: &writer)
        result.outcome.corrections.record.writeMembers(to: &writer)
      }
    }
    return try search(words.query(), options, in: context)
  }

  /// Runs a query and shows its hits.
  package static func search(
    _ query: String, _ options: SearchOptions, in context: CommandContext
  ) throws(CommandError) -> Outcome {
    let reader = try context.reader()
    let start = ContinuousClock.now
    let result = try CommandError.wrapping { () throws(LedeError) in
      try reader.search(query, options: options)
    }
    try context.interruption.check()
    try context.show(result.outcome, of: query)
    try context.show(result.hits, result.outcome.corrections)
    let total = result.outcome.totalCount
    let count =
      total > result.hits.count && !result.hits.isEmpty
      ? "\(result.hits.count) of \(DecimalText.articles(total))" : DecimalText.articles(total)
    try context.footer(
      ["ran as: \(result.outcome.ranAs)", count], since: start, stages: result.times)
    return result.isEmpty ? .nothing : .done
  }
}

extension DecimalText {
  /// `1 article`, `52,912 articles`
  package static func articles(_ count: Int) -> String {
    grouped(count) + (count == 1 ? " article" : " articles")
  }
}
