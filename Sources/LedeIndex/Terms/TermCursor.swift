/// Walks over a segment's terms in their order, across blocks.
struct TermCursor {
  private let dictionary: TermDictionary
  /// The current term's place among all terms; -1 in front of a walk that began at the first block.
  private(set) var index: Int
  /// The current term's bytes.
  private(set) var term: [UInt8] = []
  /// Articles with the term, deleted ones included.
  private(set) var count = 0
  private(set) var headlineCount = 0

  private var offset = 0
  private var blockEnd = 0
  private var leftInBlock = 0
  private var nextBlock: Int
  private var postingsStart = 0
  private var positionsStart = 0
  private var postingsLength = 0
  private var positionsLength = 0
  private var headlinePostingsLength = 0
  private var headlinePositionsLength = 0
  private let keepsPositions: Bool
  private let articleCount: Int

  /// A cursor in front of a block's first term.
  init(_ dictionary: TermDictionary, block: Int) throws(IndexError) {
    self.dictionary = dictionary
    nextBlock = block
    index = block * TermDictionaryWriter.blockLength - 1
    keepsPositions = dictionary.keepsPositions
    articleCount = dictionary.file.footer.articleCount
  }

  /// Goes to the next term; false behind the last.
  mutating func next() throws(IndexError) -> Bool {
    let file = dictionary.file
    let bytes = file.bytes
    if leftInBlock == 0 {
      guard nextBlock < dictionary.blockCount else { return false }
      try enterBlock(bytes)
    } else {
      postingsStart += postingsLength + headlinePostingsLength
      positionsStart += positionsLength + headlinePositionsLength
    }
    leftInBlock -= 1
    index += 1
    let (shared, rest) = try readLengths(bytes)
    guard shared <= term.count else { throw damage() }
    // The letters that stay are not touched.
    while term.count > shared + rest { term.removeLast() }
    while term.count < shared + rest { term.append(0) }
    let start = offset
    var letters = term.mutableSpan
    for place in 0..<rest { letters[shared &+ place] = bytes.loadByte(at: start &+ place) }
    offset += rest
    try readCounts(bytes)
    return true
  }

  /// Goes to a term of the block that the cursor is in front of; false if it is not there. The terms are compared
  /// where they lie; afterwards nothing but the found one's `entry` and `count` may be asked for.
  ///
  /// - Parameter passed: Is told how many articles each term before it has.
  mutating func find(_ wanted: [UInt8], passed: (Int) -> Void) throws(IndexError) -> Bool {
    let file = dictionary.file
    let bytes = file.bytes
    guard nextBlock < dictionary.blockCount else { return false }
    try enterBlock(bytes)
    /// Bytes that the term before has in common with the wanted one, which is greater.
    var common = 0
    var length = 0
    while leftInBlock > 0 {
      leftInBlock -= 1
      let (shared, rest) = try readLengths(bytes)
      guard shared <= length else { throw damage() }
      length = shared + rest
      // What has less in common with the term before than the wanted one has is greater than both.
      if shared < common { return false }
      if shared == common {
        while common < min(length, wanted.count),
          bytes.loadByte(at: offset + common - shared) == wanted[common]
        { common += 1 }
        let isSame = common == length && common == wanted.count
        if !isSame, common < length,
          common == wanted.count || bytes.loadByte(at: offset + common - shared) > wanted[common]
        {
          return false
        }
        offset += rest
        try readCounts(bytes)
        if isSame { return true }
      } else {
        offset += rest
        try readCounts(bytes)
      }
      passed(count)
      postingsStart += postingsLength + headlinePostingsLength
      positionsStart += positionsLength + headlinePositionsLength
    }
    return false
  }

  /// How many bytes a term shares with the one before, and how many follow.
  @inline(__always)
  private mutating func readLengths(_ bytes: RawSpan) throws(IndexError) -> (shared: Int, rest: Int)
  {
    let lengths = try byte(bytes)
    var shared = Int(lengths & 15)
    var rest = Int(lengths >> 4)
    if lengths == 0xff {
      shared = try varint(bytes)
      rest = try varint(bytes)
    }
    guard rest <= blockEnd - offset, shared + rest <= TermDictionaryWriter.longestTerm else {
      throw damage()
    }
    return (shared, rest)
  }

