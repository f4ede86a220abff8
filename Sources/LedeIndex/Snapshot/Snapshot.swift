internal import LedeText
package import SystemPackage

/// An archive as of one commit, for any number of threads; later commits do not change it.
///
/// ```swift
/// let snapshot = try Snapshot.open("news.lede")
/// if let document = try snapshot.document(for: id) {
///   print(try snapshot.article(document).body)
/// }
/// ```
package final class Snapshot: Sendable {
  /// A segment and which of its articles are deleted.
  package struct Part: Sendable {
    /// The segment.
    package let segment: Segment
    /// Nil when none are deleted.
    package let deletions: Deletions?
    /// The number of its first article in the snapshot.
    package let base: UInt32
  }

  /// The segments, in the order of their documents' numbers.
  package let parts: [Part]
  let manifest: Manifest
  let storage: any Storage
  /// The archives that it joins, each as of one commit; empty for the snapshot of one archive.
  let members: [Snapshot]
  /// What waits for newer versions of articles that are withdrawn in the archives that it joins, and has no text there.
  let waiting: [ArticleID: Holds]
  let rankers = Rankers()

  /// Opens the archive at its last commit; reads only what every use needs.
  ///
  /// Throws `notAnArchive`, `newerVersion`, `damaged` or `inputOutput`.
  package static func open(_ path: FilePath) throws(IndexError) -> Snapshot {
    try open(FileSystemStorage(path), reusing: nil)
  }

  package static func open(
    in storage: any Storage
  ) throws(IndexError) -> Snapshot { try open(storage, reusing: nil) }

  /// A writer may publish a commit and remove old files between our reading of its manifest and our
  /// opening of its files: then a newer manifest is there, and is read instead.
  private static func open(
    _ storage: any Storage, reusing old: Snapshot?
  ) throws(IndexError) -> Snapshot {
    var manifest = try Manifest(in: storage)
    while true {
      do {
        return try Snapshot(manifest, in: storage, reusing: old)
      } catch {
        guard error.code == .missing else { throw error }
        let newer = try Manifest(in: storage)
        guard newer != manifest else {
          throw .damaged("a file that the manifest names is missing", file: error.file ?? "")
        }
        manifest = newer
      }
    }
  }

  init(_ manifest: Manifest, in storage: any Storage, reusing old: Snapshot?) throws(IndexError) {
    self.manifest = manifest
    self.storage = storage
    members = []
    waiting = [:]
    var parts: [Part] = []
    var base = 0
    for entry in manifest.entries {
      let segment: Segment
      if let part = old?.parts.first(where: { $0.segment.canStand(for: entry) }) {
        segment = part.segment
      } else {
        segment = try Segment(entry, in: storage)
      }
      var deletions: Deletions?
      if let file = entry.deletions {
        deletions = try Deletions(entry, file, in: storage)
      }
      guard base + entry.articleCount < Int(UInt32.max) else {
        throw IndexError(.unsupported, "the archive has more than 4,294,967,294 articles")
      }
      parts.append(Part(segment: segment, deletions: deletions, base: UInt32(base)))
      base += entry.articleCount
    }
    self.parts = parts
    documentCount = base
  }

  /// A snapshot of parts that are open, in the order of their documents' numbers.
  init(
    _ parts: [Part], _ manifest: Manifest, joining members: [Snapshot],
    waiting: [ArticleID: Holds]
  ) {
    self.parts = parts
    self.waiting = waiting
    self.manifest = manifest
    self.members = members
    storage = members[0].storage
    documentCount = parts.reduce(0) { $0 + $1.segment.articleCount }
  }

  /// What the archive was created with.
  package var settings: ArchiveSettings { manifest.settings }

  /// Counts the archive's commits.
  package var generation: Int { manifest.generation }

  /// When the commit was made, in seconds since 1970; 0 if its writer did not say.
  package var commitTime: Int { manifest.commitTime }

  /// Documents, deleted ones included: their numbers are 0 ..< this.
  package let documentCount: Int

  /// Articles, deleted ones not counted.
  package var articleCount: Int {
    parts.reduce(0) { $0 + $1.segment.articleCount - ($1.deletions?.count ?? 0) }
  }

  /// Whether no other commit has been published, and its files can still be read.
  package func isUpToDate() throws(IndexError) -> Bool {
    guard members.isEmpty else {
      for member in members where try !member.isUpToDate() { return false }
      return true
    }
    // Another archive may have taken the place of this one, with whatever generation.
    return try Manifest(in: storage) == manifest
      && parts.allSatisfy { $0.segment.file.isReadable }
  }

  /// The archive at its last commit: `self` if that is this one.
  package func refresh() throws(IndexError) -> Snapshot {
    guard try !isUpToDate() else { return self }
    guard members.isEmpty else {
      var newest: [Snapshot] = []
      for member in members { newest.append(try member.refresh()) }
      return try .joining(newest)
    }
    return try Self.open(storage, reusing: self)
  }

  /// Throws `inputOutput` if a page of a file could not be read since it was opened, because the file was cut or
  /// its disk fails: what was read may be wrong.
  package func checkReadable() throws(IndexError) {
    for part in parts { try part.segment.file.checkReadable() }
  }

  /// The part that holds a document, and its number there.
  package func locate(_ document: DocumentID) -> (part: Part, document: Int) {
    precondition(document.rawValue < UInt32(documentCount), "no such document in this snapshot")
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].base <= document.rawValue { low = middle + 1 } else { high = middle }
    }
    let part = parts[low - 1]
    return (part, Int(document.rawValue - part.base))
  }
}
