public import LedeIndex
import LedeSystem
package import LedeText
import Synchronization
import SystemPackage

/// A news archive on disk: articles to add, search, ask, digest and export.
///
/// ```swift
/// let archive = try Archive.openOrCreate("news.lede")
/// try archive.add(contentsOf: ["seeds"])
/// for hit in try archive.reader.search("hezbollah").hits { print(hit.headline, hit.id) }
/// ```
///
/// `reader` is the newest commit that this archive knows of, and answers every question; `writer()`
/// changes the archive. `add` is a short form: it runs on a writer that commits and ends.
///
/// What this archive writes is in its next `reader`; what others write is there after `refresh()`.
/// An archive may be shared between threads. Any number of processes may read it, one at a time may
/// write.
public final class Archive: Sendable {
  /// The folder on disk.
  package let path: String

  /// Nil for several archives that are read as one.
  private let storage: (any Storage)?
  private let current: Mutex<Reader>
  let idleWriter = IdleWriter()
  let writeTurns = WriteTurns()

  init(_ path: String, in storage: any Storage) throws(LedeError) {
    self.path = path
    self.storage = storage
    let snapshot = try LedeError.wrapping { () throws(IndexError) in
      try Snapshot.open(in: storage)
    }
    current = Mutex(Reader([path], snapshot))
  }

  /// Opens an archive for reading and writing.
  ///
  /// - Throws: `LedeError` with code `missing`, `notAnArchive`, `newerVersion`, `damaged` or
  ///   `inputOutput`; the message says what to do.
  public static func open(_ path: String) throws(LedeError) -> Archive {
    let folder = FilePath(text: path)
    let storage = FileSystemStorage(folder)
    do throws(LedeError) {
      return try Archive(path, in: storage)
    } catch {
      guard error.code == .notAnArchive else { throw error }
      guard Folder.exists(folder) else {
        throw LedeError(
          .missing, "there is no archive \(folder.shown); create one first", cause: error.cause)
      }
      throw LedeError(
        .notAnArchive, "\(folder.shown) is no archive of Lede; create one first",
        cause: error.cause)
    }
  }

  /// Opens several archives as one, which `refresh()` keeps up to date as a whole; `writer()` refuses.
  ///
  /// - Throws: as `open(_:)` and `Reader.init(joining:)`.
  package static func open(_ paths: [String]) throws(LedeError) -> Archive {
    guard let first = paths.first else {
      throw LedeError(.invalidSetting, "no archive is named")
    }
    guard paths.count > 1 else { return try open(first) }
    var readers: [Reader] = []
    for path in paths { readers.append(try open(path).reader) }
    return Archive(try Reader(joining: readers))
  }

  private init(_ reader: Reader) {
    path = reader.path
    storage = nil
    current = Mutex(reader)
  }

  /// Creates an empty archive and opens it.
  ///
  /// - Throws: `LedeError` with code `exists` if something is there already.
  @discardableResult
  public static func create(
    _ path: String, settings: ArchiveSettings = ArchiveSettings()
  ) throws(LedeError) -> Archive {
    try settings.check()
    try LedeError.wrapping { () throws(IndexError) in
      try IndexWriter.create(at: FilePath(text: path), settings)
    }
    return try open(path)
  }

  /// Opens the archive, or creates it with these settings if there is none.
  public static func openOrCreate(
    _ path: String, settings: ArchiveSettings = ArchiveSettings()
  ) throws(LedeError) -> Archive {
    do throws(LedeError) {
      return try open(path)
    } catch {
      guard error.code == .missing || error.code == .notAnArchive else { throw error }
      do throws(LedeError) {
        return try create(path, settings: settings)
      } catch let refusal {
        throw refusal.code == .exists ? error : refusal
      }
    }
  }

  /// Makes an archive of a reader's articles, of one archive or of several that it reads as one: one segment,
  /// without what was removed, and no text is analysed again. The reader's archives may be written to
  /// meanwhile; the new archive is there when it is whole.
  ///
  /// - Throws: `exists` if something is there already; `otherAnalysis`, `damaged`, `inputOutput`,
  ///   `diskFull`, `cancelled`.
  @discardableResult
  public static func create(_ path: String, copying reader: Reader) throws(LedeError) -> Archive {
    try create(path, copying: reader, cancellation: .never)
  }

