internal import LedeText

// Several archives as one. A snapshot ranks over the segments of one archive with statistics of all of
// them; it does the same over the segments of several, so that nothing need be exchanged: scores, counts
// and suggestions are those of one archive that was made of the same articles in the same order.

extension Snapshot {
  /// The articles of several archives as one snapshot, in this order. Of articles with the same id the one of the highest
  /// version that a source states is there, and of the same version the later archive's; what states none counts as the
  /// first. Of an item with parts that of its highest version is there. What one archive has withdrawn is not there in the
  /// others, unless the withdrawal states a version and theirs is newer. What one holds back is held back in the others,
  /// unless theirs is newer: see `JoinedNotices`. Any grouping of the archives gives the same.
  ///
  /// Throws `unsupported` if the archives were created with other settings, `otherAnalysis` if one of
  /// them was analysed by other rules than this program's.
  package static func joining(_ snapshots: [Snapshot]) throws(IndexError) -> Snapshot {
    let members = snapshots.flatMap { $0.members.isEmpty ? [$0] : $0.members }
    guard let first = members.first, members.count > 1 else {
      precondition(!members.isEmpty, "no snapshot to join")
      return members[0]
    }
    var tombstones = Tombstones()
    for member in members {
      try member.checkAnalysis()
      try first.settings.checkJoining(member.settings)
      for entry in member.manifest.tombstones.sorted { tombstones.add(entry) }
    }
    let articles = try HiddenArticles(members, &tombstones)
    let parts = try articles.parts()
    var manifest = first.manifest
    // Rises with each commit of any of them.
    manifest.generation = members.reduce(0) { $0 + $1.generation }
    manifest.commitTime = members.map(\.commitTime).max() ?? 0
    manifest.tombstones = tombstones
    return Snapshot(parts, manifest, joining: members, waiting: articles.waiting)
  }

  /// How many archives it joins; 1 for the snapshot of one.
  package var memberCount: Int { max(1, members.count) }

  /// The numbers that the documents of one of the archives that it joins have here.
  package func documents(ofMember number: Int) -> Range<UInt32> {
    guard !members.isEmpty else { return 0..<UInt32(documentCount) }
    let start = members[..<number].reduce(0) { $0 + $1.documentCount }
    return UInt32(start)..<UInt32(start + members[number].documentCount)
  }

  /// The archive that holds a document, and its number there; nil in the snapshot of one archive.
  func member(holding document: DocumentID) -> (Snapshot, DocumentID)? {
    var number = Int(document.rawValue)
    for member in members {
      if number < member.documentCount { return (member, DocumentID(UInt32(number))) }
      number -= member.documentCount
    }
    return nil
  }
}

/// Which articles of each archive are not there when the archives are read as one.
private struct HiddenArticles {
  private let members: [Snapshot]
  private var notices: JoinedNotices
  private var hidden: [Set<Int>]
  /// See `Snapshot.waiting`.
  private(set) var waiting: [ArticleID: Holds] = [:]

  init(_ members: [Snapshot], _ tombstones: inout Tombstones) throws(IndexError) {
    self.members = members
    notices = try JoinedNotices(members)
    hidden = members.map { _ in [] }
    let items = try itemsWithParts()
    for item in items { try hideLowerVersions(of: item, &tombstones) }
    for (member, replaced) in try notices.replaced(besides: hidden).enumerated() {
      hidden[member].formUnion(replaced)
    }
    for item in items { try keepHolds(of: item) }
    let shared = try SharedIDs(members).documents
    for later in members.indices.dropFirst() {
      for document in shared[later] { try compare(document, of: later) }
    }
    for entry in tombstones.sorted { try withdraw(entry, &tombstones) }
    for entry in tombstones.sorted { try keepWaiting(entry, &tombstones) }
  }

  /// Hides what an archive has withdrawn of what is there, unless that is newer: then the withdrawal is over.
  private mutating func withdraw(
    _ entry: Tombstones.Entry, _ tombstones: inout Tombstones
  ) throws(IndexError) {
    var entry = entry
    var isBack = false
    var ids: Set<ArticleID> = [entry.id]
    for article in try articles(of: entry.id) {
      if !article.isBare, let limit = entry.stated, article.text.stated > limit {
        // Of an item whose parts are newer, its own article is withdrawn all the same.
        let isThere = !hidden[article.member].contains(Int(article.document.rawValue))
        if article.id == entry.id, isThere { isBack = true }
      } else {
        hide(article)
        guard !article.isBare else { continue }
        entry.version = max(entry.version, article.text.number ?? 1)
        if article.id != entry.id { ids.insert(article.id) }
      }
    }
    if isBack {
      tombstones.remove(entry.id)
      ids.remove(entry.id)
    }
    for id in ids {
      tombstones.add(Tombstones.Entry(id: id, version: entry.version, stated: entry.stated))
    }
  }

  /// Keeps what holds back a withdrawn article for what may come behind the withdrawal. One that states no version takes
  /// along what states one: only what is above that comes back.
  private mutating func keepWaiting(
    _ entry: Tombstones.Entry, _ tombstones: inout Tombstones
  ) throws(IndexError) {
    let all = try notices.holds(on: entry.id)
    guard !all.isEmpty else { return }
    if entry.stated == nil {
      tombstones.add(Tombstones.Entry(id: entry.id, version: all.highest, stated: nil))
    }
    var holds = all.waiting(above: entry.stated ?? all.highest)
    if let item = entry.id.beforeMark { holds.remove(containedIn: try notices.holds(on: item)) }
    if !holds.isEmpty { waiting[entry.id] = holds }
    for member in members.indices {
      if let document = try members[member].document(for: entry.id),
        notices.bare[member].contains(document)
      {
        hidden[member].insert(Int(document.rawValue))
      }
    }
  }

