import LedeIndex
import LedeSystem
import LedeText

/// The articles that an importer made of the parts of one item, by the item's id: `x#de` of `x`. What withdraws the item,
/// or holds it back, means those of its versions before. Only versions that are stated tell them from articles
/// whose ids merely hold a `#`, as those of a live page's posts.
struct ItemParts {
  private let snapshot: Snapshot
  /// Those of the archive, once somebody asked: each id must be looked at.
  private var stored: [ArticleID: Set<ArticleID>]?
  /// Those that this run gave, the state of each.
  private var given: [ArticleID: [ArticleID: State]] = [:]

  /// What this run gave of a part.
  struct State {
    let isHeld: Bool
    let version: Int
  }

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Notes an article of this run.
  mutating func note(_ article: Article) {
    guard let item = article.id.item else { return }
    given[item, default: [:]][article.id] = State(
      isHeld: article.isHeld, version: article.metadata.version ?? 1)
  }

  /// All parts of an item.
  mutating func parts(of item: ArticleID) throws(IndexError) -> [ArticleID] {
    let stored = try storedParts(of: item)
    return stored.union((given[item] ?? [:]).keys).sorted()
  }

  /// What this run gave of the part; nil if it gave none.
  func given(_ part: ArticleID, of item: ArticleID) -> State? { given[item]?[part] }

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
