internal import Synchronization

/// A value that is made when it is first asked for, once.
final class Lazy<Value: Sendable>: Sendable {
  private let state = Mutex<Value?>(nil)

  init() {}

  /// The value; if there is none yet, `make` makes it while others wait. An error is not kept.
  func value(_ make: () throws(IndexError) -> Value) throws(IndexError) -> Value {
    try state.withLock { (state) throws(IndexError) -> Value in
      if let value = state { return value }
      let value = try make()
      state = value
      return value
    }
  }
}
