package import LedeDigest
package import LedeQuery
public import LedeText
package import LedeWire

// One question of the newest reader, or one change in a commit of its own.

extension Archive {
  /// The articles that match a query, best first: `Reader.search(_:options:)` of the newest reader.
  package func search(
    _ query: String, options: SearchOptions = SearchOptions()
  ) throws(LedeError) -> SearchResult {
    try reader.search(query, options: options)
  }

  /// The sentences that answer a question, surest first: `Reader.ask(_:limit:options:)` of the newest reader.
  package func ask(_ question: String) throws(LedeError) -> AskResult { try reader.ask(question) }

  /// The digest of the articles that match a query best: `Reader.digest(_:options:)` of the newest
  /// reader.
  package func digest(
    _ query: String, options: DigestOptions = DigestOptions()
  ) throws(LedeError) -> NewsDigest {
    try reader.digest(query, options: options)
  }

  /// The article with this id, or nil if the newest reader has none.
  package func article(_ id: ArticleID) throws(LedeError) -> Article? { try reader.article(id) }

  /// Writes articles to files in a newsroom's format: `Reader.export(_:as:to:options:)` of the newest
  /// reader.
  @discardableResult
  package func export(
    _ articles: ArticleSelection, as format: ArticleFormat, to destination: ExportDestination,
    options: ExportOptions = ExportOptions()
  ) throws(LedeError) -> ExportReport {
    try reader.export(articles, as: format, to: destination, options: options)
  }

  /// Adds articles, or replaces those of the same id, in one commit.
  ///
  /// - Throws: `locked` while another writer has the archive; `diskFull`, `inputOutput`, `damaged`. The
  ///   archive then is as it was.
  @discardableResult
  public func add(_ articles: some Sequence<Article>) throws(LedeError) -> AddReport {
    var writer = try writer()
    let report = try writer.add(articles)
    try writer.commit()
    return report
  }

  /// Adds the articles of files and folders (`-` is standard input) in one commit.
  ///
  /// - Throws: as `add(_:)`, and `cancelled`. The archive then is as it was.
  @discardableResult
  public func add(
    contentsOf paths: [String], options: ImportOptions = ImportOptions()
  ) throws(LedeError) -> AddReport {
    try add(contentsOf: paths, options: options, writer: WriterSettings())
  }

  /// `add(contentsOf:options:)` by a writer of these settings.
  @discardableResult
  package func add(
    contentsOf paths: [String], options: ImportOptions, writer settings: WriterSettings
  ) throws(LedeError) -> AddReport {
    var settings = settings
    settings.cancellation = options.cancellation
    var writer = try writer(settings: settings)
    let report = try writer.add(contentsOf: paths, options: options)
    try writer.commit()
    return report
  }

  /// Removes the articles with these ids in one commit; returns how many of them were there.
  ///
  /// - Throws: as `add(_:)`.
  @discardableResult
  package func remove(_ ids: some Sequence<ArticleID>) throws(LedeError) -> Int {
    var writer = try writer()
    let count = try writer.remove(ids)
    try writer.commit()
    return count
  }

  /// Removes articles for good, in one commit: `Archive.Writer.withdraw(_:)`.
  ///
  /// - Throws: as `add(_:)`.
  @discardableResult
  package func withdraw(_ ids: some Sequence<ArticleID>) throws(LedeError) -> Int {
    var writer = try writer()
    let count = try writer.withdraw(ids)
    try writer.commit()
    return count
  }

  /// Merges all segments into one and drops what was removed:
  /// `Archive.Writer.merge(reanalyzing:purging:)`.
  package func merge(
    reanalyzing: Bool = false, purging: Bool = false, cancellation: Cancellation = .never
  ) throws(LedeError) {
    var writer = try writer()
    try writer.merge(reanalyzing: reanalyzing, purging: purging, cancellation: cancellation)
  }
}
