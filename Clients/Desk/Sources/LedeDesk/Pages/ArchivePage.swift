import Lede

/// `/archive`: what the archive holds, and whether all is well with it.
struct ArchivePage: Page {
  static let template = "archive"

  let statistics: ArchiveStatistics
  let articleCount: Int
  let generation: Int
  let committed: ArticleDate
  let language: String
  let bounds: (first: ArticleDate, last: ArticleDate)?
  let sources: [(value: String?, count: Int)]
  let fault: String?

  private static let shown = 20

  static let route = Route(
    path: "/archive", name: "archive", summary: "What the archive holds, and how it is.",
    rules: [], schema: "Archive", isKept: true, get: answer)

  private static func answer(_ request: PageRequest) throws(DeskError) -> Reply {
    let reader = request.reader
    let fault = request.desk.archive.fault
    let page = try DeskError.wrapping { () throws(LedeError) in
      ArchivePage(
        statistics: try reader.statistics(), articleCount: reader.articleCount,
        generation: reader.generation,
        committed: reader.commitDate, language: reader.language,
        bounds: try reader.dateBounds(),
        sources: try reader.count("*", by: [.source], options: request.queryOptions)[.source],
        fault: fault)
    }
    return .page(page)
  }

  var title: String { "Archive" }

  var record: Value {
    [
      "articles": .integer(articleCount), "segments": .integer(statistics.segments),
      "generation": .integer(generation), "committed": .text(committed.description),
      "bytes": .integer(statistics.bytes), "language": .text(language),
      "first": .optional(bounds?.first.description), "last": .optional(bounds?.last.description),
      "healthy": .bool(fault == nil), "fault": .optional(fault),
    ]
  }

  var view: Value {
    [
      "articles": .text(Words.grouped(articleCount)), "fault": .optional(fault),
      "isHealthy": .bool(fault == nil),
      "first": .text(Words.day(bounds?.first)), "last": .text(Words.day(bounds?.last)),
      "hasBounds": .bool(bounds != nil),
      "generation": .integer(generation), "committed": .text(Words.moment(committed)),
      "language": .text(LanguageName.of(language)),
      "size": .text(Self.size(statistics.bytes)),
      "segments": .text(Words.count(statistics.segments, "segment")),
      "hasSources": .bool(sources.contains { $0.value != nil }),
      "sources": .list(sources.filter { $0.value != nil }.prefix(Self.shown)) { source in
        [
          "name": .optional(source.value), "count": .text(Words.grouped(source.count)),
          "address": .text(Address("/", [("source", source.value)]).text),
        ]
      },
    ]
  }

  /// `101.2 MB`, in decimal units.
  private static func size(_ bytes: Int) -> String {
    var (number, units) = (Double(bytes), ["bytes", "kB", "MB", "GB", "TB"][...])
    while number >= 1000, units.count > 1 {
      number /= 1000
      units.removeFirst()
    }
    let rounded = (number * 10).rounded() / 10
    let text = rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    return "\(text) \(units.first ?? "")"
  }
}
