internal import LedeText

/// Articles that follow one another and are analysed by one thread.
struct Batch: Sendable {
  /// Text of a batch in bytes: enough to keep a thread busy for some milliseconds.
  static func length(memoryCeiling: Int) -> Int { min(1 << 20, max(1 << 12, memoryCeiling / 64)) }

  /// The number of its first article in the segment.
  var first: Int
  var articles: [Article] = []
  /// The articles' records, one behind the other; empty if no text is kept.
  var records: [UInt8] = []
  var recordLengths: [Int] = []
  var length = 0

  init(first: Int) { self.first = first }

  mutating func append(_ article: Article, record: [UInt8]) {
    articles.append(article)
    append(record: record[...])
    length += article.headline.text.utf8.count + article.body.utf8.count
  }
}

extension Batch {
  /// Appends a record without its article: to train a dictionary on.
  mutating func append(record: ArraySlice<UInt8>) {
    records.append(contentsOf: record)
    recordLengths.append(record.count)
  }
}

/// What a thread made of a batch, besides the postings in its own memory.
struct AnalysedBatch: Sendable {
  var headlineLengths: [UInt32] = []
  var bodyLengths: [UInt32] = []
  /// Of archives that keep text: what tells copies.
  var signatures = SignatureRecords()
  /// Words of all its articles.
  var tokenCount = 0
  /// Hashes of the terms that the thread met for the first time in this batch.
  var newTerms: [UInt64] = []
  /// The articles' compressed blocks, with the number of records in each.
  var frames: [UInt8] = []
  var frameIndex: [(records: Int, length: Int)] = []
}
