internal import LedeLibc
internal import _CLedeKernels
internal import LedeText

/// The postings of the articles gathered so far, in memory: a growing list of bytes for each term.
///
/// Lists are chains of chunks in one arena; a chunk ends with the offset of the next. Of each article
/// that has the term a list holds, with positions: for each occurrence `gap << 1 | 1` (gap from the
/// article before; the first one in an article) and its position, or the distance from the position
/// before `<< 1`; without positions: `gap << 2 | hasHeadline << 1 | isOne`, then the number of
/// occurrences in the body unless that is one, and in the headline if it has any. All are varints.
///
/// Proof for every `unsafe` here: `states` has room for `capacity` terms, `reserve` makes it so for each of
/// the `termCount` that are used, and a state is trivial, so that it moves with its bytes; a list's
/// `write` stays below its `limit`, and chunks lie inside the arena, which only grows; both allocations
/// are freed once, in `deinit`.
@safe
final class TermLists {
  private struct State {
    var head: UInt32 = 0
    var write: UInt32 = 0
    var limit: UInt32 = 0
    /// The last article, + 1; 0 in an empty list.
    var document: UInt32 = 0
    var bodyCount: UInt32 = 0
    var headlineCount: UInt32 = 0
    var documents: UInt32 = 0
    var position: UInt32 = 0
  }

  private static let firstChunk: UInt32 = 16
  private static let largestChunk: UInt32 = 4096

  /// Bytes that both allocations begin with. Allocators map blocks of this length by themselves: pages
  /// that were never touched take no memory, and none is copied, or left behind as a hole, as they fill.
  private static let mappedLength = 64 << 20

  private let keepsPositions: Bool
  private var states: UnsafeMutablePointer<State>
  private var capacity = mappedLength / MemoryLayout<State>.stride
  private var termCount = 0
  private var arena: UnsafeMutableRawPointer
  private var arenaCapacity = mappedLength
  private var arenaCount = 0

  /// Empty lists; throws `unsupported` if the system has no memory for them, as the methods below do.
  init(keepsPositions: Bool) throws(IndexError) {
    self.keepsPositions = keepsPositions
    // A state of zeros is an empty list.
    guard let zeros = unsafe calloc(capacity, MemoryLayout<State>.stride) else {
      throw Self.noMemory(capacity * MemoryLayout<State>.stride)
    }
    guard let memory = unsafe malloc(arenaCapacity) else {
      unsafe free(zeros)
      throw Self.noMemory(arenaCapacity)
    }
    unsafe states = zeros.bindMemory(to: State.self, capacity: capacity)
    unsafe arena = memory
  }

  deinit {
    unsafe free(states)
    unsafe free(arena)
  }

  /// Memory of another length with the same beginning; large blocks are moved by their pages.
  private static func reallocate(
    _ memory: UnsafeMutableRawPointer, to count: Int
  ) throws(IndexError) -> UnsafeMutableRawPointer {
    // What cannot be made larger stays as it is.
    guard let larger = unsafe realloc(memory, count) else { throw noMemory(count) }
    return unsafe larger
  }

  private static func noMemory(_ count: Int) -> IndexError {
    IndexError(
      .inputOutput,
      "the system gives no \(max(1, count >> 20)) MB of memory for postings; the archive stays as it was at its "
        + "last commit: give the process more memory, by ulimit -v or its container's limit")
  }

  /// Writes what is still counted, so that afterwards several threads may read.
  func finish() throws(IndexError) {
    guard !keepsPositions else { return }
    for term in 0..<termCount { try unsafe flush(states + term) }
  }

