package import SystemPackage

/// Tells which files in folders have arrived whole since the last look.
///
/// A file is whole when its size, its time of change and its inode were the same for some time; one that
/// changes later arrives once more. Files whose names say that they are being written are waited for:
/// names that begin with a dot, or end in `.part`, `.partial`, `.tmp` and the like.
package struct ArrivalWatch {
  /// What tells one state of a file from another.
  private struct State: Equatable {
    let size: Int
    let modified: Int
    let inode: UInt64
  }

  private struct Sight {
    var state: State
    /// When the file was first seen in this state.
    var since: ContinuousClock.Instant
    var isTaken = false
  }

  private let settling: Duration
  private var known: [FilePath: Sight] = [:]

  /// A watch that knows no file yet.
  ///
  /// - Parameter settling: How long a file must not change until it counts as whole.
  package init(settling: Duration = .seconds(1)) { self.settling = settling }

  /// Whether files were seen that are not whole yet.
  package var isWaiting: Bool { known.values.contains { !$0.isTaken } }

  /// Looks at the folders, and at the folders in them, and gives the files that are whole and were not
  /// given in this state before, in the order of their names.
  package mutating func arrivals(
    in folders: [FilePath], at now: ContinuousClock.Instant = .now
  ) -> [FilePath] {
    var arrived: [FilePath] = []
    var seen: [FilePath: Sight] = [:]
    for folder in folders {
      FolderWalk.walk(folder) { item in
        guard case .file(let path, _) = item, !Self.isUnfinished(path),
          let status = try? Folder.status(of: path)
        else { return }
        let state = State(size: status.size, modified: status.modified, inode: status.inode)
        var sight = known[path] ?? Sight(state: state, since: now)
        if sight.state != state { sight = Sight(state: state, since: now) }
        if !sight.isTaken, now - sight.since >= settling {
          sight.isTaken = true
          arrived.append(path)
        }
        seen[path] = sight
      }
    }
    known = seen
    return arrived
  }

  /// The files were not taken after all: they arrive again at the next look.
  package mutating func giveBack(_ paths: [FilePath]) {
    for path in paths { known[path]?.isTaken = false }
  }

  private static func isUnfinished(_ path: FilePath) -> Bool {
    let name = path.lastComponent?.shown.lowercased() ?? ""
    return [".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", "~"]
      .contains { name.hasSuffix($0) }
  }
}
