import NIOCore
import Synchronization

/// The connections that are open, and what each of them waits for.
///
/// One that comes when the desk is full takes the place of the one that has kept the desk waiting longest, so that
/// callers who send nothing hold nobody up.
final class OpenConnections: Sendable {
  /// What a connection waits for; what its caller must send or take gives way in this order.
  enum Wait: Int, Sendable {
    case head, body, response, desk
  }

  private struct Connection {
    let channel: any Channel
    var wait: Wait
    /// Grows with each change of any connection.
    var since: Int
  }

  private struct State {
    var connections: [ObjectIdentifier: Connection] = [:]
    var changes = 0
  }

  private let most: Int
  private let state = Mutex(State())

  /// - Parameter most: How many connections there may be before the first gives way.
  init(most: Int) { self.most = most }

  /// Notes what a connection waits for from now on; a new one may close another.
  func note(_ channel: any Channel, waitsFor wait: Wait) {
    let superseded = state.withLock { state -> (any Channel)? in
      state.changes += 1
      let connection = Connection(channel: channel, wait: wait, since: state.changes)
      let isNew =
        state.connections.updateValue(connection, forKey: ObjectIdentifier(channel)) == nil
      guard isNew, state.connections.count > most else { return nil }
      let others = state.connections.filter {
        $0.value.wait != .desk && $0.value.since != state.changes
      }
      let slowest = others.min {
        ($0.value.wait.rawValue, $0.value.since) < ($1.value.wait.rawValue, $1.value.since)
      }
      guard let slowest else { return nil }
      state.connections[slowest.key] = nil
      return slowest.value.channel
    }
    superseded?.close(promise: nil)
  }

  /// Forgets a connection that is closed.
  func remove(_ channel: any Channel) {
    state.withLock { $0.connections[ObjectIdentifier(channel)] = nil }
  }
}
