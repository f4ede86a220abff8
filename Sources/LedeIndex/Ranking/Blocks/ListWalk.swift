/// A place in a postings list as it lies on disk. It decodes only the blocks that may hold what is asked
/// for, and passes over groups of blocks by the skip level where the list has one.
///
/// The bytes that the calls are given are those of the whole segment. What is read of them is proved first.
struct ListWalk {
  let list: TermEntry.List
  /// What is known of the list's blocks; nil in lists that have no record.
  let bounds: ListBoundsReader?
  private let articleCount: UInt32
  private(set) var cursor: PostingsCursor
  /// The current posting's place in the cursor's block.
  private var place = 0
  /// The first posting of the block whose positions were proved last.
  private var proved: Int?

  /// Bytes at a list's beginning that tell how long its directory is.
  private static let headLength = 5

  /// In front of a list.
  init(_ list: TermEntry.List, of segment: any RankableSegment) throws(IndexError) {
    self.list = list
    bounds = ListBoundsReader(list)
    articleCount = UInt32(clamping: segment.articleCount)
    let start = list.postings.lowerBound
    try segment.prove(start..<min(start + Self.headLength, list.postings.upperBound))
    let bytes = segment.bytes.extracting(list.postings)
    do throws(CorruptPostings) {
      cursor = try PostingsCursor(bytes, count: list.count, hasPositions: segment.keepsPositions)
    } catch {
      throw IndexError(error, in: list)
    }
    try segment.prove(start..<start + cursor.directory.upperBound)
  }

