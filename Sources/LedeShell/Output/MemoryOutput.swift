/// Output that is kept, for tests and for what is shown later.
final class MemoryOutput: TextOutput {
  /// All that was written.
  private(set) var bytes: [UInt8] = []

  init() {}

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ bytes: [UInt8]) { self.bytes += bytes }

  func flush() {}

  /// Gives what was written and forgets it.
  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
