internal import LedeText

/// A stored article without its id and headline, which its card has.
enum ArticleRecord {
  /// The version of a record's layout, which begins every record.
  static let version: UInt8 = 1
  /// Articles in a block: one of 2 KiB or more stands alone, so that it is read quickly. Blocks of 8 KiB take 1.7 MB
  /// less of an archive of 104 MB, and more than twice as long to read an article from.
  static let blockLimit = BlockStoreWriter.Limit(records: 64, bytes: 2 << 10)

  static func write(_ article: Article, to writer: inout ByteWriter) {
    writer.byte(version)
    DateRecord.write(article.date, to: &writer)
    writer.optional(article.language)
    writer.optional(article.byline)
    writer.optional(article.source)
    writer.optional(article.section)
    write(article.url, id: article.id.rawValue, to: &writer)
    writer.varint(article.keywords.count)
    for keyword in article.keywords { writer.string(keyword) }
    // Metadata stand among the extras under their names; `ArticleMetadata.take` finds them again.
    let stated = article.metadata.members + article.extras
    writer.varint(stated.count)
    for extra in stated {
      writer.string(extra.name)
      writer.string(extra.json)
    }
    writer.append(ArraySlice(article.body.utf8))
  }

  /// Most addresses end with the article's id, which the card has already.
  private static func write(_ address: String?, id: String, to writer: inout ByteWriter) {
    guard let address else { return writer.byte(0) }
    if address.utf8.count >= id.utf8.count,
      address.utf8.suffix(id.utf8.count).elementsEqual(id.utf8),
      let start = String(address.utf8.dropLast(id.utf8.count))
    {
      writer.byte(2)
      writer.string(start)
    } else {
      writer.byte(1)
      writer.string(address)
    }
  }

  @_lifetime(reader: copy reader)
  private static func readAddress(
    from reader: inout ByteReader, id: String, file: String
  ) throws(IndexError) -> String? {
    switch try reader.byte() {
    case 0: return nil
    case 1: return try reader.string()
    case 2: return try reader.string() + id
    default: throw .damaged("a stored address has an unknown form", file: file)
    }
  }

  static func read(
    _ record: ArraySlice<UInt8>, card: Card, file: String
  ) throws(IndexError) -> Article {
    var reader = ByteReader(record.rawSpan, file: file)
    guard try reader.byte() == version else {
      throw .damaged("a stored article has an unknown layout", file: file)
    }
    let date = try DateRecord.read(from: &reader, file: file)
    var article = Article(id: card.id, headline: card.headline, date: date, body: "")
    article.language = try reader.optional()
    article.byline = try reader.optional()
    article.source = try reader.optional()
    article.section = try reader.optional()
    article.url = try readAddress(from: &reader, id: card.id.rawValue, file: file)
    for _ in 0..<(try reader.count(atMost: reader.remaining)) {
      article.keywords.append(try reader.string())
    }
    for _ in 0..<(try reader.count(atMost: reader.remaining)) {
      let extra = Article.Extra(name: try reader.string(), written: try reader.string())
      if !article.metadata.take(extra) { article.extras.append(extra) }
    }
    let body = try reader.array(reader.remaining)
    guard let text = String(validating: body, as: UTF8.self) else {
      throw .damaged("a stored article is not UTF-8", file: file)
    }
    article.body = text
    return article
  }
}
