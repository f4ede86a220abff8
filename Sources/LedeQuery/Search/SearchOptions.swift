/// Which articles a search may find, and how they are ranked and shown.
public struct SearchOptions: Sendable {
  /// Which articles may be found, and how the query is read.
  public var query = QueryOptions()
  /// At most so many hits; nil for all.
  public var limit: Int? = 10
  /// So many hits are left out first.
  public var offset = 0
  /// What makes one article better than another.
  public var ranking: Ranking = .news
  /// In what order hits are given.
  public var order: Order = .score
  /// How much newer articles are preferred.
  public var recency: Recency = .off
  /// What becomes of articles that say the same.
  public var duplicates: Duplicates = .show
  /// Each hit tells how its score came about.
  package var explains = false
  /// A word that no article holds, and that was a likely slip, is replaced by what was meant. Words in
  /// quotes, behind `+` or `-`, and those of a query that is read strictly never are.
  public var corrects = true
  /// Snippets are about so many UTF-8 bytes long; 0 for none.
  public var snippetLength = 240

  /// What the members of the snapshot found, each by itself, where the index need not be asked again.
  package var gathered: GatheredHits?

  /// Off: nothing is read of the articles found, and the result has their numbers and scores alone.
  package var describesHits = true

  /// The default options: ten hits by `news` ranking.
  public init() {}
}

extension SearchOptions {
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
  public enum Order: String, Sendable, Hashable, CaseIterable {
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
}
