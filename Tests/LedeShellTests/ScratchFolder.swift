import LedeSystem
import SystemPackage

@testable import LedeCommand

/// A folder of its own for a test's files, gone with the last that uses it.
final class ScratchFolder {
  let path = TemporaryName.path().string

  init() throws { try Folder.make(FilePath(path)) }

  deinit { _ = try? ChildProcess("rm -rf '\(path)'", readsFromUs: false).finish() }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = try NewFile(path + "/" + name)
    try file.write(text)
    try file.publish()
    return path + "/" + name
  }

  func read(_ name: String) throws -> String {
    let context = CommandContext(
      output: MemoryOutput(), messages: MemoryOutput(), environment: Environment([:]))
    return String(decoding: try context.bytes(of: path + "/" + name), as: UTF8.self)
  }

  /// The names in the folder, sorted.
  func names(in folder: String = "") throws -> [String] {
    try Folder.names(in: FilePath(path + "/" + folder)).map(\.text).sorted()
  }
}
