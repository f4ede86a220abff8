/// Memory that one query after the other works in, so that ranking allocates next to nothing.
struct RankingWorkspace {
  /// Sums of one chunk, all 0 between two chunks.
  var sums = [UInt16](repeating: 0, count: Chunk.length)
  /// The greatest sum of each block of 64.
  var maxima = [UInt16](repeating: 0, count: Chunk.length / 64)
  /// Places that a kernel found, and their sums; see `makeRoom`.
  var places: [UInt16] = []
  var memberSums: [UInt16] = []
  /// Documents of a chunk that have all terms so far, whose sums are `memberSums`.
  var members: [UInt16] = []
  /// The least impacts of documents of a chunk, or of its members, and the members' places with
  /// the greatest of them first.
  var least: [UInt8] = []
  var order: [UInt16] = []
  /// Documents that may belong to the result.
  var candidates: [Candidate] = []
  /// The postings of a piece of the members for the two rarest words of a phrase.
  var nearPostings: [UInt32] = []
  var farPostings: [UInt32] = []
  /// Where a phrase may begin in one document.
  var beginnings: [UInt32] = []

  /// The most members of which a phrase's positions are read at a time.
  static let pieceLength = 512

  /// Makes room for the places of so many documents. Fresh memory costs a process that runs one query more than the
  /// query does, so none is taken that is not needed.
  mutating func makeRoom(forPlaces count: Int) {
    let more = repeatElement(UInt16(0), count: max(0, count - places.count))
    places.append(contentsOf: more)
    memberSums.append(contentsOf: more)
  }

  /// Makes room for the members of a chunk.
  mutating func makeRoomForMembers() {
    guard members.isEmpty else { return }
    members = [UInt16](repeating: 0, count: Chunk.length)
    least = [UInt8](repeating: 0, count: Chunk.length)
    order = [UInt16](repeating: 0, count: Chunk.length)
    nearPostings = [UInt32](repeating: 0, count: Self.pieceLength)
    farPostings = [UInt32](repeating: 0, count: Self.pieceLength)
  }

  /// A document whose exact score is still to be found.
  struct Candidate {
    var chunk: Int32
    var document: UInt16
    /// Upper bound of its score, in units.
    var sum: UInt32
  }
}
