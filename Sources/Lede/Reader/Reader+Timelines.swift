public import LedeDigest
public import LedeQuery
public import LedeText

/// What a timeline of an archive's articles is made of.
public struct TimelineOptions: Sendable {
  /// How long all its sentences may be together; nil for 250 words, or for what `dates` days take.
  public var budget: DigestBudget?
  /// How many days it has at most; nil for as many as the budget holds.
  public var dates: Int?
  /// How many sentences tell of each day at most.
  public var sentencesPerDate = 1
  /// How sentences are edited before they are shown.
  package var editing: Editing = .light
  /// How many of a query's best articles it is made from.
  public var articleLimit = 600
  /// Which articles a query may find, and how it is read; `since` and `until` bound the days, too.
  public var query: QueryOptions {
    get { search.query }
    set { search.query = newValue }
  }
  /// How the articles are searched for.
  package var search = SearchOptions()
  /// Called with how many articles have been read.
  public var progress: (@Sendable (ArchiveProgress) -> Void)?

  /// As many days as 250 words tell of.
  public init() {}
}

extension Archive.Reader {
  /// What the articles of a query tell, day by day: the days that mattered, each with the sentences that tell of
  /// it best.
  ///
  /// Its `outcome` says how the query was read, and why the timeline may be empty.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func timeline(
    _ query: String, options: TimelineOptions = TimelineOptions()
  ) throws(LedeError) -> NewsTimeline {
    try options.check()
    var search = options.search
    search.limit = options.articleLimit
    search.snippetLength = 0
    search.duplicates = .show
    search.describesHits = false
    let result = try self.search(query, options: search)
    // The fifth best is the measure: the best is often an outlier.
    let least = Self.leastTimelineShare * (result.documents.prefix(5).last?.score ?? 0)
    let found = result.documents.filter { $0.score >= least }
    var timeline = try timeline(
      of: sources(found, options.progress, options.query), focus: [query], options)
    timeline.outcome = result.outcome
    return timeline
  }

  /// What the articles with these ids tell, day by day, those that are not in the archive left out. Sentences that hold
  /// the words of `focus`, as of a query, weigh more.
  ///
  /// - Throws: as `digest(of:focus:options:)`.
  public func timeline(
    of ids: [ArticleID], focus: String = "", options: TimelineOptions = TimelineOptions()
  ) throws(LedeError) -> NewsTimeline {
    try options.check()
    return try timeline(
      of: sources(ids, options.progress, options.query), focus: focus.isEmpty ? [] : [focus],
      options)
  }

  private static let leastTimelineShare = 0.12

  private func timeline(
    of read: DigestSources, focus: [String], _ options: TimelineOptions
  ) throws(LedeError) -> NewsTimeline {
    let snapshot = snapshot
    let rarity = TermRarity(articleCount: articleCount) { term in
      // A term whose entry cannot be read weighs as one that no article holds; the search read it.
      (try? snapshot.documentFrequency(of: term)) ?? 0
    }
    let cancellation = options.query.cancellation
    // A new one: the order of sums over terms is that in which a summarizer has met them.
    let summarizer = try LedeError.wrapping { () throws(TextError) in try Summarizer(read.language)
    }
    summarizer.cancellation = cancellation
    var timeline = summarizer.timeline(
      of: read.inputs, scores: read.scores, focus: focus, rarity: rarity, options: options.rules)
    guard !cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
    timeline.release = read.held.release(of: timeline.sentences, under: timeline.headline)
    return timeline
  }
}

extension TimelineOptions {
  /// How long the timeline is, with the days that the search is bounded by.
  fileprivate var rules: TimelineRules {
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
