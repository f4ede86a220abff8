internal import LedeJSON
internal import LedeText

/// One article as a JSON object: the fields that Lede knows, everything else kept as it stands.
enum JSONArticle {
  /// Reads an object; nil if it holds neither a headline nor a body.
  static func read(
    _ reader: inout JSONReader, _ session: ImportSession
  ) throws(JSONError) -> Article? {
    var draft = ArticleDraft()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      guard let field = session.settings.fields[key] ?? fields[key] else {
        draft.keep(key, json: try reader.rawValue())
        continue
      }
      try read(field, key, &reader, &draft)
    }
    return draft.article()
  }

  private static func read(
    _ field: ArticleField, _ key: String, _ reader: inout JSONReader, _ draft: inout ArticleDraft
  ) throws(JSONError) {
    switch try reader.kind() {
    case .null: _ = try reader.takeNull()
    case .string:
      let text = try reader.string()
      if !draft.set(field, text) { draft.keep(key, text: text) }
    case .array where field == .keywords || field == .byline || field == .body:
      let json = try reader.rawValue()
      if let texts = strings(json), draft.set(field, texts) { return }
      draft.keep(key, json: json)
    default:
      let json = try reader.rawValue()
      if field != .id || !draft.set(.id, json) { draft.keep(key, json: json) }
    }
  }

  /// The elements of an array of strings, or nil if it holds anything else.
  static func strings(_ json: String) -> [String]? {
    var reader = JSONReader(json.utf8Span.span)
    var texts: [String] = []
    do throws(JSONError) {
      try reader.beginArray()
      while try reader.nextElement() { texts.append(try reader.string()) }
    } catch {
      return nil
    }
    return texts
  }

  /// The keys that stand for a field unless the settings say otherwise.
  static let fields: [String: ArticleField] = [
    "id": .id, "headline": .headline, "title": .headline, "body": .body, "text": .body,
    "date": .date, "byline": .byline, "author": .byline, "source": .source, "section": .section,
    "language": .language, "keywords": .keywords, "url": .url,
  ]
}
