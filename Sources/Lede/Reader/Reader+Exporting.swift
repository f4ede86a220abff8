public import LedeDigest
import LedeIndex
import LedeSystem
package import LedeText
public import LedeWire
import SystemPackage

/// How articles are exported.
public struct ExportOptions: Sendable {
  /// The form in which XML formats carry an article's body.
  public var body: ExportBody = .xhtml
  /// The domain and date of the tag URIs that name articles without a URI of their own, as
  /// `example.org` and `2026`; nil for the archive's settings, and `lede.invalid`, `2026` where
  /// those name none.
  package var authority: (name: String, date: String)?
  /// By what NewsML-G2's subjects go out in both of the IPTC's vocabularies; nil for as they are stated.
  package var subjectMap: SubjectMap?
  /// Whether CSV's cells that a spreadsheet would take for formulas stand behind an apostrophe.
  public var guardsCells = false
  /// The moment that stands as versionCreated where an article states none; nil for that of the
  /// archive's last commit.
  package var asOf: ArticleDate?
  /// How long a digest each article carries along; nil for none.
  public var digest: DigestBudget?
  /// Articles that their sources have withdrawn are told of as well, as in every export of all.
  package var tellsWithdrawals = false
  /// Only articles that may be used at this moment go out, are linked to and told of in the package: neither withheld
  /// nor cancelled nor under an embargo, as with ``QueryOptions/usableAt``; nil for all articles, which are marked then.
  public var usableAt: ArticleDate?
  /// Ends the export with the error `cancelled`; files that are whole by then stay.
  package var cancellation = Cancellation.never
  /// The digest that goes out beside the articles; nil for none. NewsML-G2 alone has packages.
  package var package: DigestPackage?
  /// How many articles on the same subject each article links to; formats without links go without.
  public var linkCount = 0
  /// Whether people, organisations and places that the text says to be such go out as subjects, and
  /// together as a knowledgeItem; NewsML-G2 alone has them.
  public var namesEntities = false
  /// Whether these go out together as a knowledgeItem too, and not only as subjects of the articles.
  /// Superdesk refuses a whole message that holds one.
  package var writesKnowledge = true
  /// Called now and then with how many articles are written.
  public var progress: (@Sendable (ArchiveProgress) -> Void)?

  /// All articles, their bodies as XHTML, with tag URIs of the archive's authority and the time of its last commit.
  public init() {}
}

