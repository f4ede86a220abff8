package import LedeText

// What sources hold back by a notice that brings no text.

extension IndexWriter {
  /// What a notice did.
  package struct Holding: Hashable, Sendable {
    /// How many articles are held back by it.
    package var held = 0
    /// What is there is of higher versions.
    package var isOlder = false
    /// The article was withdrawn, and stays so; the notice is kept for what may bring it back.
    package var isWithdrawn = false
    /// The archive had no such article, and keeps an empty one for it, so that the notice goes wherever articles do.
    package var isNew = false
  }

  /// Holds back an article that is there, or an item with its parts, and keeps their text. What its source states to
  /// be of a higher version stays as it is.
  package func hold(_ notice: ReleaseNotice) throws(IndexError) -> Holding {
    var notice = notice
    let own = try find(notice.id)
    let presentParts = try parts(of: notice.id)
    if notice.isOfDraft, notice.version == nil, presentParts.isEmpty, try !hasText(own, notice.id) {
      // The article may be published later, as the first version.
      notice = notice.ofVersion(1)
    }
    var result = Holding()
    for id in [own.map { _ in notice.id }].compactMap(\.self) + presentParts.map(\.id) {
      if try hold(id, by: notice) { result.held += 1 } else { result.isOlder = true }
    }
    if result.held > 0 { result.isOlder = false }
    guard result.held == 0, !result.isOlder else {
      // It means parts that follow as well. The item's own text, where there is one, says so itself.
      if result.held > 0, own == nil { try keep(notice.holds(of: .everything), of: notice.id) }
      return result
    }
    if let withdrawn = withdrawal(of: notice.id) {
      result.isWithdrawn = true
      // What it holds back may come behind the withdrawal.
      guard notice.version.map({ $0 > withdrawn }) ?? true else { return result }
      try keep(notice.holds(of: .everything), of: notice.id)
    } else {
      try keep(notice.holds(of: .everything), of: notice.id)
      result.held = 1
      result.isNew = true
    }
    return result
  }

  /// Holds back an article that is there; false if it is of a higher version.
  private func hold(_ id: ArticleID, by notice: ReleaseNotice) throws(IndexError) -> Bool {
    guard var article = try storedArticle(id), let found = try find(id),
      case .segment(let index, let document) = found.place
    else { return false }
    let isBare = try !hasText(found, id)
    var known = try segments[index].segment.knownRelease(of: document)
    if let version = notice.version, version < found.version.stated { return false }
    let reach: Hold.Reach = isBare ? .everything : .unstated(behind: found.version.lastStated)
    known.holds.add(notice.holds(of: reach))
    if isBare {
      let number = max(found.version.number ?? 0, found.version.lastStated, notice.version ?? 0)
      try keep(known.holds, of: id, number: number)
      return true
    }
    let effective = known.holds.reaching(known.text.stated)
    article.metadata.restrict(to: effective.status)
    article.metadata.embargo = effective.embargo
    let stated = notice.version.map { max($0, found.version.lastStated) }
    if !settings.keepsText {
      try holdWithoutText(found, article.metadata, known, stated)
      return true
    }
    if id != notice.id { article.metadata.partOf = notice.id.rawValue }
    article.metadata.version = stated.flatMap { $0 > 1 ? $0 : nil }
    try add(article, statesVersion: stated != nil, known: known)
    return true
  }

  /// Holds back an article of an archive that keeps no text: its columns are written anew, and its words stay.
  private func holdWithoutText(
    _ found: Found, _ metadata: ArticleMetadata, _ known: KnownRelease, _ stated: Int?
  ) throws(IndexError) {
    guard case .segment(let index, let document) = found.place else { return }
    // A merge that runs knows nothing of it.
    if let merge, merge.range.contains(index) { stopMerge() }
    let segment = segments[index].segment
    let own = try segment.release(of: document)
    let counted = found.version.counting(behind: stated)
    let isSame = (metadata.status, metadata.embargo?.firstSecond) == own
    var version =
      counted.map {
        KnownVersion(number: (found.version.number ?? 1) + (isSame ? 0 : 1), counted: $0)
      } ?? KnownVersion(number: stated, counted: nil)
    if isSame, counted != nil { version = found.version }
    var known = known
    if known.text == found.version, known.text.lastStated == version.lastStated {
      known.text = version
    }
    if isSame, version == found.version, try known == segment.knownRelease(of: document) { return }
    let release = HeldRelease(
      status: metadata.status, embargo: metadata.embargo, version: version, known: known,
      isBare: false, member: 0, commit: notesChanges ? manifest.commitTimes.count + 1 : nil)
    segments[index].segment = Segment(
      segment, holding: segment.held.merging([document: release]) { $1 })
    hasChanges = true
    hasNewArticles = notesChanges
  }

