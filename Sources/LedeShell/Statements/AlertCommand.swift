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
    var names = context.session.saved.queries.keys.sorted()
    if let word = words.positionals.first {
      let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
      names = names.filter { $0 == name }
      if names.isEmpty { throw .unknownSaved(word, context) }
    }
    let archive = try context.archive()
    try CommandError.wrapping { () throws(LedeError) in _ = try archive.refresh() }
    var results = context.results()
    var hasNews = false
    for name in names {
      try context.interruption.check()
      let found = try news(of: name, words.usableAt, in: archive.reader, in: context)
      hasNews = hasNews || !found.hits.isEmpty
      try results.write {
        record(name, found)
      } text: {
        lines(name, found, context.screen)
      }
    }
    try results.finish()
    if names.isEmpty { try context.note("no saved searches; .save NAME QUERY keeps one") }
    return hasNews ? .done : .nothing
  }

  /// What is new in a search, newest first; it is known from now on.
  private static func news(
    of name: String, _ usableAt: ArticleDate?, in reader: Archive.Reader,
    in context: CommandContext
  ) throws(CommandError) -> SearchResult {
    var options = SearchOptions()
    options.limit = nil
    options.query.usableAt = usableAt
    options.query.cancellation = context.cancellation
    let asked = options
    return try CommandError.wrapping { () throws(LedeError) in
      let news = try context.session.saved.unseen(name, in: reader, options: asked)
      try context.session.saved.markSeen(name, in: reader, options: asked)
      return news
    }
  }

  /// Those of the new articles that must not be published yet are named once more.
  private static func record(_ name: String, _ found: SearchResult) -> Record {
    let held = found.hits.filter { ReleaseMark.text($0.status, embargo: $0.embargo) != nil }
    let ids = { (hits: [SearchHit]) in hits.map(\.id.rawValue).joined(separator: " ") }
    var record: Record = [
      "name": .text(name), "new": .integer(found.hits.count),
      "count": .integer(found.outcome.totalCount), "ids": .text(ids(found.hits)),
    ]
    if !held.isEmpty { record.append("held", .text(ids(held))) }
    return record
  }

  private static func lines(
    _ name: String, _ found: SearchResult, _ screen: Screen
  ) -> [StyledText] {
    let news = found.hits
    let total = DecimalText.articles(found.outcome.totalCount)
    guard !news.isEmpty else { return ["@\(name)  nothing new, \(total)"] }
    var lines: [StyledText] = ["@\(name)  \(DecimalText.grouped(news.count)) new, \(total)"]
    for hit in news.prefix(shownHeadlines) {
      let mark = ReleaseMark.text(hit.status, embargo: hit.embargo).map { $0 + "  " } ?? ""
      let line =
        "    \(hit.date?.dayText ?? "undated   ")  \(mark)\(hit.headline.text.forScreen)"
      lines.append(StyledText(Layout.truncate(line, width: screen.columns)))
    }
    if news.count > shownHeadlines { lines.append("    and \(news.count - shownHeadlines) more") }
    return lines
  }
}
