internal import _CLedeKernels
internal import Synchronization

/// The decoded blocks of a term's positions: each is put in once, by any thread, and stays until the
/// table goes.
///
/// Proof of `@unchecked Sendable`: the slots are atomics that are set up in the initialiser and taken
/// down in `deinit`; a block is written before its slot is set, with release order, and never changed
/// again.
@safe
final class PositionsTable: @unchecked Sendable {
  /// Blocks that have room.
  let count: Int
  private let slots: UnsafeMutablePointer<Atomic<UInt>>

  init(count: Int) {
    self.count = count
    unsafe slots = .allocate(capacity: max(count, 1))
    for index in 0..<count {
      // Proof: `index` is below the capacity, and each slot is initialised once.
      unsafe (slots + index).initialize(to: Atomic(0))
    }
  }

  deinit {
    for index in 0..<count {
      // Proof: a slot holds 0 or the address of what `put` allocated, which nobody else frees.
      let address = unsafe slots[index].load(ordering: .acquiring)
      unsafe UnsafeMutablePointer<UInt32>(bitPattern: address)?.deallocate()
    }
    // Proof: the slots that `init` initialised, and their allocation.
    unsafe slots.deinitialize(count: count)
    unsafe slots.deallocate()
  }

  /// Whether a block is in.
  @inline(__always)
  func contains(_ index: Int) -> Bool {
    precondition(index >= 0 && index < count, "no such block")
    // Proof: the index is below the number of slots.
    return unsafe slots[index].load(ordering: .acquiring) != 0
  }

  /// Puts a block in; false if it is there already.
  func put(_ block: PositionsBlock, at index: Int) -> Bool {
    precondition(index >= 0 && index < count && !block.isEmpty, "no such block")
    let numbers = block.numbers
    // Proof: a new allocation of as many numbers as are copied; it is freed here, or in `deinit` if its
    // address got into the slot.
    let copy = UnsafeMutablePointer<UInt32>.allocate(capacity: numbers.count)
    unsafe numbers.withUnsafeBufferPointer { numbers in
      guard let start = numbers.baseAddress else { return }
      unsafe copy.initialize(from: start, count: numbers.count)
    }
    let (isNew, _) = unsafe slots[index].compareExchange(
      expected: 0, desired: UInt(bitPattern: copy), ordering: .acquiringAndReleasing)
    if !isNew { unsafe copy.deallocate() }
    return isNew
  }

  /// The slots as the kernels see them.
  @unsafe var blocks: UnsafePointer<lede_blocks?> {
    // Proof: an atomic word has the layout of the word, and a word that of a pointer.
    unsafe UnsafeRawPointer(slots).assumingMemoryBound(to: lede_blocks?.self)
  }

  /// A block; nil if it is not decoded.
  @unsafe func block(_ index: Int) -> UnsafePointer<UInt32>? {
    precondition(index >= 0 && index < count, "no such block")
    return unsafe UnsafePointer(bitPattern: slots[index].load(ordering: .acquiring))
  }
}
