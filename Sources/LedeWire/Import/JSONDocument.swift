internal import LedeJSON
internal import LedeText

/// A file of JSON whose values go over many lines: an object, an array, or several in a row. Each element of an array is read by
/// itself, so that a file may be of any size.
enum JSONDocument {
  /// - Parameter list: The name of the array of articles in the object that the file begins with.
  static func read(
    _ stream: inout ByteStream, list: String? = nil, _ session: ImportSession
  ) throws {
    var list = list
    while try skipBlanks(&stream) {
      if stream.available[0] == UInt8(ascii: "[") {
        try readElements(&stream, session)
      } else {
        try readValue(&stream, list: list, session)
      }
      list = nil
    }
  }

  /// Tells that a value is too large, and what can be done where it holds the articles of the whole file.
  static func skipExcessive(_ place: String, list: String?, _ session: ImportSession) {
    let remedy = list.map { "; jq -c '.\($0)[]' makes lines of its articles" } ?? ""
    session.skip(place, session.settings.tooLarge + remedy)
  }

  /// Consumes white space; false at the end of the file.
  private static func skipBlanks(_ stream: inout ByteStream) throws(WireError) -> Bool {
    try stream.skipBlanks()
    return stream.count > 0
  }

  private static func readElements(_ stream: inout ByteStream, _ session: ImportSession) throws {
    func next() throws -> UInt8 {
      guard try skipBlanks(&stream) else { throw fault(.endOfText, &stream) }
      return stream.available[0]
    }
    stream.consume(1)
    var isFirst = true
    while true {
      if isFirst, try next() == UInt8(ascii: "]") { break }
      isFirst = false
      guard try !",]".utf8.contains(next()) else { throw fault(.unexpectedByte, &stream) }
      try readValue(&stream, session)
      switch try next() {
      case UInt8(ascii: ","): stream.consume(1)
      case UInt8(ascii: "]"):
        stream.consume(1)
        return
      default: throw fault(.unexpectedByte, &stream)
      }
    }
    stream.consume(1)
  }

  private static func fault(
    _ reason: JSONError.Reason, _ stream: inout ByteStream, at offset: Int = 0
  ) -> WireError {
    WireError(.malformed, "\(stream.name): \(JSONError(reason, at: stream.consumed + offset))")
  }

  private static func readValue(
    _ stream: inout ByteStream, list: String? = nil, _ session: ImportSession
  ) throws {
    let start = stream.consumed
    var scan = ValueScan()
    let part = try stream.nextPart(limit: session.settings.largestArticle) { bytes, from, _ in
      scan.end(in: bytes, from: from)
    }
    switch part {
    case .end: return
    case .excessive: skipExcessive("byte \(start)", list: list, session)
    case .bytes(let length):
      do {
        var reader = JSONReader(stream.available.extracting(first: length))
        try give(&reader, from: start, session)
        try reader.finish()
      } catch let error as JSONError {
        throw fault(error.reason, &stream, at: error.offset)
      }
      stream.consume(length)
    }
  }

  private static func give(
    _ reader: inout JSONReader, from start: Int, _ session: ImportSession
  ) throws {
    let place = "byte \(start + reader.offset)"
    switch try reader.kind() {
    case .array:
      try reader.beginArray()
      while try reader.nextElement() { try give(&reader, from: start, session) }
    case .object: try JSONArticle.read(&reader, place: place, session)
    default:
      session.skip(place, "no JSON object")
      try reader.skipValue()
    }
  }
}

/// Finds where a value ends by its brackets and quotation marks, over as many windows as it takes.
private struct ValueScan {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// The index behind the value's last byte, or nil if that has not come yet.
  mutating func end(in bytes: Span<UInt8>, from start: Int) -> Int? {
    for index in start..<bytes.count {
      let byte = bytes[index]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return index + 1 }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // A bracket that opens nothing ends what stands before it, or is the fault itself.
        if depth == 0 { return max(index, 1) }
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
        if depth == 0 { return max(index, 1) }
      default: break
      }
    }
    return nil
  }
}