  /// `create(_:copying:)` with a cancellation besides that of its task.
  @discardableResult
  package static func create(
    _ path: String, copying reader: Reader, cancellation: Cancellation
  ) throws(LedeError) -> Archive {
    try LedeError.wrapping { () throws(IndexError) in
      try IndexWriter.create(at: FilePath(text: path), of: reader.snapshot) {
        () throws(IndexError) in try cancellation.check()
      }
      try reader.snapshot.checkReadable()
    }
    return try open(path)
  }

  /// The newest commit that this archive knows of.
  ///
  /// A reader is one commit for good: ask two questions of the same reader, and both answers are of
  /// the same articles.
  public var reader: Reader { current.withLock { $0 } }

  /// Looks for a commit of another process; returns true if there is a newer one, or another archive took the place
  /// of this one.
  ///
  /// - Throws: `damaged`, `inputOutput`; `reader` then stays as it was.
  @discardableResult
  public func refresh() throws(LedeError) -> Bool {
    let old = reader.snapshot
    let newest = try LedeError.wrapping { () throws(IndexError) in try old.refresh() }
    return current.withLock {
      // Another thread may have turned to a later commit meanwhile.
      guard newest !== old, $0.snapshot === old || newest.generation > $0.generation else {
        return false
      }
      $0 = Reader([path], newest)
      return true
    }
  }

  /// Turns to a commit of our own.
  ///
  /// The commit is on disk even where it cannot be opened here: `reader` then stays as it was, and
  /// `refresh()` tells why.
  func turnToNewest() {
    do throws(LedeError) { try refresh() } catch {}
  }

  /// Begins to write.
  ///
  /// - Parameters:
  ///   - threads: Threads that analyse text, 1 ... 256. The archive's bytes do not depend on their number.
  ///   - memoryCeiling: Bytes that articles not yet written may take, from 1 MB to 4 GB.
  /// - Throws: `locked` while another writer has the archive, in this process or in another;
  ///   `invalidSetting`, `damaged`, `inputOutput`.
  public func writer(threads: Int = 1, memoryCeiling: Int = 512 << 20) throws(LedeError) -> Writer {
    try writer(settings: WriterSettings(threads: threads, memoryCeiling: memoryCeiling))
  }

  /// `writer(threads:memoryCeiling:)` with a cancellation besides that of its task.
  package func writer(settings: WriterSettings) throws(LedeError) -> Writer {
    try settings.check()
    guard let storage else {
      throw LedeError(
        .invalidSetting, "several archives are open as one, for reading; open the one to be changed"
      )
    }
    let index: IndexWriter
    if let kept = idleWriter.take() {
      index = kept
      index.threads = settings.threads
      index.memoryCeiling = settings.memoryCeiling
    } else {
      index = try LedeError.wrapping { () throws(IndexError) in
        try IndexWriter(
          in: storage, threads: settings.threads, memoryCeiling: settings.memoryCeiling)
      }
    }
    // New articles are compared with what others have committed until now.
    try refresh()
    return Writer(self, index, settings.cancellation)
  }

  /// Waits until the merges that writers left to the background are published.
  ///
  /// A process that ends without waiting loses nothing: the next writer merges again.
  ///
  /// - Throws: the failure of a merge; what was committed is committed all the same. `cancelled`; the
  ///   merges then go on.
  public func finishMerging() throws(LedeError) { try finishMerging(cancellation: .never) }

  /// `finishMerging()` with a cancellation besides that of its task.
  package func finishMerging(cancellation: Cancellation) throws(LedeError) {
    defer { turnToNewest() }
    guard let index = idleWriter.take() else {
      if let failure = idleWriter.failure { throw failure }
      return
    }
    do throws(IndexError) {
      try index.finishMerges(cancellation)
      idleWriter.report(nil)
    } catch {
      if index.isMerging { idleWriter.keep(index) }
      if error.code != .cancelled { idleWriter.report(LedeError(error)) }
      throw LedeError(error)
    }
  }

  /// Why the last merge in the background failed; nil if it did not.
  ///
  /// Nothing is lost by it: the archive answers from more segments, and the next writer tries again.
  package var mergeFailure: LedeError? { idleWriter.failure }

  /// What the archive was created with.
  package var settings: ArchiveSettings { reader.settings }

  /// The number of articles in the newest reader.
  package var articleCount: Int { reader.articleCount }

  /// The number of commits up to the newest reader's, the creation included.
  package var generation: Int { reader.generation }
}
