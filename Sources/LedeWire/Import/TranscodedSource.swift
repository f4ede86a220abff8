/// A stream in another encoding, as UTF-8.
struct TranscodedSource: ChunkSource {
  private var inner: ByteStreamBox
  private let converter: Iconv
  private let count: (Int) -> Void

  /// A source that reads `stream` in an encoding; nil if the system does not know the encoding. `count`
  /// is told how many bytes were no characters.
  init?(_ stream: consuming ByteStream, from encoding: String, count: @escaping (Int) -> Void) {
    guard let converter = Iconv(from: encoding) else { return nil }
    inner = ByteStreamBox(stream)
    self.converter = converter
    self.count = count
  }

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(WireError) -> Int {
    var output: [UInt8] = []
    while output.isEmpty {
      let hasMore = try inner.stream.grow()
      guard inner.stream.count > 0 else { return 0 }
      let before = converter.replaced
      let bytes = inner.stream.bytes
      let taken = converter.convert(bytes.span, isLast: !hasMore, into: &output)
      if converter.replaced > before { count(converter.replaced - before) }
      inner.stream.consume(taken)
      if !hasMore, output.isEmpty { return 0 }
    }
    let end = min(buffer.count, start + output.count)
    buffer.replaceSubrange(start..<end, with: output)
    return output.count
  }
}

/// A stream inside a value that may be copied; it is used by one source alone.
final class ByteStreamBox {
  var stream: ByteStream

  init(_ stream: consuming ByteStream) {
    self.stream = stream
  }
}
