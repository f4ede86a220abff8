internal import LedeText

/// Web archives (ISO 28500): the pages in their responses, and texts that were taken out of pages.
enum WARCImport {
  static func read(_ stream: inout ByteStream, _ session: ImportSession) throws {
    var count = 0
    while try skipToRecord(&stream) {
      guard let header = try readHeader(&stream) else { break }
      count += 1
      guard let stated = header["content-length"].flatMap({ Int($0) }), stated >= 0 else {
        session.skip("record \(count)", "states no length")
        continue
      }
      let limit = min(session.settings.largestArticle, 32 << 20)
      guard stated <= limit else {
        // Where that is a slip, the next record is found all the same.
        session.skip("record \(count)", "states \(stated) bytes, more than any page has")
        continue
      }
      // A few bytes more show where the next record begins inside what is stated for this one.
      try stream.ensure(stated + 5)
      var length = min(stated, stream.available.count)
      let window = min(stated + 5, stream.available.count)
      if let next = nextRecord(stream.available.extracting(first: window)), next < length {
        length = next
        session.mend("record \(count)", "states more bytes than it has")
      } else if length < stated {
        session.mend("record \(count)", "cut off, or states more bytes than it has")
      } else if let later = try laterEnd(of: length, limit, &stream) {
        length = later
        session.mend("record \(count)", "states fewer bytes than it has")
      }
      let bytes = String.bytes(stream.available.extracting(first: length))
      stream.consume(length)
      try take(bytes, header, "record \(count)", session)
    }
    if count == 0 { throw WireError(.malformed, "\(stream.name): holds no records") }
  }

  /// Where a block ends that states its length too low: where the next record begins; nil where it is right.
  private static func laterEnd(
    of length: Int, _ limit: Int, _ stream: inout ByteStream
  ) throws(WireError) -> Int? {
    try stream.ensure(length + 16)
    var at = length
    while at < stream.available.count, [0x0D, 0x0A].contains(stream.available[at]) { at += 1 }
    guard at + 5 <= stream.available.count, !isRecord(stream.available, at) else { return nil }
    var searched = length
    while stream.available.count <= limit {
      if let next = nextRecord(stream.available.extracting(searched...)) { return searched + next }
      searched = max(length, stream.available.count - 8)
      guard try stream.grow() else { return stream.available.count }
    }
    return nil
  }

  /// Moves to the next line that begins with `WARC/`.
  private static func skipToRecord(_ stream: inout ByteStream) throws(WireError) -> Bool {
    while true {
      try stream.ensure(5)
      guard stream.available.count >= 5 else { return false }
      if isRecord(stream.available, 0) { return true }
      let end = firstByte(0x0A, in: stream.available, from: 0)
      stream.consume(min(end + 1, stream.count))
    }
  }

  private static func isRecord(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    at + 5 <= bytes.count && bytes[at] == 0x57 && bytes[at + 1] == 0x41 && bytes[at + 2] == 0x52
      && bytes[at + 3] == 0x43 && bytes[at + 4] == 0x2F
  }

  /// Where the next record begins in a block whose length is stated wrong.
  private static func nextRecord(_ block: Span<UInt8>) -> Int? {
    var at = firstByte(0x0A, in: block, from: 0)
    while at + 1 < block.count {
      if isRecord(block, at + 1) { return at + 1 }
      at = firstByte(0x0A, in: block, from: at + 1)
    }
    return nil
  }

  /// Reads the lines up to the empty one; names in lower case.
  private static func readHeader(_ stream: inout ByteStream) throws(WireError) -> [String: String]?
  {
    var header: [String: String] = [:]
    for _ in 0..<200 {
      var end = firstByte(0x0A, in: stream.available, from: 0)
      while end == stream.available.count {
        guard end < 1 << 20, try stream.grow() else { return nil }
        end = firstByte(0x0A, in: stream.available, from: 0)
      }
      let line = String.text(stream.available.extracting(first: end))
      stream.consume(end + 1)
      let trimmed = ArticleDraft.trimmed(line)
      if trimmed.isEmpty { return header }
      if let colon = trimmed.firstIndex(of: ":") {
        let value = trimmed[trimmed.index(after: colon)...]
        header[trimmed[..<colon].lowercased()] = ArticleDraft.trimmed(value)
      }
    }
    return nil
  }

