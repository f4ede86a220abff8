import Lede
import Synchronization

/// The archive that a desk shows, always as of its newest commit.
final class OpenArchive: Sendable {
  private let archive: Archive
  /// When other processes' commits were looked for last, and what was wrong with the newest.
  private let state: Mutex<State>

  private struct State {
    var lookedAt = ContinuousClock.now
    /// How often the archive was seen to change.
    var changes = 0
    var fault: String?
  }

  /// A commit of another process is seen after at most so long.
  private static let patience = Duration.milliseconds(250)

  /// - Throws: what `Archive.open` throws, and what the first search would.
  init(_ paths: [String]) throws(LedeError) {
    archive = paths.count == 1 ? try Archive.open(paths[0]) : try Archive.open(paths)
    state = Mutex(State())
    // An archive whose words were read by other rules opens, and answers nothing.
    _ = try archive.reader.search("a")
  }

  /// The newest commit that can be read, and a number that is another after each change. What is read is as new as
  /// its number, or newer.
  var newest: (reader: Archive.Reader, change: Int) {
    let change = state.withLock { state in
      let now = ContinuousClock.now
      guard state.lookedAt.advanced(by: Self.patience) < now else { return state.changes }
      state.lookedAt = now
      do throws(LedeError) {
        if try archive.refresh() || state.fault != nil { state.changes += 1 }
        state.fault = nil
      } catch {
        state.changes += 1
        state.fault = error.message
      }
      return state.changes
    }
    return (archive.reader, change)
  }

  /// Why the newest commit cannot be read, where an older one is shown instead.
  var fault: String? { state.withLock { $0.fault } }

  /// Adds files; the report names each. Callers see the new articles at once.
  func add(_ paths: [String]) throws(LedeError) -> AddReport {
    let report = try archive.add(contentsOf: paths)
    state.withLock { $0.changes += 1 }
    return report
  }

  /// Ends what runs in the background.
  func close() throws(LedeError) { try archive.finishMerging() }
}
