internal import Lede

/// `lede export`
enum ExportCommand: Command {
  static let page = CommandPage(
    name: "export", summary: "write articles for other newsroom systems",
    discussion: """
      All that the articles state and nothing that they do not. With -o FOLDER each article is a \
      file; with --message, -o FILE.xml, or on standard output all are one newsMessage (or lines, \
      as jsonl and csv). Files appear whole or not at all. The same archive gives the same bytes.
      """,
    arguments: [
      Argument(
        name: "QUERY", help: "which articles; all if left out", kind: .query, isOptional: true)
    ],
    options: [
      Option(
        names: ["--as"], value: "FORMAT",
        kind: .choice(Format.allCases.filter(\.isWritable).map(\.rawValue)),
        help: "the format", standard: "newsml-g2"),
      Option(
        names: ["-o", "--output"], value: "PATH", kind: .file,
        help: "a folder (one file an article) or a file"),
      Option(names: ["--message"], kind: .flag, help: "one newsMessage that holds all"),
      Option(
        names: ["--body"], value: "FORM",
        kind: .choice(ExportSettings.Body.allCases.map(\.rawValue)),
        help: "how XML carries the text", standard: "xhtml"),
      Option(
        names: ["--digest"], value: "N", kind: .whole(1...100_000),
        help: "a digest of at most N words goes along with each article"),
      Option(
        names: ["--as-of"], value: "TIME",
        help: "versionCreated where an article states none", standard: "the last commit"),
      .since, .until, .strict,
    ],
    examples: [
      .init("export news.lede -o out/", "Every article, a NewsML-G2 file each"),
      .init(
        "export news.lede 'hezbollah since:2023-11-01' --message -o hez.xml",
        "A query's in one message"),
      .init("export news.lede --as jsonl -o news.jsonl", "All of it as JSON lines"),
      .init("export news.lede --as ninjs-3.1 -o out/ --digest 80", "With digests"),
    ],
    shellExamples: [
      .init(".export \"hezbollah since:2023-11-01\" --digest 80 > hez.xml", "One message"),
      .init(".export hezbollah --as nitf -o out/", "A file each"),
    ],
    archive: .existing, printsRecords: false)

  static func run(_ words: ParsedWords, at desk: Desk) throws(ShellError) -> Outcome {
    let archive = try desk.archive()
    let start = ContinuousClock.now
    let format = words.text("--as").flatMap { Format(rawValue: $0) } ?? .newsMLG2
    let options = try options(words, at: desk)
    let ids = try articles(words, archive, at: desk)
    if let ids, ids.isEmpty {
      try desk.note("no article to export")
      return .nothing
    }
    let report: ExportReport
    if let path = words.text("--output") {
      let destination = destination(path, format, isMessage: words.isSet("--message"))
      report = try ShellError.wrapping { () throws(LedeError) in
        try archive.export(ids, as: format, to: destination, options)
      }
    } else {
      report = try write(ids, as: format, options, archive, at: desk)
    }
    var text =
      "wrote \(report.articles) \(report.articles == 1 ? "item" : "items"), \(format.title)"
    if report.replacedCharacters > 0 {
      text += ", \(report.replacedCharacters) characters that XML forbids replaced"
    }
    let spent = DecimalText.duration(seconds: start.duration(to: .now).seconds)
    try desk.note("\(text), \(DecimalText.bytes(report.bytes)); \(spent)")
    return .done
  }

  private static func options(
    _ words: ParsedWords, at desk: Desk
  ) throws(ShellError) -> ExportOptions {
    var options = ExportOptions()
    options.cancellation = desk.cancellation
    if let body = words.text("--body").flatMap({ ExportSettings.Body(rawValue: $0) }) {
      options.body = body
    }
    options.digest = words.whole("--digest").map { .words($0) }
    if let text = words.text("--as-of") {
      guard let time = ArticleDate(text), time.time?.utcOffset != nil else {
        throw .usage(
          "--as-of takes a moment, as 2026-01-31T12:00:00Z", place: words.place("--as-of"))
      }
      options.asOf = time
    }
    return options
  }

  /// The articles of the query; nil for all.
  private static func articles(
    _ words: ParsedWords, _ archive: Archive, at desk: Desk
  ) throws(ShellError) -> [ArticleID]? {
    let query = words.query()
    guard !query.isEmpty || words.isSet("--since") || words.isSet("--until") else { return nil }
    var options = words.searchOptions(at: desk)
    options.limit = nil
    options.snippetLength = 0
    options.duplicates = .show
    options.explains = false
    let asked = options
    let result = try ShellError.wrapping { () throws(LedeError) in
      try archive.search(query.isEmpty ? "*" : query, asked)
    }
    try desk.show(result.notes, of: query)
    try desk.show(result.rescue)
    return result.hits.map(\.id)
  }

  /// A folder, or a file where there can be but one: by what is there, by its name, by the format.
  private static func destination(
    _ path: String, _ format: Format, isMessage: Bool
  ) -> Exporter.Destination {
    let endings = [".xml", ".json", ".jsonl", ".csv"]
    let isFile =
      isMessage || format == .json || format == .csv
      || endings.contains { path.hasSuffix($0) }
    return !isFile || path.hasSuffix("/") ? .folder(at: path) : .file(at: path)
  }

  /// Writes to where the statement's results go: straight to its file or pipe where it has one.
  private static func write(
    _ ids: [ArticleID]?, as format: Format, _ options: ExportOptions, _ archive: Archive,
    at desk: Desk
  ) throws(ShellError) -> ExportReport {
    try desk.output.flush()
    if let number = desk.output.descriptorNumber {
      return try ShellError.wrapping { () throws(LedeError) in
        try archive.export(ids, as: format, to: .descriptor(number: number), options)
      }
    }
    // A pager or memory: the file is made aside and copied.
    let path = TemporaryFile.path()
    defer { Descriptor.remove(path) }
    let report = try ShellError.wrapping { () throws(LedeError) in
      try archive.export(ids, as: format, to: .file(at: path), options)
    }
    try desk.output.write(try desk.bytes(of: path))
    return report
  }
}

extension Format {
  /// The format's own name.
  fileprivate var title: String {
    switch self {
    case .newsMLG2: "NewsML-G2"
    case .nitf: "NITF"
    case .json: "JSON lines"
    case .csv: "CSV"
    default: rawValue
    }
  }
}
