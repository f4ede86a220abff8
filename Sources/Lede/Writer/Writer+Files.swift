import LedeIndex
import LedeSystem
package import LedeText
public import LedeWire
import SystemPackage

/// How files are read and their articles added.
public struct ImportOptions: Sendable {
  /// The files' format; nil to tell it from their content.
  public var format: ArticleFormat?
  /// Whether the report keeps what became of every file, and not only of those with faults.
  package var reportsEveryFile = false
  /// Whether what its source has not published is added too, as withheld: drafts, private and planned
  /// posts, those in the trash.
  public var takesDrafts = false
  /// What names of the source stand for that Lede does not know; on the command line alone.
  package private(set) var names = StatedNames()
  /// What a name may stand for.
  package static let fields = StatedNames.fields
  /// Whether PDFs are read, by a program that is run for each; on the command line alone.
  package var readsPDF = false
  /// Stops with the error `cancelled`; nothing of this call is committed.
  package var cancellation = Cancellation.never
  /// Called with how many articles were read, some times a second and after each file.
  public var progress: (@Sendable (ArchiveProgress) -> Void)?

  /// Formats told by content, no drafts.
  public init() {}

  /// Lets a name of the source stand for one of `fields`; false for any other.
  package mutating func set(_ name: String, to field: String) -> Bool { names.set(name, to: field) }
}

/// What a writer works with.
package struct WriterSettings: Sendable {
  /// Threads that analyse text, 1 ... 256.
  package var threads = 1
  /// Bytes that articles not yet written may take.
  package var memoryCeiling = 512 << 20
  /// Ends the writer's calls with the error `cancelled`.
  package var cancellation = Cancellation.never

  /// One thread and 512 MB, if not told otherwise.
  package init(threads: Int = 1, memoryCeiling: Int = 512 << 20) {
    self.threads = threads
    self.memoryCeiling = memoryCeiling
  }
}

/// What became of the articles that were given to an archive.
public struct AddReport: Sendable {
  /// Articles that the archive did not have.
  public internal(set) var added = 0
  /// Articles that replaced the one of their id.
  public internal(set) var updated = 0
  /// Articles that the archive has already, byte for byte.
  public internal(set) var unchanged = 0
  /// Articles of which the archive has a higher version, left as they are there.
  package var older = 0
  /// Articles that their source has withdrawn, and that the archive had.
  public internal(set) var removed = 0
  /// Articles that their source has withdrawn, and that the archive did not have; remembered all the same.
  package var unknownWithdrawals = 0
  /// Articles that were refused because they are no newer than a version that was withdrawn.
  package var withdrawn = 0
  /// Which of the names that were said to stand for a field occur.
  package var statedNames: Set<String> = []
  /// Articles that came in and are withheld, or have an embargo that runs.
  package var restricted = 0
  /// Files of which faults were mended.
  package var mended = 0
  /// Articles whose date could not be read.
  package var unreadDates = 0
  /// Articles that came with a headline and no text.
  package var withoutText = 0
  /// Parts of files that are no published articles, and were left out for that: drafts, attachments.
  package var passedOver = 0
  /// Withdrawn articles that came back in a newer version.
  package var revived = 0
  /// What became of withdrawn articles, in sentences: the first 20.
  package var notices: [String] = []
  /// Files read.
  package var files = 0
  /// Bytes read, after decompression.
  package var bytes = 0
  /// Files, and parts of files, that were not imported; in all.
  public internal(set) var skipped = 0
  /// The files of which something was not imported, or otherwise than as it stands, with the reasons;
  /// all files where that was asked for.
  public internal(set) var fileReports: [FileReport] = []

  /// A report of nothing.
  package init() {}

  /// Articles that were left out because the archive has a higher version, or no older one than was withdrawn.
  package var refused: Int { older + withdrawn }

  /// Articles read, whatever became of them.
  package var articles: Int { added + updated + unchanged + refused }
}

extension Archive.Writer {
  /// Adds the articles of files and folders (`-` is standard input).
  ///
  /// A file that cannot be read is reported, and the others are added. An article replaces the one of
  /// its id unless both state a version and the archive's is the higher.
  ///
  /// - Throws: as `add(_:)`, and `cancelled`: call `rollback()` then, or give the writer up.
  @discardableResult
  public mutating func add(
    contentsOf paths: [String], options: ImportOptions = ImportOptions()
  ) throws(LedeError) -> AddReport {
    let files = paths.map { FilePath(text: $0) }
    let reader = options.reader(
      of: files, derivesHeadlines: index.settings.keepsDerivedHeadlines)
    return try add(options, reader.meter) { (receive) throws(IndexError) in
      _ = try reader.read(files, receive)
    }
  }

