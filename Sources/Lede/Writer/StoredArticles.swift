import LedeIndex
import LedeText
import LedeWire

/// What an archive holds before articles are added, to compare them with.
struct StoredArticles {
  private let snapshot: Snapshot
  private var cursor: ArticleCursor

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

  /// Whether the archive has a higher version of an article, or of the item that it is a part of. A source that states
  /// no version never loses to one that does: it says nothing of what came before.
  func surpass(_ version: Int?, of id: ArticleID) throws(IndexError) -> Bool {
    guard let version else { return false }
    for id in [id, id.item].compactMap(\.self) {
      if let known = try self.version(of: id), version < known { return true }
    }
    return false
  }

  /// Whether the archive has a lower version of an article; false where none is stated.
  func isBelow(_ version: Int?, _ id: ArticleID) throws(IndexError) -> Bool {
    guard let version, let known = try self.version(of: id) else { return false }
    return known < version
  }

  /// The version of a stored article, 1 if it states none; nil if there is no such article.
  private func version(of id: ArticleID) throws(IndexError) -> Int? {
    guard let document = try snapshot.document(for: id) else { return nil }
    return try snapshot.version(document) ?? 1
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
    let withdrawal = snapshot.withdrawal(of: article.id)
    if let withdrawal, version ?? article.metadata.version ?? 0 <= withdrawal {
      report.refuse(article.id, version ?? article.metadata.version, withdrawal)
    } else if try surpass(version ?? article.metadata.version, of: article.id) {
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
