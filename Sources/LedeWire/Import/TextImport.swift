internal import LedeText

/// Plain text, an article a file, with the header lines that such files have.
enum TextImport {
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    try give(session.text(bytes.span), stem: stem, session)
  }

  /// Gives a text as an article; one without a word is reported.
  static func give(_ text: String, stem: String, _ session: ImportSession) throws {
    var article = PlainText.article(fromText: text, name: stem)
    guard !article.body.isEmpty || !article.headline.text.isEmpty else {
      throw WireError(.malformed, "\(session.report.path): holds no text")
    }
    article.id = session.id(fromStem: stem, content: text)
    article.metadata.restrict(
      to: ReleaseWords.statement(of: article.headline, article.body, article.metadata))
    article.metadata.restrict(to: ReleaseWords.statement(behindTagsAbove: article.body))
    if UnpublishedMark.stands(above: text) { article.metadata.restrict(to: .withheld) }
    try session.give(article)
  }
}

extension ReleaseWords {
  /// What the first lines of a text say behind tags that stand in them: `<b>EMBARGOED UNTIL MONDAY</b>`.
  static func statement(behindTagsAbove text: String) -> StatedEmbargo {
    let head = text.prefix(2_000)
    guard head.utf8.contains(UInt8(ascii: "<")) else { return StatedEmbargo() }
    var isInTag = false
    let seen = head.filter { character in
      if character == "<" { isInTag = true }
      defer { if character == ">" || character.isNewline { isInTag = false } }
      return !isInTag || character.isNewline
    }
    return statement(above: seen, lines: 5)
  }
}

extension ImportSession {
  /// Bytes of unknown encoding as text: UTF-8, or what `EncodingGuess` makes of them where they are
  /// plainly no UTF-8. What cannot be read becomes U+FFFD and is counted.
  func text(_ bytes: Span<UInt8>) -> String {
    let isMarked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    let (text, replacements) = UTF8Repair.text(isMarked ? bytes.extracting(3...) : bytes)
    let wide = EncodingGuess.utf16(bytes)
    guard replacements > 0 || wide != nil else { return text }
    let encoding = wide ?? EncodingGuess.name(of: bytes)
    guard encoding != "UTF-8", let decoded = Iconv.utf8(bytes, from: encoding) else {
      report.repairedCharacters += replacements
      return text
    }
    if wide == nil { note("states no encoding and is not UTF-8; read as \(encoding.title)") }
    report.repairedCharacters += decoded.replaced
    let whole = String(decoding: decoded.bytes, as: UTF8.self)
    return whole.hasPrefix("\u{FEFF}") ? String(whole.dropFirst()) : whole
  }
}
