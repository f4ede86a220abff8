internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Lists files below folders in an order that depends on their names alone.
enum FolderWalk {
  /// What stands at a path.
  enum Kind: Hashable { case file, folder, missing }

  /// Whether a path leads to a file, a folder or nothing.
  static func kind(of path: FilePath) -> Kind {
    var status = stat()
    // Safe: `path` is a C string during the call, and `status` is written whole or not at all.
    guard unsafe path.withPlatformString({ unsafe stat($0, &status) }) == 0 else {
      return .missing
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The bytes of a file, or of all files below a folder; what cannot be looked at counts nothing.
  static func size(of path: FilePath) -> Int {
    var status = stat()
    // Safe: as in `kind`.
    guard unsafe path.withPlatformString({ unsafe stat($0, &status) }) == 0 else { return 0 }
    guard status.st_mode & S_IFMT == S_IFDIR else { return Int(status.st_size) }
    do throws(WireError) {
      return try names(in: path).reduce(0) { sum, name in
        let below = path.appending(name)
        return isLink(below) && kind(of: below) == .folder ? sum : sum + size(of: below)
      }
    } catch {
      return 0
    }
  }

  /// The names in a folder, hidden ones left out, in the order of their bytes.
  static func names(in folder: FilePath) throws(WireError) -> [String] {
    // Safe: the handle is closed below on every way out.
    guard let handle = unsafe folder.withPlatformString({ unsafe opendir($0) }) else {
      throw WireError(.inputOutput, "\(folder): cannot be listed (\(Errno(rawValue: errno)))")
    }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    // Safe: the entry is valid until the next call, and its name is a C string inside it.
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe String(cString: UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path is a symbolic link, which is not followed to folders, lest we walk in circles.
  static func isLink(_ path: FilePath) -> Bool {
    var status = stat()
    // Safe: as in `kind`.
    guard unsafe path.withPlatformString({ unsafe lstat($0, &status) }) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK
  }
}
