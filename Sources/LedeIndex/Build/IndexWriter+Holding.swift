package import LedeText

// What sources hold back by a notice that brings no text.

extension IndexWriter {
  /// What a notice did.
  package struct Holding: Hashable, Sendable {
    /// How many articles are held back by it.
    package var held = 0
    /// What is there is of higher versions.
    package var isOlder = false
    /// The article was withdrawn, and stays so.
    package var isWithdrawn = false
    /// The archive had no such article, and keeps an empty one for it, so that the notice goes wherever articles do.
    package var isNew = false
  }

  /// Holds back an article that is there, or an item with its parts, and keeps their text. What its source states to
  /// be of a higher version stays as it is.
  ///
  /// Of an archive without text nothing but the headline is left of it.
  package func hold(_ notice: ReleaseNotice) throws(IndexError) -> Holding {
    func goes(_ known: KnownVersion) -> Bool { notice.version.map { known.stated <= $0 } ?? true }
    var result = Holding()
    let own = try find(notice.id).map { (id: notice.id, version: $0.version) }
    for known in [own].compactMap(\.self) + (try parts(of: notice.id)) {
      guard goes(known.version) else {
        result.isOlder = true
        continue
      }
      guard var article = try storedArticle(known.id) else { continue }
      if known.id != notice.id { article.metadata.partOf = notice.id.rawValue }
      try add(&article, known.version, by: notice)
      result.held += 1
    }
    if result.held > 0 { result.isOlder = false }
    guard result.held == 0, !result.isOlder else { return result }
    if withdrawal(of: notice.id) != nil {
      result.isWithdrawn = true
      if let version = notice.version {
        remember(Tombstones.Entry(id: notice.id, version: version, statesVersion: true))
      }
    } else if !notice.isOfPresentAlone {
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
