/// A place in a postings list as it lies on disk. It moves forward, and decodes only the blocks that
/// may hold what is asked for.
///
/// The bytes that the calls are given are those of the whole segment.
struct ListWalk {
  let list: TermEntry.List
  private let articleCount: UInt32
  private var cursor: PostingsCursor
  /// The current posting's place in the cursor's block.
  private var place = 0

  /// In front of a list whose bytes are proved.
  init(_ list: TermEntry.List, of segment: any RankableSegment) throws(IndexError) {
    self.list = list
    articleCount = UInt32(clamping: segment.articleCount)
    let bytes = segment.bytes.extracting(list.postings)
    do throws(CorruptPostings) {
      cursor = try PostingsCursor(bytes, count: list.count, hasPositions: segment.keepsPositions)
    } catch {
      throw IndexError(error, in: list)
    }
  }

  /// Moves to the first posting from here on whose document is not below `document`, and gives its
  /// document; nil if there is none.
  @inline(__always)
  mutating func seek(_ document: UInt32, _ bytes: RawSpan) throws(IndexError) -> UInt32? {
    let count = cursor.blockCount
    if count == 0 || cursor.documents[count - 1] < document {
      guard try enterBlock(notBelow: document, bytes) else { return nil }
    }
    var low = place
    var high = cursor.blockCount - 1
    while low < high {
      let middle = (low + high) / 2
      if cursor.documents[middle] < document { low = middle + 1 } else { high = middle }
    }
    place = low
    return cursor.documents[low]
  }

  @inline(never)
  private mutating func enterBlock(
    notBelow document: UInt32, _ bytes: RawSpan
  ) throws(IndexError) -> Bool {
    do throws(CorruptPostings) {
      guard try cursor.skip(to: document, bytes.extracting(list.postings)) else { return false }
      place = 0
      guard cursor.documents[cursor.blockCount - 1] < articleCount else {
        throw CorruptPostings(.documentsNotRising, at: 0)
      }
      return true
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

  /// Appends the current posting's positions, rising. Only those of its block are proved.
  mutating func appendPositions(
    of segment: any RankableSegment, _ bytes: RawSpan, to positions: inout [UInt32]
  ) throws(IndexError) {
    let start = cursor.positionsOffset
    let end = cursor.positionsEnd ?? list.positions.count
    guard start <= end, end <= list.positions.count else {
      throw IndexError(CorruptPostings(.badPositions, at: 0), in: list)
    }
    let first = list.positions.lowerBound
    try segment.provePositions(first + start..<first + end)
    do throws(CorruptPostings) {
      try cursor.appendPositions(
        at: place, bytes.extracting(list.postings),
        positions: bytes.extracting(list.positions), to: &positions)
    } catch {
      throw IndexError(error, in: list)
    }
  }
}
