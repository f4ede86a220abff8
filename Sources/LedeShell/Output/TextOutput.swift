/// Where results or messages go: a file descriptor, or memory.
public protocol TextOutput: AnyObject {
  /// Writes UTF-8 bytes, at once or when there are enough of them.
  func write(_ bytes: [UInt8]) throws(ShellError)
  /// Hands on all that was written.
  func flush() throws(ShellError)
}

extension TextOutput {
  func write(_ text: String) throws(ShellError) { try write(Array(text.utf8)) }
}

/// Output that is kept, for tests and for what is shown later.
public final class MemoryOutput: TextOutput {
  /// All that was written.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public func write(_ bytes: [UInt8]) { self.bytes += bytes }

  public func flush() {}

  /// Gives what was written and forgets it.
  public func take() -> String {
    defer { bytes = [] }
    return text
  }
}
