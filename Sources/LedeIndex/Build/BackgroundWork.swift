internal import Dispatch
internal import LedeText
internal import Synchronization

/// Work that is done on a thread of its own while its owner goes on.
final class BackgroundWork<Value: Sendable>: Sendable {
  private let outcome = Outcome<Value>()
  private let group = DispatchGroup()

  /// Begins the work; does it at once on the caller's own thread if `isInline`.
  init(isInline: Bool, _ work: @escaping @Sendable () throws(IndexError) -> Value) {
    // The work must not hold `self`: its thread would release it, and `deinit` wait for that thread.
    let outcome = outcome
    let keep = { @Sendable in
      let value = Result { () throws(IndexError) in try work() }
      outcome.result.withLock { $0 = value }
    }
    guard !isInline else {
      keep()
      return
    }
    DispatchQueue.global().async(group: group, execute: keep)
  }

  /// The work has ended, well or not.
  var isFinished: Bool { outcome.result.withLock { $0 != nil } }

  /// Calls `body` on a thread of its own once the work has ended.
  func whenFinished(_ body: @escaping @Sendable () -> Void) {
    group.notify(queue: .global(), execute: body)
  }

  /// Waits for the end. Throws `cancelled` once the caller wants to stop; the work still goes on then.
  func waitUntilFinished(_ cancellation: Cancellation) throws(IndexError) {
    while group.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
      try cancellation.check()
    }
  }

  /// Waits for the end.
  func waitUntilFinished() { group.wait() }

  /// Waits for the end; returns what was made.
  func finish() throws(IndexError) -> Value {
    group.wait()
    guard let result = outcome.result.withLock({ $0 }) else {
      throw IndexError(.cancelled, "the work did not end")
    }
    return try result.get()
  }

  deinit { group.wait() }
}

/// What work came to; nil while it goes on.
private final class Outcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, IndexError>?>(nil)
}