/// A digest or timeline that is exported beside its articles, as a package that refers to them.
package struct DigestPackage: Sendable {
  /// What it is about: a query, a story's name; empty for the headline that the digest has itself.
  package var headline: String
  /// The articles, in their order.
  package var articles: [ArticleID]
  /// How long it may be, where the export makes it.
  package var budget: DigestBudget
  /// Words that its sentences should hold, where the export makes it: those of a query.
  package var focus: String
  /// The text, where it is made already.
  var text: String?

  /// A digest with the articles that its sentences are from; `headline` stands in place of its own.
  package init(_ digest: NewsDigest, headline: String? = nil) {
    self.init(
      headline: headline ?? digest.headline?.text ?? "",
      articles: Self.sources(of: digest.sentences))
    text = digest.shown
  }

  /// A timeline with the articles that its sentences are from, a line for each day; `headline` stands in
  /// place of its own.
  package init(_ timeline: NewsTimeline, headline: String? = nil) {
    self.init(
      headline: headline ?? timeline.headline?.text ?? "",
      articles: Self.sources(of: timeline.sentences))
    text = timeline.entries.map { entry in
      let day = entry.date.map { "\($0): " } ?? ""
      return day + entry.sentences.map(\.shown).joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func sources(of sentences: [DigestSentence]) -> [ArticleID] {
    sentences.reduce(into: []) { found, sentence in
      if let id = sentence.id, !found.contains(id) { found.append(id) }
    }
  }

  /// A digest of these articles, which the export makes.
  package init(
    headline: String = "", articles: [ArticleID], budget: DigestBudget = .words(120),
    focus: String = ""
  ) {
    self.headline = headline
    self.articles = articles
    self.budget = budget
    self.focus = focus
  }
}

extension Archive.Reader {
  /// Writes articles in a newsroom's format: all of the archive's, those with certain ids, or those that match a
  /// query.
  ///
  /// Memory stays flat; files take their names only when they are whole. An export of all tells what the sources have
  /// withdrawn as well, as cancelled items without a text; others into a folder replace the file of a withdrawn
  /// article where one stands there.
  ///
  /// - Throws: `missing` if the archive has no article of one of the ids, before anything is written;
  ///   `noStoredText` if the archive keeps no text; `invalidSetting`, `inputOutput`, `cancelled`; of a query as
  ///   `search(_:options:)`.
  @discardableResult
  public func export(
    _ articles: ArticleSelection, as format: ArticleFormat, to destination: ExportDestination,
    options: ExportOptions = ExportOptions()
  ) throws(LedeError) -> ExportReport {
    try options.check()
    let settings = try exportSettings(options)
    let documents = try documents(of: articles)
    var details = ExportDetails(options, as: format, self.settings, at: settings.asOf)
    var cursor = ArticleCursor(snapshot)
    var exporter = try LedeError.wrapping { () throws(WireError) in
      try Exporter(format, to: destination.place, settings)
    }
    for (number, document) in documents.enumerated() {
      guard !options.cancellation.isRequested else { throw LedeError(.cancelled, "stopped") }
      if number % 64 == 0 { options.progress?(ArchiveProgress(number, of: documents.count)) }
      let article = try LedeError.wrapping { () throws(IndexError) in
        var article = try cursor.article(document)
        // What its source calls the first version says more than what no source numbers.
        if try snapshot.knownVersion(document).isFirst { article.metadata.version = 1 }
        return article
      }
      guard article.isUsable(at: options.usableAt) else { continue }
      var item = try details.item(article)
      if options.asOf == nil { item.changed = try changeTime(of: document) }
      if options.linkCount > 0 { item.links = try links(from: article.id, options) }
      do throws(WireError) { try exporter.write(item) } catch { throw LedeError(error) }
    }
    let tellsAll = if case .all = articles { true } else { options.tellsWithdrawals }
    if tellsAll, options.usableAt == nil {
      for item in waitingNotices {
        do throws(WireError) { try exporter.write(item) } catch { throw LedeError(error) }
      }
    }
    for item in withdrawals {
      do throws(WireError) {
        try exporter.write(withdrawal: item, evenIfNew: tellsAll)
      } catch {
        throw LedeError(error)
      }
    }
    if let moment = options.usableAt, case .folder = destination {
      for document in snapshot.documents {
        let notice = try notice(of: document, at: moment)
        do throws(WireError) {
          if let notice { try exporter.write(heldBack: notice) }
        } catch {
          throw LedeError(error)
        }
      }
    }
    var package: ExportPackage?
    if let wanted = options.package { package = try self.package(wanted, options) }
    do throws(WireError) {
      if let package { try exporter.write(package) }
      for knowledge in details.knowledge where options.writesKnowledge {
        try exporter.write(knowledge)
      }
      return try exporter.finish()
    } catch {
      throw LedeError(error)
    }
  }

  /// What says of an article that it may not be used then, without its text; nil where it may be.
  private func notice(
    of document: DocumentID, at moment: ArticleDate
  ) throws(LedeError) -> ExportItem? {
    let notice = try LedeError.wrapping { () throws(IndexError) -> ExportItem? in
      let release = try snapshot.release(document)
      guard release.status != .usable || release.embargo != nil else { return nil }
      let article = try snapshot.article(document)
      guard !article.isUsable(at: moment) else { return nil }
      var metadata = ArticleMetadata()
      metadata.status = article.metadata.status
      metadata.embargo = article.metadata.embargo
      metadata.version = try snapshot.knownVersion(document).number
      return ExportItem(
        Article(
          id: article.id, headline: Headline("", isDerived: true), body: "", metadata: metadata))
    }
    guard var notice else { return nil }
    notice.changed = try changeTime(of: document)
    return notice
  }

  /// Writes a digest as a package that refers to the articles that its sentences are from, and these with it. The
  /// format is NewsML-G2, which alone has packages. `headline` stands in place of the digest's own.
  ///
  /// - Throws: as `export(_:as:to:options:)`.
  @discardableResult
  public func export(
    _ digest: NewsDigest, headline: String? = nil, to destination: ExportDestination,
    options: ExportOptions = ExportOptions()
  ) throws(LedeError) -> ExportReport {
    let package = DigestPackage(digest, headline: headline)
    var options = options
    options.package = package
    return try export(.ids(package.articles), as: .newsMLG2, to: destination, options: options)
  }

  /// What an index of OpenSearch is created with, so that articles exported as `openSearch` are analysed and
  /// ranked there as near to this archive as can be: a JSON object. docs/FORMATS.md tells what differs.
  package var openSearchMapping: String {
    OpenSearchMapping(Language(settings.language), k1: Double(settings.k1), b: Double(settings.b))
      .json
  }

  /// When the archive last changed an article; nil in archives of before that was noted.
  private func changeTime(of document: DocumentID) throws(LedeError) -> ArticleDate? {
    try LedeError.wrapping { () throws(IndexError) in
      try snapshot.changeTime(document).flatMap { ArticleDate(secondsSince1970: $0) }
    }
  }

  /// Links to the articles that are likest to one.
  private func links(
    from id: ArticleID, _ options: ExportOptions
  ) throws(LedeError) -> [ExportItem.Link] {
    var search = SearchOptions()
    search.limit = options.linkCount
    search.snippetLength = 0
    search.query.usableAt = options.usableAt
    var links: [ExportItem.Link] = []
    for hit in try similar(to: id, options: search)?.hits ?? [] {
      let version = try article(hit.id)?.metadata.version
      links.append(ExportItem.Link(.seeAlso, hit.id, version: version ?? 1))
    }
    return links
  }

  /// A package with its digest and its articles.
  private func package(
    _ wanted: DigestPackage, _ export: ExportOptions
  ) throws(LedeError) -> ExportPackage {
    var articles: [Article] = []
    for id in try withText(wanted.articles) {
      if let article = try article(id), article.isUsable(at: export.usableAt) {
        articles.append(article)
      }
    }
    if let text = wanted.text {
      return ExportPackage(
        headline: wanted.headline, digest: text.isEmpty ? nil : text, articles: articles,
        sources: wanted.articles)
    }
    var options = DigestOptions()
    options.budget = wanted.budget
    options.query.cancellation = export.cancellation
    options.query.usableAt = export.usableAt
    let digest = try digest(of: articles.map(\.id), focus: wanted.focus, options: options)
    return ExportPackage(
      headline: wanted.headline.isEmpty ? digest.headline?.text ?? "" : wanted.headline,
      digest: digest.sentences.isEmpty ? nil : digest.shown, articles: articles,
      sources: digest.sentences.compactMap(\.id))
  }

  /// Those of these articles that are more than what a source said of an article that is not there.
  package func withText(_ ids: [ArticleID]) throws(LedeError) -> [ArticleID] {
    var found: [ArticleID] = []
    for id in ids where try article(id)?.isBareNotice == false { found.append(id) }
    return found
  }

  /// Throws `missing` if the archive has no article of one of the ids.
  package func checkPresence(of ids: [ArticleID]) throws(LedeError) {
    _ = try documents(of: .ids(ids))
  }

  /// The documents of these articles; throws `missing` where there is none of an id.
  private func documents(of articles: ArticleSelection) throws(LedeError) -> [DocumentID] {
    let ids: [ArticleID]
    switch articles {
    case .all: return Array(snapshot.documents)
    case .ids(let given): ids = given
    case .query(let query, let options): ids = try self.ids(matching: query, options: options)
    }
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
  func exportSettings(_ options: ExportOptions) throws(LedeError) -> ExportSettings {
    let own = settings
    let authority =
      options.authority ?? (own.authority ?? "lede.invalid", own.authorityDate ?? "2026")
    let asOf = options.asOf ?? commitDate
    return try LedeError.wrapping { () throws(WireError) in
      var settings = try ExportSettings(
        authority: authority.name, authorityDate: authority.date, asOf: asOf,
        body: options.body, language: own.language)
      settings.subjectMap = options.subjectMap
      settings.guardsCells = options.guardsCells
      return settings
    }
  }
}

/// Where an export goes.
public enum ExportDestination: Sendable {
  /// A file an article, named after its id, in the folder at this path.
  case folder(at: String)
  /// One file for all, at this path: a message, or lines.
  case file(at: String)
  /// An open file or pipe, by its number; it stays open.
  case descriptor(number: Int32)

  var place: Exporter.Destination {
    switch self {
    case .folder(let path): .folder(FilePath(text: path))
    case .file(let path): .file(FilePath(text: path))
    case .descriptor(let number): .descriptor(FileDescriptor(rawValue: number))
    }
  }
}

extension SubjectMap {
  /// The matches between the IPTC's two vocabularies in the bytes of its file `mediatopic` (JSON).
  ///
  /// - Throws: `unreadableInput` if the bytes are no such file.
  package init(mediaTopics bytes: [UInt8]) throws(LedeError) {
    self = try LedeError.wrapping { () throws(WireError) in try SubjectMap(reading: bytes) }
  }
}
