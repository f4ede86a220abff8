import LedeIndex
import LedeSystem
import LedeText

/// The articles that an importer made of the parts of one item, by the item's id: `x#de` of `x`. What withdraws the item,
/// or holds it back, means them all.
struct ItemParts {
  private let snapshot: Snapshot
  /// Those of the archive, once somebody asked: each id must be looked at.
  private var stored: [ArticleID: Set<ArticleID>]?
  /// Those that this run gave, and whether each is held back.
  private var given: [ArticleID: [ArticleID: Bool]] = [:]

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Notes an article of this run.
  mutating func note(_ article: Article) {
    guard let item = article.id.item else { return }
    given[item, default: [:]][article.id] = article.isHeld
  }

  /// All parts of an item.
  mutating func parts(of item: ArticleID) throws(IndexError) -> [ArticleID] {
    let stored = try storedParts(of: item)
    return stored.union((given[item] ?? [:]).keys).sorted()
  }

  /// Whether this run gave the part, and what it gave is held back.
  func isGivenHeld(_ part: ArticleID, of item: ArticleID) -> Bool? { given[item]?[part] }

  private mutating func storedParts(of item: ArticleID) throws(IndexError) -> Set<ArticleID> {
    if let stored { return stored[item] ?? [] }
    var all: [ArticleID: Set<ArticleID>] = [:]
    for document in snapshot.documents {
      let id = try snapshot.id(document)
      if let item = id.item { all[item, default: []].insert(id) }
    }
    stored = all
    return all[item] ?? []
  }
}

extension Article {
  /// It may not be published now.
  var isHeld: Bool { metadata.restriction(at: SystemClock.secondsSince1970) != nil }
}
