import LedeIndex
public import LedeQuery
import LedeSystem
public import LedeText

extension Archive {
  /// Adds and removes articles; nobody sees a change before `commit()`.
  ///
  /// ```swift
  /// var writer = try archive.writer()
  /// try writer.add(contentsOf: ["wires/"])
  /// try writer.remove(matching: "source:example until:2010")
  /// try writer.commit()
  /// ```
  ///
  /// A writer holds the archive's lock until it goes out of scope (`_ = consume writer` ends it earlier), also behind
  /// a commit: there is one at a time in all processes, and `Archive.add` wants one of its own. When it ends, what was
  /// not committed is forgotten. After an error of a change or of `commit()` only `rollback()` can be called, or the
  /// writer be given up; the archive then is as it was at the last commit.
  public struct Writer: ~Copyable {
    let archive: Archive
    let index: IndexWriter
    let cancellation: Cancellation

    init(_ archive: Archive, _ index: IndexWriter, _ cancellation: Cancellation) {
      self.archive = archive
      self.index = index
      self.cancellation = cancellation
      index.notesChanges = true
    }

    deinit {
      if let failure = index.mergeFailure { archive.idleWriter.report(LedeError(failure)) }
      if index.isMerging, !index.needsRollback { archive.idleWriter.keep(index) }
    }
  }
}

extension Archive.Writer {
  /// Adds articles, or replaces those of the same id. One that was withdrawn comes back in a version
  /// above the withdrawn one only; others are counted as `withdrawn`.
  ///
  /// - Throws: `diskFull`, `inputOutput`, `damaged`, `otherAnalysis`, and `cancelled`: call `rollback()` then, or give
  ///   the writer up.
  @discardableResult
  public mutating func add(_ articles: some Sequence<Article>) throws(LedeError) -> AddReport {
    var report = AddReport()
    try LedeError.wrapping { () throws(IndexError) in
      for article in articles {
        try cancellation.check()
        guard try index.admits(article, version: article.metadata.version, in: &report) else {
          continue
        }
        report.count(try index.add(article), of: article.id)
      }
    }
    return report
  }

  /// Removes the articles with these ids; returns how many of them were there.
  ///
  /// - Throws: `damaged`, `inputOutput`, and `cancelled` as `add(_:)`.
  @discardableResult
  public mutating func remove(_ ids: some Sequence<ArticleID>) throws(LedeError) -> Int {
    var count = 0
    try LedeError.wrapping { () throws(IndexError) in
      for id in ids {
        try cancellation.check()
        if try index.remove(id) { count += 1 }
      }
    }
    return count
  }

  /// Removes articles for good, or items with their parts: a version that is not above the one removed is refused
  /// from now on. Where archives are read as one, no version of another one comes back.
  ///
  /// Returns how many articles were removed. One that the archive does not have is remembered too.
  ///
  /// - Throws: as `remove(_:)`.
  @discardableResult
  public mutating func withdraw(_ ids: some Sequence<ArticleID>) throws(LedeError) -> Int {
    var count = 0
    try LedeError.wrapping { () throws(IndexError) in
      for id in ids {
        try cancellation.check()
        count += try index.withdraw(id).removed
      }
    }
    return count
  }

  /// Removes the articles that matched a query at the last commit, none of its words replaced; returns how many
  /// they are.
  ///
  /// - Throws: as `Archive.Reader.search(_:options:)`.
  @discardableResult
  public mutating func remove(
    matching query: String, options: QueryOptions = QueryOptions()
  ) throws(LedeError) -> Int {
    try remove(archive.reader.ids(matching: query, options: options))
  }

  /// Publishes all changes in one step that outlasts a power cut; returns the archive's generation.
  ///
  /// The archive's `reader` has the changes then. Where nothing was changed, nothing is published.
  /// Segments that became too many are merged in the background, which goes on after the writer has
  /// ended; a merge that fails is told by `Archive.mergeFailure`.
  ///
  /// - Throws: `diskFull`, `inputOutput`, `damaged`, and `cancelled` before anything is written. The archive then is
  ///   as it was.
  @discardableResult
  public mutating func commit() throws(LedeError) -> Int {
    let generation = try LedeError.wrapping { () throws(IndexError) in
      try cancellation.check()
      return try index.commit(at: SystemClock.secondsSince1970)
    }
    archive.turnToNewest()
    return generation
  }

  /// Forgets all changes since the last commit.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public mutating func rollback() throws(LedeError) {
    try LedeError.wrapping { () throws(IndexError) in try index.rollback() }
  }

  /// Commits, merges all segments into one without the removed articles, and publishes it.
  ///
  /// - Parameters:
  ///   - reanalyzing: Analyses the stored text again by the rules of this version of Lede.
  ///   - purging: Leaves nothing of removed and withdrawn articles on disk, not even in the dictionaries by
  ///     which the stored text is compressed.
  /// - Throws: `diskFull`, `inputOutput`, `cancelled`; `noStoredText` if there is no text to analyse
  ///   again. The archive then is as it was.
  public mutating func merge(
    reanalyzing: Bool = false, purging: Bool = false
  ) throws(LedeError) {
    try merge(reanalyzing: reanalyzing, purging: purging, cancellation: .never)
  }

  /// `merge(reanalyzing:purging:)` with a cancellation besides that of its task.
  package mutating func merge(
    reanalyzing: Bool, purging: Bool, cancellation: Cancellation
  ) throws(LedeError) {
    try commit()
    try LedeError.wrapping { () throws(IndexError) in
      try index.merge(reanalyze: reanalyzing, purges: purging) { () throws(IndexError) in
        guard !cancellation.isRequested else {
          throw IndexError(.cancelled, "stopped; the archive is as it was")
        }
      }
    }
    archive.idleWriter.report(nil)
    archive.turnToNewest()
  }
}
