/// What zstd is told beforehand about a segment's cards.
struct CardDictionary: Sendable {
  let bytes: [UInt8]

  /// Records from which a dictionary is worth training.
  private static let leastRecords = 4096
  /// Bytes of a dictionary, and of the cards that it is trained on.
  private static let largest = 64 << 10
  private static let sampleLength = 1 << 20

  /// Every n-th block of some cards, so that ids and headlines of all times are among them.
  struct Samples {
    fileprivate var bytes: [UInt8] = []
    fileprivate var sizes: [Int] = []
    fileprivate let count: Int
    fileprivate let length: Int
    private let step: Int
    private var offered = 0

    /// - Parameters:
    ///   - count: How many cards there are.
    ///   - length: How many bytes they have together, nearly.
    init(of count: Int, length: Int) {
      self.count = count
      self.length = length
      step = max(1, length / CardDictionary.sampleLength)
    }

    mutating func offer(_ card: ArraySlice<UInt8>) {
      if offered / Card.blockLimit.records % step == 0 {
        bytes.append(contentsOf: card)
        sizes.append(card.count)
      }
      offered += 1
    }
  }

  /// A dictionary trained on these cards; none if they are too few.
  init(trainedOn samples: Samples) {
    guard samples.count >= Self.leastRecords else {
      bytes = []
      return
    }
    bytes = Compressor.dictionary(
      samples: samples.bytes, sizes: samples.sizes,
      capacity: min(Self.largest, samples.length / 96))
  }

  func writer() throws(IndexError) -> BlockStoreWriter {
    try BlockStoreWriter(
      Compressor.Effort(level: 6), dictionary: bytes, limit: Card.blockLimit)
  }
}
