internal import LedeText
internal import Synchronization

/// Gathers articles in memory until they are written as a segment.
///
/// Articles form batches by their text's length alone, batches form waves, and only at the end of
/// a wave does the builder ask whether the segment is full, by an estimate from the waves before it, which
/// the threads have nearly always done by then: so the same articles give the same segments on any number
/// of threads, and none of them waits for the others.
final class SegmentBuilder {
  private let settings: ArchiveSettings
  private let storage: any Storage
  private let memoryCeiling: Int
  private let workers: Workers
  private var writer: SegmentWriter?
  private var dictionary: ArticleDictionary?
  private var table: ArticleTable
  private(set) var deletions: [UInt32] = []

  private var batch = Batch(first: 0)
  /// Batches that wait for the dictionary.
  private var early: [Batch] = []
  private var waveLength = 0
  private var submitted = 0
  private var integrated = 0
  private var estimate = MemoryEstimate()
  /// Batches of the waves that have ended, and the estimate when the last of these was taken over.
  private var settled = (batches: 0, bytes: 0)
  private let number: Int

  /// - Parameter dictionary: Of an earlier segment; nil to train one on the first articles.
  init(
    number: Int, _ settings: ArchiveSettings, dictionary: ArticleDictionary?, threads: Int,
    memoryCeiling: Int, tellsAllParts: Bool, in storage: any Storage
  ) throws(IndexError) {
    self.number = number
    table = ArticleTable(tellsAllParts: tellsAllParts)
    self.settings = settings
    self.storage = storage
    self.memoryCeiling = memoryCeiling
    self.dictionary = settings.keepsText ? dictionary : ArticleDictionary.none
    workers = try Workers(settings, threads: threads)
  }

  /// Articles so far.
  var articleCount: Int { table.count }
  private(set) var isFull = false

  /// Its number, content hash and version, if an article of this id is here.
  func find(
    _ id: ArticleID
  ) -> (document: UInt32, contentHash: UInt64, version: KnownVersion)? {
    guard let document = table.find(id) else { return nil }
    let content = table.content(of: document)
    return (document, content.hash, content.version)
  }

  /// The parts of an item that are here, and the version of each.
  func parts(of item: ArticleID) -> [(id: ArticleID, version: KnownVersion)] {
    table.parts(of: item)
  }

  /// Marks an article that is here as deleted.
  func delete(_ document: UInt32, _ id: ArticleID) {
    table.remove(id)
    deletions.append(document)
  }

  func append(
    _ article: Article, record: [UInt8], contentHash: UInt64, changed: Int?,
    _ origin: VersionOrigin, holds: [String]
  ) throws(IndexError) {
    try table.append(
      Card(id: article.id, headline: article.headline),
      ColumnsBuilder.row(
        article, contentHash: contentHash, changed: changed, origin, holds: holds),
      partOf: article.item)
    batch.append(article, record: settings.keepsText ? record : [])
    if batch.length + batch.records.count >= Batch.length(memoryCeiling: memoryCeiling) {
      try endBatch()
    }
  }

  /// Writes the segment's file, and tells the dictionary that its articles were compressed with.
  func write() throws(IndexError) -> (entry: Manifest.Entry, dictionary: ArticleDictionary) {
    try endBatch()
    let dictionary = try submitEarly()
    try drain()
    var writer = try openWriter(dictionary)
    let table = table
    let sections = BackgroundWork(isInline: workers.inverters.count == 1) {
      () throws(IndexError) in try table.sections()
    }
    let measure = ImpactMeasure(headlines: table.headlines, bodies: table.bodies, settings)
    try writer.beginLists(measure.formula)
    try writeLists(&writer, measure)
    try writer.endLists()
    try sections.finish().write(to: &writer)
    return (try writer.finish(articleCount: table.count), dictionary)
  }

  private func endBatch() throws(IndexError) {
    guard !batch.articles.isEmpty else { return }
    let full = batch
    batch = Batch(first: articleCount)
    waveLength += full.length
    if let dictionary {
      submit(full, dictionary)
    } else {
      early.append(full)
      let length = early.reduce(0) { $0 + $1.records.count }
      if length >= min(ArticleDictionary.sampleLength, memoryCeiling / 8) { try submitEarly() }
    }
    try integrate()
    // A wave's articles may all be new words, at many times their own length.
    if waveLength >= memoryCeiling / 32 { try endWave() }
  }

