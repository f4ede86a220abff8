internal import LedeSystem
internal import SystemPackage

/// Files that are written and wait to be committed together.
struct StagedFiles: ~Copyable {
  /// A reference, because arrays hold no values that cannot be copied.
  private final class Staged {
    let path: FilePath
    var file: AtomicFile?

    init(_ path: FilePath, _ file: consuming AtomicFile) {
      self.path = path
      self.file = consume file
    }
  }

  private var files: [Staged] = []
  private var paths: Set<FilePath> = []

  /// Writes a file aside; every 200 files are committed together.
  mutating func add(_ path: FilePath, _ bytes: [UInt8]) throws(WireError) {
    // A second file of the same name must replace the first one, whole.
    if !paths.insert(path).inserted {
      try commit()
      paths.insert(path)
    }
    do {
      let file = try AtomicFile(path)
      try file.write(bytes)
      file.flushSoon()
      files.append(Staged(path, file))
    } catch {
      throw .cannotWrite(path, error)
    }
    if files.count == 200 { try commit() }
  }

  /// Makes all that was added durable, in its order, and gives the files their names; the folder's names are
  /// not made durable.
  mutating func commit() throws(WireError) {
    for staged in files {
      guard let file = staged.file.take() else { continue }
      do {
        try file.commit(synchronizingFolder: false)
      } catch {
        throw .cannotWrite(staged.path, error)
      }
    }
    files.removeAll(keepingCapacity: true)
    paths.removeAll(keepingCapacity: true)
  }
}

extension WireError {
  /// A file that cannot be written, and why.
  static func cannotWrite(_ path: FilePath, _ error: SystemError) -> WireError {
    WireError(.inputOutput, "\(path.shown): cannot be written (\(error.reason))")
  }
}
