/// The end of a segment's file: where its sections are, and what proves them.
///
/// ```
/// header | sections, each at a multiple of 8 | page sums | footer | tail
/// ```
struct SegmentFooter: Sendable {
  /// Eight bytes that begin and end every segment.
  static let magic: UInt64 = 0x4d47_4553_4544_454c  // "LEDESEGM" read as little-endian
  /// The format that is written; those before it are read too.
  static let version: UInt32 = 2
  static let headerLength = 16
  static let tailLength = 32
  /// Bytes that share one checksum.
  static let pageLength = 1 << 14

  /// Articles in the segment, deleted ones included.
  var articleCount: Int
  /// Distinct terms.
  var termCount: Int
  /// Entries of all postings lists.
  var postingCount: Int
  /// The sections in the order in which they are listed, those included that are passed over.
  var listed: [SegmentSection]
  /// Where each section that this program knows is in the file.
  private(set) var sections: [SectionKind: Range<Int>] = [:]
  /// The format of the file.
  let format: UInt32
  /// Where the pages' checksums begin: the end of the pages.
  var sumsOffset: Int
  /// XXH64 of everything from `sumsOffset` to the checksum itself.
  var checksum: UInt64 = 0

  static var header: [UInt8] {
    var writer = ByteWriter()
    writer.fixed64(magic)
    writer.fixed32(version)
    writer.fixed32(0)
    return writer.bytes
  }

  var pageCount: Int { (sumsOffset + Self.pageLength - 1) / Self.pageLength }

  /// The bytes of page sums, footer and tail.
  func encoded(pageSums: [UInt32]) -> (bytes: [UInt8], checksum: UInt64) {
    var writer = ByteWriter(reserving: pageSums.count * 4 + 256)
    for sum in pageSums { writer.fixed32(sum) }
    let footerOffset = sumsOffset + writer.count
    writer.varint(articleCount)
    writer.varint(termCount)
    writer.varint(postingCount)
    writer.varint(listed.count)
    for section in listed { section.write(to: &writer) }
    writer.fixed64(UInt64(footerOffset))
    writer.fixed64(UInt64(sumsOffset))
    let checksum = Checksum.of(writer.bytes)
    writer.fixed64(checksum)
    writer.fixed64(Self.magic)
    return (writer.bytes, checksum)
  }

  /// Reads the end of a whole file, `name`, and compares its checksum.
  init(_ bytes: RawSpan, name: String) throws(IndexError) {
    let size = bytes.byteCount
    guard size >= Self.headerLength + Self.tailLength, bytes.loadUInt64(at: 0) == Self.magic else {
      throw .damaged("this is not a segment of an archive", file: name, offset: 0)
    }
    format = bytes.loadUInt32(at: 8)
    guard format <= Self.version else {
      throw IndexError(
        .newerVersion,
        "the segment has format \(format), this program reads up to \(Self.version): update Lede",
        file: name, offset: 8)
    }
    guard format > 0 else { throw .damaged("no segment has format 0", file: name, offset: 8) }
    let tail = size - Self.tailLength
    guard bytes.loadUInt64(at: size - 8) == Self.magic else {
      throw .damaged("the end of the segment is missing", file: name, offset: size - 8)
    }
    guard let footerOffset = Int(exactly: bytes.loadUInt64(at: tail)),
      let sumsOffset = Int(exactly: bytes.loadUInt64(at: tail + 8)),
      sumsOffset >= Self.headerLength, footerOffset >= sumsOffset, footerOffset <= tail
    else { throw .damaged("the segment's tail is wrong", file: name, offset: tail) }
    checksum = bytes.loadUInt64(at: tail + 16)
    guard Checksum.of(bytes.extracting(sumsOffset..<tail + 16)) == checksum else {
      throw .damaged("the footer's checksum is wrong", file: name, offset: sumsOffset)
    }
    var reader = ByteReader(bytes, range: footerOffset..<tail, file: name)
    self.sumsOffset = sumsOffset
    articleCount = try reader.count()
    termCount = try reader.count(atMost: .max)
    postingCount = try reader.count(atMost: .max)
    listed = []
    for _ in 0..<(try reader.count(atMost: 255)) {
      let offset = reader.offset
      let section = try SegmentSection(
        from: &reader, format: format, end: sumsOffset, file: name)
      listed.append(section)
      guard let kind = try section.kind(file: name) else { continue }
      guard sections.updateValue(section.range, forKey: kind) == nil else {
        throw .damaged("the section '\(section.name)' is listed twice", file: name, offset: offset)
      }
    }
    guard reader.isAtEnd else {
      throw .damaged("bytes follow the list of sections", file: name, offset: reader.offset)
    }
    guard footerOffset - sumsOffset == 4 * pageCount else {
      throw .damaged("the number of page checksums is wrong", file: name, offset: sumsOffset)
    }
  }

  init(
    articleCount: Int, termCount: Int, postingCount: Int, listed: [SegmentSection], sumsOffset: Int
  ) {
    self.articleCount = articleCount
    self.termCount = termCount
    self.postingCount = postingCount
    self.listed = listed
    self.sumsOffset = sumsOffset
    format = Self.version
  }
}
