import LedeText
import Testing

@testable import LedeIndex

/// The examples of docs/FORMAT.md are what the program writes.
@Suite struct FormatDocumentTests {
  /// The bytes of the block that begins with three backticks, `hex` and the name.
  static func example(_ name: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = String(decoding: try TextFile.bytes("/\(root)/docs/FORMAT.md"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```hex \(name)"))
    return lines[(start + 1)...].prefix { $0 != "```" }
      .flatMap { $0.split(separator: " ") }.compactMap { UInt8($0, radix: 16) }
  }

  @Test func `numbers are written as the page says`() throws {
    var writer = ByteWriter()
    writer.varint(300)
    #expect(writer.bytes == (try Self.example("varint")))
    writer.removeAll()
    PackedIntegers.append([5, 0, 3], to: &writer)
    #expect(writer.bytes == (try Self.example("packed")))
    writer.removeAll()
    Lengths.append([300, 302, 301], to: &writer)
    #expect(writer.bytes == (try Self.example("lengths")))
    writer.removeAll()
    DateRecord.write(ArticleDate(year: 2023, month: 11, day: 7), to: &writer)
    #expect(writer.bytes == (try Self.example("date")))
  }

  @Test func `the manifest of an empty archive is that of the page`() throws {
    let manifest = Manifest(
      generation: 1, settings: ArchiveSettings(), analysis: [], nextSegment: 1, entries: [])
    #expect(manifest.encoded == (try Self.example("manifest")))
    #expect(try Manifest(manifest.encoded.rawSpan) == manifest)
  }

  @Test func `a withdrawal keeps what its source states beside what was withdrawn`() throws {
    var manifest = Manifest(
      generation: 1, settings: ArchiveSettings(), analysis: [], nextSegment: 1, entries: [])
    for (id, version, stated) in [("a", 4, 4), ("b", 4, nil), ("c", 4, 2)] {
      let id = try #require(ArticleID(id))
      manifest.tombstones.add(Tombstones.Entry(id: id, version: version, stated: stated))
    }
    let bytes = manifest.encoded
    // The kinds, and the version that is stated of the last.
    #expect(bytes.dropLast(Manifest.checksumLength).suffix(4) == [1, 0, 2, 2])
    #expect(try Manifest(bytes.rawSpan) == manifest)
  }

  @Test func `what holds back an article is written as the page says`() throws {
    let texts = ["text 4 2", "2 withheld", "<2 withheld", "* 2027-01-01", "<0 withheld"]
    let known = try KnownRelease(column: texts, file: "segment-1")
    #expect(known.text == KnownVersion(number: 4, counted: 2))
    let row = KnownRelease(text: .none, Holds())
    let written = known.column(besides: row, isBare: false)
    #expect(try KnownRelease(column: written, file: "segment-1") == known)
    // What another one contains is not kept apart.
    #expect(written == ["text 4 2", "* 2027-01-01", "<2 withheld"])
    for damaged in ["2", "two withheld", "-1 withheld", "2 soon", "text x", ""] {
      let error = #expect(throws: IndexError.self) {
        try KnownRelease(column: [damaged], file: "segment-1")
      }
      #expect(error?.code == .damaged)
    }
  }

  @Test func `a segment's end is that of the page, and a section that nobody knows is passed over`()
    throws
  {
    let footer = SegmentFooter(
      articleCount: 3, termCount: 2, postingCount: 4,
      listed: [
        SegmentSection(.terms, at: 16..<40),
        SegmentSection(name: "vectors", version: 3, isOptional: true, range: 40..<48),
      ], sumsOffset: 48)
    let end = footer.encoded(pageSums: [0x4433_2211]).bytes
    #expect(end == (try Self.example("footer")))
    let file = SegmentFooter.header + [UInt8](repeating: 0, count: 32) + end
    let read = try SegmentFooter(file.rawSpan, name: "segment-1")
    #expect(read.listed == footer.listed)
    #expect(read.sections == [.terms: 16..<40])
  }

  @Test(arguments: [
    ("terms", 2, IndexError.Code.newerVersion), ("vectors", 1, .newerVersion),
    ("terms", 1, .damaged),
  ])
  func `a section that is needed must be known, and be there once`(
    _ name: String, _ version: Int, _ code: IndexError.Code
  ) {
    let footer = SegmentFooter(
      articleCount: 3, termCount: 2, postingCount: 4,
      listed: [
        SegmentSection(.terms, at: 16..<40),
        SegmentSection(name: name, version: version, isOptional: false, range: 40..<48),
      ], sumsOffset: 48)
    let file =
      SegmentFooter.header + [UInt8](repeating: 0, count: 32)
      + footer.encoded(pageSums: [0]).bytes
    let error = #expect(throws: IndexError.self) {
      try SegmentFooter(file.rawSpan, name: "segment-1")
    }
    #expect(error?.code == code)
  }

  @Test func `deletions are those of the page`() throws {
    var deletions = Deletions(articleCount: 9)
    deletions.insert(5)
    deletions.insert(1)
    #expect(deletions.encoded().bytes == (try Self.example("deletions")))
  }

  @Test func `a block of terms is that of the page`() throws {
    var writer = TermDictionaryWriter(keepsPositions: false)
    writer.append(
      Array("port".utf8).span,
      .init(
        count: 3, postingsLength: 7, positionsLength: 0, headlineCount: 0,
        headlinePostingsLength: 0, headlinePositionsLength: 0))
    writer.append(
      Array("ports".utf8).span,
      .init(
        count: 1, postingsLength: 2, positionsLength: 0, headlineCount: 1,
        headlinePostingsLength: 2, headlinePositionsLength: 0))
    #expect(writer.terms.bytes == (try Self.example("terms")))
  }

  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("abc", 0x44BC_2CF5_AD77_0999),
    ] as [(String, UInt64)])
  func `checksums are XXH64`(_ text: String, _ sum: UInt64) {
    #expect(Checksum.of(Array(text.utf8)) == sum)
  }
}
