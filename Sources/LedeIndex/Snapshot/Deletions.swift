internal import LedeSystem

/// Which articles of a segment are deleted, as of a commit.
package struct Deletions: Hashable, Sendable {
  private static let magic: UInt64 = 0x4c45_4444_4544_454c  // "LEDEDDEL" read as little-endian
  private static let version: UInt32 = 1

  private var words: [UInt64]
  /// Articles in the segment.
  let articleCount: Int
  /// How many of them are deleted.
  package private(set) var count = 0

  init(articleCount: Int) {
    self.articleCount = articleCount
    words = [UInt64](repeating: 0, count: (articleCount + 63) / 64)
  }

  /// Whether an article is deleted.
  @inline(__always)
  package func contains(_ document: Int) -> Bool {
    words[document >> 6] & (1 << UInt64(document & 63)) != 0
  }

  /// The bits, 64 articles a word, low bits first.
  package var bits: Span<UInt64> {
    @_lifetime(borrow self)
    get { words.span }
  }

  /// Marks an article; false if it was marked before.
  @discardableResult
  mutating func insert(_ document: Int) -> Bool {
    precondition(document >= 0 && document < articleCount, "no such article")
    guard !contains(document) else { return false }
    words[document >> 6] |= 1 << UInt64(document & 63)
    count += 1
    return true
  }

  /// The deleted articles, rising.
  var documents: [Int] {
    var documents: [Int] = []
    documents.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        documents.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return documents
  }

  /// The file's bytes and their checksum.
  func encoded() -> (bytes: [UInt8], checksum: UInt64) {
    var writer = ByteWriter(reserving: 32 + count * 2)
    writer.fixed64(Self.magic)
    writer.fixed32(Self.version)
    writer.fixed32(UInt32(articleCount))
    writer.varint(count)
    var next = 0
    for document in documents {
      writer.varint(document - next)
      next = document + 1
    }
    let checksum = Checksum.of(writer.bytes)
    writer.fixed64(checksum)
    return (writer.bytes, checksum)
  }

  /// Reads the file that a manifest's entry names, whole.
  init(_ entry: Manifest.Entry, _ file: Manifest.Deletions, in storage: some Storage)
    throws(IndexError)
  {
    let name = FileName.deletions(of: entry.number, generation: file.generation)
    let mapped = try storage.map(name)
    let bytes = mapped.bytes
    guard bytes.byteCount == file.length, bytes.byteCount >= 24,
      bytes.loadUInt64(at: 0) == Self.magic
    else { throw .damaged("this is not the file of deletions that was committed", file: name) }
    let end = bytes.byteCount - 8
    guard Checksum.of(bytes.extracting(0..<end)) == bytes.loadUInt64(at: end),
      bytes.loadUInt64(at: end) == file.checksum
    else { throw .damaged("the checksum of the deletions is wrong", file: name, offset: end) }
    guard bytes.loadUInt32(at: 8) <= Self.version else {
      throw IndexError(.newerVersion, "the deletions have a newer format: update Lede", file: name)
    }
    guard Int(bytes.loadUInt32(at: 12)) == entry.articleCount else {
      throw .damaged("the deletions are those of another segment", file: name, offset: 12)
    }
    self.init(articleCount: entry.articleCount)
    var reader = ByteReader(bytes, range: 16..<end, file: name)
    var next = 0
    for _ in 0..<(try reader.count()) {
      next += try reader.count()
      guard next < articleCount else {
        throw .damaged("a deleted article is not in the segment", file: name, offset: reader.offset)
      }
      insert(next)
      next += 1
    }
  }
}
