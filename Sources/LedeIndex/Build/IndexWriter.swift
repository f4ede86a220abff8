package import LedeText
package import SystemPackage

/// Adds, updates and removes articles; nothing is seen by others before `commit`.
///
/// There is one writer for an archive at a time, in all processes of all machines that share it.
/// A writer is used by one thread at a time.
///
/// ```swift
/// let writer = try IndexWriter(at: "news.lede", creatingWith: ArchiveSettings())
/// try writer.add(article)
/// try writer.commit()
/// ```
package final class IndexWriter {
  /// What became of an article that was given to `add`.
  package enum Addition: Hashable, Sendable {
    /// The archive had none of its id.
    case added
    /// It replaces the one of its id.
    case updated
    /// Either, and a notice that came before it goes on holding it back.
    case heldBack(isNew: Bool)
    /// The archive has the very same article already.
    case unchanged
  }

  let storage: any Storage
  private let lock: any AnyObject & Sendable
  var manifest: Manifest
  var segments: [LiveSegment] = []
  var builder: SegmentBuilder?
  /// The merge that runs in the background, if any does.
  var merge: RunningMerge?
  /// Why a merge in the background failed; what was committed is committed all the same.
  package var mergeFailure: IndexError?
  /// Of the last segment written, for the next one.
  private var dictionary: ArticleDictionary?
  package var memoryCeiling: Int
  package var threads: Int
  var hasChanges = false
  /// Whether it is noted when articles change: each gets the number of its commit, and one without a
  /// version gets the next one when it replaces another text, so that id and version name one content.
  package var notesChanges = false
  /// Whether an article was added since the last commit whose change is noted.
  var hasNewArticles = false
  private var analysisIsChecked = false
  /// The notices without a text that are not written yet.
  var gatheredNotices: [ArticleID: ArticleMetadata] = [:]
  /// What holds back the articles that are not written yet, as the column keeps it.
  var gatheredHolds: [ArticleID: [String]] = [:]
  /// What is known of the items that came in since the last rollback.
  var items = IncomingItems()
  /// Whether what is added tells if it is a part of an item; not what is taken over from an archive of before.
  var tellsAllParts = true
  /// A write failed: what is on disk is a whole commit, but which one is not known here.
  private var failure: IndexError?

  /// Opens the archive for writing; makes one with these settings if there is none.
  ///
  /// - Parameters:
  ///   - settings: Used for a new archive only; nil to throw `notAnArchive` instead.
  ///   - threads: Threads that analyse text; the archive's bytes do not depend on their number.
  ///   - memoryCeiling: Bytes that gathered articles may take before they are written.
  ///
  /// Throws `locked`, naming the process, while another writer has the archive.
  package convenience init(
    at path: FilePath, creatingWith settings: ArchiveSettings? = nil, threads: Int = 1,
    memoryCeiling: Int = 512 << 20
  ) throws(IndexError) {
    let storage = FileSystemStorage(path)
    let isNew = settings == nil ? false : try storage.makeFolder()
    do {
      try self.init(
        in: storage, creatingWith: settings, threads: threads, memoryCeiling: memoryCeiling)
    } catch {
      if isNew { storage.removeUnlessArchive() }
      throw error
    }
  }

  package init(
    in storage: any Storage, creatingWith settings: ArchiveSettings? = nil, threads: Int = 1,
    memoryCeiling: Int = 512 << 20
  ) throws(IndexError) {
    self.storage = storage
    self.threads = max(1, threads)
    self.memoryCeiling = memoryCeiling
    lock = try storage.lock()
    do {
      manifest = try Manifest(in: storage)
    } catch {
      guard error.code == .notAnArchive, let settings, error.offset == nil else { throw error }
      manifest = Manifest(
        generation: 1, settings: settings,
        analysis: try Manifest.analysis(of: settings.language), nextSegment: 1,
        entries: [])
      try manifest.publish(in: storage)
    }
    try openSegments()
    try removeStrayFiles()
  }

  /// Takes the segments as the manifest has them.
  private func openSegments() throws(IndexError) {
    segments = try Snapshot(manifest, in: storage, reusing: nil).parts.map { part in
      LiveSegment(segment: part.segment, entry: part.segment.entry, deletions: part.deletions)
    }
  }

  /// The lock goes when nothing writes to the archive any more.
  deinit {
    stopMerge()
    if failure != nil { removeWhatIsLeft() }
  }

  /// What the archive was created with.
  package var settings: ArchiveSettings { manifest.settings }

  /// Adds an article, or replaces the one that has its id.
  ///
  /// `statesVersion` tells that the article's source states its version, be it the first one, and `countedAfter` that
  /// Lede counted it in another archive: see `VersionOrigin`.
  @discardableResult
  package func add(
    _ article: Article, statesVersion: Bool = false, countedAfter: Int? = nil
  ) throws(IndexError) -> Addition {
    try add(article, statesVersion: statesVersion, countedAfter: countedAfter, known: nil)
  }

  /// - Parameter known: What holds it back, where its metadata do not tell.
  @discardableResult
  func add(
    _ article: Article, statesVersion: Bool, countedAfter: Int? = nil, known: KnownRelease?
  ) throws(IndexError) -> Addition {
    try checkFailure()
    if !analysisIsChecked {
      try manifest.checkAnalysis(forAdding: true)
      analysisIsChecked = true
    }
    var article = article
    if article.headline.isDerived, !settings.keepsDerivedHeadlines { article.headline = .absent }
    settings.findLanguage(of: &article)
    let old = try find(article.id)
    let stated = article.metadata.version ?? (statesVersion ? 1 : nil)
    // Of what has no text there are no versions to be told apart.
    let isBareNotice = article.isBareNotice
    let isCounted = notesChanges && !isBareNotice
    let wasHeldBack = article.metadata.holdsBack
    var isHeldBack = false
    if !isBareNotice { isHeldBack = try holdBack(&article, old, version: stated) }
    var number = old?.version.number ?? 1
    var counted = old.flatMap { isCounted ? $0.version.counting(behind: stated) : nil }
    if let old, isCounted, isHeldBack {
      // As if the notice had come behind the text.
      number = max(number, stated ?? 1)
      counted = max(old.version.lastStated, stated ?? 0)
    }
    // A new part, or an item's text behind a notice, goes by the number of the item, or it would be older elsewhere.
    if old == nil || isHeldBack, isCounted, let item = article.item ?? old.map({ _ in article.id }),
      let itemNumber = try countedNumber(of: item, behind: stated)
    {
      (number, counted) = (itemNumber - 1, stated ?? 0)
    }
    if counted != nil { article.metadata.version = number == 1 ? nil : number }
    var (record, hash) = Self.record(of: article)
    func holds(_ version: KnownVersion) -> [String] {
      guard var known else { return [] }
      let row = KnownRelease(
        version, article.metadata.status, until: article.metadata.embargo, isBare: isBareNotice)
      // Where Lede counts on, the number is the text's own.
      if known.text == old?.version, known.text.lastStated == version.lastStated {
        known.text = row.text
      }
      return known.column(besides: row, isBare: isBareNotice)
    }
    var isSame = false
    if let old, old.contentHash == hash,
      !isBareNotice || old.version.isCounted == (countedAfter != nil)
    {
      isSame = true
      if try holdsColumn(old.place, article.id) == holds(old.version) { return .unchanged }
    }
    if counted != nil, !isSame {
      article.metadata.version = min(number, .max - 1) + 1
      (record, hash) = Self.record(of: article)
    }
    if let old { delete(old.place, article.id) }
    if let item = article.item {
      items.lowestParts[item] = nil
      if old != nil, !article.metadata.holdsBack { try endNotice(of: item) }
    }
    let ofSource = statesVersion ? VersionOrigin.sourceCallsItFirst : .source
    hasChanges = true
    hasNewArticles = notesChanges
    let origin = (counted ?? countedAfter).map { .counted(after: $0) } ?? ofSource
    let row = ColumnsBuilder.row(article, contentHash: hash, changed: nil, origin)
    let list = holds(KnownVersion(number: row.version, counted: row.counted))
    items.note(KnownVersion(number: row.version, counted: row.counted), of: article)
    if let known, !isBareNotice { items.holds[article.id] = known.holds }
    gatheredNotices[article.id] = isBareNotice ? article.metadata : nil
    gatheredHolds[article.id] = list.isEmpty ? nil : list
    try guarded { () throws(IndexError) in
      try append(
        article, record: record, contentHash: hash,
        changed: notesChanges ? manifest.commitTimes.count + 1 : nil, origin, holds: list)
    }
    if isHeldBack && !wasHeldBack { return .heldBack(isNew: old == nil) }
    return old == nil ? .added : .updated
  }

  /// An article's stored record, and the hash of all that it states.
  static func record(of article: Article) -> (record: [UInt8], contentHash: UInt64) {
    var record = ByteWriter(reserving: article.body.utf8.count + 256)
    ArticleRecord.write(article, to: &record)
    var card = ByteWriter()
    Card(id: article.id, headline: article.headline).write(to: &card)
    card.fixed64(Checksum.of(record.bytes))
    return (record.bytes, Checksum.of(card.bytes) >> 24)
  }

  /// Removes the article that has an id; false if there is none.
  @discardableResult
  package func remove(_ id: ArticleID) throws(IndexError) -> Bool {
    try checkFailure()
    guard let old = try find(id) else { return false }
    delete(old.place, id)
    items.endHolds(of: id)
    hasChanges = true
    return true
  }

  /// Publishes everything since the last commit, in one step that outlives a power cut.
  ///
  /// Gives the generation that others now see; it does not change if nothing else did. `time`, in
  /// seconds since 1970, is remembered as that of the commit.
  @discardableResult
  package func commit(at time: Int = 0) throws(IndexError) -> Int {
    try checkFailure()
    guard hasChanges else { return manifest.generation }
    return try guarded { () throws(IndexError) in try publish(at: time) }
  }

  /// Something was changed since the last commit, or an error left changes half done.
  package var needsRollback: Bool { hasChanges || failure != nil }

  /// Forgets all changes since the last commit; the writer can go on, after an error too.
  ///
  /// The manifest is read again: after an error of `commit` it is not known which commit is on disk.
  package func rollback() throws(IndexError) {
    builder = nil
    stopMerge()
    let nextSegment = manifest.nextSegment
    manifest = try Manifest(in: storage)
    manifest.nextSegment = max(manifest.nextSegment, nextSegment)
    try openSegments()
    hasChanges = false
    hasNewArticles = false
    items = IncomingItems()
    gatheredNotices = [:]
    gatheredHolds = [:]
    failure = nil
    try removeStrayFiles()
  }

  /// Does `work`; after an error of it the writer refuses to go on.
  func guarded<Value>(_ work: () throws(IndexError) -> Value) throws(IndexError) -> Value {
    do {
      return try work()
    } catch {
      failure = error
      throw error
    }
  }

  private func publish(at time: Int) throws(IndexError) -> Int {
    try flush(startsMerge: false)
    settleMergeIfDue()
    var next = manifest
    next.generation += 1
    next.commitTime = min(max(0, time), Manifest.latestTime)
    dropEmptySegments()
    try writeHeldSegments()
    next.nextSegment = manifest.nextSegment
    if hasNewArticles { next.commitTimes.append(max(0, time)) }
    for index in segments.indices where segments[index].isChanged {
      try writeDeletions(index, generation: next.generation)
    }
    next.entries = segments.map(\.entry)
    try next.publish(in: storage)
    manifest = next
    hasChanges = false
    hasNewArticles = false
    try removeStrayFiles()
    startMerge(isAwaited: false)
    return next.generation
  }

  private func append(
    _ article: Article, record: [UInt8], contentHash: UInt64, changed: Int?,
    _ origin: VersionOrigin, holds: [String]
  ) throws(IndexError) {
    if builder == nil { builder = try makeBuilder() }
    try builder?.append(
      article, record: record, contentHash: contentHash, changed: changed, origin, holds: holds)
    if builder?.isFull == true { try flush() }
  }

  /// Adds an article that the archive had before to the segments that take the place of the old ones.
  func appendAgain(
    _ article: Article, changed: Int?, _ origin: VersionOrigin, holds: [String]
  ) throws(IndexError) {
    var article = article
    settings.findLanguage(of: &article)
    let (record, hash) = Self.record(of: article)
    try append(
      article, record: record, contentHash: hash, changed: changed, origin, holds: holds)
  }

  /// A number for a new segment, never used before.
  func takeNumber() -> Int {
    defer { manifest.nextSegment += 1 }
    return manifest.nextSegment
  }

  private func makeBuilder() throws(IndexError) -> SegmentBuilder {
    try SegmentBuilder(
      number: takeNumber(), manifest.settings, dictionary: dictionary, threads: threads,
      memoryCeiling: memoryCeiling - mergeMemory, tellsAllParts: tellsAllParts, in: storage)
  }

  /// What is left to a merge that runs beside the next articles: at most three quarters of the ceiling. A merge that
  /// nobody waits for is not counted: where segments are cut must not depend on when it ends.
  private var mergeMemory: Int {
    guard let merge, merge.isAwaited else { return 0 }
    return min(merge.merger.memory, memoryCeiling / 4 * 3)
  }

  private func checkFailure() throws(IndexError) {
    guard let failure else { return }
    throw IndexError(
      failure.code,
      "this writer stopped at an error: roll it back, and add anew what was not committed. \(failure.message)",
      file: failure.file, offset: failure.offset)
  }

  /// An article that is there, and what is compared before it is replaced.
  struct Found {
    let place: Place
    let contentHash: UInt64
    let version: KnownVersion
  }

  /// Where an article is: in memory, or in a segment.
  enum Place {
    case memory(UInt32)
    case segment(Int, document: Int)
  }

  func find(_ id: ArticleID) throws(IndexError) -> Found? {
    if let found = builder?.find(id) {
      return Found(
        place: .memory(found.document), contentHash: found.contentHash, version: found.version)
    }
    for index in segments.indices.reversed() {
      let live = segments[index]
      for document in try live.segment.documents(withID: id).reversed()
      where !(live.deletions?.contains(document) ?? false) {
        return Found(
          place: .segment(index, document: document),
          contentHash: try live.segment.contentHash(of: document),
          version: try live.segment.version(of: document))
      }
    }
    return nil
  }

  func delete(_ place: Place, _ id: ArticleID) {
    switch place {
    case .memory(let document): builder?.delete(document, id)
    case .segment(let index, let document): segments[index].delete(document)
    }
  }

  /// Writes the gathered articles as a segment that the next commit will publish.
  func flush(startsMerge: Bool = true) throws(IndexError) {
    guard let builder else { return }
    let (entry, dictionary) = try builder.write()
    if dictionary != .none { self.dictionary = dictionary }
    var live = LiveSegment(segment: try Segment(entry, in: storage), entry: entry)
    for document in builder.deletions { live.delete(Int(document)) }
    segments.append(live)
    self.builder = nil
    gatheredNotices = [:]
    gatheredHolds = [:]
    items.holds = [:]
    guard startsMerge else { return }
    settleMergeIfDue()
    startMerge(isAwaited: true)
  }
}
