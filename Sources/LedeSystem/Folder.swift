package import SystemPackage

/// Folders: listing, making, removing.
package enum Folder {
  /// The names in a folder, in the order of their bytes.
  package static func names(in folder: FilePath) throws(SystemError) -> [FilePath.Component] {
    try SystemCall.names(in: folder).map { (FilePath(root: nil, [$0]).bytes, $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// What stands at a path; symbolic links are followed. nil where nothing does, or nobody may look.
  package static func kind(of path: FilePath) -> FileKind? {
    try? SystemCall.status(of: path, followingLinks: true).kind
  }

  /// Something stands at this path.
  package static func exists(_ path: FilePath) -> Bool { kind(of: path) != nil }

  /// What the system knows of what stands at a path.
  package static func status(
    of path: FilePath, followingLinks: Bool = true
  ) throws(SystemError) -> FileStatus {
    try SystemCall.status(of: path, followingLinks: followingLinks)
  }

  /// The path from the root, without symbolic links; as it is where nothing stands there.
  package static func whole(_ path: FilePath) -> FilePath {
    (try? SystemCall.whole(path)) ?? path
  }

  /// The folder that a path's last component is in.
  package static func above(_ path: FilePath) -> FilePath {
    let folder = path.removingLastComponent()
    return folder.isEmpty ? "." : folder
  }

  /// Makes a folder; throws `fileExists` if something is there, `isInsideArchive` for a name in an archive's own
  /// folder.
  package static func make(_ folder: FilePath, mode: UInt16 = 0o777) throws(SystemError) {
    guard !ArchiveFolder.stands(at: above(folder)) else { throw .isInsideArchive }
    try SystemCall.makeFolder(folder, mode: mode)
  }

  /// Makes a folder and those above it, where they are missing; gives those that were made, the outermost first.
  @discardableResult
  package static func makeAll(
    _ folder: FilePath, mode: UInt16 = 0o777
  ) throws(SystemError) -> [FilePath] {
    guard !folder.isEmpty, kind(of: folder) != .folder else { return [] }
    var made = try makeAll(folder.removingLastComponent(), mode: mode)
    do {
      try make(folder, mode: mode)
      made.append(folder)
    } catch {
      // Another process may have been quicker.
      guard error.number == .fileExists, kind(of: folder) == .folder else { throw error }
    }
    return made
  }

  /// Returns when the folder's names outlive a power cut.
  package static func synchronize(_ folder: FilePath) throws(SystemError) {
    let file = try OpenFile.reading(folder, only: .folder)
    do {
      try file.synchronize()
    } catch {
      // Some file systems keep names without being asked, and refuse.
      guard error.number == .invalidArgument || error.number == .notSupported else { throw error }
    }
  }

  /// Removes an empty folder.
  package static func remove(_ folder: FilePath) throws(SystemError) {
    try SystemCall.removeFolder(folder)
  }
}

/// Names of files.
package enum Files {
  /// Makes a symbolic link.
  package static func makeLink(_ path: FilePath, to target: FilePath) throws(SystemError) {
    try SystemCall.makeLink(path, to: target)
  }

  /// Makes a FIFO, which its owner alone may use.
  package static func makeFIFO(_ path: FilePath) throws(SystemError) {
    try SystemCall.makeFIFO(path)
  }

  /// Removes a name; the file goes when nobody has it open.
  package static func remove(_ path: FilePath) throws(SystemError) { try SystemCall.remove(path) }

  /// Gives a file another name in one step, and takes that name from what has it.
  package static func rename(_ path: FilePath, to other: FilePath) throws(SystemError) {
    try SystemCall.rename(path, to: other)
  }
}
