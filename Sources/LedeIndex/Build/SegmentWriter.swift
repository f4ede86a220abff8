/// Writes a segment's file: the articles first, as they come, then the lists of the terms in their order,
/// then what is known of each article.
struct SegmentWriter {
  let number: Int
  let articleDictionary: ArticleDictionary
  private let settings: ArchiveSettings
  private var file: SegmentFileWriter
  private var articles: BlockStoreWriter?
  private var dictionary: TermDictionaryWriter
  private var positions: PositionsSpill
  private var postingCount = 0
  /// By what bounds are measured, and the records so far.
  private var formula: BM25?
  private var bounds: [UInt8] = []

  init(
    number: Int, _ settings: ArchiveSettings, _ articleDictionary: ArticleDictionary,
    in storage: some Storage
  ) throws(IndexError) {
    self.number = number
    self.settings = settings
    self.articleDictionary = articleDictionary
    file = try SegmentFileWriter(FileName.segment(number), in: storage)
    dictionary = TermDictionaryWriter(keepsPositions: settings.keepsPositions)
    positions = PositionsSpill(segment: number, in: storage)
    if settings.keepsText {
      articles = try articleDictionary.writer()
      try file.begin(.articles)
    }
  }

  /// Appends an article's record.
  mutating func append(record: ArraySlice<UInt8>) throws(IndexError) {
    try articles?.append(record)
    if let blocks = articles?.take(), !blocks.isEmpty { try file.append(blocks) }
  }

  /// Appends records that are compressed already, with the segment's dictionary.
  mutating func append(
    frames: [UInt8], _ index: [(records: Int, length: Int)]
  ) throws(IndexError) {
    try articles?.append(frames: frames, index)
    if let blocks = articles?.take(), !blocks.isEmpty { try file.append(blocks) }
  }

  /// Ends the articles; the terms' lists follow, whose bounds are measured by a formula.
  mutating func beginLists(_ formula: BM25) throws(IndexError) {
    self.formula = formula
    if let rest = try articles?.finish() {
      try file.append(rest)
      file.end()
    }
    articles = nil
    try file.begin(.postings)
  }

  /// Appends a term, greater than the one before.
  mutating func append(_ term: Span<UInt8>, _ lists: TermDictionaryWriter.Lists) {
    dictionary.append(term, lists)
    postingCount += lists.count + lists.headlineCount
  }

  /// Appends the bytes of the lists of terms that were appended, and their records of bounds.
  mutating func append(
    postings: [UInt8], positions more: [UInt8], bounds records: [UInt8]
  ) throws(IndexError) {
    try file.append(postings)
    bounds.append(contentsOf: records)
    if settings.keepsPositions { try positions.append(more) }
  }

  /// Ends the lists; the sections of what is known of each article follow.
  mutating func endLists() throws(IndexError) {
    file.end()
    if settings.keepsPositions { try positions.move(to: &file) }
    try file.section(.terms, dictionary.terms.bytes)
    try file.section(.termBlocks, dictionary.blocks)
    if let formula {
      try file.section(
        .bounds, BoundsSection.encoded(formula, records: bounds, starts: dictionary))
    }
    bounds = []
  }

  /// Writes a section that is whole.
  mutating func section(_ kind: SectionKind, _ bytes: [UInt8]) throws(IndexError) {
    try file.section(kind, bytes)
  }

  /// Writes a section by parts, which `body` appends.
  mutating func section(
    _ kind: SectionKind,
    _ body: (_ append: ([UInt8]) throws(IndexError) -> Void) throws(IndexError) -> Void
  ) throws(IndexError) {
    try file.begin(kind)
    try body { (bytes) throws(IndexError) in try file.append(bytes) }
    file.end()
  }

  /// Writes the end of the file.
  mutating func finish(articleCount: Int) throws(IndexError) -> Manifest.Entry {
    let (length, checksum) = try file.finish(
      articleCount: articleCount, termCount: dictionary.termCount, postingCount: postingCount)
    return Manifest.Entry(
      number: number, length: length, checksum: checksum, articleCount: articleCount)
  }
}
