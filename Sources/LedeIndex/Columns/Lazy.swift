internal import Synchronization

/// A value that is made when it is first asked for, once.
///
/// Whoever asks later takes no lock, so that threads that rank side by side do not wait for each other.
final class Lazy<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let made = AtomicLazyReference<Box>()
  private let making = Mutex(())

  init() {}

  /// The value; if there is none yet, `make` makes it while others wait. An error is not kept.
  func value(_ make: () throws(IndexError) -> Value) throws(IndexError) -> Value {
    if let box = made.load() { return box.value }
    return try making.withLock { (_) throws(IndexError) -> Value in
      if let box = made.load() { return box.value }
      return made.storeIfNil(Box(try make())).value
    }
  }
}
