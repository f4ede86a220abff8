public import LedeDigest
public import LedeQuery
import LedeText

/// How articles are grouped into stories.
package struct StoryOptions: Sendable {
  /// What a story needs at least to be told of, in articles.
  package var leastArticles = 2
  /// How many stories are given at most, the largest first; nil for all.
  package var limit: Int? = 20
  /// How many of a query's best articles are grouped; nil for all.
  package var articleLimit: Int? = 10_000
  /// How the articles are searched for; its cancellation ends the whole.
  package var search = SearchOptions()

  /// The twenty largest stories that two articles or more tell.
  package init() {}
}

extension Archive.Reader {
  /// The events that the articles of a query report, `*` for all of them: groups of articles that are alike
  /// and near in time, the largest first. Undated articles are left out.
  ///
  /// `SearchOptions.limit` says how many stories there are at most.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func stories(
    _ query: String = "*", options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> [NewsStory] {
    var asked = StoryOptions()
    asked.limit = options.limit
    asked.search = options
    return try stories(query, options: asked)
  }

  /// `stories(_:options:)` with bounds for the size of stories and for how many articles are grouped.
  package func stories(
    _ query: String, options: StoryOptions
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
