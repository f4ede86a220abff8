package import LedeText

// What sources withdraw, and the parts that go with their item.

extension IndexWriter {
  /// What a withdrawal did.
  package struct Withdrawal: Hashable, Sendable {
    /// How many articles were removed.
    package var removed = 0
    /// Nothing was removed, because what is there is of higher versions.
    package var isOlder = false
  }

  /// Withdraws an article, or an item with its parts: removes what is there, and remembers that only a version above this
  /// one may come back.
  ///
  /// Without a version only one above what is there may, and read with other archives none of theirs. What its source
  /// states to be of a higher version stays; versions that Lede counted say nothing of that.
  @discardableResult
  package func withdraw(
    _ id: ArticleID, version: Int? = nil
  ) throws(IndexError) -> Withdrawal {
    let own = try find(id)
    let parts = try presentParts(of: id, upTo: version)
    func goes(_ known: KnownVersion) -> Bool { version.map { known.stated <= $0 } ?? true }
    var entry = Tombstones.Entry(id: id, version: version ?? 1, statesVersion: version != nil)
    var result = Withdrawal()
    var lowest = lowestParts[id] ?? .max
    for part in parts {
      guard goes(part.version) else {
        lowest = min(lowest, part.version.stated)
        continue
      }
      try remove(part.id)
      entry.version = max(entry.version, part.version.number ?? 1)
      result.removed += 1
    }
    var keepsOwn = own.map { !goes($0.version) } ?? false
    if let own, !keepsOwn {
      try remove(id)
      entry.version = max(entry.version, own.version.number ?? 1)
      result.removed += 1
    }
    for part in parts where goes(part.version) {
      remember(Tombstones.Entry(id: part.id, version: entry.version, statesVersion: version != nil))
    }
    // A notice of a higher version waits for what it is about, and hinders no withdrawal.
    if keepsOwn, try !hasText(own, id) { keepsOwn = false }
    // Of an item whose parts are newer, its own article is withdrawn all the same.
    if !keepsOwn { remember(entry) }
    if lowestParts.count > 20_000 { lowestParts = [:] }
    lowestParts[id] = lowest
    result.isOlder = result.removed == 0 && (keepsOwn || lowest < .max)
    return result
  }

  /// Remembers a withdrawal, whatever is there.
  func remember(_ entry: Tombstones.Entry) {
    if manifest.tombstones.add(entry) { hasChanges = true }
  }

  /// Removes what an item has of lower versions than this one: its own article, and its parts, which are remembered as
  /// withdrawn. Returns their ids.
  ///
  /// - Parameter present: What came in of this version, whatever number Lede gave it.
  package func removeVersions(
    of item: ArticleID, below version: Int, besides present: Set<ArticleID>
  ) throws(IndexError) -> [ArticleID] {
    var removed: [ArticleID] = []
    if !present.contains(item), let own = try find(item), own.version.stated < version {
      try remove(item)
      removed.append(item)
    }
    for part in try parts(of: item)
    where part.version.stated < version && !present.contains(part.id) {
      try remove(part.id)
      remember(
        Tombstones.Entry(
          id: part.id, version: max(version - 1, part.version.number ?? 1), statesVersion: true))
      removed.append(part.id)
    }
    return removed
  }

  /// The parts of an item that a withdrawal up to a version may mean. Where an earlier one left none of so low a version,
  /// none is looked for.
  private func presentParts(
    of item: ArticleID, upTo version: Int?
  ) throws(IndexError) -> [(id: ArticleID, version: KnownVersion)] {
    if let lowest = lowestParts[item], version ?? .max < lowest || lowest == .max { return [] }
    lowestParts[item] = nil
    return try parts(of: item)
  }

  /// The articles that are parts of an item, and the version of each.
  func parts(
    of item: ArticleID
  ) throws(IndexError) -> [(id: ArticleID, version: KnownVersion)] {
    var found: [(id: ArticleID, version: KnownVersion)] = []
    for live in segments {
      for document in try live.segment.parts(of: item, besides: live.deletions) {
        found.append(
          (
            try live.segment.card(document).id, try live.segment.version(of: document)
          ))
      }
    }
    return found + (builder?.parts(of: item) ?? [])
  }

  /// Whether what is there of an article is of a version that a source's version does not replace.
  ///
  /// - Parameter comparesItem: Looks at the item that it is a part of, and at the parts of either, as well.
  package func surpasses(
    _ version: Int, of article: Article, comparesItem: Bool
  ) throws(IndexError) -> Bool {
    let holdsBack = article.metadata.holdsBack
    for id in [article.id, comparesItem ? article.item : nil].compactMap(\.self) {
      let own = try find(id)?.version
      let parts = comparesItem ? try parts(of: id).map(\.version) : []
      for known in [own].compactMap(\.self) + parts
      where version < known.lowestAfter(holdsBack: holdsBack) {
        return true
      }
    }
    return false
  }

  /// Whether the archive has an article.
  package func holds(_ id: ArticleID) throws(IndexError) -> Bool { try find(id) != nil }

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