  /// The items that have parts in any archive.
  private func itemsWithParts() throws(IndexError) -> Set<ArticleID> {
    var items: Set<ArticleID> = []
    for member in members {
      for document in try member.allParts() {
        if let item = try member.id(document).beforeMark { items.insert(item) }
      }
    }
    return items
  }

  /// An article of a member.
  private struct Found {
    let member: Int
    let document: DocumentID
    let id: ArticleID
    let isBare: Bool
    /// The number that it goes by.
    let number: Int
    /// The version of its text.
    let text: KnownVersion
  }

  private mutating func hide(_ article: Found) {
    hidden[article.member].insert(Int(article.document.rawValue))
  }

  /// The articles of an item, its own and its parts, in all members.
  private func articles(of item: ArticleID) throws(IndexError) -> [Found] {
    var found: [Found] = []
    for (index, member) in members.enumerated() {
      let own = try member.document(for: item)
      for document in try [own].compactMap(\.self) + member.parts(of: item) {
        found.append(
          Found(
            member: index, document: document, id: try member.id(document),
            isBare: notices.bare[index].contains(document),
            number: try member.knownVersion(document).number ?? 1,
            text: try member.knownRelease(document).text))
      }
    }
    return found
  }

  /// Hides what an item has of lower versions than another archive: it is not there any more in the higher one.
  private mutating func hideLowerVersions(
    of item: ArticleID, _ tombstones: inout Tombstones
  ) throws(IndexError) {
    // What has no text takes no text's place.
    let articles = try articles(of: item).filter { !$0.isBare }
    var highest = members.map { _ in 1 }
    for article in articles {
      highest[article.member] = max(highest[article.member], article.text.stated)
    }
    for article in articles {
      let isLower = members.indices.contains {
        $0 != article.member && highest[$0] > article.text.stated
      }
      guard isLower else { continue }
      hide(article)
      guard article.id != item else { continue }
      tombstones.add(
        Tombstones.Entry(
          id: article.id, version: article.number, stated: article.text.stated))
    }
  }

  /// Keeps what holds back an item of whose own there is no text, as far as it may mean its parts, of which the highest
  /// version is there.
  private mutating func keepHolds(of item: ArticleID) throws(IndexError) {
    let articles = try articles(of: item)
    var isThere = false
    for article in articles where article.id == item {
      if !hidden[article.member].contains(Int(article.document.rawValue)) { isThere = true }
    }
    let highest = articles.filter { !$0.isBare }.map(\.text.stated).max() ?? 1
    let holds = try notices.holds(on: item).waiting(above: highest - 1)
    if holds.isEmpty {
      for article in articles where article.id == item && article.isBare { hide(article) }
    } else if isThere {
      notices.note(item, isOfVersion: highest)
    } else {
      waiting[item] = holds
    }
  }

  /// Hides an article, or the one of its id that earlier archives leave.
  private mutating func compare(
    _ document: DocumentID, of later: Int
  ) throws(IndexError) {
    let id = try members[later].id(document)
    if hidden[later].contains(Int(document.rawValue)) { return }
    for earlier in members.indices.prefix(later) {
      guard let old = try members[earlier].document(for: id),
        !hidden[earlier].contains(Int(old.rawValue))
      else { continue }
      let isReplaced = try members[earlier].knownRelease(old).isReplaced(
        by: try members[later].knownRelease(document))
      let (own, known) = (
        try members[later].knownVersion(document), try members[earlier].knownVersion(old)
      )
      if isReplaced {
        hidden[earlier].insert(Int(old.rawValue))
        if let number = known.number { notices.note(document, of: later, replaces: number) }
      } else {
        hidden[later].insert(Int(document.rawValue))
        if let number = own.number { notices.note(old, of: earlier, replaces: number) }
      }
      return
    }
  }

  /// The archives' segments one behind the other, with what is hidden as if it was deleted.
  func parts() throws(IndexError) -> [Snapshot.Part] {
    var parts: [Snapshot.Part] = []
    var base = 0
    for ((member, hidden), held) in zip(zip(members, hidden), try notices.held(besides: hidden)) {
      for part in member.parts {
        let count = part.segment.articleCount
        let documents = part.base..<part.base + UInt32(count)
        var heldHere: [Int: HeldRelease] = [:]
        for (document, release) in held where documents.contains(document.rawValue) {
          heldHere[Int(document.rawValue - part.base)] = release
        }
        let segment =
          heldHere.isEmpty ? part.segment : Segment(part.segment, holding: heldHere)
        let own = hidden.map { $0 - Int(part.base) }.filter { (0..<count).contains($0) }
        var deletions = part.deletions
        if !own.isEmpty {
          var all = deletions ?? Deletions(articleCount: count)
          for document in own { all.insert(document) }
          deletions = all
        }
        guard base + count < Int(UInt32.max) else {
          throw IndexError(.unsupported, "the archives have more than 4,294,967,294 articles")
        }
        parts.append(
          Snapshot.Part(segment: segment, deletions: deletions, base: UInt32(base)))
        base += count
      }
    }
    return parts
  }
}

extension ArchiveSettings {
  /// Throws `unsupported` if scores or terms of an archive with other settings cannot be compared with
  /// those of one with these.
  fileprivate func checkJoining(_ other: ArchiveSettings) throws(IndexError) {
    var same = other
    same.authority = authority
    same.authorityDate = authorityDate
    guard same != self else { return }
    throw IndexError(
      .unsupported,
      "the archives were created with other settings (language, k1, b, headline weight, stop words, "
        + "positions, text), so they cannot be read as one; make one of them anew with the other's")
  }
}
