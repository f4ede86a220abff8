import Lede

/// A format in which the desk hands articles out.
struct ExportFormat: Sendable {
  /// As the commands and addresses call it.
  let name: String
  let title: String
  let format: ArticleFormat
  let type: String
  let suffix: String
  /// Whether one file holds several articles.
  var holdsSeveral = true

  /// Its title where so many articles go out: `NITF (ZIP)` for a file of files.
  func title(for count: Int) -> String { holdsSeveral || count == 1 ? title : "\(title) (ZIP)" }

  static let all: [ExportFormat] = [
    ExportFormat(
      name: "newsml-g2", title: "NewsML-G2", format: .newsMLG2,
      type: "application/vnd.iptc.g2.newsmessage+xml", suffix: "xml"),
    ExportFormat(
      name: "nitf", title: "NITF", format: .nitf, type: "application/nitf+xml", suffix: "xml",
      holdsSeveral: false),
    ExportFormat(
      name: "ninjs-3.1", title: "ninjs", format: .ninjs3, type: "application/json",
      suffix: "json", holdsSeveral: false),
    ExportFormat(
      name: "csv", title: "CSV", format: .csv, type: "text/csv; charset=utf-8", suffix: "csv"),
    ExportFormat(
      name: "jsonl", title: "JSON lines", format: .json, type: "application/jsonl",
      suffix: "jsonl"),
  ]

  static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }
}
