internal import Lede
internal import LedeRecords
internal import LedeSystem
internal import SystemPackage

/// `lede add`
package enum AddCommand: Command {
  private static let format = OptionKey(
    choice: "--as", value: "FORMAT", among: ArticleFormat.allCases.filter(\.isReadable),
    none: "auto",
    says: "auto", help: "the files' format")
  private static let threads = OptionKey(
    whole: "--threads", in: 1...256, standard: min(256, Processors.count),
    says: "one a processor", help: "threads that analyse text; the result is the same")
  private static let memory = OptionKey(
    bytes: "--memory", standard: WriterSettings().memoryCeiling,
    help: "memory for articles not yet written")
  private static let dryRun = OptionKey(
    flag: "--dry-run", help: "read and report, change nothing")
  private static let drafts = OptionKey(
    flag: "--drafts", help: "add what is not published too, as withheld")
  private static let fields = OptionKey(
    texts: "--field", value: "NAME=FIELD",
    help:
      "what a name of JSON, CSV or front matter stands for: \(ImportOptions.fields.joined(separator: ", "))"
  )
  private static let files = OptionKey(
    flag: "--files", help: "a line, or a record, for every file")

  private static let watch = OptionKey(
    flag: "--watch", help: "stay, and add what arrives in the folders once it is whole")

  package static let page = CommandPage(
    name: "add", summary: "add articles from files and folders",
    discussion: """
      Formats are told by content; gzip and zstd are unpacked; folders are walked; - is standard \
      input. The archive is made if it is not there. Adding again updates what changed. A file that \
      cannot be read is reported and the others are added.
      """,
    arguments: [
      Argument(name: "PATH", help: "files, folders, -", kind: .file, repeats: true)
    ],
    options: [
      format, CommonOptions.language, threads, memory, fields, drafts, CommonOptions.pdf, dryRun,
      files, watch,
    ],
    examples: [
      .init("add news.lede stories/", "All articles below a folder"),
      .init("add news.lede feed.jsonl.gz --memory 1GB", "A large file"),
      .init("add news.lede - --as jsonl < feed.jsonl", "From standard input"),
      .init("add wire.lede world/ --language auto", "Articles in many languages"),
      .init("add news.lede --watch incoming/", "What arrives in a folder, until Ctrl-C"),
      .init("add news.lede wires/ --dry-run --files", "What is in these files"),
      .init(
        "add news.lede desk.jsonl --field Titel=headline --field lifecycle=status",
        "Names of a system that Lede does not know"),
    ],
    shellExamples: [.init(".add stories/", "All articles below a folder")],
    archive: .made, printsResults: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    let paths = words.positionals.map(\.text)
    if paths.contains("-") { _ = try context.standardInput() }
    let options = try options(words)
    let settings = WriterSettings(
      threads: words[threads], memoryCeiling: words[memory].value)
    let language = try words.archiveLanguage()
    guard words[watch] else {
      try add(
        paths, options, settings, language: language, isDryRun: words[dryRun], in: context)
      return .done
    }
    guard !words[dryRun] else {
      throw .usage("--watch adds what arrives; --dry-run adds nothing", place: words.place(watch))
    }
    var loop = try WatchLoop(paths, in: context) { (arrived) throws(CommandError) in
      try add(arrived, options, settings, language: language, isDryRun: false, in: context)
    }
    try loop.run()
  }

  /// Adds files, or tells what adding them would do.
  private static func add(
    _ paths: [String], _ options: ImportOptions, _ settings: WriterSettings, language: String?,
    isDryRun: Bool, in context: CommandContext
  ) throws(CommandError) {
    let start = ContinuousClock.now
    let line = context.progressLine()
    var adding = options
    adding.cancellation = context.cancellation
    if let line {
      adding.progress = { line.show($0.count, "articles", share: $0.share) }
    }
    defer { line?.end() }
    let report: AddReport
    if isDryRun {
      let archive = try existing(context)
      report = try CommandError.wrapping { () throws(LedeError) in
        try Archive.dryRun(addingContentsOf: paths, to: archive?.reader, options: adding)
      }
    } else {
      let archive = try target(context, for: paths, language: language)
      report = try CommandError.wrapping { () throws(LedeError) in
        try archive.add(contentsOf: paths, options: adding, writer: settings)
      }
    }
    line?.end()
    if options.reportsEveryFile { try showFiles(report, in: context) }
    try show(report, in: context, since: start, options, isDryRun: isDryRun)
    guard
      report.articles + report.removed + report.unknownWithdrawals > 0 || report.skipped == 0
    else {
      throw .fault(
        "none of \(paths.joined(separator: ", ")) could be read",
        advice: "the lines above say why; --as names a format")
    }
  }

  /// The archive to add to: the one that is open, or the one that was named.
  ///
  /// - Parameters:
  ///   - paths: What is to be added; a new archive is made only where something of it is there.
  ///   - language: That of a new archive; nil for English.
  private static func target(
    _ context: CommandContext, for paths: [String], language: String?
  ) throws(CommandError) -> Archive {
    let archive: Archive
    if let open = context.open {
      archive = open.archive
    } else {
      let path = context.archivePath ?? ""
      let isThere = paths.contains { $0 == "-" || Folder.exists(FilePath(text: $0)) }
      if !isThere, try existing(context) == nil {
        throw .fault(
          "there is no \(paths.map { FilePath.shown($0) }.joined(separator: ", "))",
          advice: "no archive was made")
      }
      let settings = ArchiveSettings(language: language ?? ArchiveSettings().language)
      archive = try CommandError.wrapping { () throws(LedeError) in
        try Archive.openOrCreate(path, settings: settings)
      }
      context.open = OpenArchive(archive)
    }
    guard language == nil || language == archive.settings.language else {
      throw .fault(
        "the archive's language is \(archive.settings.language)",
        advice: "--language is for a new archive")
    }
    return archive
  }

  /// The archive that articles would be added to; nil if there is none yet.
  private static func existing(_ context: CommandContext) throws(CommandError) -> Archive? {
    if let open = context.open { return open.archive }
    do throws(LedeError) {
      return try Archive.open(context.archivePath ?? "")
    } catch {
      guard error.code == .missing || error.code == .notAnArchive else { throw CommandError(error) }
      return nil
    }
  }

  private static func options(_ words: ParsedWords) throws(CommandError) -> ImportOptions {
    var options = ImportOptions()
    options.format = words[format]
    options.reportsEveryFile = words[files]
    options.takesDrafts = words[drafts]
    options.readsPDF = words[CommonOptions.pdf]
    for text in words[fields] {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count > 1, let field = parts.last,
        options.set(parts.dropLast().joined(separator: "="), to: field.lowercased())
      else {
        throw .usage(
          "--field \(text) is no NAME=FIELD", place: words.place(fields),
          advice: "a FIELD is one of \(ImportOptions.fields.joined(separator: ", "))")
      }
    }
    return options
  }

  /// What became of each file, in the order of reading.
  private static func showFiles(_ report: AddReport, in context: CommandContext)
    throws(CommandError)
  {
    var results = context.results()
    for file in report.fileReports {
      let format = file.format?.rawValue
      try results.write {
        file.record
      } text: {
        let count = DecimalText.articles(file.imported)
        return ["\(Layout.pad(format ?? "-", to: 10))  \(Layout.pad(count, to: 14))  \(file.path)"]
      }
    }
    try results.finish()
  }

  private static func show(
    _ report: AddReport, in context: CommandContext, since start: ContinuousClock.Instant,
    _ options: ImportOptions, isDryRun: Bool
  ) throws(CommandError) {
    let page = AddPage(report, tellsAll: options.reportsEveryFile)
    try page.showRemarks(in: context)
    guard context.settings.format == .text || options.reportsEveryFile else {
      var results = context.results(isSingle: true)
      try results.write {
        report.record
      } text: {
        []
      }
      return try results.finish()
    }
    for name in options.names.all where !report.statedNames.contains(name) {
      try context.note("no article has a field \(name)")
    }
    for line in page.summary(since: start, isDryRun: isDryRun) { try context.note(line) }
  }
}
