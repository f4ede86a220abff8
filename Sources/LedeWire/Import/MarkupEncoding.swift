internal import LedeText

/// The encoding of a file in XML: as it states, or as its bytes show.
enum MarkupEncoding {
  /// Bytes that are looked at before a stated encoding is believed.
  private static let reach = 1 << 17

  /// `UTF-8` where a file states another encoding and is plainly UTF-8; else nil, to believe the file.
  static func override(
    _ stream: inout ByteStream, _ session: ImportSession
  ) throws(WireError) -> String? {
    try stream.ensure(512)
    let head = asciiLine(stream.available)
    guard head.hasPrefix("<?xml"), let stated = attribute("encoding", in: head),
      !["UTF-8", "UTF8"].contains(stated.uppercased()),
      !stated.uppercased().hasPrefix("UTF-16"), !stated.uppercased().hasPrefix("UCS")
    else { return nil }
    try stream.ensure(reach)
    guard isForeignUTF8(stream.available) else { return nil }
    session.note("states \(stated) and is UTF-8; read as UTF-8")
    return "UTF-8"
  }

  /// The stream in UTF-8, from the encoding that its bytes show.
  static func transcoded(
    _ stream: consuming ByteStream, _ session: ImportSession
  ) throws(WireError) -> ByteStream {
    var stream = stream
    let name = stream.name
    try stream.ensure(1 << 20)
    let encoding = EncodingGuess.name(of: stream.available)
    if encoding != "UTF-8" {
      session.note("not in the encoding that it states or implies; read as \(encoding.title)")
    }
    guard
      let source = TranscodedSource(
        stream, from: encoding, count: { session.report.repairedCharacters += $0 })
    else { throw WireError(.malformed, "\(name): the system knows no encoding \(encoding)") }
    return ByteStream(source, name: name)
  }

  private static func asciiLine(_ bytes: Span<UInt8>) -> String {
    var text = ""
    for index in 0..<min(bytes.count, 200) where bytes[index] < 0x80 && bytes[index] != 0 {
      text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      if bytes[index] == UInt8(ascii: ">") { break }
    }
    return text
  }

  private static func attribute(_ name: String, in text: String) -> String? {
    guard let range = text.firstRange(of: name) else { return nil }
    let rest = text[range.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let mark = rest.first, mark == "\"" || mark == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != mark })
  }

  /// Whether bytes are UTF-8, with characters of several bytes among them; a last one may be cut.
  private static func isForeignUTF8(_ bytes: Span<UInt8>) -> Bool {
    var end = bytes.count
    while end > 0, end > bytes.count - 4, bytes[end - 1] >= 0x80 { end -= 1 }
    let whole = bytes.extracting(first: end)
    var isForeign = false
    for index in whole.indices where whole[index] >= 0x80 {
      isForeign = true
      break
    }
    return isForeign && UTF8Repair.isValid(whole)
  }
}

extension String {
  /// An encoding's name as people write it: `Windows-1252`.
  var title: String { hasPrefix("WINDOWS") ? "Windows" + dropFirst(7) : self }
}