  @inline(__always)
  private mutating func readCounts(_ bytes: RawSpan) throws(IndexError) {
    // Three numbers of at most two bytes each come from one word; after a longer one it is loaded anew.
    var word = bytes.word64(at: offset)
    let head = try varint(&word, bytes)
    count = head >> 1
    postingsLength = try varint(&word, bytes)
    if keepsPositions { positionsLength = try varint(&word, bytes) }
    headlineCount = 0
    headlinePostingsLength = 0
    headlinePositionsLength = 0
    if head & 1 != 0 {
      word = bytes.word64(at: offset)
      headlineCount = try varint(&word, bytes)
      headlinePostingsLength = try varint(&word, bytes)
      if keepsPositions { headlinePositionsLength = try varint(&word, bytes) }
    }
    guard count <= articleCount, offset <= blockEnd else { throw damage() }
  }

  /// Where the current term's lists are.
  func entry() throws(IndexError) -> TermEntry {
    let any = try list(count, postingsStart, postingsLength, positionsStart, positionsLength)
    guard headlineCount > 0 else { return TermEntry(any: any, headline: nil) }
    return TermEntry(
      any: any,
      headline: try list(
        headlineCount, postingsStart + postingsLength, headlinePostingsLength,
        positionsStart + positionsLength, headlinePositionsLength))
  }

  func equals(_ other: [UInt8]) -> Bool { term == other }
  func isGreater(than other: [UInt8]) -> Bool { other.lexicographicallyPrecedes(term) }
  func isLess(than other: [UInt8]) -> Bool { term.lexicographicallyPrecedes(other) }

  /// The error for bytes that are no entry.
  func damage() -> IndexError {
    .damaged("a block of terms is wrong", file: dictionary.file.name, offset: offset)
  }

  private func list(
    _ count: Int, _ postings: Int, _ postingsLength: Int, _ positions: Int, _ positionsLength: Int
  ) throws(IndexError) -> TermEntry.List {
    guard postingsLength <= dictionary.postings.count - postings,
      positionsLength <= dictionary.positions.count - positions,
      count <= dictionary.file.footer.articleCount
    else { throw damage() }
    let postings = dictionary.postings.lowerBound + postings
    let positions = dictionary.positions.lowerBound + positions
    return TermEntry.List(
      count: count, postings: postings..<postings + postingsLength,
      positions: positions..<positions + positionsLength)
  }

  private mutating func enterBlock(_ bytes: RawSpan) throws(IndexError) {
    let range = try dictionary.block(nextBlock)
    offset = range.lowerBound
    blockEnd = range.upperBound
    leftInBlock = min(
      TermDictionaryWriter.blockLength,
      dictionary.termCount - nextBlock * TermDictionaryWriter.blockLength)
    nextBlock += 1
    postingsStart = try varint(bytes)
    positionsStart = keepsPositions ? try varint(bytes) : 0
    guard postingsStart <= dictionary.postings.count,
      positionsStart <= dictionary.positions.count
    else { throw damage() }
  }

  @inline(__always)
  private mutating func byte(_ bytes: RawSpan) throws(IndexError) -> UInt8 {
    guard offset < blockEnd else { throw damage() }
    defer { offset += 1 }
    return bytes.loadByte(at: offset)
  }

  /// A varint whose first two bytes are the lowest of `word`, of which it is taken.
  @inline(__always)
  private mutating func varint(_ word: inout UInt64, _ bytes: RawSpan) throws(IndexError) -> Int {
    if word & 0x80 == 0 {
      defer { word >>= 8 }
      offset += 1
      return Int(word & 0x7F)
    }
    if word & 0x8000 == 0 {
      defer { word >>= 16 }
      offset += 2
      return Int(word & 0x7F | word >> 1 & 0x3F80)
    }
    let value = try varint(bytes)
    word = bytes.word64(at: offset)
    return value
  }

  /// A varint below 2^42, so that sums of a few cannot overflow.
  @inline(__always)
  private mutating func varint(_ bytes: RawSpan) throws(IndexError) -> Int {
    let first = try byte(bytes)
    return first < 0x80 ? Int(first) : try longVarint(bytes, first)
  }

  private mutating func longVarint(_ bytes: RawSpan, _ first: UInt8) throws(IndexError) -> Int {
    var value = Int(first & 0x7f)
    for shift in stride(from: 7, to: 42, by: 7) {
      let next = try byte(bytes)
      value |= Int(next & 0x7f) << shift
      if next < 0x80 { return value }
    }
    throw damage()
  }
}