  /// Appends an article's words; the headline's come before the body's.
  ///
  /// - Parameters:
  ///   - document: Not less than the one before.
  ///   - offset: Added to the tokens' positions.
  func append(
    _ tokens: [Token], document: UInt32, offset: UInt32, isHeadline: Bool, termCount: Int
  ) throws(IndexError) {
    let tokens = tokens.span
    try reserve(termCount)
    for index in tokens.indices {
      prefetch(for: tokens, behind: index)
      let token = tokens[index]
      precondition(token.term < termCount, "no such term")
      let state = unsafe states + Int(token.term)
      let position = token.position &+ offset
      if unsafe state.pointee.document != document &+ 1 {
        if !keepsPositions { try unsafe flush(state) }
        let gap = unsafe document &+ 1 &- state.pointee.document
        unsafe state.pointee.document = document &+ 1
        unsafe state.pointee.documents &+= 1
        unsafe state.pointee.headlineCount = isHeadline ? 1 : 0
        unsafe state.pointee.bodyCount = isHeadline ? 0 : 1
        if keepsPositions {
          try unsafe append(UInt64(gap) << 1 | 1, to: state)
          try unsafe append(UInt64(position), to: state)
        } else {
          // The gap waits here until the article's occurrences are counted.
          unsafe state.pointee.position = gap
        }
      } else if keepsPositions {
        try unsafe append(UInt64(position &- state.pointee.position) << 1, to: state)
      } else if isHeadline {
        unsafe state.pointee.headlineCount &+= 1
      } else {
        unsafe state.pointee.bodyCount &+= 1
      }
      if keepsPositions { unsafe state.pointee.position = position }
    }
  }

  /// Asks for the memory of lists that come soon: most are not in any cache.
  @inline(__always)
  private func prefetch(for tokens: Span<Token>, behind index: Int) {
    if index &+ 16 < tokens.count {
      // Nothing is read here: the address may be anything.
      unsafe lede_prefetch(states + Int(tokens[index &+ 16].term))
    }
    if keepsPositions, index &+ 8 < tokens.count, tokens[index &+ 8].term < termCount {
      unsafe lede_prefetch(arena + Int(states[Int(tokens[index &+ 8].term)].write))
    }
  }

  /// A term's postings, appended to `postings`; `finish` was called before.
  ///
  /// - Parameters:
  ///   - headlineLengths: Words of each article's headline.
  ///   - weight: How many times a word of a headline counts.
  func read(
    _ term: UInt32, headlineLengths: Span<UInt32>, weight: UInt32, into postings: inout TermPostings
  ) {
    precondition(Int(term) < termCount, "no such term")
    let state = unsafe states + Int(term)
    unsafe gather(state, into: &postings.bytes)
    var reader = VarintReader(postings.bytes)
    var document: UInt32 = 0
    var left = unsafe state.pointee.documents
    if keepsPositions {
      var head = reader.next()
      while left > 0 {
        document &+= UInt32(truncatingIfNeeded: head >> 1)
        let headlineLength = headlineLengths[Int(document) - 1]
        var position = UInt32(truncatingIfNeeded: reader.next())
        postings.begin(document &- 1)
        postings.append(position, isHeadline: position < headlineLength, weight: weight)
        left -= 1
        while !reader.isAtEnd {
          head = reader.next()
          guard head & 1 == 0 else { break }
          position &+= UInt32(truncatingIfNeeded: head >> 1)
          postings.append(position, isHeadline: position < headlineLength, weight: weight)
        }
        postings.end()
      }
    } else {
      while left > 0 {
        let head = reader.next()
        document &+= UInt32(truncatingIfNeeded: head >> 2)
        let body = head & 1 != 0 ? 1 : UInt32(truncatingIfNeeded: reader.next())
        let headline = head & 2 != 0 ? UInt32(truncatingIfNeeded: reader.next()) : 0
        postings.append(document &- 1, body: body, headline: headline, weight: weight)
        left -= 1
      }
    }
  }

  /// Articles with the term.
  func documentCount(_ term: UInt32) -> Int {
    precondition(Int(term) < termCount, "no such term")
    return unsafe Int(states[Int(term)].documents)
  }

  private func reserve(_ terms: Int) throws(IndexError) {
    guard terms > capacity else {
      termCount = max(termCount, terms)
      return
    }
    let larger = max(terms, capacity * 2)
    let moved = try unsafe Self.reallocate(states, to: larger * MemoryLayout<State>.stride)
    unsafe states = moved.bindMemory(to: State.self, capacity: larger)
    unsafe (states + capacity).initialize(repeating: State(), count: larger - capacity)
    capacity = larger
    termCount = terms
  }

