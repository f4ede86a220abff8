import LedeText

@testable import LedeIndex

/// An article as a ranking test makes it: words, separated by spaces.
struct SampleArticle {
  let id: String
  let headlineWords: [String]
  let bodyWords: [String]
  let day: Int?
  let source: String?

  init(id: String, headline: String = "", body: String, day: Int? = nil, source: String? = nil) {
    self.id = id
    headlineWords = headline.split(separator: " ").map(String.init)
    bodyWords = body.split(separator: " ").map(String.init)
    self.day = day
    self.source = source
  }
}

/// A segment of sample articles, all in memory.
@safe final class MemorySegment: RankableSegment {
  let articles: [SampleArticle]
  let keepsPositions: Bool
  private let entries: [String: TermEntry]
  nonisolated(unsafe) private let store: UnsafeMutableRawBufferPointer

  let boundsFormula: BM25?

  /// - Parameter keepsBounds: False for lists as archives had them before there were bounds.
  init(
    _ articles: [SampleArticle], headlineWeight: UInt32 = 3, keepsPositions: Bool = true,
    keepsBounds: Bool = true
  ) {
    self.articles = articles
    self.keepsPositions = keepsPositions
    let measure = ImpactMeasure(
      headlines: articles.map { UInt32($0.headlineWords.count) },
      bodies: articles.map { UInt32($0.bodyWords.count) },
      ArchiveSettings(headlineWeight: Int(headlineWeight)))
    boundsFormula = keepsBounds ? measure.formula : nil
    var places: [String: [Int: [UInt32]]] = [:]
    for (number, article) in articles.enumerated() {
      var position: UInt32 = 0
      for word in article.headlineWords {
        places[word, default: [:]][number, default: []].append(position)
        position += 1
      }
      if position > 0 { position += SegmentLengths.gap }
      for word in article.bodyWords {
        places[word, default: [:]][number, default: []].append(position)
        position += 1
      }
    }
    var store: [UInt8] = []
    var entries: [String: TermEntry] = [:]
    var writer = PostingsWriter(keepsPositions: keepsPositions, measure)

    func write(_ postings: [(Int, UInt32, [UInt32])]) -> TermEntry.List {
      var list: [UInt8] = []
      var positions: [UInt8] = []
      var bounds: [UInt8] = []
      for (document, frequency, places) in postings {
        writer.append(document: UInt32(document), frequency: frequency, positions: places.span)
      }
      writer.finish(postings: &list, positions: &positions, bounds: &bounds)
      let start = store.count
      store += list
      let middle = store.count
      store += positions
      let end = store.count
      if keepsBounds { store += bounds }
      return TermEntry.List(
        count: postings.count, postings: start..<middle, positions: middle..<end,
        bounds: end..<store.count)
    }

    for (word, documents) in places.sorted(by: { $0.key < $1.key }) {
      var any: [(Int, UInt32, [UInt32])] = []
      var headline: [(Int, UInt32, [UInt32])] = []
      for (number, positions) in documents.sorted(by: { $0.key < $1.key }) {
        let end = UInt32(articles[number].headlineWords.count)
        let inHeadline = positions.filter { $0 < end }
        let weighted = UInt32(inHeadline.count) * headlineWeight
        any.append((number, UInt32(positions.count - inHeadline.count) + weighted, positions))
        if !inHeadline.isEmpty { headline.append((number, UInt32(inHeadline.count), inHeadline)) }
      }
      let list = write(any)
      entries[word] = TermEntry(any: list, headline: headline.isEmpty ? nil : write(headline))
    }
    self.entries = entries
    // Proof: written here, only read afterwards, freed when nobody holds `self`.
    unsafe self.store = .allocate(byteCount: max(1, store.count), alignment: 64)
    unsafe self.store.copyBytes(from: store)
  }

  // Proof: allocated in the initialiser; no span of it outlives `self`.
  deinit { unsafe store.deallocate() }

  var articleCount: Int { articles.count }

  var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      // Proof: `self` holds the bytes in a constant.
      unsafe _overrideLifetime(
        RawSpan(_unsafeBytes: UnsafeRawBufferPointer(store)), borrowing: self)
    }
  }

  func entry(of term: [UInt8]) throws(IndexError) -> TermEntry? {
    entries[String(decoding: term, as: UTF8.self)]
  }

  func prove(_ range: Range<Int>) throws(IndexError) {}

  func wordCounts() throws(IndexError) -> (headline: [UInt32], body: [UInt32]) {
    (
      articles.map { UInt32($0.headlineWords.count) }, articles.map { UInt32($0.bodyWords.count) }
    )
  }

  func documents(passing filter: Filter) throws(IndexError) -> DocumentSet {
    var set = DocumentSet(capacity: articles.count)
    for (number, article) in articles.enumerated() where article.passes(filter) {
      set.insert(UInt32(number))
    }
    return set
  }

  func dateOrder(_ document: UInt32) throws(IndexError) -> Int64? {
    articles[Int(document)].day.map { Int64($0) }
  }

  func idPlace(_ document: UInt32) throws(IndexError) -> Int? { nil }

  func idBytes(_ document: UInt32) throws(IndexError) -> [UInt8] {
    Array(articles[Int(document)].id.utf8)
  }
}

extension SampleArticle {
  func passes(_ filter: Filter) -> Bool {
    switch filter {
    case .dates(let days, let undated): day.map(days.contains) ?? undated
    case .sources(let sources): source.map(sources.contains) ?? false
    case .checked: preconditionFailure("a plan is run when its checks have been")
    case .ids(let ids): ids.contains { $0.rawValue == id }
    case .usable: true
    case .sections, .languages, .subjects: false
    }
  }
}

/// A ranker over sample articles, cut into segments; `deleted` holds ids.
func sampleRanker(
  _ articles: [SampleArticle], segments: Int = 1, deleted: Set<String> = [], k1: Float = 1.2,
  b: Float = 0.75, headlineWeight: Int = 3, scoredHeadlineWeight: Int? = nil,
  keepsPositions: Bool = true, keepsBounds: Bool = true
) -> Ranker {
  var ranked: [RankedSegment] = []
  var base = 0
  for part in 0..<segments {
    let slice = Array(
      articles[(articles.count * part / segments)..<(articles.count * (part + 1) / segments)])
    let segment = MemorySegment(
      slice, headlineWeight: UInt32(headlineWeight), keepsPositions: keepsPositions,
      keepsBounds: keepsBounds)
    var live: DocumentSet?
    if slice.contains(where: { deleted.contains($0.id) }) {
      var set = DocumentSet(allBelow: slice.count)
      for (number, article) in slice.enumerated() where deleted.contains(article.id) {
        set.remove(UInt32(number))
      }
      live = set
    }
    ranked.append(RankedSegment(segment, base: UInt32(base), live: live))
    base += slice.count
  }
  return Ranker(
    Statistics(
      segments: ranked,
      headlineWords: articles.reduce(0) { $0 + UInt64($1.headlineWords.count) },
      bodyWords: articles.reduce(0) { $0 + UInt64($1.bodyWords.count) }, k1: k1, b: b,
      headlineWeights: HeadlineWeights(
        stored: headlineWeight, scored: scoredHeadlineWeight ?? headlineWeight)))
}
