import LedeSystem
import SystemPackage

@testable import LedeIndex

/// Files of the project, for tests.
enum TextFile {
  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    let path = FilePath(path)
    let folder = FileSystemStorage(path.removingLastComponent())
    let mapped = try folder.map(path.lastComponent?.string ?? "")
    return mapped.bytes.copy(0..<mapped.count)
  }
}