  /// Adds articles given as JSON: an object, an array of objects, or an object a line.
  ///
  /// What is no article is reported, and the others are added; else as `add(contentsOf:options:)`.
  ///
  /// - Throws: as `add(_:)`.
  @discardableResult
  package mutating func add(json bytes: [UInt8]) throws(LedeError) -> AddReport {
    let reader = ArticleReader(ImportSettings(format: .json))
    return try add(ImportOptions(), nil) { (receive) throws(IndexError) in
      _ = try reader.read(bytes: bytes, name: "-", receive)
    }
  }

  /// Adds what `read` gives: articles, and the removal of articles.
  private mutating func add(
    _ options: ImportOptions, _ meter: ReadMeter?,
    _ read: ((ImportEvent) throws(IndexError) -> Void) throws(IndexError) -> Void
  ) throws(LedeError) -> AddReport {
    var intake = ArticleIntake(index, StoredArticles(archive.reader.snapshot))
    try LedeError.wrapping { () throws(IndexError) in
      try read { (event) throws(IndexError) in
        let event = try intake.take(event)
        try intake.report.count(event, options, meter)
      }
      try intake.settle()
    }
    return intake.report
  }
}

extension Archive {
  /// What adding these files to an archive would do; to a new one if `reader` is nil. Nothing is
  /// written. An article that the files hold twice counts twice.
  ///
  /// - Throws: `damaged`, `cancelled`.
  package static func dryRun(
    addingContentsOf paths: [String], to reader: Reader?, options: ImportOptions = ImportOptions()
  ) throws(LedeError) -> AddReport {
    var report = AddReport()
    var stored = reader.map { StoredArticles($0.snapshot) }
    let files = paths.map { FilePath(text: $0) }
    let reader = options.reader(of: files)
    try LedeError.wrapping { () throws(IndexError) in
      _ = try reader.read(files) { (event) throws(IndexError) in
        switch event {
        case .article(let article, let version):
          if stored == nil {
            report.added += 1
          } else {
            try stored?.count(article, version: version, in: &report)
          }
        case .entry(let article):
          if stored == nil {
            report.added += 1
          } else if try stored?.outlast(article.id, article.latestMoment) ?? false {
            report.older += 1
          } else {
            try stored?.count(article, version: nil, in: &report)
          }
        case .removal: report.removed += 1
        case .notice(let notice):
          if !notice.isOfDraft { report.restricted += 1 }
        case .file: break
        }
        try report.count(event, options, reader.meter)
      }
    }
    return report
  }
}

extension ImportOptions {
  /// A reader of these files, with a meter where somebody looks at the progress.
  fileprivate func reader(
    of files: [FilePath], derivesHeadlines: Bool = true
  ) -> ArticleReader {
    var settings = ImportSettings(format: format)
    settings.derivesHeadlines = derivesHeadlines
    settings.takesDrafts = takesDrafts
    settings.readsPDF = readsPDF
    settings.names = names
    var reader = ArticleReader(settings)
    if progress != nil { reader.meter = ReadMeter(of: files) }
    return reader
  }
}

extension AddReport {
  /// Counts an article that is no newer than what was withdrawn.
  mutating func refuse(_ id: ArticleID, _ version: Int?, _ withdrawal: Int) {
    withdrawn += 1
    let stated = version.map { "version \($0)" } ?? "no version is stated; it"
    note("\(id): \(stated) is older than what was withdrawn (version \(withdrawal))")
  }

  /// Keeps a sentence about a withdrawn article.
  mutating func note(_ sentence: String) {
    if notices.count < 20 { notices.append(sentence) }
  }

  mutating func count(_ addition: IndexWriter.Addition, of id: ArticleID) {
    switch addition {
    case .added: added += 1
    case .heldBack(let isNew):
      if isNew { added += 1 } else { updated += 1 }
      restricted += 1
      note("\(id): held back before its text came; the next version of its source's releases it")
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    }
  }

  /// Takes in a file's report, tells of the progress now and then, and looks whether to stop.
  fileprivate mutating func count(
    _ event: ImportEvent, _ options: ImportOptions, _ meter: ReadMeter?
  ) throws(IndexError) {
    switch event {
    case .article(let article, _), .entry(let article):
      if article.metadata.restriction(at: SystemClock.secondsSince1970) != nil { restricted += 1 }
    case .removal, .notice, .file: break
    }
    if case .file(let file) = event {
      files += 1
      bytes += file.bytes
      skipped += file.skippedCount
      mended += file.mendedCount > 0 ? 1 : 0
      unreadDates += file.unreadDates
      withoutText += file.withoutText
      passedOver += file.passedOver
      statedNames.formUnion(file.statedNames)
      if file.hasFaults || options.reportsEveryFile { fileReports.append(file) }
    } else if articles % 64 != 0 {
      return
    }
    options.progress?(ArchiveProgress(articles, share: meter?.share))
    guard !options.cancellation.isRequested else {
      throw IndexError(.cancelled, "stopped; nothing of this run was added")
    }
  }
}
