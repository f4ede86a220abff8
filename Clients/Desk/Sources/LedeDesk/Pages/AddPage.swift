import HTTPTypes
import Lede

/// `/add`: files that become articles, with what became of each. It is there with `--write` alone.
struct AddPage: Page {
  static let template = "add"

  /// What became of the files; nil before any came.
  let report: AddReport?
  /// The names that the files had at their sender's, by the names that they were kept under.
  let names: [String: String]

  static let route = Route(
    path: "/add", name: "addForm", summary: "The form to add articles by.", rules: [],
    schema: "AddReport", isSlow: true,
    get: { _ throws(DeskError) in .page(AddPage(report: nil, names: [:])) },
    form: Route.Form(
      summary: "Adds files to the archive: in any format that Lede reads, told by content.",
      rules: [
        ParameterRule(
          name: "token", help: "the form's token", kind: .text(most: 100), isRequired: true)
      ], takesFiles: true, post: add))

  private static func add(_ request: PageRequest) throws(DeskError) -> Reply {
    guard !request.uploads.isEmpty else { throw .badRequest("no file came with the form") }
    let uploads = request.uploads
    let report = try withExtendedLifetime(uploads) { () throws(DeskError) in
      try DeskError.wrapping { () throws(LedeError) in
        try request.desk.archive.add(uploads.map(\.path))
      }
    }
    let names = Dictionary(uploads.map { ($0.path, $0.name) }) { first, _ in first }
    return .page(AddPage(report: report, names: names))
  }

  var title: String { "Add articles" }

  private func name(of file: FileReport) -> String { names[file.path] ?? "file" }

  var record: Value {
    guard let report else { return ["added": 0, "updated": 0, "skipped": 0, "files": []] }
    return [
      "added": .integer(report.added), "updated": .integer(report.updated),
      "skipped": .integer(report.skipped),
      "files": .list(report.fileReports) { file in
        [
          "name": .text(name(of: file)), "imported": .integer(file.imported),
          "format": .optional(file.format?.rawValue),
          "skips": .list(file.faults, Value.text),
        ]
      },
    ]
  }

  var view: Value {
    [
      "isDone": .bool(report != nil),
      "added": .text(Words.articles(report?.added ?? 0)),
      "updated": .integer(report?.updated ?? 0), "skipped": .integer(report?.skipped ?? 0),
      "unchanged": .integer(report?.unchanged ?? 0),
      "files": .list(report?.fileReports ?? []) { file in
        [
          "name": .text(name(of: file)), "imported": .integer(file.imported),
          "format": .optional(file.format?.rawValue), "hasSkips": .bool(!file.faults.isEmpty),
          "skips": .list(file.faults, Value.text),
          "notes": .list(file.notes, Value.text),
        ]
      },
    ]
  }
}
