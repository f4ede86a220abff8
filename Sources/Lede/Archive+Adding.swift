import LedeIndex
public import LedeText
public import LedeWire
import SystemPackage

/// How articles are added.
public struct AddOptions: Sendable {
  /// The files' format; nil to tell it from their content.
  public var format: Format?
  /// Threads that analyse text. The archive's bytes do not depend on their number.
  public var threads = 1
  /// Bytes that articles not yet written may take.
  public var memoryCeiling = 512 << 20
  /// Read and report, but change nothing.
  public var isDryRun = false
  /// Whether the report keeps what became of every file, and not only of those with faults.
  public var reportsEveryFile = false
  /// Called with what was done so far, some times a second and after each file; false stops, and
  /// nothing of this call is added.
  public var progress: (@Sendable (AddReport) -> Bool)?

  /// One thread, 512 MB, formats told by content.
  public init() {}
}

/// What became of the articles that were given to an archive.
public struct AddReport: Sendable {
  /// Articles that the archive did not have.
  public var added = 0
  /// Articles that replaced the one of their id.
  public var updated = 0
  /// Articles that the archive has already, byte for byte.
  public var unchanged = 0
  /// Articles of which the archive has a higher version, left as they are there.
  public var older = 0
  /// Articles that their source has withdrawn.
  public var removed = 0
  /// Files read.
  public var files = 0
  /// Bytes read, after decompression.
  public var bytes = 0
  /// The share of the files' bytes that was read, 0 ... 1; nil where that is not known.
  public var share: Double?
  /// Files, and parts of files, that were not imported; in all.
  public var skipped = 0
  /// The files of which something was not imported, or otherwise than as it stands, with the reasons;
  /// all files where that was asked for.
  public var fileReports: [FileReport] = []

  /// A report of nothing.
  public init() {}

  /// Articles read, whatever became of them.
  public var articles: Int { added + updated + unchanged + older }
}

extension Archive {
  /// Adds articles, or replaces those of the same id, in one commit.
  ///
  /// - Throws: `locked` while another process writes; `diskFull`, `inputOutput`, `damaged`. The
  ///   archive then is as it was.
  @discardableResult
  public func add(_ articles: some Sequence<Article>) throws(LedeError) -> AddReport {
    var report = AddReport()
    try write { (writer) throws(IndexError) in
      for article in articles { report.count(try writer.add(article)) }
    }
    return report
  }

  /// Adds the articles of files and folders (`-` is standard input), in one commit.
  ///
  /// A file that cannot be read is reported, and the others are added. An article replaces the one of
  /// its id unless both state a version and the archive's is the higher.
  ///
  /// - Throws: as `add(_:)`, and `cancelled` if `progress` said so.
  @discardableResult
  public func add(
    contentsOf paths: [String], _ options: AddOptions = AddOptions()
  ) throws(LedeError) -> AddReport {
    if options.isDryRun { return try Self.rehearse(paths, options, for: self) }
    var report = AddReport()
    try refresh()
    var stored = StoredArticles(snapshot)
    let files = paths.map { FilePath($0) }
    let reader = Self.reader(files, options)
    try write(options) { (writer) throws(IndexError) in
      try reader.read(files) { (event) throws(IndexError) in
        switch event {
        case .article(let article, let version):
          if try stored.surpass(version ?? article.statedVersion, of: article.id) {
            report.older += 1
          } else {
            report.count(try writer.add(article))
          }
        case .removal(let id, let version):
          let isOlder = try stored.surpass(version, of: id)
          if !isOlder, try writer.remove(id) { report.removed += 1 }
        case .file: break
        }
        try report.count(event, options, reader.meter)
      }
    }
    return report
  }

  /// What adding these files to an archive would do, or to a new one where none is given. Nothing is
  /// written; an article that the files hold twice counts twice.
  ///
  /// - Throws: `damaged`, and `cancelled` if `progress` said so.
  public static func rehearse(
    _ paths: [String], _ options: AddOptions = AddOptions(), for archive: Archive? = nil
  ) throws(LedeError) -> AddReport {
    var report = AddReport()
    var stored = archive.map { StoredArticles($0.snapshot) }
    let files = paths.map { FilePath($0) }
    let reader = reader(files, options)
    try LedeError.wrapping { () throws(IndexError) in
      _ = try reader.read(files) { (event) throws(IndexError) in
        switch event {
        case .article(let article, let version):
          if stored == nil {
            report.added += 1
          } else {
            try stored?.count(article, version: version, in: &report)
          }
        case .removal: report.removed += 1
        case .file: break
        }
        try report.count(event, options, reader.meter)
      }
    }
    return report
  }

  /// A reader of these files, with a meter where somebody looks at the progress.
  private static func reader(_ files: [FilePath], _ options: AddOptions) -> ArticleReader {
    var reader = ArticleReader(ImportSettings(format: options.format))
    if options.progress != nil { reader.meter = ReadMeter(of: files) }
    return reader
  }

  /// Removes the articles with these ids, in one commit; gives the number of those that were there.
  @discardableResult
  public func remove(_ ids: some Sequence<ArticleID>) throws(LedeError) -> Int {
    var count = 0
    try write { (writer) throws(IndexError) in
      for id in ids where try writer.remove(id) { count += 1 }
    }
    return count
  }
}

extension AddReport {
  fileprivate mutating func count(_ addition: IndexWriter.Addition) {
    switch addition {
    case .added: added += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    }
  }

  /// Takes in a file's report, and asks now and then whether to go on.
  fileprivate mutating func count(
    _ event: ImportEvent, _ options: AddOptions, _ meter: ReadMeter?
  ) throws(IndexError) {
    if case .file(let file) = event {
      files += 1
      bytes += file.bytes
      skipped += file.skippedCount
      if file.hasFaults || options.reportsEveryFile { fileReports.append(file) }
    } else if articles % 64 != 0 {
      return
    }
    share = meter?.share
    if let progress = options.progress, !progress(self) {
      throw IndexError(.cancelled, "stopped; nothing of this run was added")
    }
  }
}
