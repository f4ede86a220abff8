/// The values of a column, and which of them each article states.
protocol TalliedColumn<Value> {
  associatedtype Value: Hashable
  /// The distinct values, rising.
  var values: [Value] { get }
  /// Calls `body` with the place in `values` of each value that an article states.
  func forEachOrdinal(at document: Int, _ body: (Int) -> Void)
}

/// A value of each article of a segment, for filters, sorting and counting: the distinct values
/// in rising order, and for each article the place of its own among them.
package struct Column<Value: Hashable & Sendable>: Sendable {
  /// The distinct values, rising.
  package let values: [Value]
  private let ordinals: PackedIntegers
  private let file: SegmentFile

  init(values: [Value], ordinals: PackedIntegers, file: SegmentFile) {
    self.values = values
    self.ordinals = ordinals
    self.file = file
  }

  /// The place in `values` of an article's value, or -1 where it has none.
  @inline(__always)
  package func ordinal(at document: Int) -> Int {
    Int(truncatingIfNeeded: ordinals.value(at: document, file.bytes)) - 1
  }

  /// An article's value, or nil.
  package func value(at document: Int) -> Value? {
    let ordinal = ordinal(at: document)
    return values.indices.contains(ordinal) ? values[ordinal] : nil
  }
}

extension Column: TalliedColumn {
  @inline(__always)
  func forEachOrdinal(at document: Int, _ body: (Int) -> Void) {
    let ordinal = ordinal(at: document)
    if values.indices.contains(ordinal) { body(ordinal) }
  }
}

extension Column where Value: Comparable {
  /// The place of the first value that is not less than `bound`.
  package func firstOrdinal(from bound: Value) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The columns, by the number that stands for each on disk.
enum ColumnKind: UInt8, CaseIterable, Sendable {
  /// The first day of the article's date, and the date's precision.
  case day = 1
  /// Seconds from that day's beginning in UTC, a day added so that none is negative.
  case time = 2
  case source = 3
  case section = 4
  case byline = 5
  case language = 6
  /// The leading 40 bits of XXH64 over the article's card and record.
  case contentHash = 7
  /// See `IdentifierOrder`; segments of before it was added lack it.
  case identifierOrder = 8
  /// The article's version; only in segments in which one is above 1, and so the next two.
  case version = 9
  /// The article's status, where it is not usable.
  case status = 10
  /// The first second of the article's embargo, since 1970.
  case embargo = 11
  /// The number of the commit that last changed the article: see `Manifest.commitTimes`.
  case changed = 12
  /// What the article is filed under: see `Article.filedUnder`; only where one says so.
  case subject = 13
  /// The last version that its source stated, 0 for none, of an article whose version Lede counted.
  case counted = 14
  /// What holds back an article, where its row does not tell all of it: see `KnownRelease`.
  case holds = 15
}
