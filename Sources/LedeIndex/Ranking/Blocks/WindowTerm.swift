/// A term's list in one segment, window by window: what it can add in each, and where it begins there.
///
/// A list with few postings for the number of windows is decoded whole. Of the others nothing but the
/// directory and the bounds is read before a window asks for it: where a list's blocks are not many more than the
/// windows, each window knows the blocks that reach into it, otherwise the groups of blocks.
struct WindowTerm {
  /// What the term can give at most in each window, in 255ths of its weight; 0 where it does not occur.
  private(set) var greatest: [UInt8]
  /// The term's postings in the window that was decoded last.
  private(set) var window = WindowList()

  /// Postings of a window, about.
  let meanCount: Int

  private let windows: Windows
  private var walk: ListWalk
  private let impactOfBound: [UInt8]
  private var kind = Kind.groups
  /// For each window the number of its first posting, block or group, by the kind; in the last two kinds
  /// `UInt32.max` where there is none.
  private var firsts: [UInt32] = []
  /// Where blocks begin, if they are what windows know.
  private var starts: [PostingsCursor.BlockStart] = []
  /// All postings, if these are.
  private var decoded = Decoded()
  /// The window that the walk is in.
  private var entered = -1
  /// The posting that was found last.
  private var found = 0

  private enum Kind {
    case postings
    case blocks
    case groups
  }

  /// A whole list.
  private struct Decoded {
    var documents: [UInt32] = []
    var frequencies: [UInt32] = []
    var impacts: [UInt8] = []
  }

  /// Lists with at most so many postings for each window are decoded whole.
  private static let fewPostings = 64
  /// Lists with at most so many blocks for each window are looked at block by block.
  private static let fewBlocks = 4

  /// - Parameter list: A list that is not empty.
  init(
    _ list: TermEntry.List, of segment: any RankableSegment, _ windows: Windows,
    lengths: [UInt32], _ bm25: BM25, _ shares: BoundShares, _ kernels: RankingKernels
  ) throws(IndexError) {
    self.windows = windows
    meanCount = list.count / windows.count + 1
    walk = try ListWalk(list, of: segment)
    impactOfBound = shares.impacts
    greatest = [UInt8](repeating: 0, count: windows.count)
    if list.count <= Self.fewPostings * windows.count {
      try decodeWhole(segment, lengths, bm25, kernels)
    } else if let bounds = walk.bounds, bounds.blockCount > Self.fewBlocks * windows.count {
      lookAtGroups(bounds, segment.bytes)
    } else {
      try lookAtBlocks(segment.bytes)
    }
  }

  /// The greatest impact that so many documents of the list reach at least, as a share of the weight; 0 if
  /// that is not known.
  func leastShare(reachedBy count: Int, _ shares: BoundShares, _ bytes: RawSpan) -> Float {
    if kind == .postings {
      guard decoded.impacts.count >= count else { return 0 }
      var counts = [Int](repeating: 0, count: 256)
      for impact in decoded.impacts { counts[Int(impact)] += 1 }
      var reached = 0
      for impact in stride(from: 255, to: 0, by: -1) {
        reached += counts[impact]
        if reached >= count { return Float(impact - 1) / 255 * 0.99999 }
      }
      return 0
    }
    return walk.bounds.map { shares.leastShares[Int($0.impact(reachedBy: count, bytes))] } ?? 0
  }

  // MARK: What the windows know

  private mutating func decodeWhole(
    _ segment: any RankableSegment, _ lengths: [UInt32], _ bm25: BM25, _ kernels: RankingKernels
  ) throws(IndexError) {
    kind = .postings
    let count = walk.list.count
    decoded.documents.reserveCapacity(count)
    decoded.frequencies.reserveCapacity(count)
    var next: UInt32 = 0
    while try walk.pass(to: next, segment.bytes) {
      try walk.decode(segment, segment.bytes)
      var decoded = Decoded()
      swap(&decoded, &self.decoded)
      try walk.withPostings(segment.bytes) { documents, frequencies in
        decoded.documents.append(copiesOf: documents)
        decoded.frequencies.append(copiesOf: frequencies)
      }
      swap(&decoded, &self.decoded)
      next = walk.cursor.lastOfBlock + 1
    }
    decoded.impacts = kernels.impacts(
      of: decoded.documents[...], decoded.frequencies[...], lengths: lengths, bm25)
    firsts = [UInt32](repeating: 0, count: windows.count + 1)
    var reached = 0
    for index in decoded.documents.indices {
      let window = windows.window(of: decoded.documents[index])
      while reached < window {
        reached += 1
        firsts[reached] = UInt32(index)
      }
      greatest[window] = max(greatest[window], decoded.impacts[index])
    }
    while reached < windows.count {
      reached += 1
      firsts[reached] = UInt32(decoded.documents.count)
    }
  }

  private mutating func lookAtBlocks(_ bytes: RawSpan) throws(IndexError) {
    kind = .blocks
    starts = try walk.blockStarts(bytes)
    firsts = [UInt32](repeating: .max, count: windows.count)
    for block in starts.indices {
      let impact = impactOfBound[Int(walk.bounds?.impact(ofBlock: block, bytes) ?? 255)]
      let first = starts[block].lastDocument.map { $0 &+ 1 } ?? 0
      let last = block + 1 < starts.count ? starts[block + 1].lastDocument : nil
      note(impact, first, last, block)
    }
  }

