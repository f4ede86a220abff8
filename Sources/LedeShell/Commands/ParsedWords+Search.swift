internal import Lede

extension Option {
  static let strict = Option(
    names: ["--strict"], kind: .flag, help: "a fault of the query is an error, with its repair")
  static let since = Option(
    names: ["--since"], value: "DATE", kind: .date,
    help: "only articles of this day or later: 2023-11-07, 2023-11, 3d, yesterday")
  static let until = Option(
    names: ["--until"], value: "DATE", kind: .date, help: "only articles of this day or earlier")

  /// What says which articles are found and in what order.
  static let searching = [
    Option(
      names: ["--sort"], value: "ORDER", kind: .choice(HitOrder.allCases.map(\.rawValue)),
      help: "the order of hits", standard: "score"),
    since, until,
    Option(
      names: ["--rank"], value: "RANKING", kind: .choice(Ranking.allCases.map(\.rawValue)),
      help: "what makes one article better than another", standard: "news"),
    Option(
      names: ["--recency"], value: "HOW", kind: .choice(Recency.allCases.map(\.rawValue)),
      help: "how much newer articles are preferred", standard: "off"),
    Option(
      names: ["--duplicates"], value: "WHAT", kind: .choice(Duplicates.allCases.map(\.rawValue)),
      help: "copies of one story under one hit, or each of its own",
      standard: "group; show with --input or bm25"),
  ]
}

extension ParsedWords {
  /// An option's value, else what was set in the shell.
  private func choice(_ name: String, at desk: Desk) -> String? {
    text("--" + name) ?? desk.settings.choices[name]
  }

  /// How the options and the shell's settings say that a query is run.
  func searchOptions(at desk: Desk) -> SearchOptions {
    var options = SearchOptions()
    let limit = whole("--limit") ?? desk.settings.limit
    options.limit = limit == 0 ? nil : limit
    options.since = choice("since", at: desk)
    options.until = choice("until", at: desk)
    if let order = choice("sort", at: desk).flatMap(HitOrder.init(rawValue:)) {
      options.order = order
    }
    if let ranking = choice("rank", at: desk).flatMap(Ranking.init(rawValue:)) {
      options.ranking = ranking
    }
    if let recency = choice("recency", at: desk).flatMap(Recency.init(rawValue:)) {
      options.recency = recency
    }
    // A program that sends many queries counts on each article being a hit, and so does who compares
    // plain rankings.
    let standard: Duplicates =
      text("--input") != nil || options.ranking == .bm25 ? .show : .group
    options.duplicates = choice("duplicates", at: desk).flatMap(Duplicates.init) ?? standard
    options.isStrict = isSet("--strict")
    options.explains = isSet("--explain") || desk.settings.explain
    options.saved = desk.session.savedText
    options.cancellation = desk.cancellation
    return options
  }

  /// How the options and the shell's settings say that a question is answered.
  func askOptions(at desk: Desk, limit standard: Int) -> AskOptions {
    var options = AskOptions()
    let limit = whole("--limit") ?? standard
    options.limit = limit == 0 ? Int.max : limit
    options.since = choice("since", at: desk)
    options.until = choice("until", at: desk)
    options.neighbours = whole("--neighbours") ?? 0
    options.isStrict = isSet("--strict")
    options.explains = isSet("--explain") || desk.settings.explain
    options.saved = desk.session.savedText
    options.cancellation = desk.cancellation
    return options
  }
}
