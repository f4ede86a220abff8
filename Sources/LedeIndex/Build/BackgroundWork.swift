internal import Dispatch
internal import Synchronization

/// Work that is done on a thread of its own while its owner goes on.
final class BackgroundWork<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, IndexError>?>(nil)
  private let group = DispatchGroup()

  /// Begins the work; does it at once on the caller's own thread if `isInline`.
  init(isInline: Bool, _ work: @escaping @Sendable () throws(IndexError) -> Value) {
    let keep = { @Sendable [self] in
      let value = Result { () throws(IndexError) in try work() }
      result.withLock { $0 = value }
    }
    guard !isInline else {
      keep()
      return
    }
    DispatchQueue.global().async(group: group, execute: keep)
  }

  /// Waits for the end; gives what was made.
  func finish() throws(IndexError) -> Value {
    group.wait()
    guard let result = result.withLock({ $0 }) else {
      throw IndexError(.cancelled, "the work did not end")
    }
    return try result.get()
  }

  deinit { group.wait() }
}
