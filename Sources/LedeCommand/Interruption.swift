internal import Synchronization

/// The person's wish to stop what runs: raised by a signal handler, looked at by all that takes
/// long.
package final class Interruption: Sendable {
  /// The one of this process; signals have no other.
  package static let shared = Interruption()

  private let flag = Atomic<Bool>(false)

  package init() {}

  /// The person wants what runs to stop.
  package var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Safe in a signal handler: one store.
  package func request() { flag.store(true, ordering: .relaxed) }

  /// Before the next statement.
  package func reset() { flag.store(false, ordering: .relaxed) }

  /// Throws where the person wants to stop.
  package func check() throws(CommandError) {
    if isRequested { throw .interrupted }
  }
}
