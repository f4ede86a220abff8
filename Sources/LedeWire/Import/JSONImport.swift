internal import LedeJSON
internal import LedeText

/// Articles as JSON: an object a line, objects one after the other, or arrays of them.
enum JSONImport {
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    var line = 0
    while true {
      guard let length = try lineLength(&stream, session.settings.largestArticle) else {
        throw WireError(.excessive, "\(stream.name), line \(line + 1): larger than any article")
      }
      if length == 0, stream.available.count == 0 { return }
      line += 1
      if line == 1, try !isWholeLine(&stream, length) {
        return try readDocument(&stream, stem: stem, session)
      }
      try readLine(stream.available.extracting(first: length), "line \(line)", stem, session)
      stream.consume(length)
    }
  }

  /// Bytes up to and with the next line feed, or to the end of the file; nil above the limit.
  private static func lineLength(_ stream: inout ByteStream, _ limit: Int) throws(WireError) -> Int?
  {
    var searched = 0
    while true {
      let end = firstByte(0x0A, in: stream.available, from: searched)
      guard end <= limit else { return nil }
      if end < stream.available.count { return end + 1 }
      searched = end
      guard try stream.grow() else { return searched }
    }
  }

  /// Whether the first line holds a value of its own; otherwise the file is one document.
  private static func isWholeLine(_ stream: inout ByteStream, _ length: Int) throws -> Bool {
    var reader = JSONReader(
      withoutSeparators(withoutMark(stream.available.extracting(first: length))))
    do throws(JSONError) {
      switch try reader.kind() {
      case .object: try reader.skipValue()
      case .array: return false
      // A line of a log, which may begin with its time, stands above the objects.
      default: return stream.available.count > length
      }
      return true
    } catch {
      return stream.available.count > length && error.reason != .endOfText
    }
  }

  private static func readLine(
    _ bytes: Span<UInt8>, _ place: String, _ stem: String, _ session: ImportSession
  ) throws {
    // Objects may stand on one line, with commas between them or the mark of RFC 7464 before each.
    var rest = withoutSeparators(withoutMark(bytes))
    do {
      while rest.count > 0 {
        var reader = JSONReader(rest)
        guard !reader.isAtEnd() else { return }
        guard try reader.kind() == .object else {
          return session.skip(place, "no JSON object")
        }
        try JSONArticle.read(&reader, place: place, session)
        let next = withoutSeparators(rest.extracting(reader.offset...))
        if next.count > 0, next[0] != UInt8(ascii: "{") { try reader.finish() }
        rest = next
      }
    } catch let error as JSONError {
      session.skip(place, "\(error)")
    }
  }

  /// A file that is one value over many lines: an object, an array, or values in a row.
  private static func readDocument(
    _ stream: inout ByteStream, stem: String, _ session: ImportSession
  ) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    var reader = JSONReader(withoutMark(bytes.span))
    do {
      while !reader.isAtEnd() { try readValue(&reader, session) }
    } catch let error as JSONError {
      throw WireError(.malformed, "\(stream.name): \(error)")
    }
  }

  private static func readValue(_ reader: inout JSONReader, _ session: ImportSession) throws {
    switch try reader.kind() {
    case .array:
      try reader.beginArray()
      while try reader.nextElement() { try readValue(&reader, session) }
    case .object:
      try JSONArticle.read(&reader, place: "byte \(reader.offset)", session)
    default:
      session.skip("byte \(reader.offset)", "no JSON object")
      try reader.skipValue()
    }
  }

  @_lifetime(copy bytes)
  private static func withoutSeparators(_ bytes: Span<UInt8>) -> Span<UInt8> {
    var at = 0
    while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ",") { at += 1 }
    return bytes.extracting(at...)
  }

  @_lifetime(copy bytes)
  private static func withoutMark(_ bytes: Span<UInt8>) -> Span<UInt8> {
    let isMarked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    return isMarked ? bytes.extracting(3...) : bytes
  }
}
