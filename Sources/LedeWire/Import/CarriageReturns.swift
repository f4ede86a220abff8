/// A stream whose lines end in carriage returns alone, as Excel writes them for old Macintoshes, with line feeds
/// instead. Parsers of markup mind such lines themselves.
struct CarriageReturns: ChunkSource {
  private var inner: ByteStreamBox

  init(_ stream: consuming ByteStream) { inner = ByteStreamBox(stream) }

  /// Whether the beginning of a file is text that has such lines and no others.
  static func endLines(of head: Span<UInt8>) -> Bool {
    var hasReturn = false
    if head.indices.first(where: { head[$0] > 0x20 }).map({ head[$0] }) == UInt8(ascii: "<") {
      return false
    }
    for index in head.indices {
      switch head[index] {
      case 0x0D: hasReturn = true
      // A line feed, or what stands in no text: marks of messages, tabs and form feeds do.
      case 0, 0x05..<0x09, 0x0A, 0x0B, 0x0E..<0x20: return false
      default: break
      }
    }
    return hasReturn
  }

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(WireError) -> Int {
    if inner.stream.count == 0 { _ = try inner.stream.grow() }
    let bytes = inner.stream.bytes.prefix(buffer.count - start)
    inner.stream.consume(bytes.count)
    buffer.replaceSubrange(
      start..<start + bytes.count, with: bytes.lazy.map { $0 == 0x0D ? 0x0A : $0 })
    return bytes.count
  }
}
