/// Turns one term's postings into bytes: a list for ranking and, apart from it, the positions.
///
/// Use one writer for many terms; it keeps its buffers.
///
/// ```swift
/// writer.append(document: 7, frequency: 2, positions: [4, 90].span)
/// writer.finish(postings: &postings, positions: &positions)
/// ```
///
/// `docs/FORMAT.md`, sections "Postings" and "Positions", has the layout.
package struct PostingsWriter {
  private let keepsPositions: Bool
  private var count = 0
  private var previousDocument: UInt32?
  private var lastOfPreviousBlock: UInt32?

  private var gaps: [UInt32] = []
  private var frequencies: [UInt32] = []
  private var positionCounts: [UInt32] = []
  private var positionGaps: [UInt32] = []

  private var directory: [UInt8] = []
  private var blocks: [UInt8] = []
  private var positionBytes: [UInt8] = []
  private var positionsWriter = PositionsWriter()

  /// The block's documents and frequencies, where bounds are written.
  private var documents: [UInt32] = []
  private var wholeFrequencies: [UInt32] = []
  private var bounds: ListBoundsWriter?

  /// A writer of lists with or without positions.
  package init(keepsPositions: Bool) {
    self.keepsPositions = keepsPositions
  }

  /// A writer that tells besides what the blocks of lists can add to scores.
  init(keepsPositions: Bool, _ measure: ImpactMeasure) {
    self.keepsPositions = keepsPositions
    bounds = ListBoundsWriter(measure)
  }

  /// Postings since the last `finish`.
  package var postingCount: Int { count }

  /// Appends a posting.
  ///
  /// - Parameters:
  ///   - document: Greater than the one before.
  ///   - frequency: The weighted term frequency, at least 1.
  ///   - positions: The term's word positions, not falling; may be more or fewer than
  ///     `frequency`. Without positions in the index it is ignored.
  package mutating func append(
    document: UInt32, frequency: UInt32, positions: Span<UInt32>
  ) {
    precondition(previousDocument.map { $0 < document } ?? true, "documents must rise")
    precondition(frequency > 0 && document < UInt32.max, "not a posting")
    gaps.append(previousDocument.map { document - $0 - 1 } ?? document)
    previousDocument = document
    frequencies.append(frequency - 1)
    if bounds != nil {
      documents.append(document)
      wholeFrequencies.append(frequency)
    }
    if keepsPositions {
      positionCounts.append(UInt32(positions.count))
      var previous: UInt32 = 0
      for index in positions.indices {
        let position = positions[index]
        precondition(position >= previous, "positions must not fall")
        positionGaps.append(position - previous)
        previous = position
      }
    }
    count += 1
    if gaps.count == PostingsBlock.length { closeBlock() }
  }

  /// Appends many postings of an index without positions.
  mutating func append(_ documents: Span<UInt32>, _ frequencies: Span<UInt32>) {
    precondition(
      !keepsPositions && documents.count == frequencies.count, "each posting has a frequency alone")
    var start = 0
    while start < documents.count {
      let end = min(documents.count, start + PostingsBlock.length - gaps.count)
      for index in start..<end {
        let document = documents[index]
        let frequency = frequencies[index]
        precondition(previousDocument.map { $0 < document } ?? true, "documents must rise")
        precondition(frequency > 0 && document < UInt32.max, "not a posting")
        gaps.append(document &- (previousDocument.map { $0 &+ 1 } ?? 0))
        self.frequencies.append(frequency &- 1)
        previousDocument = document
      }
      if bounds != nil {
        for index in start..<end {
          self.documents.append(documents[index])
          wholeFrequencies.append(frequencies[index])
        }
      }
      count += end - start
      start = end
      if gaps.count == PostingsBlock.length { closeBlock() }
    }
  }

  /// Appends the list's bytes and those of its positions, and begins an empty list.
  ///
  /// Nothing is appended for an empty list. The bytes do not say how many postings there are:
  /// the dictionary keeps the number.
  package mutating func finish(postings: inout [UInt8], positions: inout [UInt8]) {
    var none: [UInt8] = []
    finish(postings: &postings, positions: &positions, bounds: &none)
  }

  /// The same, with the list's record of bounds.
  mutating func finish(
    postings: inout [UInt8], positions: inout [UInt8], bounds record: inout [UInt8]
  ) {
    if !gaps.isEmpty, count >= PostingsBlock.length { closeBounds() }
    if count == 1 {
      let frequency = frequencies[0]
      VariableByte.append(gaps[0], to: &postings)
      VariableByte.append(frequency, to: &postings)
    } else if count > 0 {
      if !directory.isEmpty {
        VariableByte.append(UInt32(directory.count), to: &postings)
        postings.append(contentsOf: directory)
        postings.append(contentsOf: blocks)
      }
      if !gaps.isEmpty { appendTail(to: &postings) }
    }
    if keepsPositions {
      if !gaps.isEmpty { closePositions() }
      positions.append(contentsOf: positionBytes)
    }
    bounds?.finish(count: count, to: &record)
    startOver()
  }

  private mutating func startOver() {
    count = 0
    previousDocument = nil
    lastOfPreviousBlock = nil
    clearBlock()
    directory.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    positionBytes.removeAll(keepingCapacity: true)
  }

  private mutating func clearBlock() {
    gaps.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    positionCounts.removeAll(keepingCapacity: true)
    positionGaps.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    wholeFrequencies.removeAll(keepingCapacity: true)
  }

  private mutating func closeBounds() {
    bounds?.beginBlock(
      last: lastOfPreviousBlock, directory: directory.count, data: blocks.count,
      positions: positionBytes.count)
    bounds?.append(documents[...], wholeFrequencies[...])
  }

  /// Packs 128 postings and writes their entry of the directory.
  private mutating func closeBlock() {
    closeBounds()
    let gapWidth = PostingsBlock.bestWidth(of: gaps)
    let frequencyWidth = PostingsBlock.bestWidth(of: frequencies)
    BitPacking.pack(gaps, width: gapWidth, to: &blocks)
    BitPacking.pack(frequencies, width: frequencyWidth, to: &blocks)
    let exceptions = blocks.count
    let hasGapExceptions = gaps.contains { BitPacking.width(of: $0) > gapWidth }
    let hasFrequencyExceptions = frequencies.contains {
      BitPacking.width(of: $0) > frequencyWidth
    }
    if hasGapExceptions {
      PostingsBlock.appendExceptions(of: gaps, width: gapWidth, to: &blocks)
    }
    if hasFrequencyExceptions {
      PostingsBlock.appendExceptions(of: frequencies, width: frequencyWidth, to: &blocks)
    }
    let exceptionBytes = blocks.count - exceptions

    let last = previousDocument ?? 0
    let least = UInt32(PostingsBlock.length) - (lastOfPreviousBlock == nil ? 1 : 0)
    VariableByte.append(last - (lastOfPreviousBlock ?? 0) - least, to: &directory)
    directory.append(UInt8(gapWidth) | (hasGapExceptions ? 0x80 : 0))
    directory.append(UInt8(frequencyWidth) | (hasFrequencyExceptions ? 0x80 : 0))
    if exceptionBytes > 0 { VariableByte.append(UInt32(exceptionBytes), to: &directory) }
    if keepsPositions {
      let length = closePositions()
      VariableByte.append(UInt32(length), to: &directory)
    }
    lastOfPreviousBlock = last
    clearBlock()
  }

  @discardableResult
  private mutating func closePositions() -> Int {
    positionsWriter.append(
      gaps: positionGaps, counts: positionCounts, frequencies: frequencies,
      to: &positionBytes)
  }

  /// Writes the last, not full block as Rice codes with the parameters that need fewest bits.
  private mutating func appendTail(to postings: inout [UInt8]) {
    let gapParameter = Self.bestParameter(of: gaps, atMost: 31)
    let frequencyParameter = Self.bestParameter(of: frequencies, atMost: 7)
    postings.append(UInt8(gapParameter | frequencyParameter << 5))
    var writer = BitWriter()
    for index in gaps.indices {
      writer.appendRice(gaps[index], parameter: gapParameter, to: &postings)
      writer.appendRice(frequencies[index], parameter: frequencyParameter, to: &postings)
    }
    writer.finish(to: &postings)
  }

  private static let noShifts = [UInt8](repeating: 0, count: PostingsBlock.length)

  private static func bestParameter(of values: [UInt32], atMost limit: Int) -> Int {
    var least = UInt32.max
    for value in values { least = min(least, value) }
    var best = (parameter: 0, cost: Kernels.riceCost(values, shifts: noShifts, parameter: 0))
    // Up to here all values are written plainly, which costs as much with every parameter.
    let first = max(1, BitPacking.width(of: least) - 5)
    guard first <= limit else { return best.parameter }
    for parameter in first...limit {
      let cost = Kernels.riceCost(values, shifts: noShifts, parameter: parameter)
      if cost < best.cost { best = (parameter, cost) }
      if cost > 2 * best.cost { break }
    }
    return best.parameter
  }
}
