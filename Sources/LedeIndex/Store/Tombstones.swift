package import LedeText

/// The articles that their sources have withdrawn, with the version that withdrew them: no text.
package struct Tombstones: Hashable, Sendable {
  /// A withdrawn article.
  struct Entry: Hashable, Sendable {
    var id: ArticleID
    /// What a version must be above to come back: the one that withdrew it, or that was withdrawn.
    var version: Int
    /// The version that the source states of the withdrawal; other archives have what is above it. A withdrawal that
    /// states none means the article, whatever versions of it they have.
    var stated: Int?
  }

  private var entries: [ArticleID: Entry] = [:]

  /// None.
  package init() {}

  /// How many they are.
  package var count: Int { entries.count }

  /// Whether there are none.
  package var isEmpty: Bool { entries.isEmpty }

  /// The version that withdrew an article; nil for one that was not withdrawn.
  package func version(of id: ArticleID) -> Int? { entries[id]?.version }

  /// Remembers a withdrawal; the highest versions count. True if that is new.
  @discardableResult
  mutating func add(_ entry: Entry) -> Bool {
    guard var known = entries[entry.id] else {
      entries[entry.id] = entry
      return true
    }
    let before = known
    known.version = max(known.version, entry.version)
    known.stated = known.stated.flatMap { own in entry.stated.map { max(own, $0) } }
    entries[entry.id] = known
    return known != before
  }

  /// Forgets a withdrawal, because a newer version may be used again; true if there was one.
  @discardableResult
  mutating func remove(_ id: ArticleID) -> Bool { entries.removeValue(forKey: id) != nil }

  /// In the order of their ids' bytes.
  var sorted: [Entry] {
    entries.values.sorted {
      $0.id.rawValue.utf8.lexicographicallyPrecedes($1.id.rawValue.utf8)
    }
  }
}
