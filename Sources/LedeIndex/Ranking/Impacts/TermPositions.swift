internal import Synchronization

/// The word positions of a term in a segment, decoded block by block as they are asked for, and kept.
final class TermPositions: Sendable {
  /// Articles of the segment that have the term.
  let count: Int
  /// The blocks that are decoded.
  let table: PositionsTable
  private let list: TermEntry.List
  private let segment: any RankableSegment
  private let budget: MemoryBudget
  private let starts = Lazy<[PostingsCursor.BlockStart]>()
  private let byteCount = Atomic<Int>(0)

  init(_ list: TermEntry.List, of segment: any RankableSegment, budget: MemoryBudget) {
    count = list.count
    self.list = list
    self.segment = segment
    self.budget = budget
    table = PositionsTable(count: (list.count + PostingsBlock.length - 1) / PostingsBlock.length)
  }

  deinit { budget.give(byteCount.load(ordering: .relaxed)) }

  /// Makes sure that the block that holds a posting is decoded.
  func decode(holding posting: Int) throws(IndexError) {
    let index = posting / PostingsBlock.length
    if table.contains(index) { return }
    let block = try decoded(index)
    guard table.put(block, at: index) else { return }
    byteCount.add(block.byteCount, ordering: .relaxed)
    budget.take(block.byteCount)
  }

  private func decoded(_ index: Int) throws(IndexError) -> PositionsBlock {
    let segment = segment
    let bytes = segment.bytes.extracting(list.postings)
    let positions = segment.bytes.extracting(list.positions)
    try segment.prove(list.postings)
    let starts = try starts.value(blockStarts)
    let start = starts[index]
    let end = index + 1 < starts.count ? starts[index + 1].positionsOffset : positions.byteCount
    guard start.positionsOffset <= end, end <= positions.byteCount else {
      throw IndexError(CorruptPostings(.badPositions, at: start.positionsOffset), in: list)
    }
    let first = list.positions.lowerBound
    try segment.prove(first + start.positionsOffset..<first + end)
    do throws(CorruptPostings) {
      var cursor = try PostingsCursor(bytes, count: count, hasPositions: true)
      cursor.go(to: start)
      guard try cursor.nextBlock(bytes) else { throw CorruptPostings(.cutShort, at: 0) }
      return try cursor.positionsBlock(bytes, positions: positions)
    } catch {
      throw IndexError(error, in: list)
    }
  }

  private func blockStarts() throws(IndexError) -> [PostingsCursor.BlockStart] {
    let segment = segment
    let bytes = segment.bytes.extracting(list.postings)
    do throws(CorruptPostings) {
      var cursor = try PostingsCursor(bytes, count: count, hasPositions: true)
      return try cursor.blockStarts(bytes)
    } catch {
      throw IndexError(error, in: list)
    }
  }
}
