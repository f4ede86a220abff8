internal import LedeText

/// What a segment keeps of each article besides words and text: card, columns, lengths.
struct ArticleTable: Sendable {
  private var rows: [ColumnsBuilder.Row] = []
  private var hashes: [UInt64] = []
  private var headlineLengths: [UInt32] = []
  private var bodyLengths: [UInt32] = []
  /// Cards, one behind the other.
  private var cards: [UInt8] = []
  private var cardEnds: [Int] = []
  private var card = ByteWriter()

  /// Records from which a dictionary for the cards is worth training, and its bytes.
  private static let leastForDictionary = 4096
  private static let largestDictionary = 64 << 10

  var count: Int { rows.count }
  var memory: Int { cards.count + rows.count * 160 }
  /// Words of each headline, and of each body.
  var headlines: [UInt32] { headlineLengths }
  var bodies: [UInt32] { bodyLengths }

  func row(_ document: Int) -> ColumnsBuilder.Row { rows[document] }

  mutating func append(_ card: Card, _ row: ColumnsBuilder.Row) {
    rows.append(row)
    hashes.append(IdentifierIndex.hash(card.id.rawValue))
    self.card.removeAll()
    card.write(to: &self.card)
    cards.append(contentsOf: self.card.bytes)
    cardEnds.append(cards.count)
  }

  mutating func append(headlineLengths headlines: [UInt32], bodyLengths bodies: [UInt32]) {
    headlineLengths.append(contentsOf: headlines)
    bodyLengths.append(contentsOf: bodies)
  }

  /// The bytes of the sections that hold it.
  struct Sections: Sendable {
    let articleCount: Int
    let lengths: [UInt8]
    let ids: [UInt8]
    let columns: [UInt8]
    let cards: [UInt8]

    func write(to file: inout SegmentFileWriter) throws(IndexError) {
      try file.section(.lengths, lengths)
      try file.section(.ids, ids)
      try file.section(.columns, columns)
      try file.section(.cards, cards)
    }
  }

  func sections() throws(IndexError) -> Sections {
    precondition(
      bodyLengths.count == rows.count && headlineLengths.count == rows.count,
      "every article has a row and its lengths")
    var lengths = ByteWriter()
    Lengths.append(bodyLengths, to: &lengths)
    Lengths.append(headlineLengths, to: &lengths)
    var columns = ColumnsBuilder()
    for row in rows { columns.append(row) }
    return Sections(
      articleCount: count, lengths: lengths.bytes, ids: IdentifierIndex.encoded(hashes),
      columns: try columns.encoded(identifierOrder: try identifierOrder()),
      cards: try encodedCards())
  }

  private func identifierOrder() throws(IndexError) -> [UInt8] {
    var ids: [Range<Int>] = []
    ids.reserveCapacity(cardEnds.count)
    var start = 0
    for end in cardEnds {
      var reader = ByteReader(cards.rawSpan, range: start..<end, file: "")
      let length = try reader.count()
      ids.append(reader.offset..<reader.offset + length)
      start = end
    }
    return IdentifierOrder.encoded(ids, in: cards)
  }

  private func encodedCards() throws(IndexError) -> [UInt8] {
    var dictionary: [UInt8] = []
    if cardEnds.count >= Self.leastForDictionary {
      // Every n-th block, so that ids and headlines of all times are among the samples.
      let step = max(1, cards.count / (1 << 20))
      var samples: [UInt8] = []
      var sizes: [Int] = []
      var start = 0
      for (index, end) in cardEnds.enumerated() {
        if index / Card.blockLimit.records % step == 0 {
          samples.append(contentsOf: cards[start..<end])
          sizes.append(end - start)
        }
        start = end
      }
      dictionary = Compressor.dictionary(
        samples: samples, sizes: sizes, capacity: min(Self.largestDictionary, cards.count / 96))
    }
    var writer = try BlockStoreWriter(
      Compressor.Effort(level: 6), dictionary: dictionary, limit: Card.blockLimit)
    var start = 0
    for end in cardEnds {
      try writer.append(cards[start..<end])
      start = end
    }
    return try writer.finish()
  }
}
