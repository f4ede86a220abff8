internal import LedeText
internal import Lede
internal import LedeRecords

/// `lede batch`
package enum BatchCommand: Command {
  private static let limit = CommonOptions.limit(3, "hits of a query")

  package static let page = CommandPage(
    name: "batch", summary: "run a list of queries, a query a line",
    discussion: """
      Each gives the number of articles and the best hits. A line that is wrong is reported and the \
      others run; # and a blank begin a comment.
      """,
    arguments: [Argument(name: "FILE", help: "the list; - for standard input", kind: .file)],
    options: [limit] + CommonOptions.searching + [CommonOptions.strict, CommonOptions.timeout],
    examples: [
      .init("batch news.lede names.txt", "A count and the best hits of each name"),
      .init("batch news.lede names.txt --format csv -o names.csv", "As a table"),
    ],
    archive: .several)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let reader = try context.reader()
    var options = try words.searchOptions(in: context, limit: words[limit])
    options.snippetLength = 0
    options.corrects = false
    let asked = options
    let output = context.output
    let lines = try context.lines(of: words.positionals[0].text) { () throws(CommandError) in
      try output.flush()
    }
    var results = context.results()
    var (number, found, faults) = (0, 0, 0)
    while true {
      number += 1
      var query = ""
      do throws(CommandError) {
        guard let line = try lines.next() else { break }
        query = UTF8Repair.text(line.span).text.trimmed
        guard !query.isEmpty, !query.isComment else { continue }
        let result = try CommandError.wrapping { () throws(LedeError) in
          try reader.search(query, options: asked)
        }
        found += result.isEmpty ? 0 : 1
        try write(number, query, result, to: &results, context)
      } catch {
        guard error.kind == .usage else { throw error }
        faults += 1
        try write(number, query, error, to: &results, context)
      }
    }
    try results.finish()
    if faults > 0 { try context.note("\(faults) \(faults == 1 ? "line was" : "lines were") wrong") }
    return found > 0 ? .done : .nothing
  }

  private static func write(
    _ number: Int, _ query: String, _ result: SearchResult, to results: inout ResultWriter,
    _ context: CommandContext
  ) throws(CommandError) {
    let ids = result.hits.map(\.id.rawValue)
    try results.write {
      [
        "line": .integer(number), "query": .text(query),
        "count": .integer(result.outcome.totalCount),
        "ids": .list(ids.map(Value.text)),
        "notes": .list(notes(result).map(Value.text)), "error": .null,
      ]
    } text: {
      let count = Layout.pad(DecimalText.grouped(result.outcome.totalCount), to: 8, onLeft: true)
      let best = ids.isEmpty ? "" : "  " + ids.joined(separator: " ").forScreen
      return ["\(count)  \(query.forScreen)\(context.screen.paint(best, .dim))"]
    }
  }

  /// Remarks on the query, why it finds nothing, and what may have been meant.
  private static func notes(_ result: SearchResult) -> [String] {
    var notes = result.outcome.notes
    if let reason = result.outcome.emptyReason { notes.append(reason) }
    for correction in result.outcome.corrections {
      let words = correction.suggestions.map(\.word).joined(separator: ", ")
      notes.append("\(correction.word): did you mean \(words)?")
    }
    return notes
  }

  private static func write(
    _ number: Int, _ query: String, _ error: CommandError, to results: inout ResultWriter,
    _ context: CommandContext
  ) throws(CommandError) {
    try results.write {
      [
        "line": .integer(number), "query": .text(query), "count": .null, "ids": .list([]),
        "notes": .list([]), "error": .text(error.message),
      ]
    } text: {
      ["   error  \(query.forScreen)"]
    }
    if context.settings.format == .text { context.report(error, prefix: "line \(number): ") }
  }
}
