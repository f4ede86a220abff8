internal import LedeText

/// NewsML-G2: a newsItem a file, or all of them in one newsMessage.
final class NewsMLG2Renderer: ItemRenderer {
  let settings: ExportSettings
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

  func begin(_ bytes: inout [UInt8]) throws(WireError) {
    xml.startDocument()
    NewsMessage.start(settings, &xml)
    try xml.take(into: &bytes)
  }

  func add(_ item: ExportItem, _ bytes: inout [UInt8]) throws(WireError) {
    NewsMLG2.write(item, settings, to: &xml)
    if xml.isFull { try xml.take(into: &bytes) }
  }

  func end(_ bytes: inout [UInt8]) throws(WireError) {
    xml.endDocument()
    try xml.take(into: &bytes)
  }

  /// A file that holds a package.
  func whole(_ package: ExportPackage, _ bytes: inout [UInt8]) throws(WireError) {
    xml.startDocument()
    PackageItem.write(package, settings, to: &xml)
    xml.endDocument()
    try xml.take(into: &bytes)
  }

  /// A package among other items.
  func add(_ package: ExportPackage, _ bytes: inout [UInt8]) throws(WireError) {
    PackageItem.write(package, settings, to: &xml)
    try xml.take(into: &bytes)
  }

  /// A file that holds entities.
  func whole(_ knowledge: ExportKnowledge, _ bytes: inout [UInt8]) throws(WireError) {
    xml.startDocument()
    KnowledgeItem.write(knowledge, settings, to: &xml)
    xml.endDocument()
    try xml.take(into: &bytes)
  }

  /// Entities among other items.
  func add(_ knowledge: ExportKnowledge, _ bytes: inout [UInt8]) throws(WireError) {
    KnowledgeItem.write(knowledge, settings, to: &xml)
    try xml.take(into: &bytes)
  }

  func fileStem(_ item: ExportItem) -> String {
    FileStem.of(guid: settings.guid(of: item.article.id))
  }
}

/// NITF: a document a file; it has no envelope for several.
final class NITFRenderer: ItemRenderer {
  let tellsWithdrawals = false
  private let settings: ExportSettings
  private var xml: XMLWriter
  private var count = 0

  init(_ settings: ExportSettings) throws(WireError) {
    self.settings = settings
    xml = try XMLWriter()
  }

  let fileEnding = ".xml"
  var replacedCharacters: Int { xml.replacedCharacters }

  func whole(_ item: ExportItem, _ bytes: inout [UInt8]) throws(WireError) {
    xml.startDocument()
    NITF.write(item, settings, to: &xml)
    xml.endDocument()
    try xml.take(into: &bytes)
  }

  func begin(_ bytes: inout [UInt8]) {}

  func add(_ item: ExportItem, _ bytes: inout [UInt8]) throws(WireError) {
    count += 1
    guard count == 1 else {
      throw WireError(.badSetting, "NITF holds one article a file: name a folder to write to")
    }
    try whole(item, &bytes)
  }

  func end(_ bytes: inout [UInt8]) {}

  func fileStem(_ item: ExportItem) -> String {
    FileStem.of(guid: settings.guid(of: item.article.id))
  }
}
