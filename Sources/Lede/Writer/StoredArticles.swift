import LedeIndex
import LedeText
import LedeWire

/// What an archive holds before articles are added, to compare them with.
struct StoredArticles {
  private let snapshot: Snapshot
  private var cursor: ArticleCursor
  /// The highest versions that sources state of items with parts that were asked for.
  private var itemVersions: [ArticleID: Int] = [:]
  /// See `possibleItems`.
  private var itemsOfBefore: Set<ArticleID>?

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    cursor = ArticleCursor(snapshot)
  }

  /// The stored article of this id; nil if there is none, or no text of it.
  mutating func article(_ id: ArticleID) throws(IndexError) -> Article? {
    guard snapshot.settings.keepsText, let document = try snapshot.document(for: id) else {
      return nil
    }
    return try cursor.article(document)
  }

  /// Whether the archive has a higher version of an article, of the item that it is a part of, or of a part of either. A
  /// source that states no version never loses to one that does: it says nothing of what came before. Nor does a version
  /// lose to a number that Lede counted, which says nothing of the source's.
  mutating func surpass(_ version: Int?, of article: Article) throws(IndexError) -> Bool {
    guard let version else { return false }
    if let document = try snapshot.document(for: article.id) {
      let own = try snapshot.knownVersion(document)
      if version < own.lowestAfter(holdsBack: article.metadata.holdsBack) { return true }
    }
    for id in [article.id, article.item].compactMap(\.self) {
      if version < (try highestVersion(ofItem: id)) { return true }
    }
    return false
  }

  /// Whether the archive has articles that may be parts of this item, and does not know if they are.
  mutating func mayHaveParts(of item: ArticleID) throws(IndexError) -> Bool {
    if let items = itemsOfBefore { return items.contains(item) }
    let items = try snapshot.possibleItems()
    itemsOfBefore = items
    return items.contains(item)
  }

  /// The highest version that the source states of a stored article or of its parts; 1 if there is nothing of it.
  private mutating func highestVersion(ofItem id: ArticleID) throws(IndexError) -> Int {
    if let known = itemVersions[id] { return known }
    let parts = try snapshot.parts(of: id)
    var highest = 1
    for document in try [snapshot.document(for: id)].compactMap(\.self) + parts {
      highest = max(highest, try snapshot.knownVersion(document).stated)
    }
    if !parts.isEmpty {
      if itemVersions.count > 20_000 { itemVersions = [:] }
      itemVersions[id] = highest
    }
    return highest
  }

  /// Whether the archive has an article that is newer, by what both state of their dates, than an entry of a feed of
  /// this latest moment.
  mutating func outlast(_ id: ArticleID, _ moment: Int?) throws(IndexError) -> Bool {
    guard let moment, let stored = try article(id),
      let own = stored.latestMoment
    else { return false }
    return moment < own
  }

  /// Counts what adding this article would do.
  mutating func count(
    _ article: Article, version: Int?, in report: inout AddReport
  ) throws(IndexError) {
    var article = article
    snapshot.settings.findLanguage(of: &article)
    let version = version ?? article.metadata.version
    let withdrawal = [article.id, article.item].compactMap { $0.flatMap(snapshot.withdrawal) }.max()
    if let withdrawal, version ?? 0 <= withdrawal {
      report.refuse(article.id, version, withdrawal)
    } else if try surpass(version, of: article) {
      report.older += 1
    } else if let stored = try self.article(article.id) {
      if stored == article { report.unchanged += 1 } else { report.updated += 1 }
    } else if try snapshot.document(for: article.id) != nil {
      report.updated += 1
    } else {
      report.added += 1
    }
  }
}
