internal import Lede
internal import LedeRecords
internal import LedeSystem
internal import LedeWire
internal import SystemPackage

/// `lede export`
package enum ExportCommand: Command {
  private static let format = OptionKey(
    choice: "--as", value: "FORMAT", among: ArticleFormat.allCases.filter(\.isWritable),
    standard: ArticleFormat.newsMLG2, help: "the format")
  private static let output = OptionKey(
    text: "-o", "--output", value: "PATH", kind: .file,
    help: "a folder (one file an article) or a file")
  private static let message = OptionKey(
    flag: "--message", help: "one newsMessage that holds all")
  private static let mapping = OptionKey(
    flag: "--mapping", help: "of opensearch: what the index is created with, instead of articles")
  private static let body = OptionKey(
    choice: "--body", value: "FORM", standard: ExportBody.xhtml,
    help: "how XML carries the text")
  private static let digest = OptionKey(
    whole: "--digest", in: 1...100_000,
    help: "digests of at most N words: of each article, and of all as a package")
  private static let links = OptionKey(
    whole: "--links", in: 1...100,
    help: "links from each article to the N that are likest to it")
  private static let entities = OptionKey(
    flag: "--entities", help: "people, organisations and places that the text says to be such")
  /// Systems whose readers take less than the formats allow.
  private enum Receiver: String, CaseIterable, Sendable { case superdesk }

  private static let receiver = OptionKey(
    choice: "--for", value: "SYSTEM", among: Receiver.allCases, says: "any system",
    help: "leave out what this system's reader refuses")
  private static let mediaTopics = OptionKey(
    text: "--media-topics", value: "FILE", kind: .file,
    help: "the IPTC's vocabulary in JSON: subjects in both of its vocabularies")
  private static let asOf = OptionKey(
    text: "--as-of", value: "TIME", says: "the last commit",
    help: "versionCreated where an article states none")

  package static let page = CommandPage(
    name: "export", summary: "write articles for other newsroom systems",
    discussion: """
      All that the articles state and nothing that they do not. With -o FOLDER each article is a \
      file; with --message, -o FILE.xml, or on standard output all are one newsMessage (or lines, \
      as jsonl and csv). Files appear whole or not at all. The same archive gives the same bytes. \
      With --digest a NewsML-G2 export ends with a package: the digest of the best articles, with \
      references to them.
      """,
    arguments: [
      Argument(
        name: "QUERY", help: "which articles; all if left out", kind: .query, isOptional: true)
    ],
    options: [
      format, output, message, mapping, body, digest, links, entities, receiver, mediaTopics,
      asOf,
      CommonOptions.safeCSV, CommonOptions.since, CommonOptions.until, CommonOptions.usable,
      CommonOptions.strict,
    ],
    examples: [
      .init("export news.lede -o out/", "Every article, a NewsML-G2 file each"),
      .init(
        "export news.lede 'hezbollah since:2023-11-01' --message -o hez.xml",
        "A query's in one message"),
      .init("export news.lede --as jsonl -o news.jsonl", "All of it as JSON lines"),
      .init("export news.lede --as opensearch --mapping", "What the index is created with"),
      .init("export news.lede --as opensearch -o bulk.ndjson", "Articles for its bulk interface"),
      .init("export news.lede --as ninjs-3.1 -o out/ --digest 80", "With digests"),
    ],
    shellExamples: [
      .init(".export \"hezbollah since:2023-11-01\" --digest 80 > hez.xml", "One message"),
      .init(".export hezbollah --as nitf -o out/", "A file each"),
    ],
    archive: .several, printsRecords: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let reader = try context.reader()
    let start = ContinuousClock.now
    let format = words[format]
    if words[mapping] {
      guard format == .openSearch else {
        throw .usage("--mapping goes with --as opensearch", place: words.place(mapping))
      }
      return try show(reader.openSearchMapping, at: words[output], in: context)
    }
    var options = try options(words, in: context)
    if let path = words[mediaTopics] {
      let bytes = try context.bytes(of: path)
      do throws(LedeError) {
        options.subjectMap = try SubjectMap(mediaTopics: bytes)
      } catch {
        throw .fault("\(path): \(error.message)")
      }
    }
    let articles = try articles(words, reader, in: context)
    // What stands in a folder may have to be taken back.
    let isNothing = if case .ids(let ids) = articles { ids.isEmpty } else { false }
    if isNothing, !writesIntoFolder(words, format) {
      try context.note("no article to export")
      return .nothing
    }
    if let budget = options.digest, format == .newsMLG2 {
      options.package = try package(words, budget, reader, in: context)
    }
    let line = context.progressLine()
    options.progress = { line?.show($0.count, "items", share: $0.share) }
    defer { line?.end() }
    let report: ExportReport
    if let path = words[output] {
      let destination = destination(path, format, isMessage: words[message])
      report = try CommandError.wrapping { () throws(LedeError) in
        try reader.export(articles, as: format, to: destination, options: options)
      }
    } else {
      report = try write(articles, as: format, options, reader, in: context)
    }
    line?.end()
    if let package = options.package {
      try ReleaseMark.warn(of: package.articles, by: reader, in: context)
    }
    let spent = DecimalText.duration(seconds: start.duration(to: .now).seconds)
    try context.note("\(summary(of: report, format)); \(spent)")
    return isNothing ? .nothing : .done
  }

  /// Whether the articles go into a folder that is there.
  private static func writesIntoFolder(_ words: ParsedWords, _ format: ArticleFormat) -> Bool {
    guard let path = words[output],
      case .folder = destination(path, format, isMessage: words[message])
    else { return false }
    return Folder.kind(of: FilePath(text: path)) == .folder
  }

  private static func show(
    _ text: String, at path: String?, in context: CommandContext
  ) throws(CommandError) -> Outcome {
    guard let path else {
      try context.output.write(text)
      return .done
    }
    return try CommandRunner(context).writing(to: path) { () throws(CommandError) in
      try context.output.write(text)
      return .done
    }
  }

  /// `wrote 3 items, NewsML-G2, and the package of their digest, 12 kB`
  private static func summary(of report: ExportReport, _ format: ArticleFormat) -> String {
    var text = "wrote \(report.articles) \(report.articles == 1 ? "item" : "items")"
    text += ", \(format.title)"
    if report.packages > 0 { text += ", and the package of their digest" }
    if report.concepts > 0 { text += ", \(report.concepts) concepts" }
    if report.withheld > 0 { text += ", \(report.withheld) of them withheld" }
    if report.embargoed > 0 { text += ", \(report.embargoed) of them under an embargo" }
    if report.withdrawn > 0 { text += ", \(report.withdrawn) told as withdrawn" }
    if report.replacedByNotices > 0 {
      text += ", \(report.replacedByNotices) there before and told as held back"
    }
    if report.unchanged > 0 { text += ", \(report.unchanged) there already" }
    if report.newer > 0 { text += ", \(report.newer) left as newer ones stand there" }
    if report.replacedCharacters > 0 {
      text += ", \(report.replacedCharacters) characters that XML forbids replaced"
    }
    return "\(text), \(DecimalText.bytes(report.bytes))"
  }

  private static func options(
    _ words: ParsedWords, in context: CommandContext
  ) throws(CommandError) -> ExportOptions {
    var options = ExportOptions()
    options.cancellation = context.cancellation
    options.body = words[body]
    options.digest = words[digest].map { .words($0) }
    options.linkCount = words[links] ?? 0
    options.usableAt = try words.usableAt
    options.namesEntities = words[entities]
    options.writesKnowledge = words[receiver] != .superdesk
    options.guardsCells = words[CommonOptions.safeCSV]
    options.asOf = try words.moment(asOf)
    options.tellsWithdrawals = words.query().isEmpty
    return options
  }

  /// The articles of the query; all where there is none.
  private static func articles(
    _ words: ParsedWords, _ reader: Archive.Reader, in context: CommandContext
  ) throws(CommandError) -> ArticleSelection {
    let query = words.query()
    guard
      !query.isEmpty || words[CommonOptions.usable] || words.isGiven(CommonOptions.since)
        || words.isGiven(CommonOptions.until)
    else { return .all }
    var options = try words.searchOptions(in: context)
    options.limit = nil
    options.snippetLength = 0
    options.duplicates = .show
    options.explains = false
    options.corrects = false
    let asked = options
    let result = try CommandError.wrapping { () throws(LedeError) in
      try reader.search(query.isEmpty ? "*" : query, options: asked)
    }
    try context.show(result.outcome, of: query)
    return .ids(result.hits.map(\.id))
  }

  /// The digest of the best articles, as `lede digest` gives it; nil where there is but one.
  private static func package(
    _ words: ParsedWords, _ budget: DigestBudget, _ reader: Archive.Reader,
    in context: CommandContext
  ) throws(CommandError) -> DigestPackage? {
    let query = words.query()
    var options = try words.searchOptions(in: context)
    options.limit = DigestOptions.standardArticleLimit
    options.snippetLength = 0
    options.explains = false
    options.corrects = false
    let asked = options
    let articles = try CommandError.wrapping { () throws(LedeError) in
      let hits = try reader.search(query.isEmpty ? "*" : query, options: asked).hits
      return try reader.withText(hits.map(\.id))
    }
    guard articles.count > 1 else { return nil }
    return DigestPackage(
      articles: articles, budget: budget, focus: query)
  }

  /// A folder, or a file where there can be but one: by what is there, by its name, by the format.
  private static func destination(
    _ path: String, _ format: ArticleFormat, isMessage: Bool
  ) -> ExportDestination {
    let endings = [".xml", ".json", ".jsonl", ".ndjson", ".csv"]
    let isFile =
      isMessage || format == .json || format == .openSearch || format == .csv
      || endings.contains { path.hasSuffix($0) }
    return !isFile || path.hasSuffix("/") ? .folder(at: path) : .file(at: path)
  }

  /// Writes to where the statement's results go: straight to its file or pipe where it has one.
  @discardableResult
  static func write(
    _ articles: ArticleSelection, as format: ArticleFormat, _ options: ExportOptions,
    _ reader: Archive.Reader,
    in context: CommandContext
  ) throws(CommandError) -> ExportReport {
    try context.output.flush()
    if let number = context.output.descriptorNumber {
      return try endingQuietly(number) { () throws(LedeError) in
        try reader.export(articles, as: format, to: .descriptor(number: number), options: options)
      }
    }
    // A terminal, a pager or memory: the file is made aside and copied.
    let path = TemporaryName.path().text
    defer { try? Files.remove(FilePath(text: path)) }
    let report = try CommandError.wrapping { () throws(LedeError) in
      try reader.export(articles, as: format, to: .file(at: path), options: options)
    }
    try context.copy(path, to: context.output)
    return report
  }

  /// Writes to a pipe, whose reader may go away when it has read enough.
  private static func endingQuietly(
    _ descriptor: Int32, _ body: () throws(LedeError) -> ExportReport
  ) throws(CommandError) -> ExportReport {
    do throws(LedeError) {
      return try body()
    } catch {
      throw FileDescriptor(rawValue: descriptor).hasNoReader ? .closed : CommandError(error)
    }
  }
}

extension ArticleFormat {
  /// The format's own name.
  fileprivate var title: String {
    switch self {
    case .newsMLG2: "NewsML-G2"
    case .nitf: "NITF"
    case .json: "JSON lines"
    case .openSearch: "OpenSearch"
    case .csv: "CSV"
    default: rawValue
    }
  }
}
