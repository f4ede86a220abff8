#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Folders: making them, and listing them for completion.
public enum Folder {
  /// Makes the folders above a file, for its owner alone; what cannot be made shows when the file is.
  public static func make(above path: String) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folder.isEmpty { _ = unsafe mkdir(folder, 0o700) }
      end = path.index(after: slash)
    }
  }

  /// The names in a folder, folders with a slash behind, without order; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path.isEmpty ? "." : path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    // Safe: readdir gives an entry that is valid until the next call, and its name is terminated.
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { text in
          unsafe String(cString: text)
        }
      }
      let isFolder = unsafe entry.pointee.d_type == UInt8(DT_DIR)
      if name != ".", name != ".." { names.append(isFolder ? name + "/" : name) }
    }
    return names
  }

  /// Something is there under this path.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