  private static func take(
    _ block: [UInt8], _ header: [String: String], _ place: String, _ session: ImportSession
  ) throws {
    let uri = header["warc-target-uri"]?.trimmingBrackets
    switch header["warc-type"] {
    case "response":
      do {
        guard let page = try HTTPResponse(block) else {
          return session.passOver("error or redirection", as: .noArticle)
        }
        guard page.type.contains("html") else {
          return session.passOver("other than HTML", as: .noArticle)
        }
        var draft = HTMLImport.page(page.body.span, charset: page.charset, session)
        draft.url = draft.url ?? uri
        draft.id = uri
        guard let article = draft.article(), !article.body.isEmpty else {
          return session.skip(uri ?? place, "a page without a text")
        }
        try session.give(article)
      } catch let error as WireError {
        session.skip(uri ?? place, error.message)
      }
    case "conversion":
      var article = PlainText.article(fromText: session.text(block.span), name: uri ?? place)
      if let id = uri.flatMap({ ArticleID($0) }) { article.id = id }
      article.url = uri
      if !article.body.isEmpty { try session.give(article) }
    default: break
    }
  }
}

/// What a server sent: the parts that matter for reading its page.
private struct HTTPResponse {
  let type: String
  let charset: String?
  let body: [UInt8]

  /// Nil for answers that are no success.
  init?(_ block: [UInt8]) throws(WireError) {
    guard let end = Self.headerEnd(block) else { return nil }
    let lines = String(decoding: block[..<end], as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let status = lines.first?.split(separator: " ").dropFirst().first, status.hasPrefix("2")
    else { return nil }
    var header: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...]
      header[line[..<colon].lowercased()] = ArticleDraft.trimmed(value)
    }
    let type = header["content-type"] ?? "text/html"
    self.type = type.lowercased()
    charset = type.firstRange(of: "charset=").map {
      String(type[$0.upperBound...].filter { $0 != "\"" }.prefix { $0 != ";" })
    }
    var body = Array(block[end...])
    if header["transfer-encoding"]?.lowercased() == "chunked" { body = Self.joined(body) ?? body }
    // Crawlers unpack pages and leave the header as it was.
    let isPlain = body.first { $0 > 0x20 } == UInt8(ascii: "<")
    if let coding = header["content-encoding"]?.lowercased(), !coding.isEmpty, !isPlain,
      coding != "identity"
    {
      body = try Self.unpacked(body, coding)
    }
    self.body = body
  }

  private static func unpacked(_ body: [UInt8], _ coding: String) throws(WireError) -> [UInt8] {
    if coding == "deflate" {
      // With zlib's header, or without one.
      let start = body.first == 0x78 ? 2 : 0
      do throws(Deflate.Fault) {
        return try Deflate.inflated(body, start..<body.count, limit: 64 << 20)
      } catch {
        throw WireError(.malformed, "a page whose deflate stream is damaged or too large; not read")
      }
    }
    guard coding.contains("gzip") || coding.contains("zstd") else {
      let name = coding == "br" ? "brotli (br)" : String(coding.prefix(20))
      throw WireError(
        .malformed,
        "a page in \(name), which Lede does not unpack; not read: crawl it with `Accept-Encoding: gzip`"
      )
    }
    var stream = try ByteStream.bytes(body, name: "page")
    return try stream.readAll(limit: 64 << 20)
  }

  private static func headerEnd(_ block: [UInt8]) -> Int? {
    var at = 0
    while let feed = block[at...].firstIndex(of: 0x0A) {
      if feed + 1 < block.count, block[feed + 1] == 0x0A { return feed + 2 }
      if feed + 2 < block.count, block[feed + 1] == 0x0D, block[feed + 2] == 0x0A {
        return feed + 3
      }
      at = feed + 1
      if at >= block.count { return nil }
    }
    return nil
  }

  /// Takes a chunked body apart, or nil if it is not chunked any more.
  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var at = 0
    while at < body.count {
      guard let feed = body[at...].firstIndex(of: 0x0A) else { return nil }
      let line = String(decoding: body[at..<feed], as: UTF8.self)
      let digits = line.prefix { $0.isHexDigit }
      guard let size = Int(digits, radix: 16), size >= 0, size <= body.count - feed else {
        return nil
      }
      if size == 0 { return joined }
      guard feed + 1 + size <= body.count else { return nil }
      joined += body[(feed + 1)..<(feed + 1 + size)]
      at = feed + 1 + size
      while at < body.count, body[at] == 0x0D || body[at] == 0x0A { at += 1 }
    }
    return joined
  }
}

extension String {
  /// The bytes of a span.
  fileprivate static func bytes(_ span: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    appendBytes(span, to: &bytes)
    return bytes
  }

  /// The text of bytes, repaired.
  fileprivate static func text(_ span: Span<UInt8>) -> String {
    String(decoding: bytes(span), as: UTF8.self)
  }

  /// A URI without the angle brackets that old archives put around it.
  fileprivate var trimmingBrackets: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}
