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
