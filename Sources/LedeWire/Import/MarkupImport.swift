internal import LedeText

/// Files in XML: parsed item by item, each handed to the importer of its format.
enum MarkupImport {
  /// Reads a file of a format that is XML.
  static func read(
    _ stream: consuming ByteStream, _ format: ArticleFormat, stem: String, _ session: ImportSession
  ) throws {
    let name = stream.name
    let again = stream.again
    var next: ByteStream? = consume stream
    var encoding: String?
    var mends = false
    var done = 0
    if var first = next.take() {
      try first.skipBlanks()
      encoding = try MarkupEncoding.override(&first, session)
      next = consume first
    }
    while let stream = next.take() {
      let importer = MarkupImporter(format, stem: stem, session)
      var parser = MarkupParser(
        stream, limit: session.settings.largestArticle, skipping: done,
        isItem: importer.isItem, receive: importer.receive)
      let outcome: MarkupParser.Outcome
      do {
        defer {
          session.report.bytes = parser.consumed
          for number in parser.excessiveItems {
            session.skip("item \(number)", session.settings.tooLarge)
          }
        }
        outcome = try parser.parseXML(
          encoding: encoding, mends: mends, stopsAtFault: again != nil && !mends)
      }
      switch outcome {
      case .whole: break
      case .wrongEncoding where encoding == nil:
        guard let again else { break }
        // The bytes before the first fault read the same in both encodings.
        done = parser.itemCount
        var whole = try again()
        try whole.skipBlanks()
        next = try MarkupEncoding.transcoded(whole, session)
        encoding = "UTF-8"
        continue
      case .broken(let line, let message) where !mends:
        guard let again, !message.contains("Premature end"), format == .feed || isMendable(message)
        else {
          session.skip(
            "line \(line)", "\(MarkupFault.words(message)); what stands behind was not read")
          break
        }
        // Once more, with the faults mended that lose no text then.
        done = parser.itemCount
        mends = true
        session.mend("line \(line)", MarkupFault.words(message))
        var whole = try again()
        try whole.skipBlanks()
        if encoding != nil { whole = try MarkupEncoding.transcoded(whole, session) }
        let joins = message.contains("XML declaration") || message.contains("Extra content")
        next = ByteStream(
          MendedSource(whole, joins: joins) { session.report.mendedPlaces += $0 }, name: name)
        continue
      case .wrongEncoding:
        session.skip("", "\(name): not in the encoding that it states")
      case .broken(let line, let message):
        if format == .feed, !message.contains("Premature end") {
          session.mend("line \(line)", MarkupFault.words(message))
        } else {
          session.skip(
            "line \(line)", "\(MarkupFault.words(message)); what stands behind was not read")
        }
      }
      if parser.itemCount == 0, session.report.skippedCount == 0 {
        session.skip("", "\(name): holds no items")
      }
    }
  }
}

extension MarkupImport {
  /// Whether a fault is mended without losing a text: characters, references, tags that do not match,
  /// documents behind one another. A file that is cut off is none.
  private static func isMendable(_ message: String) -> Bool {
    [
      "EntityRef", "invalid Char", "invalid xmlChar", "CharRef", "invalid element name",
      "XML declaration", "tag mismatch", "Extra content",
    ].contains { message.contains($0) }
  }
}

/// Picks the items of a format out of a document and turns them into articles.
struct MarkupImporter {
  let isItem: (String) -> Bool
  let receive: MarkupParser.Receiver

  init(_ format: ArticleFormat, stem: String, _ session: ImportSession) {
    switch format {
    case .newsML1:
      isItem = { ["NewsItem", "newsItem"].contains($0) }
      receive = { tree, node in try NewsML1Import.read(tree, node, session) }
    case .nitf:
      isItem = { $0 == "nitf" }
      receive = { tree, node in try NITFImport.read(tree, node, stem: stem, session) }
    case .feed:
      isItem = { ["item", "entry", "deleted-entry"].contains($0) }
      receive = { tree, node in try FeedImport.read(tree, node, session) }
    default:
      isItem = { NewsMLG2Import.items.contains($0) }
      receive = { tree, node in try NewsMLG2Import.read(tree, node, session) }
    }
  }
}
