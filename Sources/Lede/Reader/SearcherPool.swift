import LedeIndex
import LedeQuery
import Synchronization

/// Searchers of one snapshot that are not in use, so that threads search side by side and what a
/// searcher has learnt serves the next query.
final class SearcherPool: Sendable {
  /// The snapshot that its searchers read.
  let snapshot: Snapshot

  private let idle = Mutex<[Loan]>([])
  private let sketches = SketchStore()

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// Runs `body` with a searcher that nobody else uses meanwhile.
  func withSearcher<Value>(
    _ body: (Searcher) throws(SearchError) -> Value
  ) throws(LedeError) -> Value {
    let ready = idle.withLock { $0.popLast() }
    let loan: Loan
    if let ready { loan = ready } else { loan = try Loan(snapshot, sketches) }
    defer { idle.withLock { $0.append(loan) } }
    let value: Value
    do throws(SearchError) { value = try body(loan.searcher) } catch { throw LedeError(error) }
    // What was read of a file that was cut meanwhile may be zeros.
    try LedeError.wrapping { () throws(IndexError) in try snapshot.checkReadable() }
    return value
  }

  /// A searcher on its way between threads.
  ///
  /// Proof that unchecked is safe: `searcher` is reached in `withSearcher` alone, which takes the
  /// loan out of `idle` under its lock first and puts it back last; so one thread has it at a time,
  /// and the lock orders what one thread wrote before what the next reads.
  private struct Loan: @unchecked Sendable {
    let searcher: Searcher

    init(_ snapshot: Snapshot, _ sketches: SketchStore) throws(LedeError) {
      searcher = try LedeError.wrapping { () throws(IndexError) in
        try Searcher(snapshot, sketches: sketches)
      }
    }
  }
}
