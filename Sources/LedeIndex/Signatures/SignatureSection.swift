/// The section `signatures` of a segment: what tells of each article that it is no copy of another.
struct SignatureSection: Sendable {
  private let file: SegmentFile
  private let records: Range<Int>
  /// Where each article's record ends.
  private let ends: PackedIntegers

  /// Nil if the segment has none.
  init?(_ file: SegmentFile) throws(IndexError) {
    guard let section = file.footer.sections[.signatures] else { return nil }
    self.file = file
    guard section.count >= 8 else {
      throw .damaged("the section is too short", file: file.name, offset: section.lowerBound)
    }
    let trailer = section.upperBound - 8
    try file.prove(trailer..<section.upperBound)
    guard let length = Int(exactly: file.bytes.loadUInt64(at: trailer)), length <= section.count - 8
    else { throw .damaged("the signatures are too long", file: file.name, offset: trailer) }
    records = section.lowerBound..<section.lowerBound + length
    let index = records.upperBound..<trailer
    try file.prove(index)
    var reader = ByteReader(file.bytes, range: index, file: file.name)
    ends = try PackedIntegers(
      count: file.footer.articleCount, from: &reader, file: file.name)
  }

  /// A copy of an article's record.
  func bytes(of document: Int) throws(IndexError) -> [UInt8] {
    file.bytes.copy(try record(of: document))
  }

  /// Where an article's record is; nowhere if its signature is not known.
  private func record(of document: Int) throws(IndexError) -> Range<Int> {
    guard document >= 0, document < ends.count else { throw damage }
    let start = document == 0 ? 0 : Int(ends.value(at: document - 1, file.bytes))
    let end = Int(ends.value(at: document, file.bytes))
    guard start <= end, end <= records.count else { throw damage }
    let range = records.lowerBound + start..<records.lowerBound + end
    try file.prove(range)
    return range
  }

  /// The signature of an article; nil where it is not known.
  func signature(of document: Int) throws(IndexError) -> CopySignature? {
    let range = try record(of: document)
    return range.isEmpty
      ? nil : try CopySignature(file.bytes.extracting(range), file: file.name)
  }

  private var damage: IndexError {
    .damaged(
      "the signatures lie outside their section", file: file.name, offset: records.lowerBound)
  }
}

/// The signatures of a segment while its articles are gathered, as they stand in its file.
struct SignatureRecords: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt64] = []

  var isEmpty: Bool { bytes.isEmpty }

  /// About how many bytes another article's takes, and writing it.
  static let bytesPerArticle = 48 + 2 * MemoryLayout<UInt64>.stride

  mutating func append(_ signature: CopySignature) {
    var writer = ByteWriter()
    signature.write(to: &writer)
    append(writer.bytes)
  }

  /// Appends an article's record; an empty one where its signature is not known.
  mutating func append(_ record: [UInt8]) {
    bytes.append(contentsOf: record)
    ends.append(UInt64(bytes.count))
  }

  mutating func append(_ others: SignatureRecords) {
    let start = UInt64(bytes.count)
    bytes.append(contentsOf: others.bytes)
    ends.append(contentsOf: others.ends.lazy.map { $0 + start })
  }

  /// Writes the section.
  func write(to file: inout SegmentWriter) throws(IndexError) {
    try file.section(.signatures) { (append) throws(IndexError) in
      try append(bytes)
      try append(Self.index(ends: ends))
    }
  }

  /// What stands behind the records, which end at these places.
  static func index(ends: [UInt64]) -> [UInt8] {
    var writer = ByteWriter(reserving: 4 * ends.count + 32)
    PackedIntegers.append(ends, to: &writer)
    writer.fixed64(ends.last ?? 0)
    return writer.bytes
  }
}
