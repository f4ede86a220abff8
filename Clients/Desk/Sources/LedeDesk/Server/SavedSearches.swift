import FoundationEssentials
import HTTPTypes
import Lede
import Synchronization

/// Searches with names: the same file of JSON lines that the shell's `.save` keeps.
final class SavedSearches: Sendable {
  struct Search: Codable, Sendable, Equatable {
    let name: String
    let query: String
    /// Marks of the articles that it had found when it was last looked at, by archive.
    var seen: [String: Set<Int>]?
  }

  private let path: String?
  private let lock = Mutex(())

  /// - Parameter path: The file; nil for the shell's.
  init(path: String? = nil) { self.path = path ?? Self.standardPath }

  private static var standardPath: String? {
    let environment = ProcessInfo.processInfo.environment
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty {
      return data + "/lede/searches.jsonl"
    }
    return environment["HOME"].map { $0 + "/.local/share/lede/searches.jsonl" }
  }

  /// All, in the order of their names; what is no saved search is left out.
  var all: [Search] { lock.withLock { _ in read() } }

  /// The queries by their names, for `@name`.
  var texts: [String: String] {
    Dictionary(all.map { ($0.name, $0.query) }) { _, last in last }
  }

  /// Keeps a search in place of one of the same name, and forgets the one named `forgetting`.
  ///
  /// - Throws: 500 where the file cannot be written.
  func change(saving search: Search? = nil, forgetting name: String? = nil) throws(DeskError) {
    guard let path else { throw DeskError(.internalServerError, "there is no place to save to") }
    do {
      try lock.withLock { _ in
        var searches = read().filter { $0.name != search?.name && $0.name != name }
        if let search { searches.append(search) }
        searches.sort { $0.name < $1.name }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes = Data()
        for search in searches { bytes += try encoder.encode(search) + Data("\n".utf8) }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(
          atPath: "/" + folder, withIntermediateDirectories: true)
        try bytes.write(to: URL(filePath: path), options: .atomic)
      }
    } catch {
      throw DeskError(
        .internalServerError, "the search could not be saved; the log of the desk says why",
        cause: "\(path): \(error)")
    }
  }

  private func read() -> [Search] {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return [] }
    let decoder = JSONDecoder()
    return data.split(separator: 0x0A).compactMap { line in
      try? decoder.decode(Search.self, from: Data(line))
    }
  }

  /// What an article is remembered by: 48 bits of its id's FNV-1a hash, as in the shell.
  static func mark(of id: ArticleID) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(hash >> 16)
  }

  /// Whether a name is one that queries can hold: letters, digits, `-` and `_`.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
  }
}
