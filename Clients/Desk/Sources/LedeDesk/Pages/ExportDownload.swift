import FoundationEssentials
import HTTPTypes
import Lede

/// `/export`: articles as a file for another system.
enum ExportDownload {
  /// A search hands out at most so many articles; `lede export` has no such limit.
  static let mostFound = 1000

  static let route = Route(
    path: "/export", name: "export",
    summary: "Articles that are named, or that a search finds, in a newsroom's format.",
    rules: SearchTerms.rules + [
      PickedArticles.idsRule,
      ParameterRule(
        name: "as", help: "the format; without it a page to choose one",
        kind: .choice(ExportFormat.all.map(\.name))),
    ],
    schema: "Export", otherTypes: ExportFormat.all.map(\.type) + [zipType], isSlow: true,
    get: answer)

  private static let zipType = "application/zip"

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    let terms = SearchTerms(request.parameters)
    var ids = try PickedArticles.ids(request)
    if ids.isEmpty { ids = try PickedArticles.found(terms, limit: mostFound, request) }
    guard let format = request.parameters["as"].flatMap(ExportFormat.named) else {
      return .page(
        ExportPage(terms: terms, named: try PickedArticles.ids(request), found: ids.count))
    }
    guard !ids.isEmpty else { throw .notFound("no article to export") }
    var options = ExportOptions()
    // Tables are opened by spreadsheets, and these run cells.
    options.guardsCells = true
    let name = ids.count == 1 ? ids[0].rawValue : terms.query.isEmpty ? "articles" : terms.query
    let asked = options
    let articles = ids
    let download = try file(as: format, named: name) { (destination) throws(LedeError) in
      try request.reader.export(
        .ids(articles), as: format.format, to: destination, options: asked)
    }
    return .file(download)
  }

  /// A file of what `export` writes in one format: of formats that hold one article a file, several go out as a ZIP.
  ///
  /// It is written to a folder of its own first, which is removed.
  static func file(
    as format: ExportFormat, named name: String,
    _ export: (ExportDestination) throws(LedeError) -> ExportReport
  ) throws(DeskError) -> Download {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "lede-desk-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: folder) }
    let stem = DeskResponder.fileName(name)
    do {
      try manager.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let path = folder.appending(path: "export.\(format.suffix)").path
      if format.holdsSeveral {
        _ = try export(.file(at: path))
        let data = try Data(contentsOf: URL(filePath: path))
        return Download(Array(data), type: format.type, name: "\(stem).\(format.suffix)")
      }
      // Formats of one article a file name it themselves.
      let inner = folder.appending(path: "each").path
      _ = try export(.folder(at: inner))
      let files = try manager.subpathsOfDirectory(atPath: inner).sorted().filter {
        $0.hasSuffix(".\(format.suffix)")
      }.map { name in
        (name: name, bytes: Array(try Data(contentsOf: URL(filePath: inner + "/" + name))))
      }
      if files.count == 1 {
        return Download(files[0].bytes, type: format.type, name: "\(stem).\(format.suffix)")
      }
      var archive = ZipFile()
      for file in files { archive.add(file.name, file.bytes) }
      return Download(archive.bytes, type: zipType, name: "\(stem).zip")
    } catch let error as LedeError {
      throw DeskError(error)
    } catch {
      throw DeskError(.internalServerError, "the export failed", cause: "\(error)")
    }
  }
}

/// The page that asks in which format articles shall go out.
struct ExportPage: Page {
  static let template = "export"

  let terms: SearchTerms
  let named: [ArticleID]
  let found: Int

  var title: String { "Export" }

  private var count: Int { named.isEmpty ? found : named.count }

  var record: Value {
    [
      "query": .text(terms.query), "articles": .integer(count),
      "formats": .list(ExportFormat.all) { .text($0.name) },
    ]
  }

  var view: Value {
    let here = named.reduce(terms.address("/export")) { $0.adding("id", $1.rawValue) }
    return [
      "q": .text(terms.query), "count": .text(Words.articles(count)), "isEmpty": .bool(count == 0),
      "isCut": .bool(named.isEmpty && found == ExportDownload.mostFound),
      "formats": .list(ExportFormat.all) { format in
        [
          "name": .text(format.title(for: count)),
          "address": .text(here.adding("as", format.name).text),
        ]
      },
    ]
  }
}