  /// Moves to the first posting from here on whose document is not below `document`, and gives its document;
  /// nil if there is none.
  @inline(__always)
  mutating func seek(
    _ document: UInt32, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32? {
    let count = cursor.blockCount
    if count == 0 || !cursor.hasDocuments || cursor.documents[count - 1] < document {
      guard try enterBlock(notBelow: document, segment, bytes) else { return nil }
    }
    find(document)
    return cursor.documents[place]
  }

  /// Finds the first document of the decoded block that is not below one that it does not end before.
  @inline(__always)
  private mutating func find(_ document: UInt32) {
    place = cursor.place(of: document)
  }

  @inline(never)
  private mutating func enterBlock(
    notBelow document: UInt32, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) -> Bool {
    while try pass(to: document, bytes) {
      try decode(segment, bytes)
      if cursor.lastOfBlock >= document { return true }
    }
    return false
  }

  /// The byte of the current block in the bounds; 255 if the list has none.
  @inline(__always)
  mutating func boundOfBlock(_ bytes: RawSpan) -> UInt8 {
    bounds?.impact(ofBlock: cursor.block, bytes) ?? 255
  }

  /// The documents of the current block are above this one; nil in the first.
  @inline(__always)
  mutating func documentBefore() -> UInt32? { cursor.documentBefore }

  /// Goes to the block that may hold the first posting from here on whose document is not below this one,
  /// without decoding it; false if there is none. Stays where it is if that is the current block.
  mutating func pass(to document: UInt32, _ bytes: RawSpan) throws(IndexError) -> Bool {
    if cursor.blockCount > 0, cursor.lastOfBlock >= document { return true }
    do throws(CorruptPostings) {
      let block = cursor.blockCount > 0 ? cursor.block : cursor.blockAhead
      let group = block / ListBounds.groupLength
      if let bounds, group + 1 < bounds.groupCount,
        bounds.last(beforeGroup: group + 1, bytes) < document
      {
        let ahead = bounds.group(holding: document, from: group + 1, bytes)
        cursor.go(to: try cursor.start(bounds.skip(ahead, bytes)))
      }
      return try cursor.pass(to: document, bytes.extracting(list.postings))
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// Goes in front of a block, forwards or backwards.
  mutating func go(to start: PostingsCursor.BlockStart) {
    cursor.go(to: start)
  }

  /// Adds all documents of a list to a set; the walk, which is in front of it, is at its end then.
  mutating func insertAll(
    into documents: inout DocumentSet, _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) {
    try segment.prove(list.postings)
    var next: UInt32 = 0
    while try pass(to: next, bytes) {
      try decode(segment, bytes)
      for place in 0..<cursor.blockCount { documents.insert(cursor.documents[place]) }
      next = cursor.lastOfBlock + 1
    }
  }

  /// Goes back in front of the list.
  mutating func rewind() {
    cursor.goToBeginning()
    place = 0
  }

  /// Goes in front of a group of blocks of a list that has bounds.
  mutating func go(toGroup wanted: Int, _ bytes: RawSpan) throws(IndexError) {
    guard let bounds, wanted < bounds.groupCount else { return }
    guard wanted > 0 else { return cursor.goToBeginning() }
    do throws(CorruptPostings) {
      cursor.go(to: try cursor.start(bounds.skip(wanted, bytes)))
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// Where each block begins; the whole directory is read. The walk is behind the list afterwards.
  mutating func blockStarts(_ bytes: RawSpan) throws(IndexError) -> [PostingsCursor.BlockStart] {
    do throws(CorruptPostings) {
      return try cursor.blockStarts(bytes.extracting(list.postings))
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// Decodes the documents of the current block.
  @inline(__always)
  mutating func decode(
    _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) {
    if !cursor.hasDocuments { try decodeAnew(segment, bytes) }
  }

  @inline(never)
  private mutating func decodeAnew(
    _ segment: any RankableSegment, _ bytes: RawSpan
  ) throws(IndexError) {
    let data = cursor.data(of: list.postings.count)
    let start = list.postings.lowerBound
    try segment.prove(start + data.lowerBound..<start + data.upperBound)
    do throws(CorruptPostings) {
      try cursor.decodePassed(bytes.extracting(list.postings))
      guard cursor.lastOfBlock < articleCount else {
        throw CorruptPostings(.documentsNotRising, at: 0)
      }
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// The frequency in a document of the current block, which is decoded; 0 if it does not have it.
  @inline(__always)
  mutating func frequency(
    of document: UInt32, _ bytes: RawSpan
  ) throws(IndexError) -> UInt32 {
    find(document)
    guard cursor.documents[place] == document else { return 0 }
    do throws(CorruptPostings) {
      return try cursor.singleFrequency(at: place, bytes.extracting(list.postings))
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// Copies the documents of the current block, which is decoded, and gives where those are among them that are
  /// not below one that the block does not end before.
  mutating func copyBlock(
    from document: UInt32, to documents: inout InlineArray<128, UInt32>
  ) -> Range<Int> {
    documents = cursor.documents
    return cursor.place(of: document)..<cursor.blockCount
  }

  /// Finds the candidates that the current block has, which is decoded (see `Kernels.meet`).
  mutating func meet(
    _ candidates: inout InlineArray<128, UInt32>, _ range: Range<Int>,
    into met: inout InlineArray<128, UInt32>, kept: inout InlineArray<128, UInt8>,
    places: inout [UInt8], from first: Int
  ) -> Int {
    cursor.meet(&candidates, range, into: &met, kept: &kept, places: &places, from: first)
  }

  /// Writes the weighted frequencies of postings of the current block, which is decoded.
  mutating func takeFrequencies(
    at places: ArraySlice<UInt8>, _ bytes: RawSpan, to frequencies: inout [UInt32]
  ) throws(IndexError) {
    do throws(CorruptPostings) {
      try cursor.takeFrequencies(at: places, bytes.extracting(list.postings), to: &frequencies)
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// The current posting's weighted frequency.
  @inline(__always)
  mutating func frequency(_ bytes: RawSpan) throws(IndexError) -> UInt32 {
    do throws(CorruptPostings) {
      return try cursor.frequency(at: place, bytes.extracting(list.postings))
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// Gives the current block's documents, which are decoded, and frequencies to a reader.
  mutating func withPostings<Result>(
    _ bytes: RawSpan, _ body: (Span<UInt32>, Span<UInt32>) -> Result
  ) throws(IndexError) -> Result {
    do throws(CorruptPostings) {
      return try cursor.withPostings(bytes.extracting(list.postings), body)
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// Reads the current posting's positions. Only those of its block are proved.
  mutating func readPositions(
    of segment: any RankableSegment, _ bytes: RawSpan, by reader: inout PositionsReader
  ) throws(IndexError) {
    let start = cursor.positionsOffset
    let end = cursor.positionsEnd ?? list.positions.count
    guard start <= end, end <= list.positions.count else {
      throw IndexError(CorruptPostings(.badPositions, at: 0), in: list)
    }
    if proved != cursor.firstPosting {
      let first = list.positions.lowerBound
      try segment.prove(first + start..<first + end)
      proved = cursor.firstPosting
    }
    do throws(CorruptPostings) {
      try cursor.readPositions(
        at: place, bytes.extracting(list.postings),
        positions: bytes.extracting(list.positions), by: &reader)
    } catch {
      throw IndexError(error, in: list)
    }
  }
}
