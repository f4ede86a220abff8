/// From an id to the numbers of articles of the segment: numbers in the order of the ids' hashes. The section `ids`, by the
/// articles' own ids, and the greater part of `parts`.
///
/// `2^bits` buckets by the hash's leading bits; for each number one more byte of the hash, so that few
/// cards must be read to compare the ids themselves.
struct IdentifierIndex: Sendable {
  private let bits: Int
  private let starts: PackedIntegers
  private let numbers: PackedIntegers
  private let marks: Int
  private let count: Int

  /// XXH64 of the id's UTF-8.
  static func hash(_ id: String) -> UInt64 {
    Checksum.of(id.utf8Span.span.rawSpan)
  }

  /// The section's bytes for a segment's ids.
  static func encoded(_ ids: IdentifierList) -> [UInt8] {
    encoded((0..<ids.count).map { (ids.hash(of: $0), UInt32($0)) })
  }

  /// The bytes for numbers, each with the hash of the id that it is found by.
  static func encoded(_ entries: [(hash: UInt64, number: UInt32)]) -> [UInt8] {
    let order = entries.sorted { $0 < $1 }
    // About 16 numbers a bucket.
    let bits = max(0, 60 - max(1, order.count).leadingZeroBitCount - 1)
    var starts = [UInt64](repeating: 0, count: (1 << bits) + 1)
    for entry in order { starts[bucket(entry.hash, bits) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var writer = ByteWriter(reserving: 5 * order.count)
    writer.varint(order.count)
    writer.byte(UInt8(bits))
    PackedIntegers.append(starts, to: &writer)
    PackedIntegers.append(order.lazy.map { UInt64($0.number) }, to: &writer)
    for entry in order { writer.byte(mark(entry.hash)) }
    return writer.bytes
  }

  /// The section `ids`.
  init(_ file: SegmentFile) throws(IndexError) {
    let section = try file.section(.ids)
    try file.prove(section)
    var reader = ByteReader(file.bytes, range: section, file: file.name)
    try self.init(from: &reader, of: file)
    guard count == file.footer.articleCount else {
      throw .damaged("the index of ids is wrong", file: file.name, offset: section.lowerBound)
    }
  }

  /// Reads what is proved.
  init(from reader: inout ByteReader, of file: SegmentFile) throws(IndexError) {
    let start = reader.offset
    count = try reader.count()
    bits = Int(try reader.byte())
    // There are fewer buckets than ids, or one.
    guard count <= file.footer.articleCount, bits <= 32, 1 << bits <= max(1, count) else {
      throw .damaged("the index of ids is wrong", file: file.name, offset: start)
    }
    starts = try PackedIntegers(count: (1 << bits) + 1, from: &reader, file: file.name)
    numbers = try PackedIntegers(count: count, from: &reader, file: file.name)
    marks = reader.offset
    try reader.skip(count)
  }

  /// The numbers whose ids may have this hash; nearly always the one that does, or none.
  func candidates(_ hash: UInt64, in file: SegmentFile) throws(IndexError) -> [Int] {
    var found: [Int] = []
    for place in try places(ofBucket: Self.bucket(hash, bits), outOf: bits, in: file)
    where file.bytes.loadByte(at: marks + place) == Self.mark(hash) {
      found.append(try number(at: place, in: file))
    }
    return found
  }

  /// All numbers, in the order of the hashes.
  func numbers(in file: SegmentFile) throws(IndexError) -> [Int] {
    var all: [Int] = []
    all.reserveCapacity(count)
    for place in 0..<count { all.append(try number(at: place, in: file)) }
    return all
  }

  /// The numbers whose ids another segment may have too, in no order that means something: all that it has, and of
  /// the others about one in sixteen, more where the other segment is larger.
  func numbers(
    in file: SegmentFile, sharedWith other: IdentifierIndex, in otherFile: SegmentFile
  ) throws(IndexError) -> [Int] {
    var shared: [Int] = []
    var (last, marks) = (0..<0, MarkSet())
    for bucket in 0..<1 << bits {
      let range = try other.places(ofBucket: bucket, outOf: bits, in: otherFile)
      if range != last { (last, marks) = (range, other.marks(range, in: otherFile)) }
      for place in try places(ofBucket: bucket, outOf: bits, in: file)
      where marks.contains(file.bytes.loadByte(at: self.marks + place)) {
        shared.append(try number(at: place, in: file))
      }
    }
    return shared
  }

  /// Where the hashes stand that have these leading bits, and maybe some beside them.
  private func places(
    ofBucket bucket: Int, outOf otherBits: Int, in file: SegmentFile
  ) throws(IndexError) -> Range<Int> {
    let first = otherBits >= bits ? bucket >> (otherBits - bits) : bucket << (bits - otherBits)
    let count = otherBits >= bits ? 1 : 1 << (bits - otherBits)
    let start = Int(starts.value(at: first, file.bytes))
    let end = Int(starts.value(at: first + count, file.bytes))
    guard start <= end, end <= self.count else {
      throw .damaged("the index of ids is wrong", file: file.name, offset: starts.start)
    }
    return start..<end
  }

  private func marks(_ places: Range<Int>, in file: SegmentFile) -> MarkSet {
    var marks = MarkSet()
    for place in places { marks.insert(file.bytes.loadByte(at: self.marks + place)) }
    return marks
  }

  private func number(at place: Int, in file: SegmentFile) throws(IndexError) -> Int {
    let number = Int(numbers.value(at: place, file.bytes))
    guard number < file.footer.articleCount else {
      throw .damaged("the index of ids is wrong", file: file.name, offset: numbers.start)
    }
    return number
  }

  private static func bucket(_ hash: UInt64, _ bits: Int) -> Int {
    bits == 0 ? 0 : Int(hash >> UInt64(64 - bits))
  }

  private static func mark(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash) }
}

/// Some of the bytes that stand for hashes.
private struct MarkSet {
  private var words = InlineArray<4, UInt64>(repeating: 0)

  mutating func insert(_ mark: UInt8) { words[Int(mark >> 6)] |= 1 << UInt64(mark & 63) }

  func contains(_ mark: UInt8) -> Bool { words[Int(mark >> 6)] >> UInt64(mark & 63) & 1 != 0 }
}
