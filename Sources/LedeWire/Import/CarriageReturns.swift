/// A stream whose lines end in carriage returns alone, as Excel writes them for old Macintoshes, with line feeds
/// instead. Parsers of markup mind such lines themselves.
struct CarriageReturns: ChunkSource {
  private var inner: ByteStreamBox

  init(_ stream: consuming ByteStream) { inner = ByteStreamBox(stream) }

  /// Whether the beginning of a file is text whose first line ends so; line feeds may stand inside of values.
  static func endLines(of head: Span<UInt8>) -> Bool {
    if head.indices.first(where: { head[$0] > 0x20 }).map({ head[$0] }) == UInt8(ascii: "<") {
      return false
    }
    // What stands in no text; marks of messages, tabs and form feeds do.
    let strange = head.indices.contains {
      head[$0] < 0x20 && ![0x01, 0x02, 0x03, 0x04, 0x09, 0x0A, 0x0C, 0x0D].contains(head[$0])
    }
    guard !strange, let end = head.indices.first(where: { head[$0] == 0x0A || head[$0] == 0x0D }),
      head[end] == 0x0D
    else { return false }
    let hasFeeds = head.indices.contains { head[$0] == 0x0A }
    return !hasFeeds || end + 1 < head.count && head[end + 1] != 0x0A && head[end + 1] != 0x0D
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
