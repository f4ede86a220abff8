package import LedeSystem
package import SystemPackage

/// An archive's folder in the file system.
package struct FileSystemStorage: Storage {
  let folder: FilePath

  /// The folder at `path`, which must be there.
  package init(_ path: FilePath) {
    folder = path
  }

  /// What `fill` makes in the folder at `path`, which is made, but not its parents, if it is not there. Where
  /// `fill` fails, a folder that was made goes again.
  package static func making<Made: ~Copyable>(
    _ path: FilePath, isWholeAtLast: Bool = true,
    _ fill: (FileSystemStorage) throws(IndexError) -> Made
  ) throws(IndexError) -> Made {
    let storage = FileSystemStorage(path)
    let isNew = try storage.makeFolder()
    do {
      return try fill(storage)
    } catch {
      if isNew { storage.removeUnlessArchive(orIsPart: !isWholeAtLast) }
      throw error
    }
  }

  /// Makes the folder; false if it is there already.
  func makeFolder() throws(IndexError) -> Bool {
    do {
      try Folder.make(folder)
    } catch {
      guard error.number != .fileExists else { return false }
      throw Self.failure(error, "make the folder", folder.shown)
    }
    do {
      // The new folder's name must outlive a power cut too.
      try Folder.synchronize(Folder.above(folder))
    } catch {
      try? Folder.remove(folder)
      throw Self.failure(error, "make the folder", folder.shown)
    }
    return true
  }

  /// Removes what a creation left that failed. It stays if another process has the lock or made an
  /// archive of it, if a file of others is in it, or if removing fails; then it is no obstacle to the
  /// next creation.
  ///
  /// - Parameter isPart: What is there may be an archive of a part of what it was to hold; it goes too.
  func removeUnlessArchive(orIsPart isPart: Bool = false) {
    guard let lock = try? lock(), let names = try? names(),
      isPart || !names.contains(FileName.manifest)
    else { return }
    // The manifest first: what is left without one is no archive.
    if isPart { try? remove(FileName.manifest) }
    for name in names where name == FileName.lock || FileName.isOurs(name) { try? remove(name) }
    try? Folder.remove(folder)
    withExtendedLifetime(lock) {}
  }

  package func names() throws(IndexError) -> [String] {
    do {
      return try Folder.names(in: folder).map(\.shown)
    } catch {
      throw Self.failure(error, "list the folder", folder.shown)
    }
  }

  package func create(_ name: String) throws(IndexError) -> any StorageFile {
    let path = folder.appending(name)
    do {
      return OpenStorageFile(try Self.making(path), name: name)
    } catch {
      throw Self.failure(error, "create the file", name)
    }
  }

  private static func making(_ path: FilePath) throws(SystemError) -> OpenFile {
    do {
      return try OpenFile.making(path)
    } catch {
      // What stands there was left behind by a writer that did not end its work; it is never followed or emptied.
      guard error.number == .fileExists else { throw error }
      try Files.remove(path)
      return try OpenFile.making(path)
    }
  }

  package func map(_ name: String) throws(IndexError) -> MappedBytes {
    do {
      return try MappedBytes(folder.appending(name))
    } catch {
      throw Self.failure(error, "open the file", name)
    }
  }

  package func rename(_ name: String, to other: String) throws(IndexError) {
    do {
      try Files.rename(folder.appending(name), to: folder.appending(other))
    } catch {
      throw Self.failure(error, "rename the file to \(other)", name)
    }
  }

  package func remove(_ name: String) throws(IndexError) {
    do {
      try Files.remove(folder.appending(name))
    } catch {
      throw Self.failure(error, "remove the file", name)
    }
  }

  package func synchronize() throws(IndexError) {
    do {
      try Folder.synchronize(folder)
    } catch {
      throw Self.failure(error, "synchronize the folder", folder.shown)
    }
  }

  package func lock() throws(IndexError) -> any AnyObject & Sendable {
    do {
      return try FileLock(folder.appending(FileName.lock))
    } catch {
      switch error {
      case .held(let holder):
        let isOwn = holder == ProcessIdentity.description
        throw IndexError(
          .locked,
          isOwn
            ? "another writer of this process (\(holder)) has the archive; let it end first"
            : "the archive is being written to by \(holder); wait for it to end",
          file: FileName.lock)
      case .failed(let error): throw Self.failure(error, "lock the archive", FileName.lock)
      }
    }
  }

  /// The one place that turns what the system says into an error of ours.
  static func failure(_ error: SystemError, _ attempt: String, _ file: String) -> IndexError {
    if error.found != nil { return .damaged("cannot \(attempt): \(error.reason)", file: file) }
    let code: IndexError.Code =
      error.isMissing ? .missing : error.isDiskFull ? .diskFull : .inputOutput
    let advice =
      code == .diskFull
      ? "; the archive stays as it was at its last commit: make room and try again" : ""
    return IndexError(code, "cannot \(attempt): \(error.reason)\(advice)", file: file)
  }
}

/// A file that is being written.
private final class OpenStorageFile: StorageFile {
  private var file: OpenFile?
  private let name: String

  init(_ file: consuming OpenFile, name: String) {
    self.file = consume file
    self.name = name
  }

  func append(_ bytes: [UInt8]) throws(IndexError) {
    do {
      try file?.write(bytes)
    } catch {
      throw FileSystemStorage.failure(error, "write to the file", name)
    }
  }

  func synchronize() throws(IndexError) {
    do {
      try file?.synchronize()
    } catch {
      throw FileSystemStorage.failure(error, "synchronize the file", name)
    }
  }

  func close() throws(IndexError) {
    do {
      try file.take()?.close()
    } catch {
      throw FileSystemStorage.failure(error, "close the file", name)
    }
  }
}
