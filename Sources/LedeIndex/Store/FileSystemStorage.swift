package import SystemPackage

/// An archive's folder in the file system.
package struct FileSystemStorage: Storage {
  let folder: FilePath

  /// The folder at `path`; `creating` makes it, but not its parents, if it is not there.
  package init(_ path: FilePath, creating: Bool) throws(IndexError) {
    folder = path
    guard creating else { return }
    do {
      try SystemCall.makeFolder(path)
    } catch {
      guard error == .fileExists else { throw Self.failure(error, "make the folder", path.string) }
      return
    }
    // The new folder's name must outlive a power cut too.
    var parent = path
    if !parent.removeLastComponent() || parent.isEmpty { parent = "." }
    try Self.synchronize(folder: parent)
  }

  package func names() throws(IndexError) -> [String] {
    do {
      return try SystemCall.names(in: folder)
    } catch {
      throw Self.failure(error, "list the folder", folder.string)
    }
  }

  package func create(_ name: String) throws(IndexError) -> any StorageFile {
    do {
      let file = try FileDescriptor.open(
        folder.appending(name), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      return OpenFile(file, name: name)
    } catch {
      throw Self.failure(error, "create the file", name)
    }
  }

  package func map(_ name: String) throws(IndexError) -> MappedBytes {
    do {
      let file = try FileDescriptor.open(
        folder.appending(name), .readOnly, options: [.closeOnExec])
      defer { try? file.close() }  // opened for reading: there is nothing that closing could lose
      let size = try SystemCall.size(of: file)
      guard let bytes = MappedBytes(fileDescriptor: file.rawValue, size: size) else {
        throw IndexError(.inputOutput, "cannot map \(size) bytes into memory", file: name)
      }
      return bytes
    } catch {
      throw Self.failure(error, "open the file", name)
    }
  }

  package func rename(_ name: String, to other: String) throws(IndexError) {
    do {
      try SystemCall.rename(folder.appending(name), to: folder.appending(other))
    } catch {
      throw Self.failure(error, "rename the file to \(other)", name)
    }
  }

  package func remove(_ name: String) throws(IndexError) {
    do {
      try SystemCall.remove(folder.appending(name))
    } catch {
      throw Self.failure(error, "remove the file", name)
    }
  }

  package func synchronize() throws(IndexError) { try Self.synchronize(folder: folder) }

  package func lock() throws(IndexError) -> any AnyObject & Sendable {
    try WriterLock(folder.appending(FileName.lock))
  }

  private static func synchronize(folder: FilePath) throws(IndexError) {
    do {
      let file = try FileDescriptor.open(folder, .readOnly, options: [.closeOnExec])
      defer { try? file.close() }  // opened for reading: there is nothing that closing could lose
      try SystemCall.synchronize(file)
    } catch {
      throw failure(error, "synchronize the folder", folder.string)
    }
  }

  /// The one place that turns what the system says into an error of ours.
  static func failure(_ error: any Error, _ attempt: String, _ file: String) -> IndexError {
    if let error = error as? IndexError { return error }
    guard let number = error as? Errno else {
      return IndexError(.inputOutput, "cannot \(attempt): \(error)", file: file)
    }
    let code: IndexError.Code =
      switch number {
      case .noSuchFileOrDirectory, .notDirectory: .missing
      case .noSpace, .diskQuotaExceeded: .diskFull
      default: .inputOutput
      }
    let advice =
      code == .diskFull
      ? "; the archive stays as it was at its last commit: make room and try again" : ""
    return IndexError(code, "cannot \(attempt): \(number)\(advice)", file: file)
  }
}

/// A file that is being written.
private final class OpenFile: StorageFile {
  private let file: FileDescriptor
  private let name: String
  private var isOpen = true

  init(_ file: FileDescriptor, name: String) {
    self.file = file
    self.name = name
  }

  deinit {
    if isOpen { try? file.close() }  // an abandoned file: nobody relies on it
  }

  func append(_ bytes: [UInt8]) throws(IndexError) {
    do {
      try file.writeAll(bytes)
    } catch {
      throw FileSystemStorage.failure(error, "write to the file", name)
    }
  }

  func synchronize() throws(IndexError) {
    do {
      try SystemCall.synchronize(file)
    } catch {
      throw FileSystemStorage.failure(error, "synchronize the file", name)
    }
  }

  func close() throws(IndexError) {
    isOpen = false
    do {
      try file.close()
    } catch {
      throw FileSystemStorage.failure(error, "close the file", name)
    }
  }
}
