/// Gathers records into blocks, compresses these, and remembers where they are.
///
/// The blocks come first, as `take()` gives them; `finish()` gives what follows the last.
struct BlockStoreWriter {
  /// Blocks end when they hold this many records or bytes.
  struct Limit {
    var records: Int
    var bytes: Int
  }

  private let limit: Limit
  private let compressor: Compressor
  private let dictionary: [UInt8]
  private var records: [UInt8] = []
  private var recordLengths: [Int] = []
  private var output: [UInt8] = []
  private var recordCount = 0
  private var firsts: [UInt64] = []
  private var lengths: [UInt64] = []

  init(
    _ effort: Compressor.Effort, dictionary: [UInt8], limit: Limit
  ) throws(IndexError) {
    self.limit = limit
    self.dictionary = dictionary
    compressor = try Compressor(effort, dictionary: dictionary)
  }

  mutating func append(_ record: ArraySlice<UInt8>) throws(IndexError) {
    records.append(contentsOf: record)
    recordLengths.append(record.count)
    if recordLengths.count >= limit.records || records.count >= limit.bytes { try endBlock() }
  }

  /// Ends a block before its time.
  mutating func endBlock() throws(IndexError) {
    guard !recordLengths.isEmpty else { return }
    var block = ByteWriter(reserving: records.count + 4 * recordLengths.count + 4)
    block.varint(recordLengths.count)
    for length in recordLengths { block.varint(length) }
    block.append(records)
    let length = try compressor.append(block.bytes, to: &output)
    appendIndex(records: recordLengths.count, length: length)
    records.removeAll(keepingCapacity: true)
    recordLengths.removeAll(keepingCapacity: true)
  }

  /// Appends blocks that were compressed with the same dictionary.
  mutating func append(
    frames: [UInt8], _ index: [(records: Int, length: Int)]
  ) throws(IndexError) {
    try endBlock()
    output.append(contentsOf: frames)
    for frame in index { appendIndex(records: frame.records, length: frame.length) }
  }

  /// The finished blocks and their index, which both leave the writer.
  mutating func takeFrames() -> (frames: [UInt8], index: [(records: Int, length: Int)]) {
    var index: [(records: Int, length: Int)] = []
    for block in firsts.indices {
      let end = block + 1 < firsts.count ? Int(firsts[block + 1]) : recordCount
      index.append((end - Int(firsts[block]), Int(lengths[block])))
    }
    firsts.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    recordCount = 0
    return (take(), index)
  }

  /// The blocks that were finished since the last call; none while they have fewer bytes than `least`.
  mutating func take(atLeast least: Int = 0) -> [UInt8] {
    guard output.count >= least else { return [] }
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  /// The last blocks, the dictionary and the index.
  mutating func finish() throws(IndexError) -> [UInt8] {
    try endBlock()
    var index = ByteWriter()
    index.varint(dictionary.count)
    index.append(dictionary)
    index.varint(recordCount)
    index.varint(firsts.count)
    PackedIntegers.append(firsts, to: &index)
    var end: UInt64 = 0
    PackedIntegers.append(
      lengths.map { length in
        end += length
        return end
      }, to: &index)
    let length = index.count
    index.fixed64(UInt64(length))
    return take() + index.bytes
  }

  private mutating func appendIndex(records: Int, length: Int) {
    firsts.append(UInt64(recordCount))
    lengths.append(UInt64(length))
    recordCount += records
  }
}
