package import LedeText

/// What holds back an article that is not there, as an article without a text: see `Article.isBareNotice`.
struct BareNotice {
  let article: Article
  let origin: VersionOrigin
  let known: KnownRelease

  /// - Parameter number: The version that it goes by at least; 0 for none.
  init(_ id: ArticleID, _ holds: Holds, number: Int = 0) {
    var article = Article(id: id, headline: .absent, body: "")
    (article.metadata.status, article.metadata.embargo) = (holds.status, holds.embargo)
    let number = max(holds.highest, number)
    article.metadata.version = number > 1 ? number : nil
    self.article = article
    if holds.haveUnstated {
      origin = number > 0 ? .counted(after: number) : .source
    } else {
      origin = number > 1 ? .source : .sourceCallsItFirst
    }
    known = KnownRelease(text: .none, holds)
  }

  /// The values of the column: see `KnownRelease`.
  var column: [String] {
    let metadata = article.metadata
    var version = KnownVersion(number: metadata.version, counted: nil)
    if case .counted(let stated) = origin {
      version = KnownVersion(number: metadata.version, counted: stated)
    } else if origin == .sourceCallsItFirst {
      version = KnownVersion(number: 1, counted: nil)
    }
    let row = KnownRelease(version, metadata.status, until: metadata.embargo, isBare: true)
    return known.column(besides: row, isBare: true)
  }
}

extension IndexWriter {
  /// Keeps what holds back an article that is not there, and goes by this version at least.
  func keep(_ holds: Holds, of id: ArticleID, number: Int = 0) throws(IndexError) {
    let notice = BareNotice(id, holds, number: number)
    var counted: Int?
    if case .counted(let stated) = notice.origin { counted = stated }
    try add(
      notice.article, statesVersion: notice.origin == .sourceCallsItFirst, countedAfter: counted,
      known: notice.known)
  }

  /// Writes what waits for newer versions of withdrawn articles as a segment; nil where nothing does.
  static func writeWaiting(
    of snapshot: Snapshot, number: Int, in storage: any Storage
  ) throws(IndexError) -> Manifest.Entry? {
    guard !snapshot.waiting.isEmpty else { return nil }
    let builder = try SegmentBuilder(
      number: number, snapshot.settings, dictionary: nil, threads: 1, memoryCeiling: 64 << 20,
      tellsAllParts: true, in: storage)
    for notice in snapshot.waitingNotices {
      var article = notice.article
      snapshot.settings.findLanguage(of: &article)
      let (record, hash) = record(of: article)
      try builder.append(
        article, record: record, contentHash: hash, changed: nil, notice.origin,
        holds: notice.column)
    }
    return try builder.write().entry
  }
}

extension Snapshot {
  /// What waits for newer versions of withdrawn articles in archives that are joined, in the order of their ids' bytes.
  var waitingNotices: [BareNotice] {
    waiting.sorted { $0.key.rawValue.utf8.lexicographicallyPrecedes($1.key.rawValue.utf8) }
      .map { BareNotice($0.key, $0.value) }
  }

  /// The same as articles without a text.
  package var waitingArticles: [Article] { waitingNotices.map(\.article) }
}
