internal import Lede
internal import LedeRecords

/// `lede remove`
package enum RemoveCommand: Command {
  private static let query = OptionKey(
    text: "--query", value: "QUERY", kind: .query, help: "every article that this finds")

  private static let withdraw = OptionKey(
    flag: "--withdraw", help: "for good: a version that is no newer is refused later")

  package static let page = CommandPage(
    name: "remove", summary: "remove articles by id or by query",
    arguments: [
      Argument(
        name: "ID", help: "the articles", kind: .articleID, isOptional: true, repeats: true)
    ],
    options: [query, withdraw],
    examples: [
      .init("remove news.lede 001 002", "Two articles"),
      .init("remove news.lede --query 'source:example until:2010'", "Whatever a query finds"),
    ],
    archive: .existing, printsResults: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let archive = try context.archive()
    var ids = words.positionals.compactMap { ArticleID($0.text) }
    if let query = words[query] {
      var options = SearchOptions()
      options.limit = nil
      options.snippetLength = 0
      options.duplicates = .show
      // What is removed must be what was asked for, to the letter.
      options.query.isStrict = true
      options.corrects = false
      options.query.saved = context.session.saved.queries
      options.query.cancellation = context.cancellation
      let found = try CommandError.wrapping { () throws(LedeError) in
        try archive.search(query, options: options)
      }
      guard !found.outcome.isCutShort else {
        throw .usage(
          "the query asks for more work than one may cause, so that what it finds is not all or not only what was "
            + "asked for; nothing is removed", place: words.place(Self.query),
          advice: "ask for less at once")
      }
      ids += found.hits.map(\.id)
    } else if ids.isEmpty {
      throw .usage("remove needs an id or --query QUERY", advice: "see remove --help")
    }
    let targets = ids
    let isForGood = words[withdraw]
    let count = try CommandError.wrapping { () throws(LedeError) in
      isForGood ? try archive.withdraw(targets) : try archive.remove(targets)
    }
    if context.settings.format == .text {
      try context.note("removed \(DecimalText.articles(count))")
    } else {
      var results = context.results(isSingle: true)
      try results.write {
        ["removed": .integer(count)]
      } text: {
        []
      }
      try results.finish()
    }
    return count == 0 ? .nothing : .done
  }
}
