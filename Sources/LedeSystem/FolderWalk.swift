package import SystemPackage

/// Walks through a folder and the folders in it, in an order that depends on their names alone.
///
/// Names that begin with a dot are left out. Only regular files are given, and no symbolic link is followed: who may put
/// one into a folder of arriving articles would have any file of the system read.
package enum FolderWalk {
  /// What the walk comes by.
  package enum Item: Sendable {
    /// A regular file, and the folders between it and the one that is walked: `2023/november/`.
    case file(FilePath, folders: String)
    /// Something that is not walked into or read, and why.
    case passedOver(FilePath, reason: String)
  }

  /// Calls `visit` for all that stands in the folder; what it throws ends the walk.
  package static func walk<Failure: Error>(
    _ folder: FilePath, _ visit: (Item) throws(Failure) -> Void
  ) throws(Failure) {
    try walk(folder, folders: "", above: [], visit)
  }

  /// The bytes of a file, or of all files that a walk gives; what cannot be looked at counts nothing.
  package static func size(of path: FilePath) -> Int {
    guard let status = try? Folder.status(of: path) else { return 0 }
    guard status.kind == .folder else { return status.kind == .regular ? status.size : 0 }
    var size = 0
    walk(path) { item in
      if case .file(let file, _) = item, let status = try? Folder.status(of: file) {
        size += status.size
      }
    }
    return size
  }

  private static func walk<Failure: Error>(
    _ folder: FilePath, folders: String, above: [FileStatus],
    _ visit: (Item) throws(Failure) -> Void
  ) throws(Failure) {
    let own: FileStatus
    let names: [FilePath.Component]
    do {
      own = try Folder.status(of: folder)
      names = try Folder.names(in: folder)
    } catch {
      return try visit(.passedOver(folder, reason: "it cannot be listed: \(error.reason)"))
    }
    guard !above.contains(where: { $0.isSameFile(as: own) }) else {
      return try visit(.passedOver(folder, reason: "it is one of the folders that hold it"))
    }
    guard !ArchiveFolder.stands(at: folder) else {
      return try visit(.passedOver(folder, reason: "it is an archive of Lede"))
    }
    for name in names where name.shown.utf8.first != UInt8(ascii: ".") {
      let path = folder.appending(name)
      let status: FileStatus
      do {
        status = try Folder.status(of: path, followingLinks: false)
      } catch {
        try visit(.passedOver(path, reason: error.reason))
        continue
      }
      switch status.kind {
      case .regular: try visit(.file(path, folders: folders))
      case .symbolicLink:
        try visit(.passedOver(path, reason: "it is a symbolic link; name it to have it read"))
      case .folder:
        try walk(path, folders: folders + name.shown + "/", above: above + [own], visit)
      default: try visit(.passedOver(path, reason: SystemError.isNoFile(status.kind).reason))
      }
    }
  }
}

/// How an archive of Lede is told from other folders.
package enum ArchiveFolder {
  /// The file that every archive has.
  package static let manifest = "MANIFEST"
  /// The eight bytes that begin it: "LEDEMNFI" read as little-endian.
  package static let magic: UInt64 = 0x4946_4e4d_4544_454c

  /// Whether a folder is an archive, whole or damaged.
  package static func stands(at folder: FilePath) -> Bool {
    do {
      let file = try OpenFile.reading(folder.appending(manifest), only: .regular)
      var bytes = [UInt8](repeating: 0, count: 8)
      let count = try file.read(into: &bytes)
      return count == 8 && bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } == magic
    } catch {
      return false
    }
  }
}
