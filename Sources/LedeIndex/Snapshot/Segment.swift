package import LedeText

/// An immutable part of an archive: some of its articles with all that is known of them.
///
/// Articles are numbered from 0 in it. Nothing is read before it is asked for.
package final class Segment: Sendable {
  /// The segment's number in the archive, in its file's name.
  package let number: Int
  let file: SegmentFile
  let entry: Manifest.Entry
  let terms: TermDictionary
  let columns: Columns
  private let cards: BlockStore
  private let recentCards = RecentBlocks()
  private let lazyArticles = Lazy<BlockStore>()
  private let lazyIdentifiers = Lazy<IdentifierIndex>()
  private let lazyLengths = Lazy<SegmentLengths>()
  private let lazySignatures = Lazy<SignatureSection?>()
  private let lazyParts = Lazy<PartIndex?>()
  let lazyNotices = Lazy<Set<Int>>()
  /// Articles that other archives hold back, where several are read as one.
  let held: [Int: HeldRelease]

  init(_ entry: Manifest.Entry, in storage: some Storage) throws(IndexError) {
    self.entry = entry
    number = entry.number
    held = [:]
    file = try SegmentFile(entry, in: storage)
    // A first query looks into these at many places; reading them in one go spares it the waiting.
    for kind in [SectionKind.termBlocks, .columns, .terms, .lengths] {
      let section = try file.section(kind)
      if section.count <= Self.foreseenLength { file.willNeed(section) }
    }
    terms = try TermDictionary(file)
    columns = try Columns(file)
    cards = try BlockStore(file, .cards)
    // Every article has a byte in the index of ids, so that no file claims more articles than it has bytes.
    guard cards.recordCount == articleCount, try file.section(.ids).count >= articleCount else {
      throw .damaged("the segment has not as many articles as it says", file: file.name)
    }
  }

  /// The same segment with articles that other archives hold back.
  init(_ segment: Segment, holding held: [Int: HeldRelease]) {
    (entry, number, file) = (segment.entry, segment.number, segment.file)
    (terms, columns, cards) = (segment.terms, segment.columns, segment.cards)
    self.held = held
  }

  /// Sections of more bytes than this are read as they are needed.
  private static let foreseenLength = 8 << 20

  /// Whether it is the very segment that an entry names, and its file can still be read; an archive that was made
  /// anew in the same folder has segments of the same numbers.
  func canStand(for entry: Manifest.Entry) -> Bool {
    self.entry.number == entry.number && self.entry.length == entry.length
      && self.entry.checksum == entry.checksum && file.isReadable
  }

  /// Articles in it, deleted ones included.
  package var articleCount: Int { entry.articleCount }

  /// Distinct terms.
  package var termCount: Int { file.footer.termCount }

  /// Whether word positions are kept.
  package var keepsPositions: Bool { terms.keepsPositions }

  /// Where a term's lists are, their bytes proved; nil if no article has the term.
  package func lists(of term: Term) throws(IndexError) -> TermEntry? {
    guard let entry = try terms.entry(of: Array(term.text.utf8)) else { return nil }
    try prove(entry)
    return entry
  }

  /// Compares the checksums of the pages that a term's lists stand on.
  func prove(_ entry: TermEntry) throws(IndexError) {
    try file.prove(entry.any.postings)
    try file.prove(entry.any.positions)
    if let headline = entry.headline {
      try file.prove(headline.postings)
      try file.prove(headline.positions)
    }
  }

  /// Words of each article.
  package func lengths() throws(IndexError) -> SegmentLengths {
    try lazyLengths.value { () throws(IndexError) in try SegmentLengths(self.file) }
  }

  /// An article's id and headline.
  func card(_ document: Int) throws(IndexError) -> Card {
    let index = try cards.block(holding: document)
    let block = try recentCards.block(index) { () throws(IndexError) in
      try cards.block(index)
    }
    return try Card(try cards.record(document, in: block), file: file.name)
  }

  /// All cards, a block at a time.
  var cardBlocks: BlockStore { cards }

  /// The articles' text; nil if the archive does not keep it.
  func articles() throws(IndexError) -> BlockStore? {
    guard file.footer.sections[.articles] != nil else { return nil }
    return try lazyArticles.value { () throws(IndexError) in
      let articles = try BlockStore(self.file, .articles)
      guard articles.recordCount == self.articleCount else {
        throw .damaged("the number of stored articles is wrong", file: self.file.name)
      }
      return articles
    }
  }

  /// What tells that articles are no copies of each other; nil in segments of before it was kept.
  func signatures() throws(IndexError) -> SignatureSection? {
    try lazySignatures.value { () throws(IndexError) in try SignatureSection(self.file) }
  }

  /// The numbers of the articles that have an id, rising; deleted ones included.
  func documents(withID id: ArticleID) throws(IndexError) -> [Int] {
    var found: [Int] = []
    for number in try identifiers().candidates(IdentifierIndex.hash(id.rawValue), in: file)
    where try card(number).id == id {
      found.append(number)
    }
    return found.sorted()
  }

  /// The numbers of the articles whose ids another segment may have too: see `IdentifierIndex`.
  func documents(mayBeIn other: Segment) throws(IndexError) -> [Int] {
    try identifiers().numbers(in: file, sharedWith: other.identifiers(), in: other.file)
  }

  private func identifiers() throws(IndexError) -> IdentifierIndex {
    try lazyIdentifiers.value { () throws(IndexError) in try IdentifierIndex(self.file) }
  }

  /// From items to their parts; nil in segments of before it was kept.
  func parts() throws(IndexError) -> PartIndex? {
    try lazyParts.value { () throws(IndexError) in try PartIndex(self.file) }
  }

  /// The numbers of the articles that are parts of an item and are not deleted, rising.
  func parts(of item: ArticleID, besides deletions: Deletions?) throws(IndexError) -> [Int] {
    guard let index = try parts() else { return [] }
    var found: [Int] = []
    for number in try index.candidates(IdentifierIndex.hash(item.rawValue), in: file)
    where !(deletions?.contains(number) ?? false) {
      if try card(number).id.beforeMark == item { found.append(number) }
    }
    return found.sorted()
  }
}

/// How many words each article of a segment has, exactly.
package struct SegmentLengths: Hashable, Sendable {
  /// Words of the bodies.
  package let body: [UInt32]
  /// Words of the headlines; a headline's words stand at positions 0 ..< this.
  package let headline: [UInt32]
  /// Words of all bodies.
  package let bodyTotal: UInt64
  /// Words of all headlines.
  package let headlineTotal: UInt64

  /// Positions that are left free between a headline and its body, so that no phrase spans both.
  package static let gap: UInt32 = 8

  init(_ file: SegmentFile) throws(IndexError) {
    let section = try file.section(.lengths)
    try file.prove(section)
    var reader = ByteReader(file.bytes, range: section, file: file.name)
    body = try Lengths.read(file.footer.articleCount, from: &reader, file: file.name)
    headline = try Lengths.read(file.footer.articleCount, from: &reader, file: file.name)
    bodyTotal = body.reduce(0) { $0 + UInt64($1) }
    headlineTotal = headline.reduce(0) { $0 + UInt64($1) }
  }

  /// Where an article's body begins among its positions.
  @inline(__always)
  package func bodyStart(of document: Int) -> UInt32 { Self.bodyStart(headline[document]) }

  @inline(__always)
  static func bodyStart(_ headline: UInt32) -> UInt32 { headline == 0 ? 0 : headline + gap }
}
