internal import LedeText

// Several archives as one. A snapshot ranks over the segments of one archive with statistics of all of
// them; it does the same over the segments of several, so that nothing need be exchanged: scores, counts
// and suggestions are those of one archive that was made of the same articles in the same order.

extension Snapshot {
  /// The articles of several archives as one snapshot, in this order. Of articles with the same id one is there:
  /// the later archive's, unless both state a version and the earlier archive's is the higher. Of an item with parts
  /// that of its highest version is there. What one
  /// archive has withdrawn is not there in the others, unless the withdrawal states a version and theirs is newer. What one
  /// holds back is held back in the others, unless theirs is newer: see `JoinedNotices`.
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
    let parts = try HiddenArticles(members, &tombstones).parts()
    var manifest = first.manifest
    // Rises with each commit of any of them.
    manifest.generation = members.reduce(0) { $0 + $1.generation }
    manifest.commitTime = members.map(\.commitTime).max() ?? 0
    manifest.tombstones = tombstones
    return Snapshot(parts, manifest, joining: members)
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

  init(_ members: [Snapshot], _ tombstones: inout Tombstones) throws(IndexError) {
    self.members = members
    notices = try JoinedNotices(members)
    hidden = notices.replaced.map { Set($0.map { Int($0.rawValue) }) }
    var items: Set<ArticleID> = []
    for later in members.indices.dropFirst() {
      let parts = try members[later].allParts()
      for document in members[later].documents {
        let id = try members[later].id(document)
        try compare(id, document, of: later)
        guard let item = parts.contains(document) ? id.beforeMark : id, !items.contains(item),
          try hasParts(item)
        else { continue }
        items.insert(item)
        try hideLowerVersions(of: item, &tombstones)
      }
    }
    for var entry in tombstones.sorted {
      let limit = entry.version
      var isBack = false
      for article in try articles(of: entry.id) {
        let id = try members[article.member].id(article.document)
        let isBare = notices.bare[article.member].contains(article.document)
        if entry.statesVersion, article.version.stated > limit, !isBare {
          // Of an item whose parts are newer, its own article is withdrawn all the same.
          let isThere = !hidden[article.member].contains(Int(article.document.rawValue))
          if id == entry.id, isThere { isBack = true }
        } else {
          hide(article)
          entry.version = max(entry.version, article.version.number ?? 1)
          if id != entry.id {
            tombstones.add(
              Tombstones.Entry(id: id, version: entry.version, statesVersion: entry.statesVersion))
          }
        }
      }
      if isBack { tombstones.remove(entry.id) } else { tombstones.add(entry) }
    }
  }

  private func hasParts(_ item: ArticleID) throws(IndexError) -> Bool {
    for member in members where try !member.parts(of: item).isEmpty { return true }
    return false
  }

  /// An article of a member.
  private struct Found {
    let member: Int
    let document: DocumentID
    let version: KnownVersion
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
          Found(member: index, document: document, version: try member.knownVersion(document)))
      }
    }
    return found
  }

  private func isHeldBack(_ document: DocumentID, of member: Int) throws(IndexError) -> Bool {
    let release = try members[member].release(document)
    return release.status != .usable || release.embargo != nil
  }

  /// Hides what an item has of lower versions than another archive: it is not there any more in the higher one. What states
  /// no version gives way to later archives alone.
  private mutating func hideLowerVersions(
    of item: ArticleID, _ tombstones: inout Tombstones
  ) throws(IndexError) {
    // What has no text takes no text's place.
    let articles = try articles(of: item).filter {
      !notices.bare[$0.member].contains($0.document)
    }
    var highest = members.map { _ in 1 }
    // The highest version that a source states of what must not be used.
    var held = members.map { _ in 1 }
    for article in articles {
      let version = article.version
      highest[article.member] = max(highest[article.member], version.number ?? 1)
      guard try isHeldBack(article.document, of: article.member) else { continue }
      held[article.member] = max(held[article.member], version.stated)
    }
    for article in articles {
      let version = article.version
      func isLower(_ member: Int) -> Bool {
        if member == article.member { return false }
        let isLater = member > article.member
        if version.isCounted, isLater, held[member] > version.stated { return true }
        return (isLater || version.number != nil) && highest[member] > version.number ?? 1
      }
      guard members.indices.contains(where: isLower) else { continue }
      hide(article)
      let id = try members[article.member].id(article.document)
      guard id != item else { continue }
      tombstones.add(
        Tombstones.Entry(id: id, version: version.number ?? 1, statesVersion: true))
    }
  }

  /// Hides an article, or the one of its id that earlier archives leave.
  private mutating func compare(
    _ id: ArticleID, _ document: DocumentID, of later: Int
  ) throws(IndexError) {
    if hidden[later].contains(Int(document.rawValue)) { return }
    for earlier in members.indices.prefix(later) {
      guard let old = try members[earlier].document(for: id),
        !hidden[earlier].contains(Int(old.rawValue))
      else { continue }
      let (own, known) = (
        try members[later].knownVersion(document), try members[earlier].knownVersion(old)
      )
      // Numbers that Lede counted say nothing of the source's versions.
      let isHeld = try isHeldBack(document, of: later)
      let theirs =
        own.isCounted || known.number == nil
        ? known.number : known.lowestAfter(holdsBack: isHeld)
      if let number = own.number, let theirs, theirs > number {
        hidden[later].insert(Int(document.rawValue))
      } else {
        hidden[earlier].insert(Int(old.rawValue))
        if let number = known.number, number > own.number ?? 1 {
          notices.note(document, of: later, replaces: number)
        }
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
