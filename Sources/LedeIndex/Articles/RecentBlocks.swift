internal import Synchronization

/// The blocks of a store that were read last: ties are decided by ids, and articles that tie are
/// often the same ones.
final class RecentBlocks: Sendable {
  /// Some of the blocks behind a lock of their own, so that threads seldom wait for each other.
  private final class Part: Sendable {
    let blocks = Mutex<[Int: BlockStore.Block]>([:])
  }

  private let parts = (0..<partCount).map { _ in Part() }
  private static let partCount = 32

  /// When a part would have more they are all let go: a block of cards has a few kilobytes, all together some 8 MB.
  private static let mostCount = 64

  /// A block, read now if it is not here.
  func block(
    _ index: Int, read: () throws(IndexError) -> BlockStore.Block
  ) throws(IndexError) -> BlockStore.Block {
    let part = parts[index % Self.partCount]
    if let block = part.blocks.withLock({ $0[index] }) { return block }
    let block = try read()
    // What is let go is freed behind the lock.
    var old: [Int: BlockStore.Block] = [:]
    part.blocks.withLock { blocks in
      if blocks.count == Self.mostCount { swap(&old, &blocks) }
      blocks[index] = block
    }
    return block
  }
}