  private func endWave() throws(IndexError) {
    try submitEarly()
    if integrated < settled.batches { try drain() }
    isFull = settled.bytes + table.memory > memoryCeiling
    settled.batches = submitted
    settle()
    waveLength = 0
  }

  private func settle() {
    if integrated == settled.batches { settled.bytes = estimate.bytes }
  }

  @discardableResult
  private func submitEarly() throws(IndexError) -> ArticleDictionary {
    let dictionary = dictionary ?? ArticleDictionary(trainedOn: early)
    self.dictionary = dictionary
    for batch in early { submit(batch, dictionary) }
    early = []
    return dictionary
  }

  private func submit(_ batch: Batch, _ dictionary: ArticleDictionary) {
    workers.submit(batch, dictionary)
    submitted += 1
  }

  /// Takes over what the threads have done, in the order of the batches.
  private func integrate() throws(IndexError) {
    for result in try workers.takeResults(from: integrated) {
      table.append(result)
      estimate.add(result, keepsPositions: settings.keepsPositions)
      if settings.keepsText, let dictionary {
        var writer = try openWriter(dictionary)
        try writer.append(frames: result.frames, result.frameIndex)
        self.writer = writer
      }
      integrated += 1
      settle()
    }
  }

  private func drain() throws(IndexError) {
    workers.drain(dictionary ?? .none)
    try integrate()
    precondition(integrated == submitted, "every batch has been analysed")
  }

  private func openWriter(_ dictionary: ArticleDictionary) throws(IndexError) -> SegmentWriter {
    if let open = writer {
      writer = nil
      return open
    }
    return try SegmentWriter(number: number, settings, dictionary, in: storage)
  }

  /// Encodes the lists, a run of terms on each thread at a time.
  private func writeLists(
    _ writer: inout SegmentWriter, _ measure: ImpactMeasure
  ) throws(IndexError) {
    let terms = try TermMerger(workers)
    var place = terms.start
    while !terms.isAtEnd(place) {
      var places = [place]
      for _ in 0..<(4 * workers.inverters.count) where !terms.isAtEnd(place) {
        place = terms.place(behind: 2048, from: place)
        places.append(place)
      }
      let runs = places
      let results = Mutex<[Int: EncodedRun]>([:])
      let headlines = table.headlines
      let settings = settings
      workers.forEach(runs.count - 1) { index in
        let run = EncodedRun(
          terms, from: runs[index], to: runs[index + 1], headlines: headlines, settings, measure)
        results.withLock { $0[index] = run }
      }
      let encoded = results.withLock { $0 }
      for index in 0..<(runs.count - 1) { try encoded[index]?.write(to: &writer) }
    }
  }
}

/// The lists of some successive terms, encoded.
private struct EncodedRun: Sendable {
  private var terms: [UInt8] = []
  private var lists: [(termLength: Int, lists: TermDictionaryWriter.Lists)] = []
  private var postings: [UInt8]
  private var positions: [UInt8]
  private var bounds: [UInt8]

  init(
    _ merger: TermMerger, from start: TermMerger.Place, to end: TermMerger.Place,
    headlines: [UInt32], _ settings: ArchiveSettings, _ measure: ImpactMeasure
  ) {
    var encoder = PostingsEncoder(keepsPositions: settings.keepsPositions, measure)
    var postings = TermPostings()
    var terms: [UInt8] = []
    var lists: [(termLength: Int, lists: TermDictionaryWriter.Lists)] = []
    merger.forEach(from: start, to: end) { holders in
      postings.removeAll()
      for (inverter, ordinal) in holders {
        inverter.lists.read(
          ordinal, headlineLengths: headlines.span, weight: UInt32(settings.headlineWeight),
          into: &postings)
      }
      if holders.count > 1 { postings.sortByDocument() }
      let length = holders[0].inverter.analyzer.withTerm(holders[0].ordinal) { term in
        for index in term.indices { terms.append(term[index]) }
        return term.count
      }
      lists.append((length, encoder.append(postings)))
    }
    self.terms = terms
    self.lists = lists
    self.postings = encoder.postings
    self.positions = encoder.positions
    bounds = encoder.bounds
  }

  func write(to writer: inout SegmentWriter) throws(IndexError) {
    var start = 0
    for (length, lists) in lists {
      writer.append(terms.span.extracting(start..<start + length), lists)
      start += length
    }
    try writer.append(postings: postings, positions: positions, bounds: bounds)
  }
}
