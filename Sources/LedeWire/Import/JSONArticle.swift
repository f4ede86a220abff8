internal import LedeJSON
internal import LedeText

/// One article as a JSON object: the fields that Lede knows, everything else kept as it stands.
enum JSONArticle {
  /// Reads an object and gives what it holds to the session: an article, a withdrawal, or, where it is
  /// an envelope (`{"item": [...]}`), each of its items.
  static func read(
    _ reader: inout JSONReader, place: String, _ session: ImportSession
  ) throws {
    var draft = ArticleDraft()
    var isNinjs = false
    var isEnvelope = false
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if let field = session.settings.fields[key] ?? FieldNames.known[key] {
        try read(field, key, &reader, &draft)
        continue
      }
      if envelopes.contains(key), try reader.kind() == .array {
        isEnvelope = true
        try readItems(&reader, session)
        continue
      }
      if NinjsImport.keys.contains(key) { isNinjs = true }
      draft.keep(key, json: try reader.rawValue())
    }
    var version: Int?
    if isNinjs {
      version = NinjsImport.refine(&draft)
      if draft.extraText("pubstatus") ?? draft.extraText("pubStatus") == "canceled",
        let id = draft.id.flatMap({ ArticleID($0) })
      {
        return try session.remove(id, version: version)
      }
    }
    if let article = draft.article() {
      try session.give(article, version: version)
    } else if !isEnvelope {
      session.skip(draft.id ?? place, "neither a headline nor a text")
    }
  }

  /// Keys of arrays that hold articles.
  private static let envelopes: Set<String> = ["item", "items", "articles", "_items", "docs"]

  private static func readItems(_ reader: inout JSONReader, _ session: ImportSession) throws {
    try reader.beginArray()
    var count = 0
    while try reader.nextElement() {
      count += 1
      if try reader.kind() == .object {
        try read(&reader, place: "item \(count)", session)
      } else {
        try reader.skipValue()
      }
    }
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
    case .number where field == .date:
      let json = try reader.rawValue()
      if draft.date == nil, let number = Int(json), let date = ArticleDate(unixTime: number) {
        draft.date = date
      } else if !draft.set(.date, json) {
        draft.keep(key, json: json)
      }
    default:
      let json = try reader.rawValue()
      if field == .id, json.utf8.first != 0x7B, json.utf8.first != 0x5B, draft.set(.id, json) {
        return
      }
      draft.keep(key, json: json)
    }
  }

  /// The elements of an array of strings, or nil if it holds anything else.
  private static func strings(_ json: String) -> [String]? {
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
}

extension ArticleDate {
  /// A moment in seconds, or in milliseconds where the number is too large for them, since 1970, in
  /// UTC. Small numbers are no moments: they are years or numbers of days.
  init?(unixTime: Int) {
    guard unixTime > 99_999_999 else { return nil }
    let isMilliseconds = unixTime > 99_999_999_999
    let seconds = isMilliseconds ? unixTime / 1000 : unixTime
    guard let day = ArticleDate(daysSince1970: seconds / 86_400) else { return nil }
    let second = seconds % 86_400
    self.init(
      year: day.year, month: day.month, day: day.day,
      time: Time(
        hour: second / 3600, minute: second / 60 % 60, second: second % 60, utcOffset: 0))
  }
}

extension ArticleDraft {
  /// The text of a kept value.
  func extraText(_ name: String) -> String? {
    extra(name)?.text
  }

  /// A kept value.
  func extra(_ name: String) -> JSONValue? {
    guard let json = extras.first(where: { $0.name == name })?.json else { return nil }
    do throws(JSONError) { return try JSONValue(json) } catch { return nil }
  }

  /// Takes a kept value out, because it has found its place.
  mutating func drop(_ name: String) {
    extras.removeAll { $0.name == name }
  }
}
