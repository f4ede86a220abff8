import LedeIndex
import LedeQuery
public import LedeText
import Synchronization
import SystemPackage

/// A news archive on disk: articles to add, search, ask, digest and export.
///
/// ```swift
/// let archive = try Archive.openOrCreate("news.lede")
/// try archive.add(contentsOf: ["seeds"])
/// for hit in try archive.search("hezbollah").hits { print(hit.headline, hit.id) }
/// ```
///
/// An archive reads the commit that it was opened at, whatever others write meanwhile, until
/// `refresh()`; what it writes itself it sees at once. It may be shared between threads. Any number
/// of processes may read; one at a time may write.
public final class Archive: Sendable {
  /// The folder on disk.
  public let path: String

  private let current: Mutex<SearcherPool>

  private init(_ path: String, _ snapshot: Snapshot) {
    self.path = path
    self.current = Mutex(SearcherPool(snapshot))
  }

  /// Opens an archive for reading and writing.
  ///
  /// - Throws: `LedeError` with code `missing`, `notAnArchive`, `newerVersion`, `damaged` or
  ///   `inputOutput`; the message says what to do.
  public static func open(_ path: String) throws(LedeError) -> Archive {
    let snapshot = try LedeError.wrapping { () throws(IndexError) in
      try Snapshot.open(FilePath(path))
    }
    return Archive(path, snapshot)
  }

  /// Creates an empty archive and opens it.
  ///
  /// - Throws: `LedeError` with code `exists` if something is there already.
  @discardableResult
  public static func create(
    _ path: String, _ settings: IndexSettings = IndexSettings()
  ) throws(LedeError) -> Archive {
    try LedeError.wrapping { () throws(IndexError) in
      try IndexWriter.create(at: FilePath(path), settings)
    }
    return try open(path)
  }

  /// Opens the archive, or creates it with these settings where nothing is.
  public static func openOrCreate(
    _ path: String, _ settings: IndexSettings = IndexSettings()
  ) throws(LedeError) -> Archive {
    do throws(LedeError) {
      return try open(path)
    } catch {
      guard error.code == .missing || error.code == .notAnArchive else { throw error }
      do throws(LedeError) {
        return try create(path, settings)
      } catch let refusal {
        throw refusal.code == .exists ? error : refusal
      }
    }
  }

  /// What the archive was created with.
  public var settings: IndexSettings { snapshot.settings }

  /// Articles in it.
  public var articleCount: Int { snapshot.articleCount }

  /// Counts the commits since the archive was created.
  public var generation: Int { snapshot.generation }

  /// Turns to the newest commit; true if there was a newer one.
  @discardableResult
  public func refresh() throws(LedeError) -> Bool {
    let old = snapshot
    let newest = try LedeError.wrapping { () throws(IndexError) in try old.refresh() }
    guard newest.generation != old.generation else { return false }
    current.withLock { $0 = SearcherPool(newest) }
    return true
  }

  /// The article with this id, or nil.
  ///
  /// - Throws: `noStoredText` if the archive keeps no text; `damaged`.
  public func article(_ id: ArticleID) throws(LedeError) -> Article? {
    let snapshot = snapshot
    return try LedeError.wrapping { () throws(IndexError) in
      guard let document = try snapshot.document(for: id) else { return nil }
      return try snapshot.article(document)
    }
  }

  var pool: SearcherPool { current.withLock { $0 } }

  var snapshot: Snapshot { pool.snapshot }
}
