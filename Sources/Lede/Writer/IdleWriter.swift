import LedeIndex
import LedeText
import Synchronization

/// Keeps a writer that ended while it was merging: its merges go on and are published, and then the
/// archive's lock is given back. The next writer of the same archive takes it over, merges and all.
final class IdleWriter: Sendable {
  private struct State {
    var loan: Loan?
    var failure: LedeError?
  }

  private let state = Mutex(State())

  /// A writer on its way between threads.
  ///
  /// Proof that unchecked is safe: a writer is in `state` only after its `Archive.Writer` has ended; what
  /// is in `state` is used under the lock alone, and `take()` removes it before another `Archive.Writer`
  /// gets it. So one thread has it at a time, and the lock orders what they do.
  private struct Loan: @unchecked Sendable {
    let writer: IndexWriter
  }

  /// Why the last merge in the background failed; nil if none failed since one succeeded.
  var failure: LedeError? { state.withLock { $0.failure } }

  /// Keeps a writer without changes until its merges are published.
  func keep(_ writer: IndexWriter) {
    let loan = Loan(writer: writer)
    state.withLock { state in
      state.loan = loan
      awaitMerge(of: loan)
    }
  }

  /// The writer that is kept; nil if there is none.
  func take() -> IndexWriter? {
    let loan = state.withLock { state in
      defer { state.loan = nil }
      return state.loan
    }
    return loan?.writer
  }

  /// Remembers how merging ended.
  func report(_ failure: LedeError?) { state.withLock { $0.failure = failure } }

  /// Calls `publish` when the merge that runs has ended.
  private func awaitMerge(of loan: Loan) {
    loan.writer.whenMergeEnds { [weak self] in self?.publish() }
  }

  /// Publishes what has been merged; lets go of the writer when nothing is left to merge.
  private func publish() {
    state.withLock { state in
      guard let loan = state.loan else { return }
      do throws(IndexError) {
        try loan.writer.publishMerges()
        if loan.writer.isMerging { return awaitMerge(of: loan) }
        state.failure = loan.writer.mergeFailure.map { LedeError($0) }
      } catch {
        state.failure = LedeError(error)
      }
      state.loan = nil
    }
  }
}
