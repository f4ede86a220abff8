internal import LedeText

/// Files in XML: parsed item by item, each handed to the importer of its format.
enum MarkupImport {
  /// Reads a file of a format that is XML.
  static func read(
    _ stream: consuming ByteStream, _ format: Format, stem: String, _ session: ImportSession
  ) throws {
    let name = stream.name
    let again = stream.again
    var next: ByteStream? = consume stream
    var encoding: String?
    var done = 0
    while let stream = next.take() {
      let importer = MarkupImporter(format, stem: stem, session)
      var parser = MarkupParser(
        stream, limit: session.settings.largestArticle, skipping: done,
        isItem: importer.isItem, receive: importer.receive)
      let outcome: MarkupParser.Outcome
      do {
        defer { session.report.bytes = parser.consumed }
        outcome = try parser.parseXML(
          encoding: encoding, mends: format == .feed, stopsAtEncoding: again != nil)
      }
      switch outcome {
      case .whole: break
      case .wrongEncoding where encoding == nil:
        guard let again else { break }
        // The bytes before the first fault read the same in both encodings.
        done = parser.itemCount
        encoding = "WINDOWS-1252"
        session.note("not in the encoding that it states or implies; read as Windows-1252")
        next = try again()
        continue
      case .wrongEncoding:
        session.skip("", "\(name): not in the encoding that it states")
      case .broken(let line, let message):
        let rest = format == .feed ? "mended as far as could be" : "what stands behind was not read"
        session.skip("line \(line)", "\(message); \(rest)")
      }
      if parser.itemCount == 0, session.report.skippedCount == 0 {
        session.skip("", "\(name): holds no items")
      }
    }
  }
}

/// Picks the items of a format out of a document and turns them into articles.
struct MarkupImporter {
  let isItem: (String) -> Bool
  let receive: MarkupParser.Receiver

  init(_ format: Format, stem: String, _ session: ImportSession) {
    switch format {
    case .newsML1:
      isItem = { ["NewsItem", "newsItem"].contains($0) }
      receive = { tree, node in try NewsML1Import.read(tree, node, session) }
    case .nitf:
      isItem = { $0 == "nitf" }
      receive = { tree, node in try NITFImport.read(tree, node, stem: stem, session) }
    case .feed:
      isItem = { ["item", "entry"].contains($0) }
      receive = { tree, node in try FeedImport.read(tree, node, session) }
    default:
      isItem = { NewsMLG2Import.items.contains($0) }
      receive = { tree, node in try NewsMLG2Import.read(tree, node, session) }
    }
  }
}
