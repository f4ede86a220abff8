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
    try withdraw(
      Tombstones.Entry(id: id, version: version ?? 1, stated: version), upTo: version)
  }

  /// - Parameter limit: The highest version that goes, by what its source states; nil for all.
  @discardableResult
  func withdraw(
    _ withdrawal: Tombstones.Entry, upTo limit: Int?
  ) throws(IndexError) -> Withdrawal {
    let id = withdrawal.id
    let own = try find(id)
    let parts = try presentParts(of: id, upTo: limit)
    items.endHolds(of: id)
    var entry = withdrawal
    var result = Withdrawal()
    var lowest = items.lowestParts[id] ?? .max
    var removed: [ArticleID] = []
    for part in parts {
      guard let found = try find(part.id) else { continue }
      let text = try release(of: found, part.id).text
      guard limit.map({ text.stated <= $0 }) ?? true else {
        lowest = min(lowest, text.stated)
        continue
      }
      try take(found, part.id, by: &entry, upTo: limit)
      removed.append(part.id)
    }
    var keepsOwn = false
    if let own {
      let text = try release(of: own, id).text
      if try hasText(own, id), let limit, text.stated > limit {
        keepsOwn = true
      } else if try take(own, id, by: &entry, upTo: limit) {
        removed.append(id)
      }
    }
    result.removed = removed.count
    for part in removed where part != id {
      remember(Tombstones.Entry(id: part, version: entry.version, stated: entry.stated))
    }
    // Of an item whose parts are newer, its own article is withdrawn all the same.
    if !keepsOwn { remember(entry) }
    if items.lowestParts.count > IncomingItems.limit { items.lowestParts = [:] }
    items.lowestParts[id] = lowest
    result.isOlder = result.removed == 0 && (keepsOwn || lowest < .max)
    return result
  }

  /// Removes an article that is withdrawn. What holds back higher versions waits for these, and so does a notice without a
  /// version of an article that never came. False for a notice that waits as a whole.
  @discardableResult
  private func take(
    _ found: Found, _ id: ArticleID, by entry: inout Tombstones.Entry, upTo limit: Int?
  ) throws(IndexError) -> Bool {
    let release = try release(of: found, id)
    let isBare = try !hasText(found, id)
    let isCounted = !isBare && found.version.isCounted
    let number =
      limit == nil || isCounted ? found.version.number : isBare ? nil : release.text.number
    entry.version = max(entry.version, number ?? 1)
    let above = limit ?? entry.version
    let rest =
      isBare ? release.holds.waiting(above: above) : release.holds.stating(above: above)
    if isBare, rest == release.holds { return false }
    try remove(id)
    if !rest.isEmpty { try keep(rest, of: id) }
    return true
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
      if try hasText(own, item) {
        try remove(item)
        removed.append(item)
      } else if try release(of: own, item).holds.waiting(above: version - 1).isEmpty {
        try remove(item)
      }
    }
    for part in try parts(of: item)
    where part.version.stated < version && !present.contains(part.id) {
      try remove(part.id)
      remember(
        Tombstones.Entry(
          id: part.id, version: max(version - 1, part.version.number ?? 1), stated: version - 1))
      removed.append(part.id)
    }
    return removed
  }

  /// The parts of an item that a withdrawal up to a version may mean. Where an earlier one left none of so low a version,
  /// none is looked for.
  private func presentParts(
    of item: ArticleID, upTo version: Int?
  ) throws(IndexError) -> [(id: ArticleID, version: KnownVersion)] {
    if let lowest = items.lowestParts[item], version ?? .max < lowest || lowest == .max {
      return []
    }
    items.lowestParts[item] = nil
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

  /// The number that an item goes by, where Lede counted it behind a version that is not above this one; nil if it did not, or
  /// no further than that.
  func countedNumber(of item: ArticleID, behind stated: Int?) throws(IndexError) -> Int? {
    var highest = items.version(of: item)
    if highest == nil {
      let own = try find(item)?.version
      for known in try [own].compactMap(\.self) + parts(of: item).map(\.version)
      where known.number ?? 1 > highest?.number ?? 0 { highest = known }
      items.set(highest ?? KnownVersion.none, of: item)
    }
    guard let highest, let number = highest.number, highest.isCounted,
      highest.lastStated <= stated ?? 0, number > stated ?? 1
    else { return nil }
    return number
  }

  /// Whether what is there of an article is of a version that a source's version does not replace.
  ///
  /// - Parameter comparesItem: Looks at the item that it is a part of, and at the parts of either, as well.
  package func surpasses(
    _ version: Int, of article: Article, comparesItem: Bool
  ) throws(IndexError) -> Bool {
    let own = try find(article.id)?.version
    if let own, version < own.lowestAfter(holdsBack: article.metadata.holdsBack) { return true }
    guard comparesItem else { return false }
    for id in [article.id, article.item].compactMap(\.self) {
      let item = try find(id)?.version
      for known in try [item].compactMap(\.self) + parts(of: id).map(\.version)
      where version < known.stated { return true }
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
