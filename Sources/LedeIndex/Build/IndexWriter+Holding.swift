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
    func goes(_ known: KnownVersion) -> Bool { notice.version.map { known.stated <= $0 } ?? true }
    var result = Holding()
    for known in [own.map { (id: notice.id, version: $0.version) }].compactMap(\.self)
      + presentParts
    {
      guard goes(known.version) else {
        result.isOlder = true
        continue
      }
      if !settings.keepsText, try holdWithoutText(known.id, by: notice) {
        result.held += 1
        continue
      }
      guard var article = try storedArticle(known.id) else { continue }
      if known.id != notice.id { article.metadata.partOf = notice.id.rawValue }
      try add(&article, known.version, by: notice)
      result.held += 1
    }
    if result.held > 0 { result.isOlder = false }
    guard result.held == 0, !result.isOlder else { return result }
    if let withdrawn = withdrawal(of: notice.id) {
      result.isWithdrawn = true
      // What it holds back may come behind the withdrawal.
      guard notice.version.map({ $0 > withdrawn }) ?? true else { return result }
      var article = Article(id: notice.id, headline: .absent, body: "")
      try add(&article, nil, by: notice)
    } else {
      var article = Article(id: notice.id, headline: .absent, body: "")
      try add(&article, nil, by: notice)
      result.held = 1
      result.isNew = true
    }
    return result
  }

  /// - Parameter known: The version of the article that is there.
  private func add(
    _ article: inout Article, _ known: KnownVersion?, by notice: ReleaseNotice
  ) throws(IndexError) {
    notice.apply(to: &article.metadata)
    guard let known, article.isBareNotice else {
      article.metadata.version = notice.version.flatMap { $0 > 1 ? $0 : nil }
      try add(article, statesVersion: notice.version != nil)
      return
    }
    // Of notices one of which states no version, what holds back every version goes on doing so.
    let holdsAll = notice.version == nil || known.saysNothing
    let number = max(known.number ?? 1, notice.version ?? 1)
    let isStated = known.number != nil || known.isCounted || notice.version != nil
    article.metadata.version = number > 1 ? number : nil
    try add(
      article, statesVersion: !holdsAll, countedAfter: holdsAll && isStated ? number : nil)
  }

  /// Holds back an article of an archive that keeps no text: its columns are written anew, and its words stay. False if it
  /// has no words.
  private func holdWithoutText(
    _ id: ArticleID, by notice: ReleaseNotice
  ) throws(IndexError) -> Bool {
    if case .memory? = try find(id)?.place {
      try guarded { () throws(IndexError) in try flush(startsMerge: false) }
    }
    guard let found = try find(id), case .segment(let index, let document) = found.place,
      try !segments[index].segment.notices().contains(document)
    else { return false }
    // A merge that runs knows nothing of it.
    if let merge, merge.range.contains(index) { stopMerge() }
    let segment = segments[index].segment
    let own = try segment.release(of: document)
    var metadata = ArticleMetadata()
    metadata.status = own.status
    metadata.embargo = own.embargo.flatMap { ArticleDate(secondsSince1970: $0) }
    let before = metadata
    notice.apply(to: &metadata)
    let counted = found.version.counting(behind: notice.version)
    let version =
      counted.map { KnownVersion(number: (found.version.number ?? 1) + 1, counted: $0) }
      ?? KnownVersion(number: notice.version, counted: nil)
    if metadata == before, counted != nil || version == found.version { return true }
    let release = HeldRelease(
      status: metadata.status, embargo: metadata.embargo, version: version, member: 0,
      commit: notesChanges ? manifest.commitTimes.count + 1 : nil)
    segments[index].segment = Segment(
      segment, holding: segment.held.merging([document: release]) { $1 })
    hasChanges = true
    hasNewArticles = notesChanges
    return true
  }

  /// What a notice without a text says that stands where an article is; nil if that has a text.
  private func waitingNotice(
    _ found: Found, _ id: ArticleID
  ) throws(IndexError) -> ReleaseNotice? {
    switch found.place {
    case .memory:
      return gatheredNotices[id].map {
        ReleaseNotice(id, version: nil, $0.status, until: $0.embargo)
      }
    case .segment(let index, let document):
      let segment = segments[index].segment
      guard try segment.notices().contains(document) else { return nil }
      let (status, embargo) = try segment.release(of: document)
      var end = embargo.flatMap { ArticleDate(secondsSince1970: $0) }
      if embargo != nil, let articles = try segment.articles() {
        let record = try articles.record(document)
        end = try ArticleRecord.read(
          record, card: try segment.card(document), file: segment.file.name
        ).metadata.embargo
      }
      return ReleaseNotice(id, version: nil, status, until: end)
    }
  }

  /// Whether an article is there, and is more than a notice.
  func hasText(_ found: Found?, _ id: ArticleID) throws(IndexError) -> Bool {
    guard let found else { return false }
    return try waitingNotice(found, id) == nil
  }

  /// Holds back an article as a notice says that came before its text, and states no version: it does not say that this
  /// text is what it waited for. True if there is one.
  func holdBack(_ article: inout Article, _ found: Found) throws(IndexError) -> Bool {
    guard found.version.saysNothing, let notice = try waitingNotice(found, article.id) else {
      return false
    }
    article.metadata.restrict(to: notice.status)
    if let end = notice.embargo, end.firstSecond > article.metadata.embargo?.firstSecond ?? .min {
      article.metadata.embargo = end
    }
    return true
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
