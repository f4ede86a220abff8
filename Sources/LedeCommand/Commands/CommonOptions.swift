package import Lede
package import LedeQuery
internal import LedeText

/// Options that several commands share.
package enum CommonOptions {
  package static let format = OptionKey(
    choice: "--format", value: "FORM", standard: RecordFormat.text, help: "how results are written")
  package static let safeCSV = OptionKey(
    flag: "--safe-csv",
    help: "in csv and tsv, put ' before a cell that a spreadsheet would run: = + - @")
  package static let output = OptionKey(
    text: "-o", "--output", value: "FILE", kind: .file,
    help: "write results to FILE, which appears whole or not at all")
  package static let quiet = OptionKey(
    flag: "-q", "--quiet", help: "no progress, notes or footers; errors only")
  package static let color = OptionKey(
    choice: "--color", value: "WHEN", standard: ColourChoice.auto,
    help: "colour on a terminal; NO_COLOR is honoured")
  package static let help = OptionKey(flag: "-h", "--help", help: "this help")

  package static let strict = OptionKey(
    flag: "--strict", help: "a fault of the query is an error, with its repair")
  package static let exact = OptionKey(
    flag: "--exact", help: "words mean themselves: none is replaced by what may have been meant")
  package static let timeout = OptionKey(
    whole: "--timeout", value: "MS", in: 1...3_600_000,
    help: "leave out what is not done after so many milliseconds, and say what")
  package static let since = OptionKey(
    text: "--since", value: "DATE", kind: .date,
    help: "only articles of this day or later: 2023-11-07, 2023-11, 3d, yesterday")
  package static let until = OptionKey(
    text: "--until", value: "DATE", kind: .date, help: "only articles of this day or earlier")
  package static let pdf = OptionKey(
    flag: "--pdf", help: "read PDFs too, by the program pdftotext (of poppler-utils)")
  package static let usable = OptionKey(
    flag: "--usable",
    help: "only what may be used: nothing withheld, canceled or under an embargo")
  package static let asOf = OptionKey(
    text: "--as-of", value: "TIME", says: "now",
    help: "the moment that --usable asks about; 3d, last week and the like count from its day")
  package static let explain = OptionKey(flag: "--explain", help: "show what each score is made of")
  package static let language = OptionKey(
    text: "--language", value: "CODE", says: "en",
    help: "the language, as en or de; auto for each text's own")

  package static let sort = OptionKey(
    choice: "--sort", value: "ORDER", standard: SearchOptions.Order.score, help: "the order of hits"
  )
  package static let rank = OptionKey(
    choice: "--rank", value: "RANKING", standard: SearchOptions.Ranking.news,
    help: "what makes one article better than another")
  package static let recency = OptionKey(
    choice: "--recency", value: "HOW", standard: SearchOptions.Recency.off,
    help: "how much newer articles are preferred")
  package static let duplicates = OptionKey(
    choice: "--duplicates", value: "WHAT", standard: SearchOptions.Duplicates.group,
    says: "group; show with --input or bm25",
    help: "copies of one story under one hit, or each of its own")

  /// What says which articles are found and in what order.
  package static let searching: [any OptionDeclaration] = [
    sort, since, until, usable, asOf, rank, recency, duplicates,
  ]

  /// `-n` of all commands that list something.
  package static func limit(_ standard: Int, _ things: String) -> OptionKey<Int> {
    OptionKey(
      whole: "-n", "--limit", in: 0...Int.max, standard: standard,
      help: "at most N \(things); 0 for all")
  }

  /// `--input -` of the commands that answer many requests in one go.
  package static func input(_ form: String) -> OptionKey<String?> {
    var option = Option(
      names: ["--input"], value: "FILE", kind: .file,
      help: "many at once: a JSON object a line, \(form); - for standard input")
    option.replacesArguments = true
    return OptionKey(option, standard: nil) { $0.last?.text }
  }
}

/// When colour is written.
package enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

