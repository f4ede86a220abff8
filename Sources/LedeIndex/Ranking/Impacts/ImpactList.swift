/// A term's postings in one chunk, decoded for ranking: for each document the share of the term's
/// weight that it gets, in 255ths and rounded up (its impact), and its exact frequency.
///
/// A term of many documents has an impact for every document of the chunk, 0 where it is missing;
/// others have a list.
final class ImpactList: Sendable {
  /// Documents for which the arrays have room: those of the chunk, rounded up to whole blocks.
  let capacity: Int
  /// Postings.
  let count: Int
  let isDense: Bool
  /// The documents of a sparse list, counted from the chunk's first, and 32 places behind them.
  let documents: [UInt16]
  /// How many of its documents are below each multiple of 256 (of a sparse list) or of 64 (of a
  /// dense one).
  let skips: [UInt16]
  /// The number of its first posting among those of the whole segment.
  let firstPosting: Int
  /// One for each document of the chunk, or for each of `documents`.
  let impacts: [UInt8]
  /// The same for the frequencies; 255 means that it is among `greatFrequencies`.
  private let frequencies: [UInt8]
  private let greatFrequencies: [UInt16: UInt32]
  /// The greatest impact.
  let greatest: UInt8
  /// For how many documents the impact is at least so great.
  let countsFromAbove: [UInt32]

  /// The share of documents from which on a list is dense.
  static let denseShare = 8

  /// - Parameters:
  ///   - postings: Of the whole segment.
  ///   - places: Which of them belong to the chunk.
  ///   - first: The chunk's first document.
  ///   - shares: What each of the places gives, in 255ths.
  init(
    _ postings: DecodedPostings, _ places: Range<Int>, first: UInt32, capacity: Int,
    shares: [UInt8]
  ) {
    self.capacity = capacity
    count = places.count
    firstPosting = places.lowerBound
    isDense = places.count > capacity / Self.denseShare
    var columns = ImpactColumns(count: places.count, capacity: capacity, isDense: isDense)
    columns.fill(postings, places, first: first, shares: shares)
    var counts = columns.counts
    for impact in stride(from: 255, through: 0, by: -1) { counts[impact] += counts[impact + 1] }
    documents = columns.documents
    impacts = columns.impacts
    skips = columns.skips
    frequencies = columns.frequencies
    greatFrequencies = columns.greatFrequencies
    greatest = UInt8(counts.lastIndex { $0 > 0 } ?? 0)
    countsFromAbove = counts
  }

  /// Bytes that the list takes in memory.
  var byteCount: Int {
    2 * documents.count + impacts.count + frequencies.count + 2 * skips.count
      + 4 * countsFromAbove.count + 16 * greatFrequencies.count
  }

  /// The impact on a document; 0 if it does not have the term.
  @inline(__always)
  func impact(on document: UInt16, _ kernels: RankingKernels) -> UInt8 {
    if isDense { return impacts[Int(document)] }
    return kernels.place(of: document, in: self).map { impacts[$0] } ?? 0
  }

  /// The number of a document's posting among those of the whole segment; nil if it has none.
  @inline(__always)
  func posting(of document: UInt16, _ kernels: RankingKernels) -> Int? {
    if !isDense { return kernels.place(of: document, in: self).map { firstPosting + $0 } }
    if impacts[Int(document)] == 0 { return nil }
    return firstPosting + kernels.rank(of: document, in: self)
  }

  /// The exact frequency in a document; 0 if it does not have the term.
  @inline(__always)
  func frequency(in document: UInt16, _ kernels: RankingKernels) -> UInt32 {
    let slot: Int
    if isDense {
      slot = Int(document)
    } else {
      guard let place = kernels.place(of: document, in: self) else { return 0 }
      slot = place
    }
    let frequency = frequencies[slot]
    return frequency < 255 ? UInt32(frequency) : greatFrequencies[document] ?? 255
  }
}
