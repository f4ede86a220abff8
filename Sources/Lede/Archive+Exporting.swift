public import LedeDigest
import LedeIndex
public import LedeText
public import LedeWire
import SystemPackage

/// How articles are exported.
public struct ExportOptions: Sendable {
  /// The form in which XML formats carry an article's body.
  public var body: ExportSettings.Body = .xhtml
  /// The domain and date of the tag URIs that name articles without a URI of their own, as
  /// `example.org` and `2026`; nil for the archive's settings, and `lede.invalid`, `2026` where
  /// those name none.
  public var authority: (name: String, date: String)?
  /// The moment that stands as versionCreated where an article states none; nil for that of the
  /// archive's last commit.
  public var asOf: ArticleDate?
  /// How long a digest each article carries along; nil for none.
  public var digest: Budget?
  /// Ends the export with the error `cancelled`; files that are whole by then stay.
  public var cancellation = Cancellation.never

  /// XHTML bodies, the archive's own authority and time.
  public init() {}
}

extension Archive {
  /// Writes articles in a newsroom's format: `ids` in their order, or all of the archive's.
  ///
  /// Memory stays flat; files take their names only when they are whole.
  ///
  /// - Throws: `noStoredText` if the archive keeps no text; `invalidSetting`, `inputOutput`.
  @discardableResult
  public func export(
    _ ids: [ArticleID]? = nil, as format: Format, to destination: Exporter.Destination,
    _ options: ExportOptions = ExportOptions()
  ) throws(LedeError) -> ExportReport {
    let snapshot = snapshot
    let settings = try exportSettings(options)
    let documents = try Self.documents(ids, in: snapshot)
    let summarizer = options.digest == nil ? nil : try summarizer()
    var exporter = try LedeError.wrapping { () throws(WireError) in
      try Exporter(format, to: destination, settings)
    }
    var cursor = ArticleCursor(snapshot)
    for document in documents {
      guard !options.cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
      let article = try LedeError.wrapping { () throws(IndexError) in
        try cursor.article(document)
      }
      let digest = options.digest.flatMap { budget in
        summarizer?.digest(of: [DigestInput(article)], budget: budget).text
      }
      do throws(WireError) {
        try exporter.write(ExportItem(article, digest: digest))
      } catch {
        throw LedeError(error)
      }
    }
    do throws(WireError) { return try exporter.finish() } catch { throw LedeError(error) }
  }

  /// The documents of these articles, or of all; throws `missing` before anything is written.
  private static func documents(
    _ ids: [ArticleID]?, in snapshot: Snapshot
  ) throws(LedeError) -> [DocumentID] {
    guard let ids else { return Array(snapshot.documents) }
    var documents: [DocumentID] = []
    for id in ids {
      let document = try LedeError.wrapping { () throws(IndexError) in
        try snapshot.document(for: id)
      }
      guard let document else { throw LedeError(.missing, "no article has the id \(id)") }
      documents.append(document)
    }
    return documents
  }

  /// The settings that an export with these options runs by.
  public func exportSettings(_ options: ExportOptions) throws(LedeError) -> ExportSettings {
    let own = settings
    let authority =
      options.authority ?? (own.authority ?? "lede.invalid", own.authorityDate ?? "2026")
    let asOf = options.asOf ?? lastCommit
    return try LedeError.wrapping { () throws(WireError) in
      try ExportSettings(
        authority: authority.name, authorityDate: authority.date, asOf: asOf,
        body: options.body, language: own.language)
    }
  }
}

extension Exporter.Destination {
  /// A file an article, in the folder at this path.
  public static func folder(at path: String) -> Self { .folder(FilePath(path)) }

  /// One file for all, at this path.
  public static func file(at path: String) -> Self { .file(FilePath(path)) }

  /// An open file or pipe, by its number; it stays open.
  public static func descriptor(number: Int32) -> Self {
    .descriptor(FileDescriptor(rawValue: number))
  }
}
