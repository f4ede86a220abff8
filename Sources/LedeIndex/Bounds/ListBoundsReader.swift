/// Reads a list's record of bounds where it lies in the file.
struct ListBoundsReader {
  /// An entry of the skip level: where a block begins.
  struct Skip {
    /// The block's place in the list.
    let block: Int
    /// The last document before it.
    let last: UInt32
    /// Offsets among the directory's, the blocks' and the positions' bytes.
    let directory: Int
    let data: Int
    let positions: Int
  }

  /// Blocks of the list.
  let blockCount: Int
  /// Groups of blocks, each but the first with an entry of the skip level.
  let groupCount: Int
  private let impacts: Int
  private let skips: Int
  private let reached: Int

  /// Nil if the list has no record. Its bytes are proved.
  init?(_ list: TermEntry.List) {
    guard !list.bounds.isEmpty, list.bounds.count == ListBounds.byteCount(of: list.count) else {
      return nil
    }
    blockCount = ListBounds.blockCount(of: list.count)
    groupCount = ListBounds.skipCount(of: list.count) + 1
    reached = list.bounds.lowerBound
    impacts = reached + ListBounds.reachedCounts.count
    skips = impacts + blockCount
  }

  /// The greatest impact of a block.
  @inline(__always)
  func impact(ofBlock block: Int, _ bytes: RawSpan) -> UInt8 {
    precondition(block >= 0 && block < blockCount, "no such block")
    return bytes.byte(at: impacts + block)
  }

  /// The greatest impact of some successive blocks.
  func impact(ofBlocks blocks: Range<Int>, _ bytes: RawSpan) -> UInt8 {
    precondition(blocks.lowerBound >= 0 && blocks.upperBound <= blockCount, "no such blocks")
    return Kernels.greatestByte(
      of: bytes, in: impacts + blocks.lowerBound..<impacts + blocks.upperBound)
  }

  /// The greatest impact of the whole list.
  func greatest(_ bytes: RawSpan) -> UInt8 { impact(ofBlocks: 0..<blockCount, bytes) }

  /// The blocks of a group.
  func blocks(ofGroup group: Int) -> Range<Int> {
    let first = group * ListBounds.groupLength
    return first..<min(first + ListBounds.groupLength, blockCount)
  }

  /// The greatest impact that so many documents reach, as far as it is told; else 0.
  func impact(reachedBy count: Int, _ bytes: RawSpan) -> UInt8 {
    guard let place = ListBounds.reachedCounts.firstIndex(where: { $0 >= count }) else { return 0 }
    return bytes.byte(at: reached + place)
  }

  /// The last document before a group, which is not the first.
  @inline(__always)
  func last(beforeGroup group: Int, _ bytes: RawSpan) -> UInt32 {
    precondition(group > 0 && group < groupCount, "no such group")
    return bytes.word32(at: skips + (group - 1) * ListBounds.skipLength)
  }

  /// Where a group, which is not the first, begins.
  func skip(_ group: Int, _ bytes: RawSpan) -> Skip {
    precondition(group > 0 && group < groupCount, "no such group")
    let at = skips + (group - 1) * ListBounds.skipLength
    return Skip(
      block: group * ListBounds.groupLength, last: bytes.word32(at: at),
      directory: Int(bytes.word32(at: at + 4)), data: Int(bytes.word32(at: at + 8)),
      positions: Int(clamping: bytes.word64(at: at + 12) & (1 << 48 - 1)))
  }

  /// The last group from `start` on that may hold a document, which is not before that group: found by
  /// steps that double.
  func group(holding document: UInt32, from start: Int, _ bytes: RawSpan) -> Int {
    var low = start
    var step = 1
    while low + step < groupCount, last(beforeGroup: low + step, bytes) < document {
      low += step
      step *= 2
    }
    var high = min(low + step, groupCount)
    while low + 1 < high {
      let middle = (low + high) / 2
      if last(beforeGroup: middle, bytes) < document { low = middle } else { high = middle }
    }
    return low
  }
}
