internal import LedeJSON
internal import LedeText

/// Articles as JSON: an object a line, objects one after the other, or arrays of them.
enum JSONImport {
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    try stream.ensure(4)
    if withoutMark(stream.available).count < stream.count { stream.consume(3) }
    try stream.ensure(Sniffer.reach)
    let list = listName(stream.available)
    var line = 0
    while true {
      // An array, on however many lines, is read a value at a time.
      if line == 0, try isArray(&stream) { return try JSONDocument.read(&stream, session) }
      let part = try stream.nextLine(limit: session.settings.largestArticle)
      line += 1
      switch part {
      case .end: return
      case .excessive:
        JSONDocument.skipExcessive("line \(line)", list: line == 1 ? list : nil, session)
      case .bytes(let length):
        if line == 1, try !isWholeLine(&stream, length) {
          return try JSONDocument.read(&stream, list: list, session)
        }
        try readLine(stream.available.extracting(first: length), "line \(line)", session)
        stream.consume(length)
      }
    }
  }

  /// The name of the array of objects in the object that a file begins with, as far as the first bytes show it.
  private static func listName(_ bytes: Span<UInt8>) -> String? {
    var reader = JSONReader(bytes)
    do throws(JSONError) {
      guard try reader.kind() == .object else { return nil }
      try reader.beginObject()
      while let key = try reader.nextKey() {
        guard try reader.kind() == .array else {
          try reader.skipValue()
          continue
        }
        var inner = reader
        try inner.beginArray()
        if try inner.nextElement(), try inner.kind() == .object,
          key.utf8.allSatisfy({ $0 == 0x5F || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 })
        {
          return key
        }
        try reader.skipValue()
      }
    } catch {
      return nil
    }
    return nil
  }

  private static func isArray(_ stream: inout ByteStream) throws(WireError) -> Bool {
    try stream.skipBlanks()
    return stream.count > 0 && stream.available[0] == UInt8(ascii: "[")
  }

  /// Whether the first line holds a value of its own; otherwise the file is one document.
  private static func isWholeLine(_ stream: inout ByteStream, _ length: Int) throws -> Bool {
    var reader = JSONReader(withoutSeparators(stream.available.extracting(first: length)))
    do throws(JSONError) {
      switch try reader.kind() {
      case .object: try reader.skipValue()
      // A line of a log, which may begin with its time, stands above the objects.
      default: return stream.available.count > length
      }
      return true
    } catch {
      return stream.available.count > length && error.reason != .endOfText
    }
  }

  private static func readLine(
    _ bytes: Span<UInt8>, _ place: String, _ session: ImportSession
  ) throws {
    // Objects may stand on one line, with commas between them or the mark of RFC 7464 before each.
    var rest = withoutSeparators(bytes)
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
