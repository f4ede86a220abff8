internal import LedeJSON
internal import LedeText

/// CSV by RFC 4180: a line of names, then an article a line; what has no column is JSON in the last.
final class CSVRenderer: ItemRenderer {
  private let settings: ExportSettings

  init(_ settings: ExportSettings) {
    self.settings = settings
  }

  /// The columns, which `lede add` reads again.
  static let columns = [
    "id", "headline", "date", "byline", "source", "section", "language", "keywords", "url", "body",
    "extras",
  ]

  let fileEnding = ".csv"
  let replacedCharacters = 0

  func whole(_ item: ExportItem, _ bytes: inout [UInt8]) {
    begin(&bytes)
    add(item, &bytes)
  }

  func begin(_ bytes: inout [UInt8]) {
    bytes.append(contentsOf: SeparatedValues.comma.line(Self.columns).utf8)
  }

  func add(_ item: ExportItem, _ bytes: inout [UInt8]) {
    let article = item.article
    let values = [
      article.id.rawValue, article.headline.isDerived ? "" : article.headline.text,
      article.date?.description ?? "", article.byline ?? "", article.source ?? "",
      article.section ?? "", article.language ?? "", keywords(article),
      article.url ?? "", article.body, extras(item),
    ]
    let cells = settings.guardsCells ? values.map(SeparatedValues.guarded) : values
    bytes.append(contentsOf: SeparatedValues.comma.line(cells).utf8)
  }

  func end(_ bytes: inout [UInt8]) {}

  func fileStem(_ item: ExportItem) -> String {
    FileStem.of(guid: settings.guid(of: item.article.id))
  }

  /// Keywords parted by semicolons; as a JSON array where that would not give the same ones back.
  private func keywords(_ article: Article) -> String {
    let line = article.keywords.joined(separator: ";")
    var draft = ArticleDraft()
    if draft.set(.keywords, line), draft.keywords == article.keywords { return line }
    return "[" + article.keywords.map { JSONMembers.quoted($0) }.joined(separator: ",") + "]"
  }

  private func extras(_ item: ExportItem) -> String {
    let members = item.statedMembers(settings)
    guard !members.isEmpty else { return "" }
    return JSONMembers.text(members)
  }
}
