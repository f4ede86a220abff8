import Lede
import Synchronization

/// The archive that a desk shows, or several as one, always as of their newest commits.
final class OpenArchive: Sendable {
  private let archives: [Archive]
  /// When other processes' commits were looked for last, and what was wrong with the newest.
  private let state: Mutex<State>

  private struct State {
    /// The newest commits that can be read.
    var reader: Archive.Reader
    var lookedAt = ContinuousClock.now
    /// How often the archive was seen to change.
    var changes = 0
    var fault: String?
  }

  /// A commit of another process is seen after at most so long.
  private static let patience = Duration.milliseconds(250)

  /// - Throws: what `Archive.open` throws, and what the first search would.
  init(_ paths: [String]) throws(LedeError) {
    var archives: [Archive] = []
    for path in paths { archives.append(try Archive.open(path)) }
    let reader = try Self.reader(of: archives)
    // An archive whose words were read by other rules opens, and answers nothing.
    _ = try reader.search("a")
    self.archives = archives
    state = Mutex(State(reader: reader))
  }

  private static func reader(of archives: [Archive]) throws(LedeError) -> Archive.Reader {
    archives.count == 1
      ? archives[0].reader : try Archive.Reader(joining: archives.map(\.reader))
  }

  /// The newest commit that can be read, and a number that is another after each change. What is read is as new as
  /// its number, or newer.
  var newest: (reader: Archive.Reader, change: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      guard state.lookedAt.advanced(by: Self.patience) < now else {
        return (state.reader, state.changes)
      }
      state.lookedAt = now
      do throws(LedeError) {
        var isChanged = state.fault != nil
        for archive in archives {
          if try archive.refresh() { isChanged = true }
        }
        if isChanged {
          state.reader = try Self.reader(of: archives)
          state.changes += 1
        }
        state.fault = nil
      } catch {
        state.changes += 1
        state.fault = error.message
      }
      return (state.reader, state.changes)
    }
  }

  /// Why the newest commit cannot be read, where an older one is shown instead.
  var fault: String? { state.withLock { $0.fault } }

  /// Adds files; the report names each. Callers see the new articles at once.
  func add(_ paths: [String]) throws(LedeError) -> AddReport {
    // A desk of several archives is only read: its arguments are refused otherwise.
    let archive = archives[0]
    let report = try archive.add(contentsOf: paths)
    state.withLock { state in
      state.reader = archive.reader
      state.changes += 1
    }
    return report
  }

  /// Ends what runs in the background.
  func close() throws(LedeError) { for archive in archives { try archive.finishMerging() } }
}
