import LedeText
import Synchronization

/// Lets the tasks that write to one archive wait for each other, in the order in which they came.
///
/// Threads that write by `Archive.writer()` do not wait: they get the error `locked`.
final class WriteTurns: Sendable {
  private struct State {
    var holder: Turn?
    var waiting: [(turn: Turn, resume: CheckedContinuation<Bool, Never>)] = []
  }

  /// One task's turn; two are the same if they are one object.
  private final class Turn: Sendable {}

  private let state = Mutex(State())

  /// The turn that the task runs in.
  @TaskLocal private static var current: Turn?

  /// Runs `body` when it is the task's turn.
  ///
  /// - Throws: what `body` throws; `cancelled` where the task is cancelled while it waits, and `locked` within a turn
  ///   of the same archive, which would wait for itself.
  func run<Value: Sendable>(
    _ body: () async throws -> Value
  ) async throws -> Value {
    let turn = Turn()
    try await take(turn)
    defer { give() }
    return try await Self.$current.withValue(turn) { try await body() }
  }

  private func take(_ turn: Turn) async throws(LedeError) {
    if let current = Self.current, state.withLock({ $0.holder === current }) {
      throw LedeError(
        .locked, "the archive is being written by this task; add to the writer that it has")
    }
    let isTaken = await withTaskCancellationHandler {
      await withCheckedContinuation { resume in
        let answer: Bool? = state.withLock { state in
          if Task.isCancelled { return false }
          guard state.holder != nil else {
            state.holder = turn
            return true
          }
          state.waiting.append((turn, resume))
          return nil
        }
        if let answer { resume.resume(returning: answer) }
      }
    } onCancel: {
      leave(turn)
    }
    guard isTaken else { throw LedeError(.cancelled, "stopped") }
  }

  /// Takes a turn that is waited for out of the row.
  private func leave(_ turn: Turn) {
    let resume = state.withLock { state in
      state.waiting.firstIndex { $0.turn === turn }.map { state.waiting.remove(at: $0).resume }
    }
    resume?.resume(returning: false)
  }

  /// Ends the turn; the next task in the row has it then.
  private func give() {
    let next = state.withLock { state in
      let next = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
      state.holder = next?.turn
      return next?.resume
    }
    next?.resume(returning: true)
  }
}
