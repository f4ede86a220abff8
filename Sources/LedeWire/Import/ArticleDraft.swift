internal import LedeJSON
internal import LedeText

/// An article in the making: importers put in what they find, and what has no place is kept.
struct ArticleDraft {
  var id: String?
  var headline: String?
  var headlineIsDerived = false
  var body = ""
  var date: ArticleDate?
  var byline: String?
  var source: String?
  var section: String?
  var language: String?
  var keywords: [String] = []
  var url: String?
  var extras: [Article.Extra] = []

  /// Puts text into a field that is empty still; false if it is not, or if the text does not fit.
  mutating func set(_ field: ArticleField, _ text: String) -> Bool {
    guard !text.isEmpty else { return true }
    switch field {
    case .id: return fill(&id, text)
    case .headline: return fill(&headline, text)
    case .byline: return fill(&byline, text)
    case .source: return fill(&source, text)
    case .section: return fill(&section, text)
    case .language: return fill(&language, text)
    case .url: return fill(&url, text)
    case .body:
      guard body.isEmpty else { return false }
      body = text
    case .date:
      guard date == nil, let stated = StatedDate.read(text) else { return false }
      date = stated
    case .keywords:
      guard keywords.isEmpty else { return false }
      keywords = text.split(separator: text.contains(";") ? ";" : ",").map(Self.trimmed)
        .filter { !$0.isEmpty }
    }
    return true
  }

  /// Puts several texts into a field that takes them: keywords, names of authors, paragraphs.
  mutating func set(_ field: ArticleField, _ texts: [String]) -> Bool {
    switch field {
    case .keywords:
      guard keywords.isEmpty else { return false }
      keywords = texts
      return true
    case .body: return set(.body, texts.joined(separator: "\n\n"))
    case .byline: return set(.byline, texts.joined(separator: ", "))
    default: return false
    }
  }

  /// Keeps a value that has no field, as JSON text.
  mutating func keep(_ name: String, json: String) {
    extras.append(Article.Extra(name: name, json: json))
  }

  /// Keeps a text that has no field.
  mutating func keep(_ name: String, text: String) {
    var writer = JSONWriter()
    writer.string(text)
    keep(name, json: writer.text)
  }

  /// Keeps several texts that have no field.
  mutating func keep(_ name: String, texts: [String]) {
    guard !texts.isEmpty else { return }
    var writer = JSONWriter()
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
    keep(name, json: writer.text)
  }

  /// The article, or nil if there is neither a headline nor a body.
  ///
  /// Without an id of its own it is known by its content; without a headline by its first words.
  func article() -> Article? {
    guard headline != nil || !body.isEmpty else { return nil }
    let stated = headline.map(Self.onOneLine).flatMap { $0.isEmpty ? nil : $0 }
    let line =
      stated.map { Headline($0, isDerived: headlineIsDerived) }
      ?? Headline(derivedFrom: body)
    return Article(
      id: id.flatMap { ArticleID($0) } ?? contentID(line), headline: line, date: date,
      language: language, byline: byline, source: source, section: section, keywords: keywords,
      url: url, body: body, extras: extras)
  }

  private func contentID(_ line: Headline) -> ArticleID {
    ArticleID(derivedFrom: "\(date?.description ?? "")\n\(line.text)\n\(body)")
  }

  private func fill(_ field: inout String?, _ text: String) -> Bool {
    guard field == nil else { return false }
    field = text
    return true
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// White space of every kind made single blanks, none at the ends.
  static func onOneLine(_ text: String) -> String {
    let bytes = text.utf8Span.span
    if runEnd(bytes, from: 0) == bytes.count { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
