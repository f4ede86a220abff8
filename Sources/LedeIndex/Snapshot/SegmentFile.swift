internal import LedeSystem
internal import Synchronization

/// An open segment's bytes, each page of which is proved before it is first read.
final class SegmentFile: Sendable {
  let name: String
  let footer: SegmentFooter
  let mapped: MappedBytes
  private let marks: PageMarks
  private let aheads: Mutex<[ReadAhead]>
  private let isProving: Bool

  /// Opens the file that a manifest's entry names; it must be the very file that was committed.
  ///
  /// - Parameter isProving: False to read pages whose checksums are wrong too, for what can be saved.
  init(
    _ entry: Manifest.Entry, in storage: any Storage, isProving: Bool = true
  ) throws(IndexError) {
    self.isProving = isProving
    name = entry.name
    let mapped = try storage.map(entry.name)
    self.mapped = mapped
    guard mapped.count == entry.length else {
      throw .damaged(
        "the segment should have \(entry.length) bytes but has \(mapped.count)", file: name,
        offset: min(mapped.count, entry.length))
    }
    mapped.willNeed(max(0, mapped.count - Self.endLength)..<mapped.count)
    footer = try SegmentFooter(mapped.bytes, name: name)
    guard footer.checksum == entry.checksum, footer.articleCount == entry.articleCount else {
      throw .damaged("this is another segment than the one committed", file: name)
    }
    marks = PageMarks(pageCount: footer.pageCount)
    var aheads: [ReadAhead] = []
    for kind in Self.readAhead {
      if let section = footer.sections[kind] { aheads.append(ReadAhead(section)) }
    }
    self.aheads = Mutex(aheads)
  }

  /// Bytes at the end of a file that are read in one go: most footers with their checksums are shorter.
  private static let endLength = 256 << 10

  /// The sections whose neighbourhoods are read ahead: what queries look words up in. Articles and cards are read
  /// one here, one there.
  private static let readAhead = [SectionKind.terms, .postings, .positions]

  /// Pages that are read together where one is wanted: 64 KiB, which take about as long as 16.
  private static let pagesAtOnce = 4

  /// Pages that are read in one go where all are wanted: 1 MiB.
  private static let pagesAhead = 64

  /// Where a section is; throws if the segment has none.
  func section(_ kind: SectionKind) throws(IndexError) -> Range<Int> {
    guard let range = footer.sections[kind] else {
      throw .damaged("the segment has no section '\(kind.rawValue)'", file: name)
    }
    return range
  }

  /// Compares the checksums of those pages of a range that nobody has compared yet.
  @inline(__always)
  func prove(_ range: Range<Int>) throws(IndexError) {
    guard isProving, !range.isEmpty else { return }
    let first = range.lowerBound / SegmentFooter.pageLength
    let last = (range.upperBound - 1) / SegmentFooter.pageLength
    for page in first...last where !marks.isMarked(page) { return try prove(pages: page...last) }
  }

  /// False if a page could not be read: the file was cut, or its disk fails, after it was opened.
  var isReadable: Bool { !mapped.isBroken }

  /// Throws if a page could not be read.
  func checkReadable() throws(IndexError) {
    guard isReadable else {
      throw IndexError(
        .inputOutput,
        "a part of the file cannot be read any more: it was cut or its disk fails; open the archive anew",
        file: name)
    }
  }

  @inline(never)
  private func prove(pages: ClosedRange<Int>) throws(IndexError) {
    // All of them in one go, and their neighbours: the mapping reads nothing ahead by itself.
    let first = pages.lowerBound / Self.pagesAtOnce * Self.pagesAtOnce
    let last =
      min(
        (pages.upperBound / Self.pagesAtOnce + 1) * Self.pagesAtOnce, footer.pageCount) - 1
    willNeed(pageRange(first).lowerBound..<pageRange(last).upperBound)
    if let range = neighbours(of: pageRange(pages.lowerBound).lowerBound) { willNeed(range) }
    for page in pages where !marks.isMarked(page) { try prove(page: page) }
  }

  /// What should be read besides a piece that has to be waited for.
  private func neighbours(of offset: Int) -> Range<Int>? {
    aheads.withLock { aheads in
      guard let index = aheads.firstIndex(where: { $0.section.contains(offset) }) else {
        return nil
      }
      return aheads[index].note(pieceAt: offset)
    }
  }

  /// Asks the system to have a range of the file in memory soon; does not wait for it.
  func willNeed(_ range: Range<Int>) { mapped.willNeed(range) }

  /// The pages whose checksums are wrong, by their byte ranges.
  func damagedPages() -> [Range<Int>] {
    (0..<footer.pageCount).filter { page in
      if page % Self.pagesAhead == 0 {
        let last = min(page + Self.pagesAhead, footer.pageCount) - 1
        willNeed(pageRange(page).lowerBound..<pageRange(last).upperBound)
      }
      return !isWhole(page)
    }.map(pageRange)
  }

  /// The names of the sections that have bytes in a range.
  func sectionNames(in range: Range<Int>) -> String {
    let names = footer.sections.filter { $0.value.overlaps(range) }.map(\.key.statisticsName)
    return names.isEmpty ? "no section" : Set(names).sorted().joined(separator: ", ")
  }

  private func prove(page: Int) throws(IndexError) {
    guard isWhole(page) else {
      let range = pageRange(page)
      throw .damaged(
        "the checksum of bytes \(range.lowerBound) to \(range.upperBound - 1) is wrong",
        file: name, offset: range.lowerBound)
    }
    marks.mark(page)
  }

  private func pageRange(_ page: Int) -> Range<Int> {
    let start = page * SegmentFooter.pageLength
    return start..<min(start + SegmentFooter.pageLength, footer.sumsOffset)
  }

  private func isWhole(_ page: Int) -> Bool {
    let sum = Checksum.of(bytes.extracting(pageRange(page)))
    return UInt32(truncatingIfNeeded: sum) == bytes.loadUInt32(at: footer.sumsOffset + 4 * page)
  }
}
