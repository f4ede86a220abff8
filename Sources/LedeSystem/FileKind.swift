/// What stands at a path.
package enum FileKind: Hashable, Sendable {
  case regular, folder, symbolicLink, fifo, socket, device, unknown

  /// With its article, as messages name it.
  package var name: String {
    switch self {
    case .regular: "a regular file"
    case .folder: "a folder"
    case .symbolicLink: "a symbolic link"
    case .fifo: "a FIFO"
    case .socket: "a socket"
    case .device: "a device"
    case .unknown: "a thing of an unknown kind"
    }
  }
}

/// What the system knows of a file.
package struct FileStatus: Hashable, Sendable {
  package let kind: FileKind
  /// Bytes of a regular file.
  package let size: Int
  /// The permission bits.
  let mode: UInt16
  let owner: UInt32
  let group: UInt32
  /// When the contents were last changed, in nanoseconds since 1970.
  package let modified: Int
  /// Device and number together name one file.
  let device: UInt64
  let inode: UInt64

  /// Both are of one file, whatever its names.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
