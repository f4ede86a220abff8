internal import LedeSystem
internal import Synchronization
package import SystemPackage

/// How much of a run's files was read, by their bytes on disk.
package final class ReadMeter: Sendable {
  private let count = Atomic<Int>(0)
  private let total: Int?

  /// A meter of files and folders, which are walked to add up their sizes.
  package init(of paths: [FilePath]) {
    total = paths.contains("-") ? nil : paths.reduce(0) { $0 + FolderWalk.size(of: $1) }
  }

  /// The share that was read, 0 ... 1; nil where the whole is not known, as of standard input.
  package var share: Double? {
    guard let total, total > 0 else { return nil }
    return min(1, Double(count.load(ordering: .relaxed)) / Double(total))
  }

  func add(_ bytes: Int) { count.add(bytes, ordering: .relaxed) }
}
