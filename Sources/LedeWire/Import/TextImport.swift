internal import LedeText

/// Plain text, an article a file, with the header lines that such files have.
enum TextImport {
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    var draft = ArticleDraft()
    var text = String(decoding: bytes, as: UTF8.self)[...]
    if text.hasPrefix(" date "), let date = StatedDate.read(String(text.dropFirst(6).prefix(10))) {
      draft.date = date
      text = text.dropFirst(16)
    } else if text.hasPrefix("Title: ") {
      let line = text.dropFirst(7).prefix { !$0.isNewline }
      draft.headline = ArticleDraft.trimmed(line)
      text = text[line.endIndex...]
    }
    draft.body = ArticleDraft.trimmed(text)
    draft.id = session.id(fromStem: stem, content: draft.body).rawValue
    guard let article = draft.article() else {
      throw WireError(.malformed, "\(stream.name): holds no text")
    }
    try session.give(article)
  }
}
