internal import Synchronization

/// The blocks of a store that were read last: ties are decided by ids, and articles that tie are
/// often the same ones.
final class RecentBlocks: Sendable {
  private let blocks = Mutex<[Int: BlockStore.Block]>([:])

  /// When there would be more they are all let go: a block of cards has a few kilobytes.
  private static let mostCount = 512

  /// A block, read now if it is not here.
  func block(
    _ index: Int, read: () throws(IndexError) -> BlockStore.Block
  ) throws(IndexError) -> BlockStore.Block {
    if let block = blocks.withLock({ $0[index] }) { return block }
    let block = try read()
    blocks.withLock { blocks in
      if blocks.count == Self.mostCount { blocks.removeAll(keepingCapacity: true) }
      blocks[index] = block
    }
    return block
  }
}
