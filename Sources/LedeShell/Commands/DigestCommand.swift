internal import Lede

/// `lede digest`
enum DigestCommand: Command {
  static let page = CommandPage(
    name: "digest", summary: "tell what the articles of a query say, within a budget",
    discussion: """
      Sentences of the best articles, none said twice, in the order of their dates, each with its \
      source. The budget is never exceeded.
      """,
    arguments: [
      Argument(name: "QUERY", help: "which articles", kind: .query, isOptional: true)
    ],
    options: [
      Option(
        names: ["--id"], value: "ID", kind: .articleID,
        help: "of this article instead; may be repeated", repeats: true)
    ] + Option.budget + [
      Option(names: ["--timeline"], kind: .flag, help: "by the days that the sentences tell of"),
      Option(
        names: ["--articles"], value: "N", kind: .whole(1...100_000),
        help: "of the N best articles", standard: "20"),
      .since, .until, .explain, .strict,
    ],
    examples: [
      .init("digest news.lede nasrallah --words 60", "At most 60 words"),
      .init("digest news.lede 'gaza hospital' --timeline --sentences 8", "What happened, by day"),
      .init("digest news.lede --id 001 --percent 20", "A fifth of one article"),
    ],
    shellExamples: [
      .init(".digest nasrallah 60", "At most 60 words"),
      .init(".digest gaza hospital --timeline", "What happened, by day"),
      .init(".digest --id 001 --percent 20", "A fifth of one article"),
    ],
    archive: .existing)

  /// `.digest nasrallah 60`: a number at the end is a budget of words.
  static func expandShellForm(_ words: inout ParsedWords) {
    guard words.positionals.count > 1, let last = words.positionals.last, !last.isQuoted,
      let number = Int(last.text), number > 0,
      !["--words", "--sentences", "--percent", "--characters"].contains(where: words.isSet)
    else { return }
    words.set("--words", to: last)
    words.dropLastPositionals(1)
  }

  static func run(_ words: ParsedWords, at desk: Desk) throws(ShellError) -> Outcome {
    let archive = try desk.archive()
    let start = ContinuousClock.now
    let isTimeline = words.isSet("--timeline")
    var options = DigestOptions()
    options.budget = try words.budget(standard: options.budget)
    options.style = words.style
    options.search = words.searchOptions(at: desk)
    options.search.explains = false
    options.articleLimit = words.whole("--articles") ?? options.articleLimit
    let digest: Digest
    let ids = words.texts("--id").compactMap { ArticleID($0) }
    if ids.isEmpty {
      let query = words.query()
      guard !query.isEmpty else {
        throw .usage("digest needs a query or --id ID", advice: "see digest --help")
      }
      digest = try ShellError.wrapping { () throws(LedeError) in try archive.digest(query, options)
      }
    } else {
      digest = try ShellError.wrapping { () throws(LedeError) in
        try archive.digest(of: ids, options)
      }
    }
    try desk.interruption.check()
    guard !digest.sentences.isEmpty else {
      if desk.settings.format == .text { try desk.note("no article to digest") }
      return .nothing
    }
    try DigestPage(digest, isTimeline: isTimeline).show(
      at: desk, explains: words.isSet("--explain"))
    var parts = ["\(digest.wordCount) words"]
    if case .words(let most) = options.budget { parts = ["\(digest.wordCount)/\(most) words"] }
    parts.append("\(digest.articleCount) of \(DecimalText.articles(digest.inputCount))")
    try desk.footer(parts, since: start)
    return .done
  }
}
