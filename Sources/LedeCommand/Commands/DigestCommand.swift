internal import Lede
internal import LedeRecords

/// `lede digest`
package enum DigestCommand: Command {
  private static let id = OptionKey(
    texts: "--id", value: "ID", kind: .articleID,
    help: "of this article instead; may be repeated")
  package static let timeline = OptionKey(
    flag: "--timeline", help: "by the days that the sentences tell of")
  private static let articles = OptionKey(
    whole: "--articles", in: 1...100_000,
    help: "of the N best articles; else 20, of a timeline 600")
  private static let dates = OptionKey(
    whole: "--dates", in: 1...10_000, help: "of a timeline: at most N days")
  private static let perDate = OptionKey(
    whole: "--per-date", value: "K", in: 1...100, standard: 1,
    help: "of a timeline: at most K sentences a day")

  /// The forms of a digest that goes elsewhere.
  package enum Form: String, CaseIterable, Sendable {
    case text, html, markdown
    case newsMLG2 = "newsml-g2"
  }
  private static let form = OptionKey(
    choice: "--as", value: "FORM", standard: Form.text,
    help: "a page with links to its sources, or a package that refers to them")
  private static let svg = OptionKey(
    flag: "--svg", help: "of a timeline: a picture of the story, in --as html above it")

  package static let page = CommandPage(
    name: "digest", summary: "tell what the articles of a query say, within a budget",
    discussion: """
      Sentences of the best articles, none said twice, in the order of their dates, each with its \
      source. Articles that match much worse than the best one are left out. The budget is never \
      exceeded.
      """,
    arguments: [
      Argument(name: "QUERY", help: "which articles", kind: .query, isOptional: true)
    ],
    options: [id] + BudgetOptions.all + [
      timeline, dates, perDate, articles, form, svg, CommonOptions.since, CommonOptions.until,
      CommonOptions.usable, CommonOptions.asOf, CommonOptions.explain,
      CommonOptions.strict, CommonOptions.timeout,
    ],
    examples: [
      .init("digest news.lede nasrallah --words 60", "At most 60 words"),
      .init("digest news.lede 'gaza hospital' --timeline --sentences 8", "What happened, by day"),
      .init("digest news.lede --id 001 --percent 20", "A fifth of one article"),
      .init("digest news.lede 'gaza hospital' --as html -o gaza.html", "A page with its sources"),
      .init("digest news.lede gaza --timeline --svg -o gaza.svg", "The story as a picture"),
    ],
    shellExamples: [
      .init(".digest nasrallah 60", "At most 60 words"),
      .init(".digest gaza hospital --timeline", "What happened, by day"),
      .init(".digest --id 001 --percent 20", "A fifth of one article"),
    ],
    archive: .several)

  /// `.digest nasrallah 60`: a number at the end is a budget of words.
  package static func expandShellForm(_ words: inout ParsedWords) {
    guard words.positionals.count > 1, let last = words.positionals.last, !last.isQuoted,
      let number = Int(last.text), number > 0,
      !BudgetOptions.budgets.contains(where: words.isGiven)
    else { return }
    words.set(BudgetOptions.words, to: last)
    words.dropLastPositionals(1)
  }

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    try words.check(svg, goesWith: timeline, words[timeline])
    try words.check(dates, goesWith: timeline, words[timeline])
    try words.check(perDate, goesWith: timeline, words[timeline])
    try words.check(CommonOptions.format, goesWithout: svg)
    if words[form] != .text { try words.check(CommonOptions.format, goesWithout: form) }
    let reader = try context.reader()
    let start = ContinuousClock.now
    let budget = try words.budget(standard: DigestOptions.standardBudget)
    let page = try page(words, budget, reader, in: context)
    if let outcome = page.outcome { try context.show(outcome, of: words.query()) }
    guard !page.sentences.isEmpty else {
      switch context.settings.format {
      case .text: try context.note("no article to digest")
      case .json, .jsonl, .xml:
        // The record tells why.
        if words[form] == .text, !words[svg] { try page.show(in: context) }
      default: break
      }
      return .nothing
    }
    if words[form] != .text || words[svg] {
      try write(page, words, reader, in: context)
      try ReleaseMark.warn(of: page.sources, by: reader, in: context)
      return .done
    }
    try page.show(in: context, explains: words[CommonOptions.explain])
    try ReleaseMark.warn(of: page.sentences.compactMap(\.id), by: reader, in: context)
    var parts = ["\(page.wordCount) words"]
    let isBounded = words.givesBudget || !page.isTimeline
    if case .words(let most) = budget, isBounded { parts = ["\(page.wordCount)/\(most) words"] }
    parts.append("\(page.articleCount) of \(DecimalText.articles(page.inputCount))")
    try context.footer(parts, since: start)
    return .done
  }

  /// Writes the page as a document or a picture.
  private static func write(
    _ page: DigestPage, _ words: ParsedWords, _ reader: Archive.Reader, in context: CommandContext
  ) throws(CommandError) {
    let query = words.query()
    let title = page.headline ?? query
    var chart: String?
    if words[svg] { chart = page.chart?(query.isEmpty ? title : query).svg }
    switch words[form] {
    case .text:
      try context.output.write(chart ?? "")
    case .html:
      let document = try DigestDocument(page, title: title, chart: chart, from: reader)
      try context.output.write(document.html)
    case .markdown:
      let document = try DigestDocument(page, title: title, chart: nil, from: reader)
      try context.output.write(document.markdown)
    case .newsMLG2:
      var options = ExportOptions()
      options.package = page.package
      try ExportCommand.write(.ids([]), as: .newsMLG2, options, reader, in: context)
    }
  }

  /// The digest, or the timeline, of a query or of the articles named.
  private static func page(
    _ words: ParsedWords, _ budget: DigestBudget, _ reader: Archive.Reader,
    in context: CommandContext
  ) throws(CommandError) -> DigestPage {
    let ids = try words[id].map { text throws(CommandError) in
      guard let id = ArticleID(text) else { throw .fault("no article has the id \(text)") }
      return id
    }
    try CommandError.wrapping { () throws(LedeError) in try reader.checkPresence(of: ids) }
    let query = words.query()
    guard !ids.isEmpty || !query.isEmpty else {
      throw .usage("digest needs a query or --id ID", advice: "see digest --help")
    }
    guard ids.isEmpty || query.isEmpty else {
      throw .usage("--id takes the place of a query", place: words.place(id))
    }
    var search = try words.searchOptions(in: context)
    search.explains = false
    var options = DigestOptions()
    options.budget = words.givesBudget || !words[timeline] ? budget : nil
    options.style = words[BudgetOptions.style]
    options.search = search
    options.articleLimit = words[articles]
    options.editing = words[BudgetOptions.edit]
    let asked = options
    let (days, sentences) = (words[dates], words[perDate])
    return try CommandError.wrapping { () throws(LedeError) in
      guard !words[timeline] else {
        return DigestPage(
          ids.isEmpty
            ? try reader.timeline(
              query, dates: days, sentencesPerDate: sentences, options: asked)
            : try reader.timeline(
              of: ids, dates: days, sentencesPerDate: sentences, options: asked))
      }
      return DigestPage(
        ids.isEmpty
          ? try reader.digest(query, options: asked)
          : try reader.digest(of: ids, options: asked))
    }
  }
}
