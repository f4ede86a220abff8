package import SystemPackage

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Why a test could not begin. This module is built in release too, where Testing cannot be linked
/// statically, so it has an error of its own.
package struct SetUpFailure: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

/// A folder of a test's own, gone when the test ends.
package final class TestFolder {
  package let path: String

  package init() throws {
    var template = Array("/tmp/lede-test-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw SetUpFailure("no folder can be made in /tmp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// The names in a folder, sorted.
  package static func names(in path: String) throws -> [String] {
    guard let names = folderNames(path) else { throw SetUpFailure("\(path) is no folder") }
    return names.sorted()
  }

  /// Removes a file, or a folder with all that is in it.
  package static func remove(_ path: String) {
    if let names = folderNames(path) {
      for name in names { remove("\(path)/\(name)") }
      _ = unsafe rmdir(path)
    } else {
      _ = unsafe unlink(path)
    }
  }

  private static func folderNames(_ path: String) -> [String]? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// The top folder of the project.
package let projectFolder = FilePath(#filePath).removingLastComponent().removingLastComponent()
  .removingLastComponent()

/// The folder of the sample articles.
package let seedsFolder = projectFolder.appending("seeds").string

/// The folder of the archives that earlier versions wrote.
package let fixturesFolder = projectFolder.string + "/Tests/Fixtures"

extension FilePath {
  fileprivate func appending(_ name: String) -> FilePath {
    var path = self
    path.append(name)
    return path
  }
}

/// The bytes of a file.
package func contents(of path: String) throws -> [UInt8] {
  let file = try FileDescriptor.open(FilePath(path), .readOnly)
  return try file.closeAfter {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

/// Makes a file of these bytes.
package func write(_ bytes: [UInt8], to path: String) throws {
  let file = try FileDescriptor.open(
    FilePath(path), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
  _ = try file.closeAfter { try file.writeAll(bytes) }
}

/// Makes a folder.
package func makeFolder(_ path: String) throws {
  guard unsafe mkdir(path, 0o700) == 0 else {
    throw SetUpFailure("the folder \(path) cannot be made")
  }
}
