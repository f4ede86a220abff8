public import LedeIndex
import SystemPackage

extension Archive {
  /// How large the archive is, and what its bytes are spent on.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func statistics() throws(LedeError) -> IndexStatistics {
    let snapshot = snapshot
    return try LedeError.wrapping { () throws(IndexError) in try snapshot.statistics() }
  }

  /// Merges all segments into one and drops what was removed.
  ///
  /// - Parameters:
  ///   - reanalyzing: Reads the stored text again by today's rules of analysis.
  ///   - shouldGoOn: Asked now and then; false stops, and the archive stays as it was.
  /// - Throws: `locked`, `diskFull`, `cancelled`; `noStoredText` if there is no text to reanalyze.
  public func merge(
    reanalyzing: Bool = false, while shouldGoOn: () -> Bool = { true }
  ) throws(LedeError) {
    try write { (writer) throws(IndexError) in
      try writer.merge(reanalyze: reanalyzing) { () throws(IndexError) in
        guard shouldGoOn() else {
          throw IndexError(.cancelled, "stopped; the archive is as it was")
        }
      }
    }
  }

  /// Proves the archive at `path`: every checksum and every cross-reference. It need not open.
  ///
  /// - Throws: `notAnArchive`, `newerVersion`, `inputOutput`; what is wrong is in the findings.
  public static func check(
    _ path: String, while shouldGoOn: (_ articles: Int) -> Bool = { _ in true }
  ) throws(LedeError) -> ArchiveCheck {
    try LedeError.wrapping { () throws(IndexError) in
      try ArchiveCheck(FilePath(path)) { (count) throws(IndexError) in
        guard shouldGoOn(count) else { throw IndexError(.cancelled, "stopped") }
      }
    }
  }

  /// Saves every article that can be read from a damaged archive into a fresh one at `fresh`.
  ///
  /// The damaged archive is not touched.
  ///
  /// - Throws: `exists` if there is an archive at `fresh`; `noStoredText` if there is nothing to
  ///   save from.
  public static func repair(
    _ path: String, into fresh: String
  ) throws(LedeError) -> ArchiveRepair {
    try LedeError.wrapping { () throws(IndexError) in
      try ArchiveRepair(FilePath(path), into: FilePath(fresh))
    }
  }
}
