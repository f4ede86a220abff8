/// The parts of a segment's file, by the names that its footer lists them under.
enum SectionKind: String, CaseIterable, Sendable {
  case terms
  case termBlocks = "term-blocks"
  case postings
  case positions
  case lengths
  case cards
  case ids
  case columns
  case articles
  case bounds
  case signatures
  case parts

  /// Sections that a program which does not know them, or not their version, passes over; without any
  /// other it cannot read the segment.
  static let optional: Set<SectionKind> = [.bounds, .signatures, .parts]

  /// The version that this program writes, and the greatest that it reads.
  var version: Int { self == .columns ? 2 : 1 }

  /// The name under which `lede stats` counts the section's bytes.
  var statisticsName: String { self == .termBlocks ? SectionKind.terms.rawValue : rawValue }

  /// The section that a number stood for in format 1; nil for none.
  init?(formatOne number: UInt8) {
    let all: [SectionKind] = [
      .terms, .termBlocks, .postings, .positions, .lengths, .cards, .ids, .columns, .articles,
    ]
    guard all.indices.contains(Int(number) - 1) else { return nil }
    self = all[Int(number) - 1]
  }
}
