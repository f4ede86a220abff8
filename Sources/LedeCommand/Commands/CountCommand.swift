package import Lede

/// `lede count`
package enum CountCommand: Command {
  package static let by = OptionKey(
    choice: "--by", value: "WHAT", standard: CountKey.day, help: "what to count by")

  package static let page = CommandPage(
    name: "count", summary: "count the articles of a query by date, source, section or subject",
    arguments: [Argument(name: "QUERY", help: "what to count; * for all", kind: .query)],
    options: [
      by, CommonOptions.since, CommonOptions.until, CommonOptions.usable,
      CommonOptions.asOf, CommonOptions.strict, CommonOptions.timeout,
    ],
    examples: [
      .init("count news.lede hezbollah --by month", "By month"),
      .init("count news.lede '*' --by source --format csv", "All articles by source"),
    ],
    shellExamples: [
      .init(".count hezbollah by month", "By month"),
      .init(".count * by source", "All articles by source"),
    ],
    archive: .several)

  package static func expandShellForm(_ words: inout ParsedWords) { words.expandBy() }

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    try Histogram(context, words).show(by: words[by], fillsGaps: false)
  }
}

/// `.trend`
package enum TrendCommand: Command {
  private static let by = OptionKey(
    choice: "--by", value: "WHAT", among: CountKey.allCases, says: "what suits the span",
    help: "what to count by")

  private static let svg = OptionKey(flag: "--svg", help: "a picture instead")

  package static let page = CommandPage(
    name: "trend", summary: "how a story comes and goes: articles by day, month or year",
    arguments: [Argument(name: "QUERY", help: "what to count; * for all", kind: .query)],
    options: [by, svg, CommonOptions.since, CommonOptions.until, CommonOptions.timeout],
    examples: [
      .init("trend news.lede hezbollah", "By what suits the span"),
      .init("trend news.lede gaza --svg -o gaza.svg", "A picture"),
    ],
    shellExamples: [
      .init(".trend hezbollah by day", "By day"), .init(".trend gaza since:6m", "Half a year"),
    ],
    archive: .several)

  package static func expandShellForm(_ words: inout ParsedWords) { words.expandBy() }

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    try words.check(CommonOptions.format, goesWithout: svg)
    return try Histogram(context, words).show(
      by: words[by], fillsGaps: true, isPicture: words[svg])
  }
}

extension ParsedWords {
  /// `hezbollah by day`: the last two words are an option.
  fileprivate mutating func expandBy() {
    guard positionals.count > 2, let last = positionals.last, !isGiven(CountCommand.by),
      positionals[positionals.count - 2].text == "by", CountKey(rawValue: last.text) != nil
    else { return }
    set(CountCommand.by, to: last)
    dropLastPositionals(2)
  }
}
