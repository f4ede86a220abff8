internal import LedeSystem
package import SystemPackage

/// Lines of a file or a pipe, read in blocks.
package final class LineReader {
  private let descriptor: FileDescriptor
  private let name: String
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  /// No line break stands before this place of the buffer.
  private var searched = 0
  private var isAtEnd = false
  private var isFirst = true
  /// What is read belongs to a line that was too long, up to its end.
  private var isPassingOver = false
  /// Called before a read that may have to wait, so that whoever writes to us has its answers.
  private let beforeWaiting: () throws(CommandError) -> Void

  /// A line longer than `limit` bytes is refused, so that no file takes all memory.
  package init(
    _ descriptor: FileDescriptor, name: String, limit: Int = 64 << 20,
    beforeWaiting: @escaping () throws(CommandError) -> Void = { () throws(CommandError) in }
  ) {
    self.descriptor = descriptor
    self.name = name
    self.limit = limit
    self.beforeWaiting = beforeWaiting
  }

  /// The bytes of the next line without its line break, or nil behind the last.
  ///
  /// Throws an error of usage at a line that is too long; the next call passes over the rest of it. All other
  /// errors are the file's, and nothing more can be read of it.
  package func next() throws(CommandError) -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        if let line = taken(upTo: end, next: end + 1) { return line }
        continue
      }
      searched = buffer.count
      guard !isAtEnd else {
        guard start < buffer.count else { return nil }
        return taken(upTo: buffer.count, next: buffer.count)
      }
      if isPassingOver {
        start = buffer.count
      } else if buffer.count - start > limit {
        (start, isPassingOver, isFirst) = (buffer.count, true, false)
        throw .usage("\(name): a line is longer than \(limit >> 20) MB")
      }
      try fill()
    }
  }

  /// The line that ends here; nil for the end of one that was too long.
  private func taken(upTo end: Int, next: Int) -> [UInt8]? {
    defer { (start, searched, isPassingOver) = (next, next, false) }
    return isPassingOver ? nil : trimmed(start..<end)
  }

  /// Closes the file.
  package func close() { descriptor.closeQuietly() }

  private func trimmed(_ range: Range<Int>) -> [UInt8] {
    let hasReturn = !range.isEmpty && buffer[range.upperBound - 1] == 0x0D
    let line = buffer[range.lowerBound..<(range.upperBound - (hasReturn ? 1 : 0))]
    // The mark of UTF-8, as editors of Windows write it, belongs to no line.
    let isMarked = isFirst && line.starts(with: [0xEF, 0xBB, 0xBF])
    isFirst = false
    return Array(line.dropFirst(isMarked ? 3 : 0))
  }

  private func fill() throws(CommandError) {
    try beforeWaiting()
    buffer.removeFirst(start)
    searched -= start
    start = 0
    do {
      isAtEnd = try !descriptor.readMore(into: &buffer, limit: 1 << 16) {
        Interruption.shared.isRequested
      }
    } catch {
      if Interruption.shared.isRequested { throw .interrupted }
      throw .fault("cannot read \(name): \(error.reason)")
    }
  }
}
