import SystemPackage

@testable import LedeSystem

/// A folder of its own for one test, removed with all that is in it.
final class TestFolder: Sendable {
  let path: FilePath

  init() throws {
    path = TemporaryName.path()
    try Folder.make(path)
  }

  deinit { Self.remove(path) }

  func appending(_ name: String) -> FilePath { path.appending(name) }

  /// Makes a file with these bytes.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> FilePath {
    let file = try OpenFile.making(appending(name))
    try file.write(Array(text.utf8))
    try file.close()
    return appending(name)
  }

  func read(_ path: FilePath) throws -> String {
    let file = try OpenFile.reading(path)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = try file.read(into: &bytes)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  var names: [String] {
    get throws { try Folder.names(in: path).map(\.text) }
  }

  private static func remove(_ path: FilePath) {
    for name in (try? Folder.names(in: path)) ?? [] {
      let below = path.appending(name)
      let kind = try? Folder.status(of: below, followingLinks: false).kind
      if kind == .folder { remove(below) } else { try? Files.remove(below) }
    }
    try? Folder.remove(path)
  }
}
