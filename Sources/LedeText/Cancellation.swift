internal import Synchronization

/// A wish to stop, which work that takes long looks at now and then.
///
/// ```swift
/// let cancellation = Cancellation()
/// options.cancellation = cancellation
/// // from any thread, or in a signal handler:
/// cancellation.cancel()
/// ```
///
/// Work that stops throws an error with the code `cancelled` and leaves everything as it was. Work
/// also stops when the Swift task that it runs in is cancelled; `never` is all that this needs.
package struct Cancellation: Sendable {
  /// Work that stops only with the task that it runs in.
  package static let never = Cancellation(flag: nil, condition: nil)

  private let flag: Flag?
  private let condition: (@Sendable () -> Bool)?

  /// Work that stops soon after `cancel()`.
  package init() { self.init(flag: Flag(), condition: nil) }

  /// Work that stops soon after `condition` returns true.
  ///
  /// It is called from threads that work, up to some thousand times a second.
  package init(when condition: @escaping @Sendable () -> Bool) {
    self.init(flag: nil, condition: condition)
  }

  private init(flag: Flag?, condition: (@Sendable () -> Bool)?) {
    self.flag = flag
    self.condition = condition
  }

  /// Stops the work that was given this cancellation, for good; safe in a signal handler.
  ///
  /// It does nothing to `never` and to cancellations that look at a condition.
  package func cancel() { flag?.isRaised.store(true, ordering: .relaxed) }

  /// Work that stops when either of the two is requested.
  package func or(_ other: Cancellation) -> Cancellation {
    Cancellation { self.isRequested || other.isRequested }
  }

  /// Work should stop.
  package var isRequested: Bool {
    if let flag, flag.isRaised.load(ordering: .relaxed) { return true }
    if let condition, condition() { return true }
    return Task.isCancelled
  }

  private final class Flag: Sendable {
    let isRaised = Atomic<Bool>(false)
  }
}
