package import LedeJSON
package import LedeText

/// JSON lines: an article a line, in the keys that `lede add` reads.
final class JSONRenderer: ItemRenderer {
  private let settings: ExportSettings
  private var writer = JSONWriter()

  init(_ settings: ExportSettings) {
    self.settings = settings
  }

  let fileEnding = ".json"
  let replacedCharacters = 0

  func whole(_ item: ExportItem, _ bytes: inout [UInt8]) {
    writer.removeAll()
    writer.article(item.article, item.statedMembers(settings))
    writer.newline()
    bytes.append(contentsOf: writer.bytes)
  }

  func begin(_ bytes: inout [UInt8]) {}

  func add(_ item: ExportItem, _ bytes: inout [UInt8]) {
    whole(item, &bytes)
  }

  func end(_ bytes: inout [UInt8]) {}

  func fileStem(_ item: ExportItem) -> String {
    FileStem.of(guid: settings.guid(of: item.article.id))
  }
}

/// ninjs: an object a file, or an object a line.
final class NinjsRenderer: ItemRenderer {
  private let ninjs: Ninjs
  private var writer = JSONWriter()

  init(_ version: Ninjs.Version, _ settings: ExportSettings) {
    ninjs = Ninjs(version: version, settings: settings)
  }

  let fileEnding = ".json"
  let replacedCharacters = 0

  func whole(_ item: ExportItem, _ bytes: inout [UInt8]) {
    writer.removeAll()
    ninjs.write(item, to: &writer)
    writer.newline()
    bytes.append(contentsOf: writer.bytes)
  }

  func begin(_ bytes: inout [UInt8]) {}

  func add(_ item: ExportItem, _ bytes: inout [UInt8]) {
    whole(item, &bytes)
  }

  func end(_ bytes: inout [UInt8]) {}

  func fileStem(_ item: ExportItem) -> String {
    FileStem.of(guid: ninjs.settings.guid(of: item.article.id))
  }
}

extension Article {
  /// What JSON and CSV state besides the fields. Of a usable article whose words alone would have a reader
  /// withhold it (`Embargo: what the sanctions brought`), the status is stated too.
  var statedMembers: [Article.Extra] {
    let members = metadata.members + extras
    guard metadata.status == .usable, metadata.embargo == nil,
      ReleaseWords.statement(of: headline, body, metadata).isStated
    else { return members }
    return [Article.Extra(name: "status", written: "\"usable\"")] + members
  }
}

extension ExportItem {
  /// What JSON and CSV state besides the fields on the way out. Under an embargo that is a status for those who look at nothing
  /// else, and behind it the article's own, which Lede reads back.
  func statedMembers(_ settings: ExportSettings) -> [Article.Extra] {
    article.statedMembers
      + ownStatus(settings).flatMap { own in
        let out = JSONMembers.quoted(status(settings).rawValue)
        return [
          Article.Extra(name: "status", written: out),
          Article.Extra(name: ArticleDraft.statusBehindEmbargo, written: own.json),
        ]
      }
  }
}

extension JSONWriter {
  /// Writes an article with the keys of the commands' contract; what it does not state is left out.
  ///
  /// A derived headline is left out too: it would be derived again.
  package mutating func article(_ article: Article) {
    self.article(article, article.statedMembers)
  }

  /// Writes an article, with what it states besides its fields.
  mutating func article(_ article: Article, _ members: [Article.Extra]) {
    beginObject()
    member("id", article.id.rawValue)
    if !article.headline.isDerived { member("headline", article.headline.text) }
    if let date = article.date { member("date", date.description) }
    if let byline = article.byline { member("byline", byline) }
    if let source = article.source { member("source", source) }
    if let section = article.section { member("section", section) }
    if let language = article.language { member("language", language) }
    if !article.keywords.isEmpty {
      key("keywords")
      beginArray()
      for keyword in article.keywords { string(keyword) }
      endArray()
    }
    if let url = article.url { member("url", url) }
    member("body", article.body)
    for extra in members {
      key(extra.name)
      raw(extra.json)
    }
    endObject()
  }
}
