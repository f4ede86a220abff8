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
    if name == manifestInTheMaking || number(ofSegment: name) != nil { return true }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let ending = ".positions"
    return switch (parts.first, parts.count) {
    case ("deletions", 3): number(parts[1]) != nil && number(parts[2]) != nil
    case ("segment", 3) where parts[1].hasSuffix(ending):
      number(parts[1].dropLast(ending.count)) != nil && number(parts[2]) != nil
    default: false
    }
  }

  /// Whether a folder with these files is an archive that lost its manifest. A creation that was killed left no
  /// whole segment, or the manifest that it was making.
  static func lostManifest(_ names: [String]) -> Bool {
    !names.contains(manifest) && !names.contains(manifestInTheMaking)
      && names.contains { number(ofSegment: $0) != nil }
  }

  /// The number of the segment whose file has this name; nil if none's has.
  static func number(ofSegment name: String) -> Int? {
    let prefix = "segment-"
    return name.hasPrefix(prefix) ? number(name.dropFirst(prefix.count)) : nil
  }

  /// The commit that wrote a segment's deletions into the file of this name; nil if it is none of these.
  static func generation(ofDeletions name: String, of segment: Int) -> Int? {
    let prefix = "deletions-\(segment)-"
    return name.hasPrefix(prefix) ? number(name.dropFirst(prefix.count)) : nil
  }

  /// A number as we write it: digits, without a sign or zeros in front.
  private static func number(_ text: Substring) -> Int? {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    return number
  }
}
