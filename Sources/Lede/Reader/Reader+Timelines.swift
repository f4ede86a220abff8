public import LedeDigest
import LedeQuery
public import LedeText

extension Archive.Reader {
  /// What the articles of a query tell, day by day: the days that mattered, each with the sentences that tell of
  /// it best.
  ///
  /// Its `outcome` says how the query was read, and why the timeline may be empty.
  ///
  /// - Parameters:
  ///   - query: Whose articles are read.
  ///   - dates: How many days it has at most; nil for as many as the budget holds.
  ///   - sentencesPerDate: How many sentences tell of each day at most, 1 ... 1000.
  ///   - options: How long it may be, and of which articles.
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func timeline(
    _ query: String, dates: Int? = nil, sentencesPerDate: Int = 1,
    options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> NewsTimeline {
    let rules = try options.timelineRules(dates, sentencesPerDate)
    var search = options.search
    search.limit = options.articleLimit ?? Self.standardTimelineLimit
    search.snippetLength = 0
    search.duplicates = .show
    search.describesHits = false
    let result = try self.search(query, options: search)
    // The fifth best is the measure: the best is often an outlier.
    let least = Self.leastTimelineShare * (result.documents.prefix(5).last?.score ?? 0)
    let found = result.documents.filter { $0.score >= least }
    var read = try sources(found, options.progress, options.query)
    let note = read.keepOneLanguage()
    var timeline = try timeline(of: read, focus: [query], rules, options.query.cancellation)
    timeline.outcome = result.outcome
    if let note { timeline.outcome?.remarks.append(note) }
    return timeline
  }

  /// What the articles with these ids tell, day by day, those that are not in the archive left out. Sentences that hold
  /// the words of `focus`, as of a query, weigh more.
  ///
  /// - Throws: as `digest(of:focus:options:)`.
  public func timeline(
    of ids: [ArticleID], focus: String = "", dates: Int? = nil, sentencesPerDate: Int = 1,
    options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> NewsTimeline {
    let rules = try options.timelineRules(dates, sentencesPerDate)
    return try timeline(
      of: sources(ids, options.progress, options.query), focus: focus.isEmpty ? [] : [focus],
      rules, options.query.cancellation)
  }

  private static let leastTimelineShare = 0.12
  /// How many of a query's best articles are read where the options name no limit.
  private static let standardTimelineLimit = 600

  private func timeline(
    of read: DigestSources, focus: [String], _ rules: TimelineRules, _ cancellation: Cancellation
  ) throws(LedeError) -> NewsTimeline {
    let snapshot = snapshot
    let rarity = TermRarity(articleCount: articleCount) { term in
      // A term whose entry cannot be read weighs as one that no article holds; the search read it.
      (try? snapshot.documentFrequency(of: term)) ?? 0
    }
    // A new one: the order of sums over terms is that in which a summarizer has met them.
    let summarizer = try LedeError.wrapping { () throws(TextError) in try Summarizer(read.language)
    }
    summarizer.cancellation = cancellation
    var timeline = summarizer.timeline(
      of: read.inputs, scores: read.scores, focus: focus, rarity: rarity, options: rules)
    guard !cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
    timeline.release = read.held.release(of: timeline.sentences, under: timeline.headline)
    return timeline
  }
}

extension DigestOptions {
  /// How long a timeline is, with the days that the search is bounded by.
  ///
  /// - Throws: `invalidSetting` for a value that is out of range.
  fileprivate func timelineRules(
    _ dates: Int?, _ sentencesPerDate: Int
  ) throws(LedeError) -> TimelineRules {
    try check()
    if let dates { try LedeError.require(dates, in: 1...Int(UInt32.max), "dates") }
    try LedeError.require(sentencesPerDate, in: 1...1000, "sentencesPerDate")
    var rules = TimelineRules()
    rules.dates = dates
    rules.sentencesPerDate = sentencesPerDate
    rules.budget = budget
    rules.editing = editing
    rules.since = query.from.flatMap {
      ArticleDate(daysSince1970: $0.days(today: query.dayOfToday).lowerBound)
    }
    rules.until = query.through.flatMap {
      ArticleDate(daysSince1970: $0.days(today: query.dayOfToday).upperBound)
    }
    return rules
  }
}
