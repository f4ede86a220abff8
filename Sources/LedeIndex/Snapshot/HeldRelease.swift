import LedeText

/// What holds back an article of one archive because another one says so, where they are read as one: see
/// `Snapshot.joining`. Its text stays.
struct HeldRelease: Hashable, Sendable {
  var status: ArticleMetadata.Status
  /// The last of the embargoes, its own included.
  var embargo: ArticleDate?
  /// The version that the article goes by then.
  var version: KnownVersion
  /// What is known of it then besides, and whether it has no text.
  var known: KnownRelease
  var isBare: Bool
  /// The archive that says so, by its number among those that are joined, and the commit of it by which it does.
  var member: Int
  var commit: Int?

  /// The values of the column: see `KnownRelease`.
  var holds: [String] {
    let row = KnownRelease(version, status, until: embargo, isBare: isBare)
    return known.column(besides: row, isBare: isBare)
  }

  /// The article as it is held back.
  func applied(to article: Article) -> Article {
    var article = article
    // Of what has no text nothing is left that no longer means anything: see `JoinedNotices.note`.
    if isBare { article.metadata.status = status } else { article.metadata.restrict(to: status) }
    article.metadata.embargo = embargo
    article.metadata.version = version.number.flatMap { $0 > 1 ? $0 : nil }
    return article
  }
}

extension Segment {
  /// An article of the segment as it is held back; as it stands in the file where nothing of another archive does.
  func released(_ article: Article, _ document: Int) -> Article {
    held[document]?.applied(to: article) ?? article
  }

  /// A document's status where it is not usable, and the first second behind its embargo.
  func release(
    of document: Int
  ) throws(IndexError) -> (status: ArticleMetadata.Status, embargo: Int?) {
    if let held = held[document] { return (held.status, held.embargo?.firstSecond) }
    let status = try columns.status()?.value(at: document)
    return (
      status.flatMap { ArticleMetadata.Status(rawValue: $0) } ?? .usable,
      try columns.integer(.embargo)?.value(at: document)
    )
  }

  /// The version of a document.
  func version(of document: Int) throws(IndexError) -> KnownVersion {
    if let held = held[document] { return held.version }
    return try columns.version(of: document)
  }

  /// What is known of a document's release besides its status and embargo.
  func knownRelease(of document: Int) throws(IndexError) -> KnownRelease {
    if let held = held[document] { return held.known }
    if let list = try columns.holds()?.values(at: document), !list.isEmpty {
      return try KnownRelease(column: list, file: file.name)
    }
    let (status, embargo) = try release(of: document)
    var end = embargo.flatMap { ArticleDate(secondsSince1970: $0) }
    if embargo != nil { end = try statedEmbargo(of: document) ?? end }
    return KnownRelease(
      try version(of: document), status, until: end, isBare: try notices().contains(document))
  }

  /// The embargo as its source states it; nil where no text is kept.
  private func statedEmbargo(of document: Int) throws(IndexError) -> ArticleDate? {
    guard let articles = try articles() else { return nil }
    return try ArticleRecord.read(
      try articles.record(document), card: try card(document), file: file.name
    ).metadata.embargo
  }

  /// The hash of an article's content; of one that is held back, and whose text is not there, it is another one's than before.
  func contentHash(of document: Int) throws(IndexError) -> UInt64 {
    let hash = try columns.contentHash(at: document)
    return held[document] == nil ? hash : hash ^ 1
  }

  /// What columns hold of a document that is held back, where that is not what stands in the file.
  func heldValue(_ kind: ColumnKind, _ document: Int) -> Int?? {
    guard let held = held[document] else { return nil }
    switch kind {
    case .version: return .some(held.version.number)
    case .counted: return .some(held.version.counted)
    case .embargo: return .some(held.embargo?.firstSecond)
    default: return nil
    }
  }
}
