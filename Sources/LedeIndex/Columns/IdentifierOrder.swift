/// The place of each article of a segment in the order of their ids: decides ties without their cards.
struct IdentifierOrder: Sendable {
  private let places: PackedIntegers
  private let file: SegmentFile

  /// The column's bytes.
  static func encoded(_ ids: IdentifierList) -> [UInt8] {
    var places = [UInt32](repeating: 0, count: ids.count)
    for (place, number) in Self.numbers(ofSorted: ids).enumerated() {
      places[Int(number)] = UInt32(place)
    }
    var writer = ByteWriter()
    PackedIntegers.append(places.lazy.map { UInt64($0) }, to: &writer)
    return writer.bytes
  }

  init(_ range: Range<Int>, of file: SegmentFile) throws(IndexError) {
    try file.prove(range.lowerBound..<min(range.lowerBound + 1, range.upperBound))
    var reader = ByteReader(file.bytes, range: range, file: file.name)
    places = try PackedIntegers(count: file.footer.articleCount, from: &reader, file: file.name)
    self.file = file
  }

  /// How many ids come before an article's; of articles with one id the later one counts as greater.
  func place(of document: Int) throws(IndexError) -> Int {
    let start = places.start + document * places.width / 8
    try file.prove(start..<start + 8)
    return Int(truncatingIfNeeded: places.value(at: document, file.bytes))
  }

  /// The articles' numbers in the order of the bytes of their ids.
  private static func numbers(ofSorted ids: IdentifierList) -> [UInt32] {
    var sorted = Array(0..<UInt32(ids.count))
    var unsorted = [(range: sorted.indices, depth: ids.sharedBeginning)]
    while let (range, depth) = unsorted.popLast() {
      var keys: [Key] = []
      keys.reserveCapacity(range.count)
      for number in sorted[range] {
        keys.append(Key(number, ids.range(of: Int(number)), from: depth, ids.bytes))
      }
      keys.sort()
      var start = 0
      for (place, key) in keys.enumerated() {
        sorted[range.lowerBound + place] = key.number
        let isLast = place + 1 == keys.count || !keys[place + 1].hasSameBytes(as: key)
        guard isLast else { continue }
        // Long ids often share their beginnings: those are sorted by what follows.
        if place > start, key.goesOn {
          let same = range.lowerBound + start...range.lowerBound + place
          unsorted.append((Range(same), depth + 8))
        }
        start = place + 1
      }
    }
    return sorted
  }

  /// Eight bytes of an id, as a number that is greater the later they come.
  private struct Key: Comparable {
    private let word: UInt64
    let number: UInt32
    /// Bytes of the id from here on, 9 for more than 8: zeros behind an end are none of its bytes.
    private let length: UInt8

    init(_ number: UInt32, _ id: Range<Int>, from depth: Int, _ bytes: [UInt8]) {
      self.number = number
      length = UInt8(min(9, id.count - depth))
      let whole = bytes.rawSpan.word64(at: id.lowerBound + depth).byteSwapped
      word = length < 8 ? whole & ~(UInt64.max >> (8 * UInt64(length))) : whole
    }

    /// Whether the id has more bytes.
    var goesOn: Bool { length == 9 }

    func hasSameBytes(as other: Key) -> Bool { word == other.word && length == other.length }

    static func < (a: Key, b: Key) -> Bool {
      (a.word, a.length, a.number) < (b.word, b.length, b.number)
    }
  }
}
