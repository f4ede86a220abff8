public import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written aside and takes its name only when it is whole.
///
/// `commit` makes the bytes durable, then renames; without a commit nothing is left behind and what
/// stood under the name before stands there still.
public struct AtomicFile: ~Copyable {
  private let path: FilePath
  private let aside: FilePath
  private let descriptor: FileDescriptor
  private var isOpen = true

  /// Opens a file aside of `path`, in the same folder.
  public init(_ path: FilePath) throws(WireError) {
    guard let name = path.lastComponent else {
      throw WireError(.badSetting, "\(path): name a file to write to")
    }
    let aside = path.removingLastComponent().appending(".\(name.string).\(getpid()).partial")
    let opened: FileDescriptor
    do {
      opened = try FileDescriptor.open(
        aside, .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw WireError(.inputOutput, "\(path): cannot be written (\(error))")
    }
    self.path = path
    self.aside = aside
    descriptor = opened
  }

  deinit {
    guard isOpen else { return }
    // Nobody waits for this file: faults of its removal change nothing.
    do { try descriptor.close() } catch {}
    // Safe: the path is a C string during the call.
    _ = unsafe aside.withPlatformString { unsafe unlink($0) }
  }

  /// Appends bytes.
  public mutating func write(_ bytes: [UInt8]) throws(WireError) {
    do {
      _ = try descriptor.writeAll(bytes)
    } catch {
      throw WireError(.inputOutput, "\(path): cannot be written (\(error))")
    }
  }

  /// Tells the system to write the bytes out soon, so that the commits of many files need not wait
  /// for the disk one after the other.
  func flushSoon() {
    #if os(Linux)
      // It is advice: a system that does not take it only makes `commit` wait longer.
      _ = posix_fadvise(descriptor.rawValue, 0, 0, POSIX_FADV_DONTNEED)
    #endif
  }

  /// Makes the file durable and gives it its name.
  public consuming func commit() throws(WireError) {
    guard fsync(descriptor.rawValue) == 0 else { throw fault() }
    // Safe: both paths are C strings during the call.
    let code = unsafe aside.withPlatformString { from in
      unsafe path.withPlatformString { to in unsafe rename(from, to) }
    }
    guard code == 0 else { throw fault() }
    isOpen = false
    do {
      try descriptor.close()
    } catch {
      throw WireError(.inputOutput, "\(path): cannot be closed (\(error))")
    }
  }

  private func fault() -> WireError {
    WireError(.inputOutput, "\(path): cannot be written (\(Errno(rawValue: errno)))")
  }

  /// Makes the names in a folder durable.
  static func synchronize(folder: FilePath) throws(WireError) {
    do {
      let descriptor = try FileDescriptor.open(folder, .readOnly)
      let code = fsync(descriptor.rawValue)
      let error = Errno(rawValue: errno)
      try descriptor.close()
      if code != 0 { throw error }
    } catch {
      throw WireError(.inputOutput, "\(folder): cannot be synchronized (\(error))")
    }
  }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolder(_ folder: FilePath) throws(WireError) {
    guard FolderWalk.kind(of: folder) != .folder else { return }
    let parent = folder.removingLastComponent()
    if !parent.isEmpty { try makeFolder(parent) }
    // Safe: the path is a C string during the call.
    let code = unsafe folder.withPlatformString { unsafe mkdir($0, 0o755) }
    guard code == 0 || errno == EEXIST else {
      throw WireError(
        .inputOutput, "\(folder): cannot be made (\(Errno(rawValue: errno)))")
    }
  }
}

/// Files that are written and wait to be committed together.
struct StagedFiles: ~Copyable {
  /// A reference, because arrays hold no values that cannot be copied.
  private final class Staged {
    var file: AtomicFile?

    init(_ file: consuming AtomicFile) {
      self.file = consume file
    }
  }

  private var files: [Staged] = []
  private var paths: Set<FilePath> = []

  /// Writes a file aside; every 200 files are committed together.
  mutating func add(_ path: FilePath, _ bytes: [UInt8]) throws(WireError) {
    // A second file of the same name must not be written aside where the first one is.
    if !paths.insert(path).inserted {
      try commit()
      paths.insert(path)
    }
    var file = try AtomicFile(path)
    try file.write(bytes)
    file.flushSoon()
    files.append(Staged(file))
    if files.count == 200 { try commit() }
  }

  /// Makes all that was added durable, in its order, and gives the files their names.
  mutating func commit() throws(WireError) {
    for staged in files {
      if let file = staged.file.take() { try file.commit() }
    }
    files.removeAll(keepingCapacity: true)
    paths.removeAll(keepingCapacity: true)
  }
}
