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
  /// Of a sparse list the place of its first document not below each multiple of 256.
  let skips: [UInt16]
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
  ///   - documents: Rising, below `capacity`.
  ///   - norm: The BM25 norm of a document.
  init(
    _ documents: ArraySlice<UInt32>, first: UInt32, _ frequencies: ArraySlice<UInt32>,
    capacity: Int, norm: (UInt32) -> Float
  ) {
    self.capacity = capacity
    count = documents.count
    isDense = documents.count > capacity / Self.denseShare
    let slots = isDense ? capacity : documents.count + 32
    var places = [UInt16](repeating: .max, count: isDense ? 0 : slots)
    var impacts = [UInt8](repeating: 0, count: slots)
    var small = [UInt8](repeating: 0, count: slots)
    var great: [UInt16: UInt32] = [:]
    var counts = [UInt32](repeating: 0, count: 257)
    for index in 0..<documents.count {
      let document = documents[documents.startIndex + index]
      let frequency = frequencies[frequencies.startIndex + index]
      let place = UInt16(document - first)
      let slot = isDense ? Int(place) : index
      let share = BM25.saturation(frequency: frequency, norm: norm(document))
      let impact = UInt8(max(1, min(255, (share * 255).rounded(.up))))
      impacts[slot] = impact
      counts[Int(impact)] += 1
      small[slot] = UInt8(min(frequency, 255))
      if frequency >= 255 { great[place] = frequency }
      if !isDense { places[index] = place }
    }
    for impact in stride(from: 255, through: 0, by: -1) { counts[impact] += counts[impact + 1] }
    self.documents = places
    self.impacts = impacts
    self.frequencies = small
    greatFrequencies = great
    greatest = UInt8(counts.lastIndex { $0 > 0 } ?? 0)
    countsFromAbove = counts
    skips = isDense ? [] : Self.skips(of: places, count: documents.count)
  }

  private static func skips(of documents: [UInt16], count: Int) -> [UInt16] {
    var skips = [UInt16](repeating: UInt16(count), count: 257)
    var next = 0
    for page in 0..<256 {
      while next < count, Int(documents[next]) < page << 8 { next += 1 }
      skips[page] = UInt16(next)
    }
    return skips
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
