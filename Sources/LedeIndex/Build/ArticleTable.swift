internal import LedeText

/// What a segment keeps of each article besides words and text: card, columns, lengths.
struct ArticleTable: Sendable {
  private var columns = ColumnsBuilder()
  private var headlineLengths: [UInt32] = []
  private var bodyLengths: [UInt32] = []
  /// Empty where no text is kept.
  private var signatures = SignatureRecords()
  /// Where the ids are, among cards that stand one behind the other.
  private var ids = IdentifierList()
  private var identifiers = IdentifierTable()
  private var parts = PartTable()
  /// Whether each article that is a part of an item is known to be one: see `PartIndex`.
  private let tellsAllParts: Bool
  private var cardEnds: [Int] = []

  init(tellsAllParts: Bool) { self.tellsAllParts = tellsAllParts }

  var count: Int { cardEnds.count }
  /// Words of each headline, and of each body.
  var headlines: [UInt32] { headlineLengths }
  var bodies: [UInt32] { bodyLengths }

  /// About how many bytes it takes, and the most that writing it takes besides.
  var memory: Int {
    let ends = MemoryLayout<Int>.stride
    let lengths = 2 * MemoryLayout<UInt32>.stride
    return 2 * ids.bytes.count + parts.count * PartTable.bytesPerPart + count
      * (2 * columns.bytesPerArticle + IdentifierList.bytesPerArticle
        + IdentifierTable.bytesPerArticle + ends + lengths + Self.bytesToSort)
      + (signatures.isEmpty ? 0 : count * SignatureRecords.bytesPerArticle)
  }

  /// Bytes an article while ids are sorted.
  private static let bytesToSort = 24

  /// The number of the article that has an id.
  func find(_ id: ArticleID) -> UInt32? { identifiers.find(id, in: ids) }

  /// The hash of an article's content, and its version.
  func content(of document: UInt32) -> (hash: UInt64, version: KnownVersion) {
    columns.content(of: Int(document))
  }

  /// The parts of an item that were not removed, rising, and the version of each.
  mutating func parts(of item: ArticleID) -> [(id: ArticleID, version: KnownVersion)] {
    let (ids, identifiers) = (ids, identifiers)
    let present = parts.parts(of: item) { number in
      let id = ids.id(of: Int(number))
      return identifiers.find(id, in: ids) == number ? id : nil
    }
    return present.map { ($0.id, content(of: $0.number).version) }
  }

  /// - Parameter item: What the article is a part of.
  mutating func append(
    _ card: Card, _ row: ColumnsBuilder.Row, partOf item: ArticleID?
  ) throws(IndexError) {
    if let item { parts.insert(UInt32(count), of: item) }
    columns.append(row)
    var bytes = ByteWriter()
    card.write(to: &bytes)
    let length = card.id.rawValue.utf8.count
    let rest = card.headline.text.utf8.count + 1
    try ids.append(bytes.bytes, idAt: bytes.count - rest - length, length: length)
    cardEnds.append(ids.bytes.count)
    identifiers.insertLast(card.id, of: ids)
  }

  /// Forgets that an article is here; its number stays taken.
  mutating func remove(_ id: ArticleID) { identifiers.remove(id, in: ids) }

  /// Takes over what the analysis of a batch tells of its articles.
  mutating func append(_ batch: AnalysedBatch) {
    headlineLengths.append(contentsOf: batch.headlineLengths)
    bodyLengths.append(contentsOf: batch.bodyLengths)
    signatures.append(batch.signatures)
  }

  /// The bytes of the sections that hold it.
  struct Sections: Sendable {
    let lengths: [UInt8]
    let cards: [UInt8]
    let ids: [UInt8]
    let columns: [UInt8]
    let parts: [UInt8]
    let signatures: SignatureRecords

    func write(to file: inout SegmentWriter) throws(IndexError) {
      try file.section(.lengths, lengths)
      try file.section(.cards, cards)
      try file.section(.ids, ids)
      try file.section(.columns, columns)
      try file.section(.parts, parts)
      if !signatures.isEmpty { try signatures.write(to: &file) }
    }
  }

  func sections() throws(IndexError) -> Sections {
    precondition(
      bodyLengths.count == count && headlineLengths.count == count,
      "every article has a row and its lengths")
    return Sections(
      lengths: Lengths.encoded(bodies: bodyLengths, headlines: headlineLengths),
      cards: try encodedCards(trainedDictionary()),
      ids: IdentifierIndex.encoded(ids),
      columns: try columns.encoded(identifierOrder: IdentifierOrder.encoded(ids)),
      parts: PartIndex.encoded(parts, tellsAll: tellsAllParts),
      signatures: signatures)
  }

  private func trainedDictionary() -> CardDictionary {
    var samples = CardDictionary.Samples(of: count, length: ids.bytes.count)
    var start = 0
    for end in cardEnds {
      samples.offer(ids.bytes[start..<end])
      start = end
    }
    return CardDictionary(trainedOn: samples)
  }

  private func encodedCards(_ dictionary: CardDictionary) throws(IndexError) -> [UInt8] {
    var writer = try dictionary.writer()
    var start = 0
    for end in cardEnds {
      try writer.append(ids.bytes[start..<end])
      start = end
    }
    return try writer.finish()
  }
}
