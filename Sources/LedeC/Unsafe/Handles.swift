internal import LedeText
internal import Lede
internal import Synchronization
internal import _CLedeInterface

/// What a `lede_reader` is.
final class ReaderObject: Sendable {
  let reader: Archive.Reader

  init(_ reader: Archive.Reader) { self.reader = reader }
}

/// What a `lede_cancellation` is.
final class CancellationObject: Sendable {
  let cancellation = Cancellation()
}

/// What a `lede_writer` is: a writer that lets in one thread at a time.
final class WriterObject {
  private var writer: Archive.Writer
  private let isInUse = Atomic(false)

  init(_ writer: consuming Archive.Writer) { self.writer = writer }

  /// Runs `body` with the writer unless another thread has it.
  func using<Value>(_ body: (inout Archive.Writer) throws -> Value) throws -> Value {
    guard isInUse.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else { throw InterfaceError.busy }
    defer { isInUse.store(false, ordering: .releasing) }
    return try body(&writer)
  }
}

/// A wish to stop that nobody has yet.
@c @implementation
public func lede_cancellation_new() -> OpaquePointer? {
  unsafe handle(of: CancellationObject())
}

/// Stops the work that was given this cancellation.
@c @implementation
public func lede_cancel(_ cancellation: OpaquePointer?) {
  try? unsafe object(cancellation, CancellationObject.self).cancellation.cancel()
}

/// Gives back a cancellation.
@c @implementation
public func lede_cancellation_free(_ cancellation: OpaquePointer?) {
  unsafe free(cancellation, CancellationObject.self)
}

/// The cancellation of a handle; nil for NULL.
func cancellation(_ handle: OpaquePointer?) throws(InterfaceError) -> Cancellation? {
  guard unsafe handle != nil else { return nil }
  return try unsafe object(handle, CancellationObject.self).cancellation
}
