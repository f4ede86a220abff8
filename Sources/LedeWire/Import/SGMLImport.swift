internal import LedeText

/// Collections in SGML, which is no XML: Reuters-21578 and TREC's, read by a tolerant scanner.
enum SGMLImport {
  static func read(_ stream: inout ByteStream, _ session: ImportSession) throws {
    var count = 0
    var isAtEnd = false
    while !isAtEnd {
      let part = try stream.nextPart(limit: session.settings.largestArticle, overlap: 10) {
        bytes, from, _ in endTag(bytes, from: from)
      }
      switch part {
      case .end: isAtEnd = true
      case .excessive:
        count += 1
        session.skip("document \(count)", session.settings.tooLarge)
      case .bytes(let length):
        let text = session.text(stream.available.extracting(first: length))
        stream.consume(length)
        if try give(text, number: count + 1, session) { count += 1 }
      }
    }
    if count == 0 { throw WireError(.malformed, "\(stream.name): holds no documents") }
  }

  /// Gives the document that ends a text; false if there is none.
  private static func give(
    _ text: String, number: Int, _ session: ImportSession
  ) throws -> Bool {
    let document = SGMLDocument(text)
    guard var draft = document.reuters() ?? document.page(text) ?? document.trec() else {
      return false
    }
    if let article = draft.article() {
      try session.give(article)
    } else {
      try session.give(textless: draft, draft.id ?? "document \(number)")
    }
    return true
  }

  private static func endTag(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while true {
      at = firstByte(UInt8(ascii: "<"), in: bytes, from: at)
      guard at + 1 < bytes.count else { return nil }
      for tag in ["</DOC>", "</REUTERS>"] where starts(bytes, at, tag) {
        return at + tag.utf8.count
      }
      at += 1
    }
  }

  private static func starts(_ bytes: Span<UInt8>, _ at: Int, _ tag: String) -> Bool {
    guard at + tag.utf8.count <= bytes.count else { return false }
    return tag.utf8.enumerated().allSatisfy { index, byte in
      let found = bytes[at + index]
      return found == byte || byte >= 0x41 && found == byte | 0x20
    }
  }
}

/// One document of such a collection.
private struct SGMLDocument {
  private let tree: [Substring: [Substring]]
  private let attributes: Substring
  private let isReuters: Bool

  /// Notes, by name, what stands between each pair of tags.
  init(_ text: String) {
    var found: [Substring: [Substring]] = [:]
    var open: [(name: Substring, start: String.Index)] = []
    var attributes: Substring = ""
    var isReuters = false
    var rest = text[...]
    while let less = rest.firstIndex(of: "<") {
      let behind = rest[rest.index(after: less)...]
      guard let greater = behind.firstIndex(of: ">") else { break }
      let tag = behind[..<greater]
      rest = behind[behind.index(after: greater)...]
      let isEnd = tag.hasPrefix("/")
      let name = (isEnd ? tag.dropFirst() : tag).prefix { $0.isLetter || $0.isNumber }
      guard !name.isEmpty else { continue }
      if name.uppercased() == "REUTERS" || name.uppercased() == "DOC" {
        if !isEnd { attributes = tag }
        if name.uppercased() == "REUTERS" { isReuters = true }
        continue
      }
      if !isEnd {
        if open.count < 64 { open.append((name, rest.startIndex)) }
      } else if let index = open.lastIndex(where: { $0.name == name }) {
        found[Substring(name.uppercased()), default: []].append(text[open[index].start..<less])
        open.removeSubrange(index...)
      }
    }
    tree = found
    self.attributes = attributes
    self.isReuters = isReuters
  }

  /// An article of Reuters-21578.
  func reuters() -> ArticleDraft? {
    guard isReuters else { return nil }
    var draft = ArticleDraft()
    if let number = attribute("NEWID") { draft.id = "reuters-21578-\(number)" }
    draft.headline = line("TITLE")
    draft.body = paragraphs("BODY") ?? unprocessed() ?? ""
    draft.date = line("DATE").flatMap { ArticleDate.stated($0) }
    draft.byline = line("AUTHOR")
    draft.keywords = list("TOPICS")
    draft.source = "Reuters"
    if let dateline = line("DATELINE") { draft.keep("dateline", text: dateline) }
    for name in ["PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES"] {
      draft.keep(name.lowercased(), texts: list(name))
    }
    for name in ["LEWISSPLIT", "CGISPLIT", "OLDID"] {
      if let value = attribute(name) { draft.keep(name.lowercased(), text: value) }
    }
    return draft
  }

  /// A page of a TREC collection of the web: what stands behind the server's answer (`DOCHDR`) is HTML.
  func page(_ text: String) -> ArticleDraft? {
    guard let header = tree["DOCHDR"]?.first, let start = text.firstRange(of: "</DOCHDR>"),
      let end = text.lastIndex(of: "<"), start.upperBound < end
    else { return nil }
    var draft = HTMLImport.page(String(text[start.upperBound..<end]).utf8Span.span, charset: nil)
    draft.id = line("DOCNO")
    let address = header.split(whereSeparator: \.isWhitespace).first.map { String($0) }
    if draft.url == nil, let address, address.contains("://") { draft.url = address }
    return draft
  }

