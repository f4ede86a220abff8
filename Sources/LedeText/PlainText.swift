/// Plain text as an article: what its first lines state of headline, date and byline, and the rest.
package enum PlainText {
  /// The article in the bytes; any bytes are accepted, what is not UTF-8 becomes U+FFFD.
  ///
  /// Headers are read from the top: ` date 2023-11-07 `, which the body may follow on the same line,
  /// `Title: ...`, `Date: ...`, `Status: ...`, `By ...`. Without a title the headline is derived from the first
  /// sentence. `name` is the file's name; the id is its stem.
  package static func article(fromBytes bytes: Span<UInt8>, name: String) -> Article {
    article(fromText: UTF8Repair.text(bytes).text, name: name)
  }

  /// The article in a text; see `article(fromBytes:name:)`.
  package static func article(fromText text: String, name: String) -> Article {
    let headers = PlainTextHeaders(text)
    let body = LineEndHyphens.joined(headers.body)
    let headline = headers.title.map { Headline($0) } ?? Headline(derivedFrom: body)
    var metadata = ArticleMetadata()
    if let status = headers.status { metadata.restrict(to: status) }
    return Article(
      id: ArticleID(stem(of: name)) ?? ArticleID(derivedFrom: text), headline: headline,
      date: headers.date,
      byline: headers.byline, body: body, metadata: metadata)
  }

  /// The name without its folders and its last extension.
  static func stem(of name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return String(file) }
    return String(file[..<dot])
  }
}