  private mutating func lookAtGroups(_ bounds: ListBoundsReader, _ bytes: RawSpan) {
    firsts = [UInt32](repeating: .max, count: windows.count)
    for group in 0..<bounds.groupCount {
      let blocks = bounds.blocks(ofGroup: group)
      let impact = impactOfBound[Int(bounds.impact(ofBlocks: blocks, bytes))]
      let first = group == 0 ? 0 : bounds.last(beforeGroup: group, bytes) &+ 1
      let isLast = group + 1 == bounds.groupCount
      let last = isLast ? nil : bounds.last(beforeGroup: group + 1, bytes)
      note(impact, first, last, group)
    }
  }

  /// Notes that a block or group reaches from one document to another, or to the segment's end.
  private mutating func note(_ impact: UInt8, _ first: UInt32, _ last: UInt32?, _ number: Int) {
    let end = min(windows.window(of: last ?? .max), windows.count - 1)
    let start = windows.window(of: first)
    guard start <= end else { return }
    for window in start...end {
      greatest[window] = max(greatest[window], impact)
      if firsts[window] == .max { firsts[window] = UInt32(number) }
    }
  }

  // MARK: One window

  /// Decodes the postings of a window, but for blocks whose impacts are all below `least`.
  mutating func decode(
    _ number: Int, notBelow least: UInt8, _ segment: any RankableSegment, lengths: [UInt32],
    _ bm25: BM25, _ kernels: RankingKernels
  ) throws(IndexError) {
    window.removeAll()
    let documents = windows.documents(of: number)
    if kind == .postings {
      let range = Int(firsts[number])..<Int(firsts[number + 1])
      let decoded = decoded
      window.append(
        decoded.documents.span.extracting(range), decoded.frequencies.span.extracting(range),
        first: documents.lowerBound, lengths: lengths, bm25, kernels)
      return
    }
    guard try enter(number, segment.bytes) else { return }
    // The list is elsewhere while the walk lends it postings.
    var list = WindowList()
    swap(&list, &window)
    try decodeBlocks(within: documents, least, segment, lengths, bm25, into: &list, kernels)
    swap(&list, &window)
  }

  private mutating func decodeBlocks(
    within documents: Range<UInt32>, _ least: UInt8, _ segment: any RankableSegment,
    _ lengths: [UInt32], _ bm25: BM25, into list: inout WindowList, _ kernels: RankingKernels
  ) throws(IndexError) {
    let bytes = segment.bytes
    var next = documents.lowerBound
    while try walk.pass(to: next, bytes) {
      if let before = walk.documentBefore(), before &+ 1 >= documents.upperBound { return }
      if impactOfCurrentBlock(bytes) >= least {
        try walk.decode(segment, bytes)
        try walk.withPostings(bytes) { all, frequencies in
          let range = all.range(within: documents)
          list.append(
            all.extracting(range), frequencies.extracting(range), first: documents.lowerBound,
            lengths: lengths, bm25, kernels)
        }
      }
      let last = walk.cursor.lastOfBlock
      guard last < documents.upperBound - 1 else { return }
      next = last + 1
    }
  }

  /// What the term can give a document of a window at most, in 255ths of its weight; the documents that
  /// are asked for in a window rise.
  mutating func impact(
    on document: UInt32, _ number: Int, _ bytes: RawSpan
  ) throws(IndexError) -> UInt8 {
    if kind == .postings {
      let range = Int(firsts[number])..<Int(firsts[number + 1])
      found = decoded.documents.span.firstIndex(in: range, notBelow: document)
      return found < range.upperBound && decoded.documents[found] == document
        ? decoded.impacts[found] : 0
    }
    guard try enter(number, bytes), try walk.pass(to: document, bytes) else { return 0 }
    if let before = walk.documentBefore(), before >= document { return 0 }
    return impactOfCurrentBlock(bytes)
  }

  /// The frequency in the document that `impact` was asked about before; 0 if it does not have the term.
  mutating func frequency(
    in document: UInt32, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32 {
    if kind == .postings { return decoded.frequencies[found] }
    try walk.decode(segment, bytes)
    return try walk.frequency(of: document, bytes)
  }

  /// The frequency in a document of the window that was decoded, counted from the window's first, which is not
  /// below the one asked for before; 0 if it does not have the term.
  mutating func windowFrequency(of document: UInt16) -> UInt32 { window.frequency(of: document) }

  @inline(__always)
  private mutating func impactOfCurrentBlock(_ bytes: RawSpan) -> UInt8 {
    impactOfBound[Int(walk.boundOfBlock(bytes))]
  }

  /// Goes in front of a window's first block or group; false if it has none.
  private mutating func enter(_ number: Int, _ bytes: RawSpan) throws(IndexError) -> Bool {
    if entered == number { return true }
    let first = firsts[number]
    guard first != .max else { return false }
    entered = number
    if kind == .blocks {
      walk.go(to: starts[Int(first)])
    } else {
      try walk.go(toGroup: Int(first), bytes)
    }
    return true
  }
}

extension Span<UInt32> {
  /// The places of those of the rising numbers that lie in a range.
  fileprivate func range(within bounds: Range<UInt32>) -> Range<Int> {
    let first = firstIndex(in: 0..<count, notBelow: bounds.lowerBound)
    return first..<firstIndex(in: first..<count, notBelow: bounds.upperBound)
  }

  /// The place in a range of the first of the rising numbers that is not below another, or its end.
  fileprivate func firstIndex(in range: Range<Int>, notBelow number: UInt32) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
