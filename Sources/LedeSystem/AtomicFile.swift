package import SystemPackage

/// A file that is written aside and takes its name only when it is whole.
///
/// `commit` makes the bytes durable, then renames; without a commit nothing is left behind and what
/// stood under the name before stands there still. As with a shell's `>`, the target of a symbolic link is
/// replaced and not the link, a file that is replaced keeps its mode, and what is no regular file (a pipe, a device) is
/// written to as it is.
package struct AtomicFile: ~Copyable, Sendable {
  private let file: OpenFile
  /// The name that the file gets; links are followed already.
  private let target: FilePath
  /// Where it is written; nil if in place.
  private let aside: FilePath?
  private var isCommitted = false

  /// Opens a file aside of `path`, in the same folder, or `path` itself if it is no regular file.
  ///
  /// - Throws: `isDirectory` where a folder stands, `permissionDenied` for a file that may not be written to,
  ///   `isInsideArchive` for a name in an archive's own folder.
  package init(_ path: FilePath) throws(SystemError) {
    let place = try Place(path)
    let opened = try place.open()
    file = opened
    target = place.target
    aside = place.aside
  }

  deinit {
    // Nobody waits for this file: a fault of its removal changes nothing.
    if !isCommitted, let aside { try? SystemCall.remove(aside) }
  }

  /// The open file; valid as long as this value is held.
  package var descriptor: FileDescriptor { file.descriptor }

  /// Appends bytes.
  package borrowing func write(_ bytes: [UInt8]) throws(SystemError) { try file.write(bytes) }

  /// Tells the system to write the bytes out soon, so that the commits of many files need not wait
  /// for the disk one after the other.
  package borrowing func flushSoon() {
    if aside != nil { SystemCall.flushSoon(file.descriptor) }
  }

  /// Makes the file durable and gives it its name.
  ///
  /// - Parameter synchronizingFolder: False for who makes the names of many files durable at once.
  package consuming func commit(synchronizingFolder: Bool = true) throws(SystemError) {
    guard let aside else {
      isCommitted = true
      return
    }
    try file.synchronize()
    try SystemCall.rename(aside, to: target)
    isCommitted = true
    if synchronizingFolder { try Folder.synchronize(Folder.above(target)) }
  }
}

/// Where the bytes of an atomic file go.
private struct Place {
  /// What was asked for.
  private let path: FilePath
  /// The same without links.
  let target: FilePath
  /// What stands there; nil if nothing does.
  private let old: FileStatus?
  /// Where to write; nil if in place.
  let aside: FilePath?

  init(_ path: FilePath) throws(SystemError) {
    guard path.lastComponent?.kind == .regular else { throw SystemError(.isDirectory) }
    self.path = path
    target = try Self.destination(of: path)
    guard !ArchiveFolder.stands(at: Folder.above(target)) else { throw .isInsideArchive }
    old = try Self.status(of: path)
    if let old {
      guard old.kind != .folder else { throw SystemError(.isDirectory) }
      guard SystemCall.isWritable(path) else { throw SystemError(.permissionDenied) }
      // A link of /proc can name a file that its text does not lead to: that one is written in place too.
      let named = try Self.status(of: target)
      guard old.kind == .regular, named?.isSameFile(as: old) == true else {
        aside = nil
        return
      }
    }
    let name = TemporaryName.next(prefix: ".lede-") + ".partial"
    aside = Folder.above(target).appending(name)
  }

  /// Opens what stands there, or makes a new file with the owner and the mode of the one that it will replace.
  func open() throws(SystemError) -> OpenFile {
    guard let aside else { return try OpenFile.writing(inPlace: path) }
    guard let old else { return try OpenFile.making(aside, mode: 0o666) }
    let file = try OpenFile.making(aside, mode: 0o600)
    SystemCall.setOwner(file.descriptor, old.owner, old.group)
    do {
      // Without the bits that run a program under its owner's rights.
      try SystemCall.setMode(file.descriptor, old.mode & 0o777)
    } catch {
      try? SystemCall.remove(aside)
      throw error
    }
    return file
  }

  /// What stands at a path behind its links; nil if nothing does.
  private static func status(of path: FilePath) throws(SystemError) -> FileStatus? {
    do {
      return try SystemCall.status(of: path, followingLinks: true)
    } catch {
      guard error.number == .noSuchFileOrDirectory else { throw error }
      return nil
    }
  }

  /// Where the symbolic links at the end of a path lead, whether something stands there or not.
  private static func destination(of path: FilePath) throws(SystemError) -> FilePath {
    var path = path
    for _ in 0..<40 {
      guard let status = try? SystemCall.status(of: path, followingLinks: false),
        status.kind == .symbolicLink
      else { return path }
      // An absolute destination replaces the path, a relative one goes on from the link's folder.
      path = path.removingLastComponent().pushing(try SystemCall.destination(ofLink: path))
    }
    throw SystemError(.tooManySymbolicLinkLevels)
  }
}
