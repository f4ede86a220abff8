internal import Lede
internal import LedeRecords

/// `lede similar`
package enum SimilarCommand: Command {
  private static let limit = CommonOptions.limit(10, "articles")

  package static let page = CommandPage(
    name: "similar", summary: "background: articles on the same subject as one of the archive",
    arguments: [
      Argument(name: "ID", help: "the article; in the shell a hit's number, too", kind: .articleID)
    ],
    options: [
      limit, CommonOptions.since, CommonOptions.until, CommonOptions.usable,
      CommonOptions.asOf, CommonOptions.explain,
    ],
    examples: [
      .init("similar news.lede 001", "The likest first"),
      .init("similar news.lede 001 --since 1y -n 5", "Of the last year"),
    ],
    shellExamples: [
      .init(".similar 2", "Like the second hit of the last result"),
      .init(".similar 001 --since 1y", "Like the article with this id"),
    ],
    archive: .several)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let reader = try context.reader()
    let start = ContinuousClock.now
    let word = words.positionals[0]
    let options = try words.searchOptions(in: context, limit: words.given(limit))
    var found: SearchResult?
    for id in candidates(word, context) where found == nil {
      found = try CommandError.wrapping { () throws(LedeError) in
        try reader.similar(to: id, options: options)
      }
    }
    guard let result = found else {
      try context.note("no article has the id \(word.text)")
      return .nothing
    }
    try context.show(result.hits)
    if result.hits.isEmpty { try context.note("no article is like \(word.text)") }
    try context.footer(
      [result.outcome.ranAs, DecimalText.articles(result.outcome.totalCount)], since: start)
    return result.hits.isEmpty ? .nothing : .done
  }

  /// The word as an id, or else as the number of a hit.
  private static func candidates(_ word: Word, _ context: CommandContext) -> [ArticleID] {
    var ids = [ArticleID(word.text)].compactMap(\.self)
    if let number = Int(word.text), number > 0, number <= context.session.hits.count {
      ids.append(context.session.hits[number - 1])
    }
    return ids
  }
}

/// `.near`
package enum NearCommand: Command {
  private static let limit = CommonOptions.limit(12, "words")

  package static let page = CommandPage(
    name: "near", summary: "words that stand near something: what tells its articles from the rest",
    arguments: [Argument(name: "QUERY", help: "what", kind: .query)],
    options: [limit, CommonOptions.since, CommonOptions.until, CommonOptions.timeout],
    examples: [.init(".near nasrallah", "The most telling words first")],
    scope: .shell)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let reader = try context.reader()
    let query = words.query()
    let options = try words.searchOptions(in: context)
    let limit = words[limit]
    let found = try CommandError.wrapping { () throws(LedeError) in
      try reader.salientWords(of: query, limit: limit == 0 ? 1000 : limit, options: options)
    }
    let width = found.map(\.word.displayWidth).max() ?? 0
    var results = context.results()
    for word in found {
      try results.write {
        word.record
      } text: {
        ["\(Layout.pad(word.word, to: width))  \(DecimalText.grouped(word.count))"]
      }
    }
    try results.finish()
    if found.isEmpty { try context.note("no words tell articles of \(query) from the rest") }
    return found.isEmpty ? .nothing : .done
  }
}
