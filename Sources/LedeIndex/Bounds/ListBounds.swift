/// What is written of a list besides its postings, so that ranking need not read all of it: how much its
/// blocks can add to a score, and where every 32nd block begins.
///
/// Only lists of at least a whole block have it. In the section `bounds` a list's record is
///
///     reached by 10, 100, 1,000 | a byte for each block | 20 bytes for each group of blocks but the first
///
/// A block's byte is its greatest impact: the share of the term's weight, in 255ths and rounded up, that the
/// formula in the section's head gives. `docs/FORMAT.md`, section "Bounds", has the bytes.
enum ListBounds {
  /// Blocks that have one entry of the skip level.
  static let groupLength = 32
  /// Bytes of that entry.
  static let skipLength = 20
  /// For how many documents the least impact is told that so many reach.
  static let reachedCounts = [10, 100, 1000]

  /// Blocks of a list, the last one included where it is not full.
  static func blockCount(of count: Int) -> Int {
    (count + PostingsBlock.length - 1) / PostingsBlock.length
  }

  /// Entries of the skip level.
  static func skipCount(of count: Int) -> Int {
    max(0, blockCount(of: count) - 1) / groupLength
  }

  /// Bytes of the record of a list of so many postings.
  static func byteCount(of count: Int) -> Int {
    guard count >= PostingsBlock.length else { return 0 }
    return reachedCounts.count + blockCount(of: count) + skipLength * skipCount(of: count)
  }
}

/// What a posting's impact is measured by when a list is written.
struct ImpactMeasure: Sendable {
  /// The formula, with the mean length of the segment's articles.
  let formula: BM25
  /// Each article's length, headline's words counted with their weight.
  let lengths: [UInt32]

  /// - Parameter headlines: Words of each article's headline; `bodies` likewise.
  init(headlines: [UInt32], bodies: [UInt32], _ settings: ArchiveSettings) {
    var total: UInt64 = 0
    lengths = zip(headlines, bodies).map { headline, body in
      let length = UInt64(body) + UInt64(settings.headlineWeight) * UInt64(headline)
      total += length
      return UInt32(clamping: length)
    }
    formula = BM25(
      k1: settings.k1, b: settings.b,
      averageLength: Float(Double(total) / Double(max(1, lengths.count))))
  }
}

/// Gathers the record of one list while it is written.
struct ListBoundsWriter {
  private let measure: ImpactMeasure
  private var greatest: [UInt8] = []
  private var skips = ByteWriter()
  /// How many postings have each impact.
  private var counts = [UInt32](repeating: 0, count: 256)
  private let kernels = RankingKernels.best

  init(_ measure: ImpactMeasure) { self.measure = measure }

  /// Takes a block: its documents and frequencies.
  mutating func append(_ documents: ArraySlice<UInt32>, _ frequencies: ArraySlice<UInt32>) {
    let impacts = kernels.impacts(
      of: documents, frequencies, lengths: measure.lengths, measure.formula)
    var most: UInt8 = 0
    for impact in impacts {
      most = max(most, impact)
      counts[Int(impact)] += 1
    }
    greatest.append(most)
  }

  /// Notes where the next block begins if it is the first of a group: the last document before it, and
  /// its offsets among the directory's, the blocks' and the positions' bytes.
  mutating func beginBlock(last: UInt32?, directory: Int, data: Int, positions: Int) {
    guard let last, greatest.count % ListBounds.groupLength == 0 else { return }
    skips.fixed32(last)
    skips.fixed32(UInt32(directory))
    skips.fixed32(UInt32(data))
    skips.fixed64(UInt64(positions))
  }

  /// Appends the record, and begins anew. A list shorter than a block has none.
  mutating func finish(count: Int, to bytes: inout [UInt8]) {
    if count >= PostingsBlock.length {
      for least in ListBounds.reachedCounts { bytes.append(impact(reachedBy: least)) }
      bytes.append(contentsOf: greatest)
      bytes.append(contentsOf: skips.bytes)
      counts = [UInt32](repeating: 0, count: 256)
    }
    greatest.removeAll(keepingCapacity: true)
    skips.removeAll()
  }

  /// The greatest impact that so many postings reach; 0 if there are fewer.
  private func impact(reachedBy least: Int) -> UInt8 {
    var count = 0
    for impact in stride(from: 255, to: 0, by: -1) {
      count += Int(counts[impact])
      if count >= least { return UInt8(impact) }
    }
    return 0
  }
}