  /// A document of a TREC collection.
  func trec() -> ArticleDraft? {
    var draft = ArticleDraft()
    draft.id = line("DOCNO") ?? line("DOCID") ?? attribute("id")
    let titles = ["HEADLINE", "HEAD", "TITLE", "HL", "TI"]
    draft.headline = titles.lazy.compactMap { line($0) }.first
    let texts = ["TEXT", "BODY", "LEADPARA"].flatMap { tree[Substring($0)] ?? [] }
    draft.body = texts.map { Self.paragraphs($0) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    let dates = ["DATE", "DATE1", "DD", "PUBDATE"]
    draft.date =
      dates.lazy.compactMap { line($0).flatMap { ArticleDate.stated($0) } }.first
      ?? dateOfNumber(draft.id)
    draft.byline = line("BYLINE")
    draft.source = line("SOURCE") ?? line("SO")
    draft.section = line("SECTION")
    draft.heedsWords = true
    if let status = line("STATUS") { draft.setStatus(status) }
    for name in ["EMBARGO", "EMBARGOED"] { draft.setEmbargo(line(name)) }
    for name in ["DATELINE", "SUBJECT", "GRAPHIC", "IN", "CO", "FIRST", "SECOND", "FILEID"] {
      if let text = line(name) { draft.keep(name.lowercased(), text: text) }
    }
    return draft.id == nil && draft.body.isEmpty && draft.headline == nil ? nil : draft
  }

  /// `AP880212-0047` states its day.
  private func dateOfNumber(_ id: String?) -> ArticleDate? {
    guard let id, id.hasPrefix("AP") || id.hasPrefix("WSJ") else { return nil }
    let digits = id.drop { $0.isLetter }.prefix { $0.isNumber }
    guard digits.count == 6, let number = Int(digits) else { return nil }
    return ArticleDate(year: 1900 + number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private func line(_ name: String) -> String? {
    guard let content = tree[Substring(name)]?.first else { return nil }
    let line = ArticleDraft.onOneLine(Self.plain(content))
    return line.isEmpty ? nil : line
  }

  private func list(_ name: String) -> [String] {
    guard let content = tree[Substring(name)]?.first else { return [] }
    return content.split(separator: "<D>").flatMap { $0.split(separator: "</D>") }
      .map { ArticleDraft.trimmed($0) }.filter { !$0.isEmpty }
  }

  private func paragraphs(_ name: String) -> String? {
    tree[Substring(name)]?.first.map { Self.paragraphs($0) }
  }

  /// The text of a Reuters item that was never marked up.
  private func unprocessed() -> String? {
    guard line("BODY") == nil, let text = tree["TEXT"]?.first, tree["TITLE"] == nil else {
      return nil
    }
    return Self.paragraphs(text)
  }

  private func attribute(_ name: String) -> String? {
    guard let range = attributes.firstRange(of: "\(name)=\"") else { return nil }
    return String(attributes[range.upperBound...].prefix { $0 != "\"" })
  }

  /// Text without tags, references resolved, control characters dropped; indented lines begin
  /// paragraphs.
  private static func paragraphs(_ content: Substring) -> String {
    var paragraphs: [String] = []
    let lines = plain(content).split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      let text = ArticleDraft.onOneLine(String(line))
      let isNew = line.hasPrefix("    ") || line.hasPrefix("\t") || paragraphs.isEmpty
      if text.isEmpty {
        paragraphs.append("")
      } else if isNew || paragraphs.last == "" {
        paragraphs.append(text)
      } else {
        paragraphs[paragraphs.count - 1] += " " + text
      }
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func plain(_ content: Substring) -> String {
    var text = ""
    var rest = content
    while let special = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      text += rest[..<special]
      rest = rest[special...]
      if rest.first == "<" {
        guard let end = rest.firstIndex(of: ">") else { break }
        if rest.hasPrefix("<P>") || rest.hasPrefix("<p>") { text += "\n\n" }
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.prefix(12).firstIndex(of: ";")
        text += end.flatMap { Self.entity(rest[rest.index(after: special)..<$0]) } ?? "&"
        let resolved = end.flatMap {
          Self.entity(rest[rest.index(after: special)..<$0]) != nil ? $0 : nil
        }
        rest = resolved.map { rest[rest.index(after: $0)...] } ?? rest.dropFirst()
      }
    }
    text += rest
    return text
  }

  private static func entity(_ name: Substring) -> String? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    default:
      guard name.hasPrefix("#"), let code = UInt32(name.dropFirst()) else { return nil }
      // The wire's control characters frame the text and are no part of it.
      if code < 32, code != 10 { return "" }
      return Unicode.Scalar(code).map { String($0) }
    }
  }
}
