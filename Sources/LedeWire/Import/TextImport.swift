internal import LedeText

/// Plain text, an article a file, with the header lines that such files have.
enum TextImport {
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    let text = session.text(bytes.span)
    var article = PlainText.article(fromText: text, name: stem)
    guard !article.body.isEmpty || !article.headline.text.isEmpty else {
      throw WireError(.malformed, "\(stream.name): holds no text")
    }
    article.id = session.id(fromStem: stem, content: text)
    try session.give(article)
  }
}

extension ImportSession {
  /// Bytes of unknown encoding as text: UTF-16 by its mark, UTF-8, or Windows-1252 where the bytes
  /// are plainly no UTF-8. What cannot be read becomes U+FFFD and is counted.
  func text(_ bytes: Span<UInt8>) -> String {
    if bytes.count >= 2,
      bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF
    {
      let low = bytes[0] == 0xFF ? 0 : 1
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
        UInt16(bytes[at + low]) | UInt16(bytes[at + 1 - low]) << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
    let isMarked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    let (text, replacements) = UTF8Repair.text(isMarked ? bytes.extracting(3...) : bytes)
    let foreign = bytes.indices.reduce(into: 0) { $0 += bytes[$1] >= 0x80 ? 1 : 0 }
    guard replacements > 0 else { return text }
    if replacements * 2 > foreign {
      note("states no encoding and is not UTF-8; read as Windows-1252")
      return Windows1252.text(bytes)
    }
    report.repairedCharacters += replacements
    return text
  }
}

/// The encoding of Western files that say nothing of theirs.
enum Windows1252 {
  static func text(_ bytes: Span<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for index in bytes.indices {
      let byte = bytes[index]
      let scalar = (0x80..<0xA0).contains(byte) ? specials[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// What the bytes 80 to 9F stand for (WHATWG Encoding, windows-1252).
  private static let specials: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
