public import LedeDigest
public import LedeQuery
public import LedeText

/// What a digest of an archive's articles is made of.
public struct DigestOptions: Sendable {
  /// How long it may be.
  public var budget: Budget = .words(120)
  /// What it is for.
  public var style: Style = .brief
  /// How many of a query's best articles go in.
  public var articleLimit = 20
  /// An article goes in only if its score is at least this share of the best one's: a query that few
  /// articles are about is not filled up with others.
  public var leastScoreShare = 0.7
  /// How the articles are searched for; its cancellation ends the whole digest.
  public var search = SearchOptions()

  /// 120 words of the 20 best articles.
  public init() {}
}

extension Archive.Reader {
  /// The digest of the articles that answer a query best; their sentences that hold the query's
  /// words weigh more.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func digest(
    _ query: String, options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> Digest {
    try digest(of: articles(answering: query, options), options: options, focus: [query])
  }

  /// The digest of these articles, those that are not in the archive left out.
  ///
  /// - Throws: as `digest(_:options:)`.
  public func digest(
    of ids: [ArticleID], options: DigestOptions = DigestOptions(), focus: [String] = []
  ) throws(LedeError) -> Digest {
    try summarizing(ids, options) { summarizer, inputs in
      summarizer.digest(of: inputs, budget: options.budget, style: options.style, focus: focus)
    }
  }

  /// What the articles that answer a query best tell, day by day.
  ///
  /// - Throws: as `digest(_:options:)`.
  public func timeline(
    _ query: String, options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> Timeline {
    try timeline(of: articles(answering: query, options), options: options, focus: [query])
  }

  /// What these articles tell, day by day, those that are not in the archive left out.
  ///
  /// - Throws: as `digest(_:options:)`.
  public func timeline(
    of ids: [ArticleID], options: DigestOptions = DigestOptions(), focus: [String] = []
  ) throws(LedeError) -> Timeline {
    try summarizing(ids, options) { summarizer, inputs in
      summarizer.timeline(of: inputs, budget: options.budget, focus: focus)
    }
  }

  private func articles(
    answering query: String, _ options: DigestOptions
  ) throws(LedeError) -> [ArticleID] {
    var search = options.search
    search.limit = options.articleLimit
    search.snippetLength = 0
    let hits = try self.search(query, options: search).hits
    let least = options.leastScoreShare * (hits.first?.score ?? 0)
    return hits.filter { $0.score >= least }.map(\.id)
  }

  private func summarizing<Result>(
    _ ids: [ArticleID], _ options: DigestOptions,
    _ body: (Summarizer, [DigestInput]) -> Result
  ) throws(LedeError) -> Result {
    let cancellation = options.search.cancellation
    var inputs: [DigestInput] = []
    for id in ids {
      guard !cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
      if let article = try article(id) { inputs.append(DigestInput(article)) }
    }
    let summarizer = try summarizer()
    summarizer.cancellation = cancellation
    let result = body(summarizer, inputs)
    guard !cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
    return result
  }

  /// A summarizer of the archive's language.
  func summarizer() throws(LedeError) -> Summarizer {
    let language = Language(settings.language)
    return try LedeError.wrapping { () throws(TextError) in try Summarizer(language) }
  }
}
