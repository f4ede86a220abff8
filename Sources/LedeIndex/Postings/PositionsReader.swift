/// Reads what `PositionsWriter` wrote: the positions of one posting at a time. What lies between two rising
/// postings of a group is passed over once.
package struct PositionsReader {
  /// The positions that were read last, rising; only the first `count` mean anything.
  private(set) var positions: [UInt32] = [0]
  /// How many there are.
  private(set) var count = 0
  /// Where the block begins whose head was read.
  private var start: Int?
  private var head = Head()
  /// The group of postings that `reader` is in.
  private var group = 0
  /// The posting whose positions come next.
  private var next = Int.max
  private var reader = BitReader(atByte: 0)
  /// How many positions each posting of the block has.
  private var counts: [UInt32] = []

  /// One that has read nothing.
  package init() {}

  /// Reads the positions of one posting of a block.
  ///
  /// - Parameters:
  ///   - index: Which posting of the block.
  ///   - blockCount: Postings in the block.
  ///   - frequencies: Weighted term frequencies of the block's postings.
  ///   - bytes: Those of the term's positions, always of the same term.
  ///   - offset: Where the block's positions begin.
  mutating func read(
    _ index: Int, blockCount: Int, frequencies: Span<UInt32>, _ bytes: RawSpan, at offset: Int
  ) throws(CorruptPostings) {
    precondition(index < blockCount && blockCount <= frequencies.count, "no such posting")
    if start != offset {
      start = nil
      try readHead(blockCount: blockCount, frequencies: frequencies, bytes, at: offset)
    }
    // After an error nothing is known of the block.
    start = nil
    try read(index, bytes)
    start = offset
  }

  private mutating func readHead(
    blockCount: Int, frequencies: Span<UInt32>, _ bytes: RawSpan, at offset: Int
  ) throws(CorruptPostings) {
    head = try Head(bytes, at: offset, blockCount: blockCount)
    counts.removeAll(keepingCapacity: true)
    counts.append(copiesOf: frequencies.extracting(..<blockCount))
    let head = head
    do {
      var changing = counts.mutableSpan
      try head.applyExceptions(bytes, to: &changing)
    }
    next = .max
  }

  private mutating func read(_ index: Int, _ bytes: RawSpan) throws(CorruptPostings) {
    let group = index / PostingsBlock.groupLength
    if group != self.group || next > index {
      self.group = group
      next = group * PostingsBlock.groupLength
      reader = BitReader(atByte: head.groups[group])
    }
    count = Int(counts[index])
    // A position takes at least a bit, so a count above the number of bits is a lie.
    guard count <= 8 * bytes.byteCount else {
      throw CorruptPostings(.badPositions, at: reader.byte)
    }
    if positions.count < count {
      positions.append(contentsOf: repeatElement(0, count: count - positions.count))
    }
    guard
      reader.readPositions(
        behind: next..<index, counts, parameter: head.parameter, in: bytes, into: &positions)
    else { throw CorruptPostings(.badPositions, at: reader.byte) }
    next = index + 1
    guard reader.byte <= bytes.byteCount else {
      throw CorruptPostings(.cutShort, at: bytes.byteCount)
    }
  }

  /// What stands in front of a block's positions.
  struct Head {
    /// The block's Rice parameter.
    fileprivate(set) var parameter = 0
    /// Where each group begins.
    private(set) var groups = InlineArray<4, Int>(repeating: 0)
    /// Where the exceptions begin; nil if there are none.
    fileprivate var exceptions: Int?

    fileprivate init() {}

    init(_ bytes: RawSpan, at start: Int, blockCount: Int) throws(CorruptPostings) {
      guard start < bytes.byteCount else { throw CorruptPostings(.cutShort, at: start) }
      let head = bytes.byte(at: start)
      parameter = Int(head & 0x1F)
      var offset = start + 1
      if head >= 0x80 {
        exceptions = offset
        guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
        let count = bytes.byte(at: offset)
        offset += 1
        for _ in 0..<count {
          offset += 1
          _ = try VariableByte.read(from: bytes, at: &offset)
        }
      }
      let groupCount =
        (blockCount + PostingsBlock.groupLength - 1) / PostingsBlock.groupLength
      var lengths = InlineArray<4, Int>(repeating: 0)
      for group in 0..<(groupCount - 1) {
        lengths[group] = Int(try VariableByte.read(from: bytes, at: &offset))
      }
      for group in 0..<groupCount {
        groups[group] = offset
        guard lengths[group] <= bytes.byteCount - offset else {
          throw CorruptPostings(.cutShort, at: offset)
        }
        offset += lengths[group]
      }
    }

    /// Replaces the frequencies that are not the number of positions.
    func applyExceptions(
      _ bytes: RawSpan, to counts: inout MutableSpan<UInt32>
    ) throws(CorruptPostings) {
      guard let exceptions else { return }
      var offset = exceptions + 1
      for _ in 0..<bytes.byte(at: exceptions) {
        guard offset < bytes.byteCount else { throw CorruptPostings(.cutShort, at: offset) }
        let place = Int(bytes.byte(at: offset))
        guard place < counts.count else { throw CorruptPostings(.badException, at: offset) }
        offset += 1
        counts[place] = try VariableByte.read(from: bytes, at: &offset)
      }
    }
  }
}
