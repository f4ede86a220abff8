internal import Synchronization

/// What the first steps of every search in a dictionary compare with: the beginnings of the terms that they meet,
/// each kept when it was first read.
///
/// Proof of `@unchecked Sendable` and of every `unsafe` here: the words are atomics that are set up in the
/// initialiser and taken down in `deinit`; in between they are only touched by atomic operations, at steps that
/// the precondition keeps below their number.
@safe
final class TermProbes: @unchecked Sendable {
  private let words: UnsafeMutablePointer<Atomic<UInt64>>

  /// Steps below this one are kept: ten of each search. The first is 1; behind step `n` come `2 n` where the block
  /// begins above what is looked for, and `2 n + 1` where it does not.
  static let stepCount = 1 << 10

  init() {
    unsafe words = .allocate(capacity: Self.stepCount)
    for step in 0..<Self.stepCount { unsafe (words + step).initialize(to: Atomic(0)) }
  }

  deinit {
    unsafe words.deinitialize(count: Self.stepCount)
    unsafe words.deallocate()
  }

  /// The beginning of the term that a step meets; 0 if it was not read yet.
  @inline(__always)
  func beginning(at step: Int) -> UInt64 {
    precondition(step >= 0 && step < Self.stepCount, "no such step")
    return unsafe words[step].load(ordering: .relaxed)
  }

  /// Keeps what a step meets.
  func keep(_ beginning: UInt64, at step: Int) {
    precondition(step >= 0 && step < Self.stepCount, "no such step")
    unsafe words[step].store(beginning, ordering: .relaxed)
  }
}
