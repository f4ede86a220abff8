public import LedeDigest
public import LedeQuery
public import LedeText

/// What a digest or a timeline of an archive's articles is made of, and how long it is.
public struct DigestOptions: Sendable {
  /// How long it may be, all days of a timeline together. Nil: 120 words; for a timeline 250, or as many as the days
  /// need that are asked for.
  public var budget: DigestBudget?
  /// What a digest is for. A timeline has one style.
  public var style: DigestStyle = .brief
  /// How sentences are edited before they are shown.
  package var editing: Editing = .light
  /// How many of a query's best articles go in; nil for 20, of a timeline for 600.
  public var articleLimit: Int?
  /// An article goes into a digest only if its score is at least this share of the best one's: a query that few
  /// articles are about is not filled up with others.
  package var leastScoreShare = 0.7
  /// Which articles a query may find, and how it is read; `since` and `until` bound the days of a timeline, too.
  public var query: QueryOptions {
    get { search.query }
    set { search.query = newValue }
  }
  /// How the articles are searched for.
  package var search = SearchOptions()
  /// Called with how many articles have been read.
  public var progress: (@Sendable (ArchiveProgress) -> Void)?

  /// A digest of 120 words of the 20 best articles, a timeline of as many days as 250 words of the 600 best tell of.
  public init() {}

  /// How long a digest may be that has no budget of its own.
  package static let standardBudget = DigestBudget.words(120)
  /// How many of a query's best articles go into a digest that has no limit of its own.
  package static let standardArticleLimit = 20
}

extension Archive.Reader {
  /// The digest of the articles that answer a query best. Sentences that hold its words weigh more. Of articles in
  /// several languages, those in the language of most of them go in, and a note tells of the others.
  ///
  /// Its `outcome` says how the query was read, and why the digest may be empty; no word of the query is replaced.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func digest(
    _ query: String, options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> NewsDigest {
    try options.check()
    var search = options.search
    search.limit = options.articleLimit ?? DigestOptions.standardArticleLimit
    search.snippetLength = 0
    search.corrects = false
    let result = try self.search(query, options: search)
    let least = options.leastScoreShare * (result.hits.first?.score ?? 0)
    let ids = result.hits.filter { $0.score >= least }.map(\.id)
    var read = try sources(ids, options.progress, options.query)
    let note = read.keepOneLanguage()
    var digest = try digest(of: read, focus: query, options)
    digest.outcome = result.outcome
    if let note { digest.outcome?.remarks.append(note) }
    return digest
  }

  /// The digest of the articles with these ids, those that are not in the archive left out. Sentences that hold
  /// the words of `focus`, as of a query, weigh more.
  ///
  /// - Throws: `noStoredText` if the archive keeps no text; `invalidSetting`, `damaged`, `cancelled`.
  public func digest(
    of ids: [ArticleID], focus: String = "", options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> NewsDigest {
    try options.check()
    return try digest(
      of: sources(ids, options.progress, options.query), focus: focus, options)
  }

  private func digest(
    of read: DigestSources, focus: String, _ options: DigestOptions
  ) throws(LedeError) -> NewsDigest {
    let cancellation = options.query.cancellation
    var result = try LedeError.wrapping { () throws(TextError) in
      try SummarizerPool.shared.withSummarizer(read.language) { summarizer in
        summarizer.cancellation = cancellation
        return summarizer.digest(
          of: read.inputs, budget: options.budget ?? DigestOptions.standardBudget,
          style: options.style,
          focus: focus.isEmpty ? [] : [focus], editing: options.editing)
      }
    }
    guard !cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
    result.release = read.held.release(of: result.sentences, under: result.headline)
    return result
  }
}
