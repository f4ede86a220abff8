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
  /// How the articles are searched for; its cancellation ends the whole digest.
  public var search = SearchOptions()

  /// 120 words of the 20 best articles.
  public init() {}
}

extension Archive {
  /// The digest of the articles that answer a query best; their sentences that hold the query's
  /// words weigh more.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func digest(
    _ query: String, _ options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> Digest {
    var search = options.search
    search.limit = options.articleLimit
    search.snippetLength = 0
    let result = try self.search(query, search)
    return try digest(of: result.hits.map(\.id), options, focus: [query])
  }

  /// The digest of these articles, those that are not in the archive left out.
  public func digest(
    of ids: [ArticleID], _ options: DigestOptions = DigestOptions(), focus: [String] = []
  ) throws(LedeError) -> Digest {
    var inputs: [DigestInput] = []
    for id in ids {
      guard !options.search.cancellation.isRequested else {
        throw LedeError(.cancelled, "stopped")
      }
      if let article = try article(id) { inputs.append(DigestInput(article)) }
    }
    let summarizer = try summarizer()
    summarizer.cancellation = options.search.cancellation
    let digest = summarizer.digest(
      of: inputs, budget: options.budget, style: options.style, focus: focus)
    guard !options.search.cancellation.isRequested else {
      throw LedeError(.cancelled, "stopped")
    }
    return digest
  }

  /// A summarizer of the archive's language.
  func summarizer() throws(LedeError) -> Summarizer {
    let language = Language(settings.language)
    return try LedeError.wrapping { () throws(TextError) in try Summarizer(language) }
  }
}
