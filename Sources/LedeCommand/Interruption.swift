internal import Synchronization

/// The person's wish to stop what runs: raised by a signal handler, looked at by all that takes
/// long.
package final class Interruption: Sendable {
  /// The one of this process; signals have no other.
  package static let shared = Interruption()

  /// The signal that asked for it; 0 where none did.
  private let signal = Atomic<Int32>(0)

  package init() {}

  /// The person wants what runs to stop.
  package var isRequested: Bool { signal.load(ordering: .relaxed) != 0 }

  /// Safe in a signal handler: one store. Ctrl-C is signal 2 on every system.
  package func request(by number: Int32 = 2) { signal.store(number, ordering: .relaxed) }

  /// The code by which shells know a process that a signal has ended: 130 for Ctrl-C, 143 for `kill`.
  package var exitCode: Int32 { 128 + signal.load(ordering: .relaxed) }

  /// Before the next statement.
  package func reset() { signal.store(0, ordering: .relaxed) }

  /// Throws where the person wants to stop.
  package func check() throws(CommandError) {
    if isRequested { throw .interrupted }
  }
}
