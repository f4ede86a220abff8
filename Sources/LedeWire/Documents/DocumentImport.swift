internal import LedeText

/// Documents that are zip archives of XML: Word's, OpenDocument's, and books.
enum DocumentImport {
  /// Whether a file begins as zip archives do.
  static func begins(_ head: Span<UInt8>) -> Bool {
    head.count > 3 && head[0] == 0x50 && head[1] == 0x4B && head[2] == 3 && head[3] == 4
  }

  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let limit = session.settings.largestArticle
    let bytes = try stream.readAll(limit: limit)
    session.report.bytes = stream.consumed
    var archive = try ZipArchive(bytes, name: stream.name, limit: limit)
    var parts = DocumentParts(name: stream.name, limit: limit)
    let type =
      try archive.contents(of: "mimetype").map { String(decoding: $0, as: UTF8.self) } ?? ""
    if type.hasPrefix("application/epub+zip") || archive.contains("META-INF/container.xml") {
      session.report.format = .epub
      return try BookImport.read(&archive, &parts, stem: stem, session)
    }
    if type.hasPrefix("application/vnd.oasis.opendocument.text") {
      session.report.format = .odt
      return try give(OpenDocument.draft(&archive, &parts), stem: stem, session)
    }
    guard let main = try WordDocument.mainPart(&archive, &parts) else {
      throw WireError(.unknownFormat, "\(stream.name): \(reason(archive, type))")
    }
    session.report.format = .docx
    try give(WordDocument.draft(main, &archive, &parts), stem: stem, session)
  }

  private static func reason(_ archive: ZipArchive, _ type: String) -> String {
    if type.contains("opendocument") || archive.contains("[Content_Types].xml") {
      return "a spreadsheet, slides or a drawing; save it as text, CSV or HTML"
    }
    return "a zip archive, and no document; unpack it"
  }

  private static func give(
    _ draft: ArticleDraft?, stem: String, _ session: ImportSession
  ) throws {
    guard var draft, var article = draft.article() else {
      throw WireError(.malformed, "\(session.report.path): holds no text")
    }
    if draft.id == nil { article.id = session.id(fromStem: stem, content: article.body) }
    try session.give(article)
  }

  /// An article of paragraphs: `title` is the headline, else what the first lines state as plain texts do.
  static func draft(title: String?, subtitle: String?, paragraphs: [String]) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.heedsWords = true
    let plain = PlainText.article(
      fromText: paragraphs.joined(separator: "\n\n"), name: "document")
    draft.headline = title ?? (plain.headline.isDerived ? nil : plain.headline.text)
    draft.body = plain.body
    draft.date = plain.date
    draft.byline = plain.byline
    draft.metadata.restrict(to: plain.metadata.status)
    if let subtitle { draft.metadata.subheadlines = [subtitle] }
    return draft
  }
}

/// Makes trees of a document's parts.
struct DocumentParts {
  let name: String
  let limit: Int

  /// The tree of a part in XML; nil if the archive has no such part.
  func tree(
    _ part: String, of archive: inout ZipArchive
  ) throws -> MarkupTree? {
    guard let bytes = try archive.contents(of: part) else { return nil }
    guard let tree = try tree(bytes, part) else {
      throw WireError(.malformed, "\(name): \(part) is no XML that can be read")
    }
    return tree
  }

  /// The tree of bytes in XML; nil if they are not well-formed.
  func tree(_ bytes: [UInt8], _ part: String) throws -> MarkupTree? {
    let stream = ByteStream(whole: bytes, name: "\(name): \(part)")
    var parser = MarkupParser(stream, limit: limit, isItem: { _ in false }, receive: { _, _ in })
    guard try parser.parseXML() == .whole else { return nil }
    return parser.tree
  }
}
