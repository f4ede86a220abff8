/// About how many bytes a segment's postings take in memory, by its articles alone.
struct MemoryEstimate {
  /// Marks of hashes of terms: those that are set count the distinct terms, nearly (linear counting;
  /// Whang, Vander-Zanden and Taylor, 1990).
  private var marks = [UInt64](repeating: 0, count: 1 << 15)
  private var marked = 0
  private var tokens = 0

  /// Bytes of a term: the forms of its word that the analyzer knows, its text and its place in the
  /// vocabulary, the state and first chunk of its list.
  private static let bytesPerTerm = 180

  mutating func add(_ batch: AnalysedBatch, keepsPositions: Bool) {
    // A token with its position takes 2 bytes on average; without positions a third of them open a
    // posting of 3 bytes. Chunks that are not full add a quarter.
    tokens += keepsPositions ? batch.tokenCount * 5 / 2 : batch.tokenCount * 3 / 2
    let mask = UInt64(marks.count * 64 - 1)
    for hash in batch.newTerms {
      let place = Int(hash & mask)
      guard marks[place >> 6] & (1 << UInt64(place & 63)) == 0 else { continue }
      marks[place >> 6] |= 1 << UInt64(place & 63)
      marked += 1
    }
  }

  var bytes: Int {
    // Doubled where the marks are nearly used up: then there are far more terms than marks.
    let room = marks.count * 64
    let terms = marked < room / 2 ? marked + marked * marked / (2 * room) : marked * 4
    return tokens + terms * Self.bytesPerTerm
  }
}
