/// Output that is kept, for tests and for what is shown later.
package final class MemoryOutput: TextOutput {
  /// All that was written.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func write(_ bytes: [UInt8]) { self.bytes += bytes }

  package func flush() {}

  /// Gives what was written and forgets it.
  package func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
