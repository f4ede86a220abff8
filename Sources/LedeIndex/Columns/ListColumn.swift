/// Any number of texts of each article of a segment: the distinct texts, rising by their bytes, and for
/// each article the places of its own among them.
struct ListColumn: TalliedColumn, Sendable {
  let values: [String]
  /// Where the places of each article begin, and behind the last where they end.
  private let starts: PackedIntegers
  private let ordinals: PackedIntegers
  private let file: SegmentFile

  /// - Throws: `damaged` where an article's places end before they begin, or there is no such text.
  init(
    values: [String], starts: PackedIntegers, ordinals: PackedIntegers, file: SegmentFile
  ) throws(IndexError) {
    self.values = values
    self.starts = starts
    self.ordinals = ordinals
    self.file = file
    var previous: UInt64 = 0
    for index in 0..<starts.count {
      let start = starts.value(at: index, file.bytes)
      guard start >= previous, start <= UInt64(ordinals.count) else {
        throw .damaged("a list of a column ends before it begins", file: file.name)
      }
      previous = start
    }
    for index in 0..<ordinals.count
    where ordinals.value(at: index, file.bytes) >= UInt64(values.count) {
      throw .damaged("a list of a column names a text that is not there", file: file.name)
    }
  }

  @inline(__always)
  func forEachOrdinal(at document: Int, _ body: (Int) -> Void) {
    let first = Int(starts.value(at: document, file.bytes))
    let end = Int(starts.value(at: document + 1, file.bytes))
    for index in first..<end { body(Int(ordinals.value(at: index, file.bytes))) }
  }

  /// Whether an article states none.
  func isEmpty(at document: Int) -> Bool {
    starts.value(at: document, file.bytes) == starts.value(at: document + 1, file.bytes)
  }

  /// An article's texts, in the order that it states them in.
  func values(at document: Int) -> [String] {
    var result: [String] = []
    forEachOrdinal(at: document) { result.append(values[$0]) }
    return result
  }
}
