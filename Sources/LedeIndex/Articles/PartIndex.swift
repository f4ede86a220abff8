internal import LedeText

/// The section `parts` of a segment: from an item's id to the articles that are its parts.
struct PartIndex: Sendable {
  /// Whether each article that is no part is known to be none: not where some came from a segment of before there
  /// was this section.
  let tellsAll: Bool
  private let index: IdentifierIndex

  /// Nil if the segment has none.
  init?(_ file: SegmentFile) throws(IndexError) {
    guard let section = file.footer.sections[.parts] else { return nil }
    try file.prove(section)
    var reader = ByteReader(file.bytes, range: section, file: file.name)
    tellsAll = try reader.byte() != 0
    index = try IdentifierIndex(from: &reader, of: file)
  }

  /// The section's bytes.
  static func encoded(_ parts: PartTable, tellsAll: Bool) -> [UInt8] {
    [tellsAll ? 1 : 0] + IdentifierIndex.encoded(parts.entries)
  }

  /// The numbers of the articles that are parts of any item, in no order that means something.
  func numbers(in file: SegmentFile) throws(IndexError) -> [Int] { try index.numbers(in: file) }

  /// The numbers of the articles whose item's id may have this hash; nearly always those whose item has it.
  func candidates(_ hash: UInt64, in file: SegmentFile) throws(IndexError) -> [Int] {
    try index.candidates(hash, in: file)
  }
}

/// The articles of a segment that are parts of items, while it is written.
struct PartTable: Sendable {
  /// Each part with the hash of its item's id.
  private(set) var entries: [(hash: UInt64, number: UInt32)] = []
  /// The parts of each item that were not removed, as far as that was looked at.
  private var numbers: [UInt64: [UInt32]] = [:]

  /// About how many bytes a part takes.
  static let bytesPerPart = 128

  var count: Int { entries.count }

  /// Notes that an article is a part of an item.
  mutating func insert(_ number: UInt32, of item: ArticleID) {
    let hash = IdentifierIndex.hash(item.rawValue)
    entries.append((hash, number))
    numbers[hash, default: []].append(number)
  }

  /// The parts of an item, rising, by the item that `id` tells of each; one that has none was removed, and is
  /// forgotten.
  mutating func parts(
    of item: ArticleID, _ id: (UInt32) -> ArticleID?
  ) -> [(number: UInt32, id: ArticleID)] {
    guard count > 0 else { return [] }
    let hash = IdentifierIndex.hash(item.rawValue)
    let present = (numbers[hash] ?? []).compactMap { number in id(number).map { (number, $0) } }
    numbers[hash] = present.isEmpty ? nil : present.map(\.0)
    return present.filter { $0.1.beforeMark == item }
  }
}
