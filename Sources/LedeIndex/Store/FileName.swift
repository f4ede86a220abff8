internal import LedeSystem

/// The names of an archive's files.
enum FileName {
  static let manifest = ArchiveFolder.manifest
  static let manifestInTheMaking = "MANIFEST.tmp"
  static let lock = "LOCK"

  static func segment(_ number: Int) -> String { "segment-\(number)" }

  static func positions(of segment: Int, part: Int) -> String {
    "segment-\(segment).positions-\(part)"
  }

  static func deletions(of segment: Int, generation: Int) -> String {
    "deletions-\(segment)-\(generation)"
  }

  /// Whether a file of this name is that of a segment, finished or not.
  static func isOfSegment(_ number: Int, _ name: String) -> Bool {
    name == segment(number) || name.hasPrefix("\(segment(number)).")
  }

  /// Whether a file of this name is one that a writer makes, and may remove when nothing names it.
  static func isOurs(_ name: String) -> Bool {
    name == manifestInTheMaking || name.hasPrefix("segment-") || name.hasPrefix("deletions-")
  }
}
