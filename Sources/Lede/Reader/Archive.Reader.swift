public import LedeIndex
internal import LedeSystem
public import LedeText
internal import SystemPackage

extension Archive {
  /// An archive as of one commit: it never changes, and threads may share it.
  ///
  /// ```swift
  /// let reader = archive.reader
  /// let result = try reader.search("hezbollah")
  /// let articles = try result.hits.compactMap { try reader.article($0.id) }  // of the same commit
  /// ```
  ///
  /// The files of its commit stay readable as long as the reader lives, whatever is written meanwhile.
  public struct Reader: Sendable {
    /// The archive's folder as it was named, or those of several archives that are read as one.
    private let paths: [String]

    let pool: SearcherPool

    init(_ paths: [String], _ snapshot: Snapshot) {
      self.paths = paths
      pool = SearcherPool(snapshot)
    }

    /// Several archives as one, each as of the commit of its reader: hits, scores, counts, corrections, answers
    /// and digests are those of one archive that was made of the same articles in the same order.
    ///
    /// ```swift
    /// let years = try ["2022.lede", "2023.lede"].map { try Archive.open($0) }
    /// let reader = try Archive.Reader(joining: years.map(\.reader))
    /// ```
    ///
    /// Where several archives have an article of the same id, the later archive's counts, unless both state a version
    /// and the earlier archive's is the higher. An article that is replaced in this way counts in statistics like a
    /// deleted one, until it is removed and its archive merged. After `Archive.refresh()` of one of the archives, join their readers again.
    ///
    /// - Throws: `invalidSetting` if there is none, or if the archives were created with other settings;
    ///   `otherAnalysis`, `damaged`.
    public init(joining readers: [Archive.Reader]) throws(LedeError) {
      guard !readers.isEmpty else { throw LedeError(.invalidSetting, "no reader is given") }
      let snapshot = try LedeError.wrapping { () throws(IndexError) in
        try Snapshot.joining(readers.map(\.snapshot))
      }
      self.init(readers.flatMap(\.paths), snapshot)
    }

    /// The archive's folder; of several archives that are read as one, their folders with ` + ` between.
    package var path: String { paths.joined(separator: " + ") }

    /// The same from the root of the file system, whatever folder the program runs in.
    var folder: String {
      paths.map { Folder.whole(FilePath(text: $0)).text }.joined(separator: " + ")
    }

    var snapshot: Snapshot { pool.snapshot }
  }
}

extension Archive.Reader {
  /// The language whose rules the archive reads words by: BCP 47, as `en`; `auto` where each article has its own.
  public var language: String { settings.language }

  /// What the archive was created with.
  package var settings: ArchiveSettings { snapshot.settings }

  /// The number of articles.
  public var articleCount: Int { snapshot.articleCount }

  /// The number of commits up to this one, the creation included.
  public var generation: Int { snapshot.generation }

  /// When the commit was made, to the second, in UTC.
  public var commitDate: ArticleDate {
    ArticleDate(secondsSince1970: snapshot.commitTime) ?? .epoch
  }

  /// The article with this id, or nil if there is none.
  ///
  /// - Throws: `noStoredText` if the archive keeps no text; `damaged`.
  public func article(_ id: ArticleID) throws(LedeError) -> Article? {
    try LedeError.wrapping { () throws(IndexError) in
      guard let document = try snapshot.document(for: id) else { return nil }
      return try snapshot.article(document)
    }
  }

  /// Calls `body` with each article, in the order in which they were added; memory stays flat.
  ///
  /// - Throws: what `body` throws, which ends the walk; `noStoredText` if the archive keeps no text; `damaged`,
  ///   `cancelled`.
  public func forEachArticle(
    _ body: (Article) throws(LedeError) -> Void
  ) throws(LedeError) {
    var cursor = ArticleCursor(snapshot)
    for document in snapshot.documents {
      let article = try LedeError.wrapping { () throws(IndexError) in
        try cursor.article(document)
      }
      try body(article)
    }
  }

  /// How large the archive is, and what its bytes are spent on.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func statistics() throws(LedeError) -> ArchiveStatistics {
    try LedeError.wrapping { () throws(IndexError) in try snapshot.statistics() }
  }
}

extension ArticleDate {
  /// 1970-01-01: the moment of a commit whose time is not known.
  fileprivate static var epoch: ArticleDate {
    guard let date = ArticleDate(daysSince1970: 0) else {
      preconditionFailure("1970-01-01 is a day of the calendar")
    }
    return date
  }
}
