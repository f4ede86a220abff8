import FoundationEssentials
import HTTPTypes
import Lede

/// The file of saved searches, the same that the shell keeps: read anew whenever it is asked for. Of the searches that
/// belong to an archive, those of this desk's are there.
final class SearchesFile: Sendable {
  private let path: String?
  private let archive: OpenArchive

  /// - Parameter path: The file; nil for the shell's.
  init(_ path: String?, of archive: OpenArchive) {
    self.path = path ?? Self.standardPath
    self.archive = archive
  }

  private static var standardPath: String? {
    let environment = ProcessInfo.processInfo.environment
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty {
      return data + "/lede/searches.jsonl"
    }
    return environment["HOME"].map { $0 + "/.local/share/lede/searches.jsonl" }
  }

  /// The searches as they are now; nil where there is no place to keep any, or the file cannot be read.
  var searches: SavedSearches? {
    path.flatMap { try? SavedSearches(contentsOf: $0, of: archive.newest.reader) }
  }

  /// The queries by their names, for `@name`.
  var queries: [String: String] { searches?.queries ?? [:] }

  /// Changes the searches.
  ///
  /// - Throws: 500 where the file cannot be written.
  func change(
    _ body: (SavedSearches) throws(LedeError) -> Void
  ) throws(DeskError) {
    guard let path else { throw DeskError(.internalServerError, "there is no place to save to") }
    do throws(LedeError) {
      try body(try SavedSearches(contentsOf: path, of: archive.newest.reader))
    } catch {
      guard error.code == .inputOutput else { throw DeskError(error) }
      throw DeskError(
        .internalServerError, "the search could not be saved; the log of the desk says why",
        cause: error.message)
    }
  }
}
