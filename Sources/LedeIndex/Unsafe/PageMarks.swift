internal import Synchronization

/// One bit a page, set by any thread: which pages of a file were proved already.
///
/// Proof of `@unchecked Sendable`: the words are atomics that are set up in the initialiser and taken
/// down in `deinit`; in between they are only touched by atomic operations.
@safe
final class PageMarks: @unchecked Sendable {
  private let words: UnsafeMutablePointer<Atomic<UInt64>>
  private let wordCount: Int
  private let pageCount: Int

  init(pageCount: Int) {
    self.pageCount = pageCount
    wordCount = (pageCount + 63) / 64
    unsafe words = .allocate(capacity: max(wordCount, 1))
    for word in 0..<wordCount {
      // Proof: `word` is below the capacity, and each word is initialised once.
      unsafe (words + word).initialize(to: Atomic(0))
    }
  }

  deinit {
    // Proof: the words that `init` initialised, and its allocation.
    unsafe words.deinitialize(count: wordCount)
    unsafe words.deallocate()
  }

  @inline(__always)
  func isMarked(_ page: Int) -> Bool {
    precondition(page >= 0 && page < pageCount, "no such page")
    // Proof: the page is below `pageCount`, so its word is below `wordCount`.
    return unsafe words[page >> 6].load(ordering: .relaxed) & (1 << UInt64(page & 63)) != 0
  }

  func mark(_ page: Int) {
    precondition(page >= 0 && page < pageCount, "no such page")
    // Proof: as above.
    unsafe words[page >> 6].bitwiseOr(1 << UInt64(page & 63), ordering: .relaxed)
  }
}