  /// What is known of the release of an article that is there; of a text not more than the column of holds says.
  func release(of found: Found, _ id: ArticleID) throws(IndexError) -> KnownRelease {
    let list = try holdsColumn(found.place, id)
    if !list.isEmpty { return try KnownRelease(column: list, file: "") }
    let notice = try waitingNotice(found, id)
    return KnownRelease(
      found.version, notice?.status ?? .usable, until: notice?.embargo, isBare: notice != nil)
  }

  /// What the column of holds says, or will say, of an article that is there.
  func holdsColumn(_ place: Place, _ id: ArticleID) throws(IndexError) -> [String] {
    switch place {
    case .memory: return gatheredHolds[id] ?? []
    case .segment(let index, let document):
      let segment = segments[index].segment
      if let held = segment.held[document] { return held.holds }
      return try segment.columns.holds()?.values(at: document) ?? []
    }
  }

  /// What a notice without a text says that stands where an article is; nil if that has a text.
  private func waitingNotice(
    _ found: Found, _ id: ArticleID
  ) throws(IndexError) -> ArticleMetadata? {
    switch found.place {
    case .memory: return gatheredNotices[id]
    case .segment(let index, let document):
      let segment = segments[index].segment
      guard try segment.notices().contains(document) else { return nil }
      var metadata = ArticleMetadata()
      let (status, embargo) = try segment.release(of: document)
      metadata.status = status
      metadata.embargo = embargo.flatMap { ArticleDate(secondsSince1970: $0) }
      if embargo != nil, let articles = try segment.articles() {
        let record = try articles.record(document)
        metadata.embargo = try ArticleRecord.read(
          record, card: try segment.card(document), file: segment.file.name
        ).metadata.embargo
      }
      return metadata
    }
  }

  /// Whether an article is there, and is more than a notice.
  func hasText(_ found: Found?, _ id: ArticleID) throws(IndexError) -> Bool {
    guard let found else { return false }
    return try waitingNotice(found, id) == nil
  }

  /// Holds back an article as a notice says that came before its text, and states no version: it does not say that this
  /// text is what it waited for. True if there is one.
  ///
  /// - Parameters:
  ///   - found: What is there of its id.
  ///   - version: The one that its source states.
  func holdBack(
    _ article: inout Article, _ found: Found?, version: Int?
  ) throws(IndexError) -> Bool {
    guard let waiting = try waitingHolds(article, found) else { return false }
    var holds = Holds()
    for hold in waiting.all
    where hold.reach.meansEarlier || hold.reach.upTo >= version ?? 0 { holds.insert(hold) }
    if found != nil { items.holds[article.id] = holds } else if holds.isEmpty { return false }
    article.metadata.restrict(to: holds.status)
    if let end = holds.embargo, end.firstSecond > article.metadata.embargo?.firstSecond ?? .min {
      article.metadata.embargo = end
    }
    return true
  }

  /// What a notice of an article, or of the item that it is a new part of, said before there was a text; nil if none did.
  private func waitingHolds(
    _ article: Article, _ found: Found?
  ) throws(IndexError) -> Holds? {
    items.endHolds(of: article.id)
    if let found {
      guard found.version.saysNothing, try !hasText(found, article.id) else { return nil }
      return try release(of: found, article.id).holds
    }
    guard let item = article.item else { return nil }
    if let holds = items.holds[item] { return holds }
    guard let found = try find(item), found.version.saysNothing else { return nil }
    if try !hasText(found, item) { return try release(of: found, item).holds }
    // The item's own text is held back by a notice where Lede counts its version.
    guard found.version.isCounted, case .segment(let index, let document) = found.place else {
      return nil
    }
    // A part of a higher version is none of what it means in its own archive.
    var holds = try segments[index].segment.knownRelease(of: document).holds
    holds.meanLaterOnly()
    return holds
  }

  /// Ends a notice of an item of which there is no text but that of parts, now that a part's next text has come.
  func endNotice(of item: ArticleID) throws(IndexError) {
    guard let found = try find(item), try !hasText(found, item) else { return }
    delete(found.place, item)
  }

  /// An article that is there. One that is not written yet is written for that.
  private func storedArticle(_ id: ArticleID) throws(IndexError) -> Article? {
    if case .memory? = try find(id)?.place {
      try guarded { () throws(IndexError) in try flush() }
    }
    guard case .segment(let index, let document)? = try find(id)?.place else { return nil }
    let segment = segments[index].segment
    let card = try segment.card(document)
    guard let articles = try segment.articles() else {
      return Article(id: id, headline: card.headline, body: "")
    }
    return try ArticleRecord.read(
      try articles.record(document), card: card, file: segment.file.name)
  }
}

extension Article {
  /// Whether it stands for what a source said of an article that is not there: it has no text.
  package var isBareNotice: Bool { metadata.holdsBack && headline.text.isEmpty && body.isEmpty }
}

extension ReleaseNotice {
  /// What it holds back, where it reaches so far if it states no version.
  fileprivate func holds(of reach: Hold.Reach) -> Holds {
    Holds(version.map { .version($0) } ?? reach, status, until: embargo)
  }
}
