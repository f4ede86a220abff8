package import SystemPackage

/// What is done with descriptors that somebody else opened, as standard input and output.
extension FileDescriptor {
  /// Writes all the bytes, however many calls that takes; waits for a pipe that is full.
  package func writeWhole(_ bytes: [UInt8]) throws(SystemError) {
    try SystemCall.write(self, bytes)
  }

  /// Reads what is there, at most as many bytes as `bytes` has behind `start`; 0 at the end.
  package func readSome(
    into bytes: inout [UInt8], from start: Int
  ) throws(SystemError) -> Int {
    try SystemCall.read(self, into: &bytes, from: start)
  }

  /// Reads what is there, at most `limit` bytes, behind the bytes that are held; false at the end.
  ///
  /// - Parameter isStopped: Asked when a signal comes while there is nothing to read; true ends the wait with
  ///   the error `interrupted`.
  package func readMore(
    into bytes: inout [UInt8], limit: Int, orStopIf isStopped: () -> Bool = { false }
  ) throws(SystemError) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: limit))
    var count = 0
    defer { bytes.removeLast(limit - count) }
    count = try SystemCall.read(self, into: &bytes, from: start, orStopIf: isStopped)
    return count > 0
  }

  /// Closes it; for descriptors that were only read, or whose bytes nobody relies on.
  package func closeQuietly() { try? SystemCall.close(self) }

  /// Whether it is a pipe whose other end was closed.
  package var hasNoReader: Bool { SystemCall.hasNoReader(self) }

  package var isTerminal: Bool { SystemCall.isTerminal(self) }
}
