internal import LedeText

/// What is kept of every article, even without its text: its id and headline.
struct Card: Hashable, Sendable {
  var id: ArticleID
  var headline: Headline

  /// Records in a block of cards.
  static let blockLimit = BlockStoreWriter.Limit(records: 32, bytes: 1 << 16)

  func write(to writer: inout ByteWriter) {
    writer.string(id.rawValue)
    writer.byte(headline.isDerived ? 1 : 0)
    writer.append(ArraySlice(headline.text.utf8))
  }

  /// The id of a record.
  static func id(_ record: ArraySlice<UInt8>, file: String) throws(IndexError) -> ArticleID {
    var reader = ByteReader(record.rawSpan, file: file)
    guard let id = ArticleID(try reader.string()) else {
      throw .damaged("an article has no id", file: file)
    }
    return id
  }

  init(id: ArticleID, headline: Headline) {
    self.id = id
    self.headline = headline
  }

  init(_ record: ArraySlice<UInt8>, file: String) throws(IndexError) {
    let id = try Self.id(record, file: file)
    var reader = ByteReader(record.rawSpan, file: file)
    try reader.skip(try reader.count(atMost: reader.remaining))
    let isDerived = try reader.byte() != 0
    let rest = try reader.array(reader.remaining)
    self.id = id
    headline = Headline(String(decoding: rest, as: UTF8.self), isDerived: isDerived)
  }
}
