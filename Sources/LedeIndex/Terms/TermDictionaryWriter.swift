/// Writes the terms of a segment: blocks of 32, each term without what it shares with the one before.
struct TermDictionaryWriter {
  static let blockLength = 32
  /// The most bytes that a term may have; the analysis makes none of more than 255.
  static let longestTerm = 1 << 10

  /// What the dictionary keeps of a term.
  struct Lists {
    var count: Int
    var postingsLength: Int
    var positionsLength: Int
    /// 0 where no headline has the term.
    var headlineCount: Int
    var headlinePostingsLength: Int
    var headlinePositionsLength: Int
  }

  private(set) var terms = ByteWriter()
  private var blockStarts: [UInt64] = []
  private(set) var termCount = 0
  private let keepsPositions: Bool
  private var previous: [UInt8] = []
  private var postingsOffset = 0
  private var positionsOffset = 0
  private var boundsOffset = 0
  private var boundsStarts: [UInt64] = []

  init(keepsPositions: Bool) { self.keepsPositions = keepsPositions }

  /// Appends a term, which must be greater than the one before.
  mutating func append(_ term: Span<UInt8>, _ lists: Lists) {
    var shared = 0
    if termCount % Self.blockLength == 0 {
      blockStarts.append(UInt64(terms.count))
      boundsStarts.append(UInt64(boundsOffset))
      terms.varint(postingsOffset)
      if keepsPositions { terms.varint(positionsOffset) }
    } else {
      let limit = min(previous.count, term.count)
      while shared < limit, previous[shared] == term[shared] { shared += 1 }
    }
    let rest = term.count - shared
    // Both lengths in one byte where they are short, as nearly all are.
    if shared < 15, rest < 15 {
      terms.byte(UInt8(shared | rest << 4))
    } else {
      terms.byte(0xff)
      terms.varint(shared)
      terms.varint(rest)
    }
    previous.removeSubrange(shared...)
    for index in shared..<term.count {
      terms.byte(term[index])
      previous.append(term[index])
    }
    terms.varint(lists.count << 1 | (lists.headlineCount > 0 ? 1 : 0))
    terms.varint(lists.postingsLength)
    if keepsPositions { terms.varint(lists.positionsLength) }
    if lists.headlineCount > 0 {
      terms.varint(lists.headlineCount)
      terms.varint(lists.headlinePostingsLength)
      if keepsPositions { terms.varint(lists.headlinePositionsLength) }
    }
    postingsOffset += lists.postingsLength + lists.headlinePostingsLength
    boundsOffset += ListBounds.byteCount(of: lists.count)
    positionsOffset += lists.positionsLength + lists.headlinePositionsLength
    termCount += 1
  }

  /// The section `termBlocks`: where each block begins in the section `terms`.
  var blocks: [UInt8] {
    var writer = ByteWriter()
    writer.varint(termCount)
    writer.varint(blockStarts.count)
    PackedIntegers.append(blockStarts, to: &writer)
    return writer.bytes
  }

  /// Appends where each block's records begin in the section `bounds`.
  func appendBoundsStarts(to writer: inout ByteWriter) {
    writer.varint(boundsStarts.count)
    PackedIntegers.append(boundsStarts, to: &writer)
  }
}
