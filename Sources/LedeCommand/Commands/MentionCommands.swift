internal import Lede
internal import LedeRecords

/// `.first`
package enum FirstCommand: Command {
  package static let page = CommandPage(
    name: "first", summary: "where something was first mentioned",
    arguments: [Argument(name: "QUERY", help: "what", kind: .query)],
    options: [Mention.limit, CommonOptions.since, CommonOptions.until, CommonOptions.timeout],
    examples: [.init(".first \"islamic jihad\"", "The oldest article with the phrase")],
    scope: .shell)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    try Mention.show(.oldest, words, in: context)
  }
}

/// `.last`
package enum LastCommand: Command {
  package static let page = CommandPage(
    name: "last", summary: "where something was last mentioned",
    arguments: [Argument(name: "QUERY", help: "what", kind: .query)],
    options: [Mention.limit, CommonOptions.since, CommonOptions.until, CommonOptions.timeout],
    examples: [.init(".last \"islamic jihad\"", "The newest article with the phrase")],
    scope: .shell)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    try Mention.show(.newest, words, in: context)
  }
}

/// The first or the last articles that mention something.
private enum Mention {
  static let limit = CommonOptions.limit(1, "articles")

  static func show(
    _ order: SearchOptions.Order, _ words: ParsedWords, in context: CommandContext
  ) throws(CommandError) -> Outcome {
    let reader = try context.reader()
    let start = ContinuousClock.now
    let query = words.query()
    var options = try words.searchOptions(in: context, limit: words[limit])
    options.order = order
    options.duplicates = .show
    let asked = options
    let result = try CommandError.wrapping { () throws(LedeError) in
      try reader.search(query, options: asked)
    }
    try context.show(result.outcome, of: query)
    try context.show(result.hits, result.outcome.corrections, lines: line)
    try context.footer(
      ["ran as: \(result.outcome.ranAs)", DecimalText.articles(result.outcome.totalCount)],
      since: start)
    return result.isEmpty ? .nothing : .done
  }

  /// `2023-11-07  003  …the Palestinian Islamic Jihad claimed responsibility…`
  private static func line(_ hit: SearchHit, _ screen: Screen) -> [StyledText] {
    let mark = ReleaseMark.text(hit.status, embargo: hit.embargo).map { $0 + "  " } ?? ""
    let head = "\(hit.date?.description ?? "undated")  \(hit.id.rawValue.forScreen)  \(mark)"
    let indent = screen.isTerminal ? 4 : 0
    var lines = MarkedText(hit.snippet, hit.highlightBytes).lines(on: screen, indent: indent)
    guard screen.isTerminal else { return [StyledText(head) + (lines.first ?? "")] }
    lines = lines.map { "    " + $0 }
    return [screen.paint(head.trimmed, .bold)] + lines
  }
}

/// `.timeline`
package enum TimelineCommand: Command {
  package static let page = CommandPage(
    name: "timeline", summary: "what happened, by the days that the articles tell of",
    discussion:
      "The same as .digest QUERY --timeline. A number at the end is a number of sentences.",
    arguments: DigestCommand.page.arguments,
    options: DigestCommand.page.options.filter {
      $0.option.name != DigestCommand.timeline.option.name
    },
    examples: [.init(".timeline gaza hospital 8", "Eight sentences")],
    scope: .shell)

  package static func expandShellForm(_ words: inout ParsedWords) {
    guard words.positionals.count > 1, let last = words.positionals.last, !last.isQuoted,
      Int(last.text) != nil
    else { return }
    words.set(BudgetOptions.sentences, to: last)
    words.dropLastPositionals(1)
  }

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    var timeline = words
    timeline.set(
      DigestCommand.timeline, to: Word(text: "on", raw: "", range: 0..<0, line: Word.Line("")))
    return try DigestCommand.run(timeline, in: context)
  }
}
