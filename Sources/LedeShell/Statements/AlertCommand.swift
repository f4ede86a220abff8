internal import Lede
internal import LedeCommand
internal import LedeRecords

/// `.alert`
enum AlertCommand: ShellStatement {
  static let page = CommandPage(
    name: "alert", summary: "what saved searches find that they did not find when last asked",
    arguments: [
      Argument(name: "@NAME", help: "this one; all if left out", kind: .savedName, isOptional: true)
    ],
    examples: [.init(".alert", "All saved searches"), .init(".alert @hez", "One")],
    scope: .shell)

  /// Headlines of new articles that are shown of a search.
  private static let shownHeadlines = 5

  static func run(_ words: ParsedWords, in shell: Shell) throws(CommandError) -> Outcome {
    let context = shell.context
    var searches = context.session.saved.searches
    if let word = words.positionals.first {
      let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
      searches = searches.filter { $0.name == name }
      if searches.isEmpty { throw .unknownSaved(word, context) }
    }
    let archive = try context.archive()
    try CommandError.wrapping { () throws(LedeError) in _ = try archive.refresh() }
    var results = context.results()
    var hasNews = false
    for search in searches {
      try context.interruption.check()
      let hits = try hits(of: search, in: archive, in: context)
      let before = search.seen[archive.path] ?? []
      let news = hits.filter { !before.contains(SavedSearches.mark(of: $0.id)) }
      hasNews = hasNews || !news.isEmpty
      try results.write {
        [
          "name": .text(search.name), "new": .integer(news.count), "count": .integer(hits.count),
          "ids": .text(news.map(\.id.rawValue).joined(separator: " ")),
        ]
      } text: {
        lines(search, news, count: hits.count, context.screen)
      }
      var seen = search
      seen.seen[archive.path] = Set(hits.map { SavedSearches.mark(of: $0.id) })
      try context.session.saved.save(seen)
    }
    try results.finish()
    if searches.isEmpty { try context.note("no saved searches; .save NAME QUERY keeps one") }
    return hasNews ? .done : .nothing
  }

  /// All that a search finds, newest first.
  private static func hits(
    of search: SavedSearches.Search, in archive: Archive, in context: CommandContext
  ) throws(CommandError) -> [SearchHit] {
    var options = SearchOptions()
    options.limit = nil
    options.snippetLength = 0
    options.order = .newest
    options.corrects = false
    options.saved = context.session.savedText
    options.cancellation = context.cancellation
    let asked = options
    return try CommandError.wrapping { () throws(LedeError) in
      try archive.search(search.query, options: asked).hits
    }
  }

  private static func lines(
    _ search: SavedSearches.Search, _ news: [SearchHit], count: Int, _ screen: Screen
  ) -> [StyledText] {
    let total = DecimalText.articles(count)
    guard !news.isEmpty else { return ["@\(search.name)  nothing new, \(total)"] }
    var lines: [StyledText] = ["@\(search.name)  \(DecimalText.grouped(news.count)) new, \(total)"]
    for hit in news.prefix(shownHeadlines) {
      let line = "    \(hit.date?.dayText ?? "undated   ")  \(hit.headline.text.forScreen)"
      lines.append(StyledText(Layout.truncate(line, width: screen.columns)))
    }
    if news.count > shownHeadlines { lines.append("    and \(news.count - shownHeadlines) more") }
    return lines
  }
}
