package import LedeText

/// How a query is run and what of its result is wanted.
public struct SearchOptions: Sendable {
  /// At most so many hits; nil for all.
  public var limit: Int? = 10
  /// So many hits are left out first.
  public var offset = 0
  /// What makes one article better than another.
  public var ranking: Ranking = .news
  /// In what order hits are given.
  public var order: HitOrder = .score
  /// How much newer articles are preferred.
  public var recency: Recency = .off
  /// What becomes of articles that say the same.
  public var duplicates: Duplicates = .show
  /// Only articles of this day or later, in any form that `since:` takes.
  public var since: String?
  /// Only articles of this day or earlier, in any form that `until:` takes.
  public var until: String?
  /// Only articles that may be used at this moment, in seconds since 1970: neither withheld nor canceled
  /// nor under an embargo; nil for all articles, which are marked then.
  public var usableAt: Int?
  /// Articles without a date pass every date filter.
  package var keepsUndated = false
  /// Each hit tells how its score came about.
  package var explains = false
  /// Faults of the query are thrown instead of passed over.
  public var isStrict = false
  /// A word that no article holds, and that was a likely slip, is replaced by what was meant. Words in
  /// quotes, behind `+` or `-`, under `isStrict` and in counts never are.
  public var corrects = true
  /// Snippets are about so many UTF-8 bytes long; 0 for none.
  public var snippetLength = 240
  /// The day that relative dates count from, in days since 1970-01-01; nil for the clock's (UTC).
  public var today: Int?
  /// After so long, no further patterns, corrections and relaxed queries are looked at, and a note says what
  /// was left out; nil for no limit. Independently of this, no query causes more than a bounded amount of work.
  public var timeLimit: Duration? {
    get { budget.time }
    set { budget.time = newValue }
  }
  /// How much work the query may cause.
  package var budget = WorkBudget()
  /// Ends the search with the error `cancelled`, as the end of its task does.
  package var cancellation = Cancellation.never
  /// Queries by their names, for `@name` in a query: see `SavedSearches`.
  public var saved: [String: String] = [:]

  /// The default options: ten hits by `news` ranking.
  public init() {}
}

/// What makes one article better than another.
public enum Ranking: String, Sendable, Hashable, CaseIterable {
  /// BM25 without the query's stop and question words, and words close together (the default).
  case news
  /// The same with words from the best hits and from their neighbours, for background and recall.
  case deep
  /// Plain BM25 with the archive's k1 and b, each word counted once wherever it stands.
  case bm25
}

/// How hits are ordered.
public enum HitOrder: String, Sendable, Hashable, CaseIterable {
  /// Best first; then newest, then by id.
  case score
  /// Newest first, undated last.
  case newest
  /// Oldest first, undated last.
  case oldest
}

/// How much newer articles are preferred.
public enum Recency: String, Sendable, Hashable, CaseIterable {
  /// Not at all.
  case off
  /// Up to a tenth of the score.
  case mild
  /// Up to half of the score.
  case strong
}

/// What becomes of articles that say the same: wire copies and updates of one story.
public enum Duplicates: String, Sendable, Hashable, CaseIterable {
  /// They stand under the best of them.
  case group
  /// Each is a hit of its own.
  case show
}
