internal import LedeText

/// Gathers articles in memory until they are written as a segment.
final class SegmentBuilder {
  private let settings: IndexSettings
  private let inverter: Inverter
  private(set) var articleCount = 0
  private(set) var deletions: [UInt32] = []
  private var isDeleted: Set<UInt32> = []

  private var identifiers: [ArticleID: UInt32] = [:]
  private var hashes: [UInt64] = []
  private var rows: [ColumnsBuilder.Row] = []
  private var headlineLengths: [UInt32] = []
  private var bodyLengths: [UInt32] = []
  private var cards: BlockStoreWriter
  private var cardBytes: [UInt8] = []
  private var articles: BlockStoreWriter?
  private var articleBytes: [UInt8] = []
  private var record = ByteWriter()

  init(_ settings: IndexSettings) throws(IndexError) {
    self.settings = settings
    inverter = try Inverter(settings)
    cards = try BlockStoreWriter(level: 3, dictionary: [], limit: Card.blockLimit)
    if settings.keepsText {
      articles = try BlockStoreWriter(level: 3, dictionary: [], limit: ArticleRecord.blockLimit)
    }
  }

  /// Bytes in use.
  var memory: Int {
    inverter.memory + cardBytes.count + articleBytes.count + articleCount * 200
  }

  /// Its number and content hash, if an article of this id is here.
  func find(_ id: ArticleID) -> (document: UInt32, contentHash: UInt64)? {
    identifiers[id].map { ($0, rows[Int($0)].contentHash) }
  }

  func append(_ article: Article, record bytes: [UInt8], contentHash: UInt64) throws(IndexError) {
    let document = UInt32(articleCount)
    let (headline, body) = inverter.append(article, as: document)
    headlineLengths.append(headline)
    bodyLengths.append(body)
    identifiers[article.id] = document
    hashes.append(IdentifierIndex.hash(article.id.rawValue))
    rows.append(ColumnsBuilder.row(article, contentHash: contentHash))
    record.removeAll()
    Card(id: article.id, headline: article.headline).write(to: &record)
    try cards.append(record.bytes)
    cardBytes += cards.take()
    try articles?.append(bytes)
    if let more = articles?.take() { articleBytes += more }
    articleCount += 1
  }

  /// Marks an article that is here as deleted.
  func delete(_ document: UInt32, _ id: ArticleID) {
    identifiers[id] = nil
    deletions.append(document)
  }

  /// Writes the segment's file.
  func write(number: Int, in storage: some Storage) throws(IndexError) -> Manifest.Entry {
    var file = try SegmentFileWriter(FileName.segment(number), in: storage)
    var encoder = PostingsEncoder(keepsPositions: settings.keepsPositions)
    var dictionary = TermDictionaryWriter(keepsPositions: settings.keepsPositions)
    var postings = TermPostings()
    try file.begin(.postings)
    var positions: [UInt8] = []
    for ordinal in inverter.sortedTerms() {
      postings.removeAll()
      inverter.lists.read(
        ordinal, headlineLengths: headlineLengths.span, weight: UInt32(settings.headlineWeight),
        into: &postings)
      let lists = encoder.append(postings)
      inverter.analyzer.withTerm(ordinal) { dictionary.append($0, lists) }
      if encoder.postings.count > 1 << 20 {
        try file.append(encoder.postings)
        positions += encoder.positions
        encoder.removeAll()
      }
    }
    try file.append(encoder.postings)
    positions += encoder.positions
    file.end()
    if settings.keepsPositions { try file.section(.positions, positions) }
    try file.section(.terms, dictionary.terms.bytes)
    try file.section(.termBlocks, dictionary.blocks)
    try writeColumns(to: &file)
    let (length, checksum) = try file.finish(
      articleCount: articleCount, termCount: dictionary.termCount,
      postingCount: encoder.postingCount)
    return Manifest.Entry(
      number: number, length: length, checksum: checksum, articleCount: articleCount)
  }

  private func writeColumns(to file: inout SegmentFileWriter) throws(IndexError) {
    var lengths = ByteWriter()
    Lengths.append(bodyLengths, to: &lengths)
    Lengths.append(headlineLengths, to: &lengths)
    try file.section(.lengths, lengths.bytes)
    try file.section(.ids, IdentifierIndex.encoded(hashes))
    var columns = ColumnsBuilder()
    for row in rows { columns.append(row) }
    try file.section(.columns, try columns.encoded())
    try file.section(.cards, cardBytes + (try cards.finish()))
    if var articles { try file.section(.articles, articleBytes + (try articles.finish())) }
  }
}
