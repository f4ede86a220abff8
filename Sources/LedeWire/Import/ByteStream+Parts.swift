/// One of the parts that follow each other in a file: a line, a mail, a value.
enum StreamPart {
  /// The first bytes of the window; who reads them consumes them.
  case bytes(Int)
  /// It is larger than an article may be, and was passed over.
  case excessive
  /// Nothing is left.
  case end
}

extension ByteStream {
  /// The next part, so that of a file of any size one part alone is in memory, and one that is too large loses only itself.
  ///
  /// - Parameters:
  ///   - limit: Bytes that a part may have.
  ///   - overlap: Bytes before the end of what is there that are looked at once more when there is more.
  ///   - end: Where the part ends; looks from an index on, and is told whether these are all bytes of the file.
  mutating func nextPart(
    limit: Int, overlap: Int = 0, _ end: (Span<UInt8>, _ from: Int, _ isAll: Bool) -> Int?
  ) throws(WireError) -> StreamPart {
    var searched = 0
    var isExcessive = false
    while true {
      if let length = end(available, searched, isAtEnd) {
        guard isExcessive || length > limit else { return .bytes(length) }
        consume(length)
        return .excessive
      }
      searched = max(searched, count - overlap)
      if count > limit {
        isExcessive = true
        consume(searched)
        searched = 0
      }
      guard try !grow() else { continue }
      // The last part has no end of its own.
      let length = end(available, searched, true) ?? count
      guard isExcessive else { return length > 0 ? .bytes(length) : .end }
      consume(length)
      return .excessive
    }
  }

  /// The next line with its line feed.
  mutating func nextLine(limit: Int) throws(WireError) -> StreamPart {
    try nextPart(limit: limit) { bytes, from, _ in
      let end = firstByte(0x0A, in: bytes, from: from)
      return end < bytes.count ? end + 1 : nil
    }
  }
}