extension ParsedWords {
  /// The language that is named, else English.
  package var language: Language { self[CommonOptions.language].map { Language($0) } ?? .english }

  /// How the options and the shell's settings say that a query is run.
  ///
  /// - Parameters:
  ///   - limit: Hits at the most, 0 for all; nil for what is set in the shell.
  ///   - isForProgram: A program sends many queries, and counts on each article being a hit.
  package func searchOptions(
    in context: CommandContext, limit: Int? = nil, isForProgram: Bool = false
  ) throws(CommandError) -> SearchOptions {
    var options = SearchOptions()
    options.query = try queryOptions(in: context)
    let limit = limit ?? context.settings.limit
    options.limit = limit == 0 ? nil : limit
    options.order = self[CommonOptions.sort]
    options.ranking = self[CommonOptions.rank]
    options.recency = self[CommonOptions.recency]
    // Who compares plain rankings counts on each article being a hit, too.
    let standard: SearchOptions.Duplicates =
      isForProgram || options.ranking == .bm25 ? .show : .group
    options.duplicates = given(CommonOptions.duplicates) ?? standard
    // What a program sends is meant as it is.
    options.corrects = !isForProgram && !self[CommonOptions.exact]
    options.explains = self[CommonOptions.explain] || context.settings.explain
    return options
  }

  /// How the options and the shell's settings say that a question is answered; a limit of 0 is none.
  package func askOptions(in context: CommandContext, limit: Int, isForProgram: Bool = false)
    throws(CommandError) -> AskOptions
  {
    var options = AskOptions()
    options.limit = limit == 0 ? nil : limit
    options.neighbours = self[AskCommand.neighbours]
    options.query = try queryOptions(in: context)
    options.corrects = !isForProgram && !self[CommonOptions.exact]
    options.explains = self[CommonOptions.explain] || context.settings.explain
    return options
  }

  /// How the options and the shell's settings say which articles a query finds, and how it is read.
  package func queryOptions(in context: CommandContext) throws(CommandError) -> QueryOptions {
    var options = QueryOptions()
    let (since, until) = (self[CommonOptions.since], self[CommonOptions.until])
    try CommandError.wrapping { () throws(LedeError) in
      try options.takeDates(since: since, until: until)
    }
    options.usableAt = try usableAt
    options.today = try moment(CommonOptions.asOf)
    options.isStrict = self[CommonOptions.strict]
    options.timeLimit = self[CommonOptions.timeout].map { .milliseconds($0) }
    options.saved = context.session.saved.queries
    options.cancellation = context.cancellation
    return options
  }

  /// The moment at which articles must be usable; nil where all are wanted.
  package var usableAt: ArticleDate? {
    get throws(CommandError) {
      let asked = try moment(CommonOptions.asOf)
      guard self[CommonOptions.usable] else { return nil }
      return asked ?? .now
    }
  }

  /// The moment that an option names; one without a zone, and the first of a day, counts as UTC.
  func moment(_ key: OptionKey<String?>) throws(CommandError) -> ArticleDate? {
    guard let text = self[key] else { return nil }
    guard let date = ArticleDate(text), date.day != nil,
      let moment = date.time?.utcOffset == nil
        ? ArticleDate(secondsSince1970: date.firstSecond) : date
    else {
      throw .usage(
        "\(key.option.name) takes a moment, as 2026-01-31T12:00:00Z", place: place(key))
    }
    return moment
  }

  /// Takes what was set in the shell for options that are not given.
  package mutating func take(_ settings: Settings) {
    for key in CommonOptions.searching where !isGiven(key) {
      guard let text = settings.choices[key.option.settingName] else { continue }
      guard key.option.kind != .flag || text == "on" else { continue }
      set(key.option, to: text)
    }
  }
}

extension Option {
  /// The name by which `.set` knows the option: `sort` of `--sort`.
  package var settingName: String { String(name.drop { $0 == "-" }) }

  /// The words that `.set` takes for it; none where it may be anything.
  package var settingChoices: [String] { kind == .flag ? ["on", "off"] : choices }
}
