/// What zstd is told beforehand about a segment's articles.
struct ArticleDictionary: Hashable, Sendable {
  /// Measured on news: the size of level 5 as it is, in two thirds of the time.
  static let effort = Compressor.Effort(level: 5, shortestMatch: 6, searchLog: 2, isLazy: true)
  /// Bytes of a trained dictionary.
  static let capacity = 220 << 10
  /// Text from which a dictionary is worth training.
  static let leastText = 4 << 20
  /// Text that the training looks at.
  static let sampleLength = 8 << 20

  let bytes: [UInt8]

  /// No dictionary.
  static let none = ArticleDictionary(bytes: [])

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A dictionary trained on the records of these batches; none if they are too few.
  init(trainedOn batches: [Batch]) {
    let total = batches.reduce(0) { $0 + $1.records.count }
    guard total >= Self.leastText else {
      self = .none
      return
    }
    let count = batches.reduce(0) { $0 + $1.recordLengths.count }
    // Every n-th record, so that the samples come from everywhere.
    let step = max(1, total / Self.sampleLength)
    var samples: [UInt8] = []
    var sizes: [Int] = []
    var number = 0
    for batch in batches {
      var start = 0
      for length in batch.recordLengths {
        if number % step == 0, length > 0 {
          samples.append(contentsOf: batch.records[start..<start + length])
          sizes.append(length)
        }
        start += length
        number += 1
      }
    }
    guard count > 0 else {
      self = .none
      return
    }
    bytes = Compressor.dictionary(samples: samples, sizes: sizes, capacity: Self.capacity)
  }

  func writer() throws(IndexError) -> BlockStoreWriter {
    try BlockStoreWriter(
      Self.effort, dictionary: bytes, limit: ArticleRecord.blockLimit)
  }
}
