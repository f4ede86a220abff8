internal import Synchronization

/// Counts the bytes of what is kept decoded, against the most that it should be.
final class MemoryBudget: Sendable {
  /// The most bytes.
  let ceiling: Int
  private let taken = Atomic<Int>(0)

  init(ceiling: Int) { self.ceiling = ceiling }

  /// Bytes that are taken now.
  var byteCount: Int { taken.load(ordering: .relaxed) }

  /// Takes bytes, also where that is more than there should be.
  func take(_ count: Int) { taken.add(count, ordering: .relaxed) }

  /// Gives bytes back.
  func give(_ count: Int) { taken.subtract(count, ordering: .relaxed) }
}
