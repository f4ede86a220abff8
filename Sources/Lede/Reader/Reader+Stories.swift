public import LedeDigest
public import LedeQuery
import LedeText

/// How articles are grouped into stories.
public struct StoryOptions: Sendable {
  /// What a story needs at least to be told of, in articles.
  public var leastArticles = 2
  /// How many stories are given at most, the largest first; nil for all.
  public var limit: Int? = 20
  /// How many of a query's best articles are grouped; nil for all.
  public var articleLimit: Int? = 10_000
  /// How the articles are searched for; its cancellation ends the whole.
  public var search = SearchOptions()

  /// The twenty largest stories that two articles or more tell.
  public init() {}
}

extension Archive.Reader {
  /// The events that the articles of a query report, `*` for all of them: groups of articles that are alike
  /// and near in time, the largest first. Undated articles are left out.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func stories(
    _ query: String = "*", options: StoryOptions = StoryOptions()
  ) throws(LedeError) -> [NewsStory] {
    try LedeError.require(options.leastArticles, in: 1...Int.max, "leastArticles")
    try LedeError.require(options.limit ?? 0, in: 0...Int.max, "limit")
    var search = options.search
    search.limit = options.articleLimit
    search.snippetLength = 0
    search.duplicates = .show
    search.corrects = false
    let hits = try self.search(query, options: search).hits
    // Of a query, what is far behind the fifth best is about something else.
    let least = Self.leastStoryShare * (hits.prefix(5).last?.score ?? 0)
    let dated = hits.filter { $0.score >= least && $0.date?.day != nil }.sorted {
      ($0.date.map(\.firstDay) ?? 0, $0.id.rawValue) < (
        $1.date.map(\.firstDay) ?? 0, $1.id.rawValue
      )
    }
    let snapshot = snapshot
    let rarity = TermRarity(articleCount: articleCount) { term in
      (try? snapshot.documentFrequency(of: term)) ?? 0
    }
    var finder = StoryFinder(try summarizer(), rarity)
    for hit in dated {
      guard !options.search.cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
      if let article = try article(hit.id) { finder.add(article) }
    }
    return finder.stories(ofAtLeast: options.leastArticles, most: options.limit ?? .max)
  }

  private static let leastStoryShare = 0.2
}