  /// Writes the counts of a list's last article, where they are not written already.
  private func flush(_ state: UnsafeMutablePointer<State>) throws(IndexError) {
    guard unsafe state.pointee.bodyCount | state.pointee.headlineCount != 0 else { return }
    let body = unsafe state.pointee.bodyCount
    let headline = unsafe state.pointee.headlineCount
    let gap = unsafe UInt64(state.pointee.position)
    try unsafe append(gap << 2 | (headline > 0 ? 2 : 0) | (body == 1 ? 1 : 0), to: state)
    if body != 1 { try unsafe append(UInt64(body), to: state) }
    if headline > 0 { try unsafe append(UInt64(headline), to: state) }
    unsafe state.pointee.bodyCount = 0
    unsafe state.pointee.headlineCount = 0
  }

  @inline(__always)
  private func append(
    _ value: UInt64, to state: UnsafeMutablePointer<State>
  ) throws(IndexError) {
    var rest = value
    repeat {
      if unsafe state.pointee.write == state.pointee.limit { try unsafe grow(state) }
      let more: UInt8 = rest < 0x80 ? 0 : 0x80
      unsafe arena.storeBytes(
        of: UInt8(truncatingIfNeeded: rest) & 0x7f | more,
        toByteOffset: Int(state.pointee.write), as: UInt8.self)
      unsafe state.pointee.write &+= 1
      rest >>= 7
    } while rest > 0
  }

  /// Gives a list another chunk, twice as large as its last one.
  private func grow(_ state: UnsafeMutablePointer<State>) throws(IndexError) {
    var size = Self.firstChunk
    if unsafe state.pointee.limit != 0 {
      // The last chunk's size stands in front of its link.
      let last = unsafe arena.load(fromByteOffset: Int(state.pointee.limit) + 4, as: UInt32.self)
      size = min(last * 2, Self.largestChunk)
    }
    let total = Int(size) + 8
    if arenaCount + total > arenaCapacity { try growArena(by: total) }
    let chunk = UInt32(arenaCount)
    arenaCount += total
    if unsafe state.pointee.limit == 0 {
      unsafe state.pointee.head = chunk
    } else {
      unsafe arena.storeBytes(of: chunk, toByteOffset: Int(state.pointee.limit), as: UInt32.self)
    }
    unsafe state.pointee.write = chunk
    unsafe state.pointee.limit = chunk + size
    unsafe arena.storeBytes(of: size, toByteOffset: Int(chunk + size) + 4, as: UInt32.self)
  }

  private func growArena(by count: Int) throws(IndexError) {
    let needed = arenaCount + count
    // Places are 32 bits.
    guard needed <= Int(UInt32.max) else { throw Self.noMemory(needed) }
    let larger = min(max(arenaCapacity + arenaCapacity / 2, needed), Int(UInt32.max))
    unsafe arena = try Self.reallocate(arena, to: larger)
    arenaCapacity = larger
  }

  /// Copies a list's chunks, one behind the other.
  private func gather(_ state: UnsafeMutablePointer<State>, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    guard unsafe state.pointee.limit != 0 else { return }
    var chunk = unsafe state.pointee.head
    var size = Self.firstChunk
    while true {
      let isLast = unsafe chunk + size == state.pointee.limit
      let count = isLast ? unsafe state.pointee.write - chunk : size
      unsafe bytes.append(
        contentsOf: UnsafeRawBufferPointer(start: arena + Int(chunk), count: Int(count)))
      if isLast { return }
      chunk = unsafe arena.load(fromByteOffset: Int(chunk + size), as: UInt32.self)
      size = min(size * 2, Self.largestChunk)
    }
  }
}

/// Reads varints that this module wrote in memory.
private struct VarintReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  @inline(__always)
  mutating func next() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }
}
