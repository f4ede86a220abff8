package import LedeIndex
import LedeSystem
package import LedeText
import SystemPackage

extension Archive {
  /// Verifies the archive at `path`, which need not open: every checksum and every cross-reference.
  ///
  /// Returns what is wrong, a line for each fault with its file and byte; nothing for a sound archive.
  /// `progress` is called now and then with how many articles were read.
  ///
  /// - Throws: `notAnArchive`, `newerVersion`, `inputOutput`, `cancelled`.
  public static func check(
    _ path: String, progress: (@Sendable (ArchiveProgress) -> Void)? = nil
  ) throws(LedeError) -> [String] {
    try check(path, cancellation: .never, progress: progress).findings.map(\.description)
  }

  /// `check(_:progress:)` with what was read, and a cancellation besides that of its task.
  package static func check(
    _ path: String, cancellation: Cancellation,
    progress: (@Sendable (ArchiveProgress) -> Void)? = nil
  ) throws(LedeError) -> ArchiveCheck {
    try LedeError.wrapping { () throws(IndexError) in
      try ArchiveCheck(FilePath(text: path)) { (count) throws(IndexError) in
        progress?(ArchiveProgress(count, share: nil))
        if cancellation.isRequested { throw IndexError(.cancelled, "stopped") }
      }
    }
  }

  /// Copies every article that can be read from a damaged archive into a new one at `fresh`.
  ///
  /// The damaged archive is not changed. Returns what was lost, a line for each loss, articles by their ids where
  /// these can be read; nothing where every article was saved.
  ///
  /// - Throws: `exists` if there is an archive at `fresh`; `noStoredText` if there is nothing to
  ///   copy from.
  public static func repair(_ path: String, into fresh: String) throws(LedeError) -> [String] {
    try repairing(path, into: fresh).losses
  }

  /// `repair(_:into:)` with how many articles were saved and lost, and a cancellation.
  package static func repairing(
    _ path: String, into fresh: String, cancellation: Cancellation = .never
  ) throws(LedeError) -> ArchiveRepair {
    try LedeError.wrapping { () throws(IndexError) in
      try ArchiveRepair(
        FilePath(text: path), into: FilePath(text: fresh), cancellation: cancellation)
    }
  }
}
