package import LedeText

// What sources withdraw, and the parts that go with their item.

extension IndexWriter {
  /// Withdraws an article, or an item with its parts: removes what is there, and remembers that only a version above this
  /// one may come back.
  ///
  /// Without a version only one above what is there may, and read with other archives none of theirs. A part of a
  /// higher version than the one stated stays.
  ///
  /// Returns how many articles were removed.
  @discardableResult
  package func withdraw(_ id: ArticleID, version: Int? = nil) throws(IndexError) -> Int {
    if let version { return try withdraw(id, version: version, statesVersion: true) }
    let versions = try [find(id)?.version] + presentParts(of: id).map(\.version)
    return try withdraw(id, version: versions.compactMap(\.self).max() ?? 1, statesVersion: false)
  }

  @discardableResult
  func withdraw(
    _ id: ArticleID, version: Int, statesVersion: Bool
  ) throws(IndexError) -> Int {
    let parts = try presentParts(of: id)
    var count = try remove(id) ? 1 : 0
    for part in parts where part.version ?? 1 <= version {
      try remove(part.id)
      remember(part.id, version: version, statesVersion: statesVersion)
      count += 1
    }
    guard parts.allSatisfy({ $0.version ?? 1 <= version }) else { return count }
    remember(id, version: version, statesVersion: statesVersion)
    return count
  }

  private func remember(_ id: ArticleID, version: Int, statesVersion: Bool) {
    let entry = Tombstones.Entry(id: id, version: version, statesVersion: statesVersion)
    if manifest.tombstones.add(entry) { hasChanges = true }
  }

  /// Removes what an item has of lower versions than this one: its own article, and its parts, which are remembered as
  /// withdrawn. Returns their ids.
  package func removeVersions(
    of item: ArticleID, below version: Int
  ) throws(IndexError) -> [ArticleID] {
    var removed: [ArticleID] = []
    if let own = try find(item), own.version ?? 1 < version {
      try remove(item)
      removed.append(item)
    }
    for part in try parts(of: item) where part.version ?? 1 < version {
      try remove(part.id)
      remember(part.id, version: version - 1, statesVersion: true)
      removed.append(part.id)
    }
    return removed
  }

  /// The parts of an item that may be withdrawn. What comes in of an item that was withdrawn has that forgotten first,
  /// so that there are none then, and none is looked for.
  private func presentParts(
    of item: ArticleID
  ) throws(IndexError) -> [(id: ArticleID, version: Int?)] {
    withdrawal(of: item) == nil ? try parts(of: item) : []
  }

  /// The articles that are parts of an item, and the version of each.
  private func parts(of item: ArticleID) throws(IndexError) -> [(id: ArticleID, version: Int?)] {
    var found: [(id: ArticleID, version: Int?)] = []
    for live in segments {
      for document in try live.segment.parts(of: item, besides: live.deletions) {
        let version = try live.segment.columns.integer(.version)?.value(at: document)
        found.append((try live.segment.card(document).id, version))
      }
    }
    return found + (builder?.parts(of: item) ?? [])
  }

  /// Whether an article was withdrawn, and by which version; nil if not.
  package func withdrawal(of id: ArticleID) -> Int? { manifest.tombstones.version(of: id) }

  /// Forgets that an article was withdrawn; true if it was.
  @discardableResult
  package func revive(_ id: ArticleID) -> Bool {
    guard manifest.tombstones.remove(id) else { return false }
    hasChanges = true
    return true
  }
}
