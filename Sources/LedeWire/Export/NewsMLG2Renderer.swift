internal import LedeText

/// NewsML-G2: a newsItem a file.
final class NewsMLG2Renderer: ItemRenderer {
  private let settings: ExportSettings
  private var xml: XMLWriter

  init(_ settings: ExportSettings) throws(WireError) {
    self.settings = settings
    xml = try XMLWriter()
  }

  let fileEnding = ".xml"
  var replacedCharacters: Int { xml.replacedCharacters }

  func whole(_ item: ExportItem, _ bytes: inout [UInt8]) throws(WireError) {
    xml.startDocument()
    NewsMLG2.write(item, settings, to: &xml)
    xml.endDocument()
    try xml.take(into: &bytes)
  }

  func begin(_ bytes: inout [UInt8]) {}

  func add(_ item: ExportItem, _ bytes: inout [UInt8]) throws(WireError) {
    try whole(item, &bytes)
  }

  func end(_ bytes: inout [UInt8]) {}

  func fileStem(_ item: ExportItem) -> String {
    FileStem.of(guid: settings.guid(of: item.article.id))
  }
}
