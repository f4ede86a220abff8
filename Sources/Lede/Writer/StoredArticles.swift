import LedeIndex
import LedeText
import LedeWire

/// What an archive holds before articles are added, to compare them with.
struct StoredArticles {
  private let snapshot: Snapshot
  private var cursor: ArticleCursor
  /// The highest version of items with parts that were asked for.
  private var itemVersions: [ArticleID: Int] = [:]

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
  /// source that states no version never loses to one that does: it says nothing of what came before.
  mutating func surpass(
    _ version: Int?, of id: ArticleID, partOf item: ArticleID? = nil
  ) throws(IndexError) -> Bool {
    guard let version else { return false }
    for id in [id, item].compactMap(\.self) {
      if let known = try self.version(ofItem: id), version < known { return true }
    }
    return false
  }

  /// The highest version of a stored article and of its parts, 1 where they state none; nil if there is nothing of it.
  private mutating func version(ofItem id: ArticleID) throws(IndexError) -> Int? {
    if let known = itemVersions[id] { return known }
    let parts = try snapshot.parts(of: id)
    var highest: Int?
    for document in try [snapshot.document(for: id)].compactMap(\.self) + parts {
      highest = max(highest ?? 1, try snapshot.version(document) ?? 1)
    }
    if !parts.isEmpty {
      if itemVersions.count > 20_000 { itemVersions = [:] }
      itemVersions[id] = highest
    }
    return highest
  }

  /// Whether the archive has an article that is newer, by what both state of their dates, than this entry
  /// of a feed.
  mutating func outlast(_ entry: Article) throws(IndexError) -> Bool {
    guard let moment = entry.latestMoment, let stored = try article(entry.id),
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
    } else if try surpass(version, of: article.id, partOf: article.item) {
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
