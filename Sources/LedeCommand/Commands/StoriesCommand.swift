internal import Lede
internal import LedeRecords

/// `lede stories`
package enum StoriesCommand: Command {
  private static let limit = CommonOptions.limit(20, "stories")
  private static let atLeast = OptionKey(
    whole: "--at-least", in: 1...100_000, standard: 2, help: "stories of N articles or more")
  private static let articles = OptionKey(
    whole: "--articles", in: 1...10_000_000, standard: 10_000,
    help: "of the N best articles, the newest if there is no QUERY")

  package static let page = CommandPage(
    name: "stories", summary: "the events that articles report, each with its span and size",
    discussion: """
      Groups articles that are alike and near in time, the largest group first: its best headline, \
      the words that tell it from others, its first and last day, and its articles by time. \
      Nothing is stored. Undated articles are left out.
      """,
    arguments: [
      Argument(
        name: "QUERY", help: "which articles; all if left out", kind: .query, isOptional: true)
    ],
    options: [
      limit, atLeast, articles, CommonOptions.since, CommonOptions.until, CommonOptions.usable,
      CommonOptions.asOf, CommonOptions.strict, CommonOptions.timeout,
    ],
    examples: [
      .init("stories news.lede --since 2023-11-01", "What is going on"),
      .init("stories news.lede gaza -n 5", "The five largest about something"),
    ],
    shellExamples: [
      .init(".stories", "The largest stories"), .init(".stories gaza", "About something"),
    ],
    archive: .several)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let reader = try context.reader()
    let start = ContinuousClock.now
    let query = words.query()
    var options = StoryOptions()
    options.limit = words[limit] == 0 ? nil : words[limit]
    options.leastArticles = words[atLeast]
    options.articleLimit = words[articles]
    options.search = try words.searchOptions(in: context)
    options.search.explains = false
    let asked = options
    let found = try CommandError.wrapping { () throws(LedeError) in
      try reader.stories(query.isEmpty ? "*" : query, options: asked)
    }
    let stories = found.stories
    var results = context.results()
    for (index, story) in stories.enumerated() {
      try results.write {
        story.record(rank: index + 1, isRow: context.settings.format.isTable)
      } text: {
        lines(story, context.screen)
      }
    }
    try results.finish()
    if found.groupedCount < found.outcome.totalCount {
      let some = DecimalText.grouped(found.groupedCount)
      try context.note(
        "of the \(some) \(query.isEmpty ? "newest" : "best") of "
          + "\(DecimalText.articles(found.outcome.totalCount)); --articles takes more")
    }
    if stories.isEmpty, context.settings.format == .text { try context.note("no story") }
    try context.footer(
      ["\(stories.count) \(stories.count == 1 ? "story" : "stories")"], since: start)
    return stories.isEmpty ? .nothing : .done
  }

  /// Two lines: the headline; the span, the size with its course, and the words.
  private static func lines(_ story: NewsStory, _ screen: Screen) -> [StyledText] {
    let width = screen.isTerminal ? screen.textWidth : 120
    let since = story.since?.description ?? ""
    let until = story.until?.description ?? ""
    let span = since == until ? since : "\(since) – \(until)"
    let course = Spark.text(course(of: story))
    let line = "\(span)  \(DecimalText.articles(story.articles.count))  \(course)  "
    let mark = ReleaseMark.text(story.release).map { $0 + "  " } ?? ""
    let terms = mark + story.terms.joined(separator: ", ").forScreen
    return [
      screen.paint(Layout.truncate(story.headline.text.forScreen, width: width), .heading),
      screen.paint("  " + Layout.truncate(line + terms, width: width - 2), .dim),
    ]
  }

  /// The story's articles in at most so many equal stretches of time.
  private static func course(of story: NewsStory) -> [Int] {
    guard let first = story.days.first?.date.firstDay, let last = story.days.last?.date.firstDay
    else { return [] }
    let span = last - first + 1
    let slots = min(span, 16)
    var counts = [Int](repeating: 0, count: slots)
    for day in story.days { counts[(day.date.firstDay - first) * slots / span] += day.count }
    return counts
  }
}
