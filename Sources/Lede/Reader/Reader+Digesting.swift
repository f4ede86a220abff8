public import LedeDigest
public import LedeQuery
public import LedeText

/// What a digest of an archive's articles is made of.
public struct DigestOptions: Sendable {
  /// How long it may be; nil for 120 words, and for 250 words of a timeline, or what `dates` days take.
  public var budget: DigestBudget?
  /// What it is for.
  public var style: DigestStyle = .brief
  /// How many days a timeline has at most; nil for as many as the budget holds.
  public var dates: Int?
  /// How many sentences tell of each day of a timeline at most.
  public var sentencesPerDate = 1
  /// How sentences are edited before they are shown.
  package var editing: Editing = .light
  /// How many of a query's best articles go in.
  public var articleLimit = 20
  /// An article goes in only if its score is at least this share of the best one's: a query that few
  /// articles are about is not filled up with others.
  package var leastScoreShare = 0.7
  /// How many of a query's best articles a timeline is made from.
  package var timelineArticleLimit = 600
  /// Which articles may go in, and how the query is read; `since` and `until` bound the days of a timeline, too.
  public var query: QueryOptions {
    get { search.query }
    set { search.query = newValue }
  }
  /// How the articles are searched for.
  package var search = SearchOptions()
  /// Called with how many articles have been read, and of how many.
  public var progress: (@Sendable (_ read: Int, _ all: Int) -> Void)?

  /// 120 words of the 20 best articles, or a timeline of 250 words.
  public init() {}

  /// The budget of a digest where none is given.
  package static let standardBudget = DigestBudget.words(120)
}

extension Archive.Reader {
  /// The digest of the articles that answer a query best, or of the articles with these ids, those that
  /// are not in the archive left out. Sentences that hold the query's words weigh more.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func digest(
    _ query: String = "", of ids: [ArticleID]? = nil, options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> NewsDigest {
    let focus = query.isEmpty ? [] : [query]
    if let ids { return try digest(of: ids, options: options, focus: focus) }
    return try digest(of: articles(answering: query, options), options: options, focus: focus)
  }

  /// The digest of these articles, those that are not in the archive left out.
  ///
  /// - Throws: as `digest(_:of:options:)`.
  package func digest(
    of ids: [ArticleID], options: DigestOptions, focus: [String]
  ) throws(LedeError) -> NewsDigest {
    let (inputs, language) = try inputs(ids, options)
    let result = try LedeError.wrapping { () throws(TextError) in
      try SummarizerPool.shared.withSummarizer(language) { summarizer in
        summarizer.cancellation = options.query.cancellation
        return summarizer.digest(
          of: inputs, budget: options.budget ?? DigestOptions.standardBudget, style: options.style,
          focus: focus,
          editing: options.editing)
      }
    }
    guard !options.query.cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
    return result
  }

  /// What the articles of a query tell, or the articles with these ids, day by day: the days that mattered,
  /// each with the sentences that tell of it best.
  ///
  /// - Throws: as `digest(_:of:options:)`.
  public func timeline(
    _ query: String = "", of ids: [ArticleID]? = nil, options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> NewsTimeline {
    if let ids {
      return try timeline(of: ids, options: options, focus: query.isEmpty ? [] : [query])
    }
    var search = options.search
    search.limit = options.timelineArticleLimit
    search.snippetLength = 0
    search.duplicates = .show
    let hits = try self.search(query, options: search).hits
    // The fifth best is the measure: the best is often an outlier.
    let least = Self.leastTimelineShare * (hits.prefix(5).last?.score ?? 0)
    let found = hits.filter { $0.score >= least }
    return try timeline(
      of: found.map(\.id), scores: found.map(\.score), options: options, focus: [query])
  }

  /// What these articles tell, day by day, those that are not in the archive left out.
  ///
  /// - Throws: as `digest(_:of:options:)`.
  package func timeline(
    of ids: [ArticleID], options: DigestOptions, focus: [String]
  ) throws(LedeError) -> NewsTimeline {
    try timeline(of: ids, scores: [], options: options, focus: focus)
  }

  private static let leastTimelineShare = 0.12

  private func timeline(
    of ids: [ArticleID], scores: [Double], options: DigestOptions, focus: [String]
  ) throws(LedeError) -> NewsTimeline {
    let snapshot = snapshot
    let bounded = timelineOptions(options)
    let rarity = TermRarity(articleCount: articleCount) { term in
      // A term whose entry cannot be read weighs as one that no article holds; the search read it.
      (try? snapshot.documentFrequency(of: term)) ?? 0
    }
    let (inputs, language) = try inputs(ids, options)
    let scoreOf = Dictionary(zip(ids, scores), uniquingKeysWith: { first, _ in first })
    // A new one: the order of sums over terms is that in which a summarizer has met them.
    let summarizer = try LedeError.wrapping { () throws(TextError) in try Summarizer(language) }
    summarizer.cancellation = options.query.cancellation
    let timeline = summarizer.timeline(
      of: inputs, scores: scores.isEmpty ? [] : inputs.map { $0.id.flatMap { scoreOf[$0] } ?? 0 },
      focus: focus, rarity: rarity, options: bounded)
    guard !options.query.cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
    return timeline
  }

  /// The timeline's options, with the days that the search is bounded by.
  private func timelineOptions(_ options: DigestOptions) -> TimelineOptions {
    let query = options.query
    var timeline = TimelineOptions()
    timeline.dates = options.dates
    timeline.sentencesPerDate = options.sentencesPerDate
    timeline.budget = options.budget
    timeline.editing = options.editing
    timeline.since = query.from.flatMap {
      ArticleDate(daysSince1970: $0.days(today: query.dayOfToday).lowerBound)
    }
    timeline.until = query.through.flatMap {
      ArticleDate(daysSince1970: $0.days(today: query.dayOfToday).upperBound)
    }
    return timeline
  }

  private func articles(
    answering query: String, _ options: DigestOptions
  ) throws(LedeError) -> [ArticleID] {
    try options.check()
    var search = options.search
    search.limit = options.articleLimit
    search.snippetLength = 0
    // A digest has no place to say that a word was replaced.
    search.corrects = false
    let hits = try self.search(query, options: search).hits
    let least = options.leastScoreShare * (hits.first?.score ?? 0)
    return hits.filter { $0.score >= least }.map(\.id)
  }

  /// What a digest is made from, and the language that most of it is in.
  private func inputs(
    _ ids: [ArticleID], _ options: DigestOptions
  ) throws(LedeError) -> ([DigestInput], Language) {
    try options.check()
    var inputs: [DigestInput] = []
    var counts: [Language: Int] = [:]
    for (number, id) in ids.enumerated() {
      options.progress?(number, ids.count)
      guard !options.query.cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
      guard let article = try article(id) else { continue }
      inputs.append(DigestInput(article))
      counts[settings.language(ofArticle: article.language), default: 0] += 1
    }
    options.progress?(ids.count, ids.count)
    let most = counts.max { ($0.value, $1.key.code) < ($1.value, $0.key.code) }
    return (inputs, most?.key ?? settings.language(ofArticle: nil))
  }
}
