import Lede
import Synchronization

/// The archive that a desk shows, always as of its newest commit.
final class OpenArchive: Sendable {
  private let archive: Archive
  /// When other processes' commits were looked for last, and what was wrong with the newest.
  private let state: Mutex<State>

  private struct State {
    var lookedAt = ContinuousClock.now
    var fault: String?
  }

  /// A commit of another process is seen after at most so long.
  private static let patience = Duration.milliseconds(250)

  /// - Throws: what `Archive.open` throws.
  init(_ paths: [String]) throws(LedeError) {
    archive = paths.count == 1 ? try Archive.open(paths[0]) : try Archive.open(paths)
    state = Mutex(State())
  }

  /// The newest commit that can be read.
  var reader: Archive.Reader {
    state.withLock { state in
      let now = ContinuousClock.now
      guard state.lookedAt.advanced(by: Self.patience) < now else { return }
      state.lookedAt = now
      do throws(LedeError) {
        try archive.refresh()
        state.fault = nil
      } catch {
        state.fault = error.message
      }
    }
    return archive.reader
  }

  /// Why the newest commit cannot be read, where an older one is shown instead.
  var fault: String? { state.withLock { $0.fault } }

  /// Adds files; the report names each. Callers see the new articles at once.
  func add(_ paths: [String]) throws(LedeError) -> AddReport {
    try archive.add(contentsOf: paths)
  }

  /// Ends what runs in the background.
  func close() throws(LedeError) { try archive.finishMerging() }
}
