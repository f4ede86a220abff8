public import LedeIndex
import LedeSystem
public import LedeText
import SystemPackage

/// How a check or a repair of an archive is watched and stopped.
public struct CheckOptions: Sendable {
  /// Stops the work with the error `cancelled`.
  public var cancellation = Cancellation.never
  /// Called now and then with the number of articles read so far.
  public var progress: (@Sendable (_ articles: Int) -> Void)?

  /// Nobody watches, nobody stops.
  public init() {}
}

extension Archive {
  /// Verifies the archive at `path`: every checksum and every cross-reference. It need not open.
  ///
  /// - Throws: `notAnArchive`, `newerVersion`, `inputOutput`, `cancelled`; what is wrong is in the
  ///   findings.
  public static func check(
    _ path: String, options: CheckOptions = CheckOptions()
  ) throws(LedeError) -> ArchiveCheck {
    try LedeError.wrapping { () throws(IndexError) in
      try ArchiveCheck(FilePath(text: path)) { (count) throws(IndexError) in
        options.progress?(count)
        if options.cancellation.isRequested { throw IndexError(.cancelled, "stopped") }
      }
    }
  }

  /// Copies every article that can be read from a damaged archive into a new one at `fresh`.
  ///
  /// The damaged archive is not changed.
  ///
  /// - Throws: `exists` if there is an archive at `fresh`; `noStoredText` if there is nothing to
  ///   copy from.
  public static func repair(
    _ path: String, into fresh: String
  ) throws(LedeError) -> ArchiveRepair {
    try LedeError.wrapping { () throws(IndexError) in
      try ArchiveRepair(FilePath(text: path), into: FilePath(text: fresh))
    }
  }
}
