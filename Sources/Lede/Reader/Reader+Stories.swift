public import LedeDigest
import LedeIndex
public import LedeQuery
public import LedeText

/// How articles are grouped into stories.
package struct StoryOptions: Sendable {
  /// What a story needs at least to be told of, in articles.
  package var leastArticles = 2
  /// How many stories are given at most, the largest first; nil for all.
  package var limit: Int? = 20
  /// How many of a query's best articles are grouped; of articles that are equally good, the newest.
  package var articleLimit = 10_000
  /// How the articles are searched for; its cancellation ends the whole.
  package var search = SearchOptions()

  /// The twenty largest stories that two articles or more tell.
  package init() {}
}

/// The events that a query's articles report.
public struct StoryResult: Sendable {
  /// The stories, the largest first.
  public let stories: [NewsStory]
  /// How the query was read and run, how many articles match, and why there may be none. It was cut short where
  /// more articles match than are grouped.
  public let outcome: QueryOutcome
  /// How many of the articles were grouped.
  package let groupedCount: Int
}

extension Archive.Reader {
  /// The events that the articles of a query report, `*` for all of them: groups of articles that are alike
  /// and near in time, the largest first. Undated articles are left out. Of more than 10,000 articles, the best
  /// are grouped; of `*`, the newest. At most `limit` stories are given; nil for all.
  ///
  /// - Throws: as `search`, and `noStoredText` if the archive keeps no text.
  public func stories(
    _ query: String = "*", limit: Int? = 20, options: QueryOptions = QueryOptions()
  ) throws(LedeError) -> StoryResult {
    try options.check()
    var asked = StoryOptions()
    asked.limit = limit
    asked.search.query = options
    return try stories(query, options: asked)
  }

  /// `stories(_:limit:options:)` with bounds for the size of stories and for how many articles are grouped.
  package func stories(
    _ query: String, options: StoryOptions
  ) throws(LedeError) -> StoryResult {
    try LedeError.require(options.leastArticles, in: 1...Int.max, "leastArticles")
    try LedeError.require(options.limit ?? 0, in: 0...Int.max, "limit")
    try LedeError.require(options.articleLimit, in: 1...Int.max, "articleLimit")
    var search = options.search
    search.limit = options.articleLimit
    search.snippetLength = 0
    search.duplicates = .show
    search.corrects = false
    let result = try self.search(query, options: search)
    let hits = result.hits
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
    let language = Language(settings.language)
    var finder = try LedeError.wrapping { () throws(TextError) in
      try StoryFinder(language, rarity)
    }
    for start in stride(from: 0, to: dated.count, by: Self.articlesAtOnce) {
      let part = dated[start..<min(start + Self.articlesAtOnce, dated.count)]
      for opening in try openings(of: part.map(\.id), options.search.query.cancellation) {
        finder.add(opening)
      }
    }
    var outcome = result.outcome
    if hits.count < outcome.totalCount { outcome.isCutShort = true }
    var stories = finder.stories(ofAtLeast: options.leastArticles, most: options.limit ?? .max)
    let held = Dictionary(
      hits.filter { $0.status != .usable || $0.embargo != nil }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for index in stories.indices where !held.isEmpty {
      for hit in stories[index].articles.compactMap({ held[$0] }) {
        stories[index].release.add(hit.status, hit.embargo)
      }
    }
    return StoryResult(stories: stories, outcome: outcome, groupedCount: hits.count)
  }

  private static let leastStoryShare = 0.2
  /// So many openings are kept while they are brought from the archive's order into that of their days.
  private static let articlesAtOnce = 5000

  /// What a story finder reads of these articles, in their order. They are read in the archive's, in which
  /// neighbours share a block.
  private func openings(
    of ids: [ArticleID], _ cancellation: Cancellation
  ) throws(LedeError) -> [Article] {
    let snapshot = snapshot
    return try LedeError.wrapping { () throws(IndexError) in
      var places: [(document: DocumentID, place: Int)] = []
      for (place, id) in ids.enumerated() {
        if let document = try snapshot.document(for: id) { places.append((document, place)) }
      }
      places.sort { $0.document < $1.document }
      var openings = [Article?](repeating: nil, count: ids.count)
      var cursor = ArticleCursor(snapshot)
      for (document, place) in places {
        guard !cancellation.isRequested else { throw IndexError(.cancelled, "stopped") }
        openings[place] = StoryFinder.opening(of: try cursor.article(document))
      }
      return openings.compactMap(\.self)
    }
  }
}
