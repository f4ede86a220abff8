package import LedeText

/// The articles that their sources have withdrawn, with the version that withdrew them: no text.
package struct Tombstones: Hashable, Sendable {
  private var versions: [ArticleID: Int] = [:]

  /// None.
  package init() {}

  /// How many they are.
  package var count: Int { versions.count }

  /// Whether there are none.
  package var isEmpty: Bool { versions.isEmpty }

  /// The version that withdrew an article; nil for one that was not withdrawn.
  package func version(of id: ArticleID) -> Int? { versions[id] }

  /// Remembers a withdrawal; the highest version counts. True if that is new.
  @discardableResult
  mutating func add(_ id: ArticleID, version: Int) -> Bool {
    if let known = versions[id], known >= version { return false }
    versions[id] = version
    return true
  }

  /// Forgets a withdrawal, because a newer version may be used again; true if there was one.
  @discardableResult
  mutating func remove(_ id: ArticleID) -> Bool { versions.removeValue(forKey: id) != nil }

  /// In the order of their ids' bytes.
  var sorted: [(id: ArticleID, version: Int)] {
    versions.map { ($0.key, $0.value) }
      .sorted { $0.0.rawValue.utf8.lexicographicallyPrecedes($1.0.rawValue.utf8) }
  }
}
