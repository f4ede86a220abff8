/// What the first lines of a plain text say of the article, and where its body begins.
struct PlainTextHeaders {
  private(set) var title: String?
  private(set) var date: ArticleDate?
  private(set) var byline: String?
  private(set) var status: ArticleMetadata.Status?
  /// All that stands behind the headers, byte for byte.
  private(set) var body = ""

  init(_ text: String) {
    var rest = Substring(text)
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    while true {
      let trimmed = rest.drop(while: \.isWhitespace)
      if let end = dateHeader(trimmed) ?? field(trimmed) ?? bylineLine(trimmed) {
        rest = trimmed[end...]
      } else {
        body =
          title == nil && date == nil && byline == nil && status == nil
          ? String(rest) : String(trimmed)
        return
      }
    }
  }

  /// ` date 2023-11-07 `, with the body behind it on the same line perhaps.
  private mutating func dateHeader(_ text: Substring) -> Substring.Index? {
    guard date == nil, text.prefix(5).lowercased() == "date " else { return nil }
    let value = text.dropFirst(5).drop { $0 == " " }
    let end = value.firstIndex(where: \.isWhitespace) ?? value.endIndex
    guard let date = ArticleDate(String(value[..<end])) else { return nil }
    self.date = date
    return end
  }

  /// `Title: ...`, `Date: ...`, `Byline: ...`, `Status: ...` on a line of its own; a field whose value makes no sense
  /// belongs to the body.
  private mutating func field(_ text: Substring) -> Substring.Index? {
    let line = text.prefix { !$0.isNewline }
    guard let colon = line.prefix(12).firstIndex(of: ":") else { return nil }
    let value = Self.trimmed(line[line.index(after: colon)...])
    guard !value.isEmpty else { return nil }
    switch line[..<colon].lowercased() {
    case "title", "headline":
      guard title == nil else { return nil }
      title = value
    case "date", "published":
      guard date == nil, let date = ArticleDate(value) else { return nil }
      self.date = date
    case "byline", "author":
      guard byline == nil else { return nil }
      byline = value
    case "status", "pubstatus":
      // A word that is none of a status's may be the text's.
      guard status == nil, let stated = ArticleMetadata.Status(stated: value) else { return nil }
      status = stated
    default:
      return nil
    }
    return line.endIndex
  }

  /// `By Jane Doe` on a line of its own, before the body.
  private mutating func bylineLine(_ text: Substring) -> Substring.Index? {
    let line = text.prefix { !$0.isNewline }
    guard byline == nil, line.endIndex < text.endIndex, line.count <= 80,
      line.prefix(3).lowercased() == "by ", let last = line.last, !".!?".contains(last)
    else { return nil }
    let names = line.dropFirst(3).split(separator: " ")
    let linking: Set<Substring> = [
      "and", "in", "for", "de", "van", "von", "al", "der", "la", "with",
    ]
    guard !names.isEmpty,
      names.allSatisfy({ linking.contains($0) || $0.first?.isUppercase ?? false })
    else { return nil }
    byline = Self.trimmed(line.dropFirst(3))
    return line.endIndex
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
