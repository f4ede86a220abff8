internal import LedeJSON
internal import LedeText

/// Finds the articles that stand deeper in an object that is none itself.
enum JSONEnvelope {
  /// Reads the articles below a draft's kept values; false if there are none.
  static func read(_ draft: ArticleDraft, _ session: ImportSession) throws -> Bool {
    // What holds back the whole holds back each of its articles.
    var package = ArticleDraft()
    package.metadata = draft.metadata
    if let associations = draft.extra("associations"), case .object(let members) = associations {
      let all = members.flatMap { member in
        if case .array(let several) = member.value { several } else { [member.value] }
      }
      let texts = all.filter { ["text", "composite"].contains($0["type"]?.text) }
      for text in texts { try give(text, of: package, session) }
      if !texts.isEmpty { return true }
    }
    // An article without a text is an article still.
    guard draft.headline == nil else { return false }
    var found: [Found] = []
    var notices: [Found] = []
    for extra in draft.extras {
      guard extra.json.hasPrefix("{") || extra.json.hasPrefix("["),
        let value = draft.extra(extra.name)
      else { continue }
      if extra.name == "_source", let id = draft.id, case .object(let source) = value {
        let own = JSONValue.object([JSONValue.Member(key: "_id", value: .string(id))] + source)
        found.append(Found(value: own, package: package))
        continue
      }
      if extra.name == "doc", let id = draft.id, case .object(let members) = value,
        let update = update(members, of: id)
      {
        found.append(Found(value: update, package: package))
        continue
      }
      collect(value, of: package, into: &found, depth: 0)
      if containers.contains(extra.name) {
        collectNotices(value, of: package, into: &notices, depth: 0)
      }
    }
    if found.isEmpty { found = notices }
    for article in found { try give(article.value, of: article.package, session) }
    return !found.isEmpty
  }

  /// What is read as an article, and what the objects around it state of all that is in them.
  private struct Found {
    let value: JSONValue
    let package: ArticleDraft
  }

  /// What an object and those around it state of the release of the articles in it: `{"status": "draft", "article": {...}}`.
  private static func package(
    _ members: [JSONValue.Member], in package: ArticleDraft
  ) -> ArticleDraft {
    let stated = members.filter { member in
      switch member.value {
      case .array: false
      case .object: ReleaseStatement.isOfData(member.key)
      default: FieldNames.known[member.key] == nil || member.key == "published"
      }
    }
    guard !stated.isEmpty else { return package }
    var draft = package
    draft.heedRelease(around: stated)
    return draft
  }

  /// What a line behind an `update` of the bulk format brings: a text, or what of the release changes. A headline without a
  /// text would take the text's place. nil for what has an id of its own.
  private static func update(_ members: [JSONValue.Member], of id: String) -> JSONValue? {
    let fields = members.map { FieldNames.known[$0.key] }
    guard !fields.contains(.id) else { return nil }
    let own = [JSONValue.Member(key: "_id", value: .string(id))]
    if fields.contains(.body) { return .object(own + members) }
    return .object(
      own
        + members.filter {
          ArticleDraft.tellsOfRelease($0.key) || ArticleMetadata.field(named: $0.key) == "version"
        })
  }

  private static func give(
    _ value: JSONValue, of package: ArticleDraft, _ session: ImportSession
  ) throws {
    var writer = JSONWriter()
    value.write(to: &writer)
    let text = writer.text
    var reader = JSONReader(text.utf8Span.span)
    try JSONArticle.read(&reader, place: "an inner object", feed: package, session)
  }

  /// Members that hold no articles, whatever they look like.
  private static let others: Set<String> = [
    "author", "authors", "image", "images", "media", "tags", "users", "meta", "metadata", "links",
    "pagination", "source", "publisher", "renditions", "multimedia", "categories", "settings",
    "associations", "promo_items", "related", "feed",
  ]

  private static func collect(
    _ value: JSONValue, of package: ArticleDraft, into found: inout [Found], depth: Int
  ) {
    guard depth < 8 else { return }
    switch value {
    case .array(let elements):
      for element in elements { collect(element, of: package, into: &found, depth: depth + 1) }
    case .object(let members):
      if isArticle(members) { return found.append(Found(value: value, package: package)) }
      // Hits of Elasticsearch and OpenSearch have their id beside the article.
      if case .object(let source)? = value["_source"] {
        let id = members.first { $0.key == "_id" }
        let own = JSONValue.object([id].compactMap(\.self) + source)
        return found.append(Found(value: own, package: package))
      }
      let package = Self.package(members, in: package)
      for member in members where !others.contains(member.key) {
        collect(member.value, of: package, into: &found, depth: depth + 1)
      }
    default: break
    }
  }

  /// Members that hold articles, so that an object in them with an id and a status is one without its text.
  private static let containers: Set<String> = [
    "item", "items", "data", "results", "posts", "articles", "article", "content", "response",
    "docs", "doc", "stories", "story", "news",
  ]

  /// What tells of the release of an article and brings no text of it.
  private static func collectNotices(
    _ value: JSONValue, of package: ArticleDraft, into found: inout [Found], depth: Int
  ) {
    guard depth < 8 else { return }
    switch value {
    case .array(let elements):
      for element in elements {
        collectNotices(element, of: package, into: &found, depth: depth + 1)
      }
    case .object(let members):
      let names = members.map(\.key)
      if names.contains(where: { FieldNames.known[$0] == .id }),
        names.contains(where: ArticleDraft.tellsOfRelease)
      {
        return found.append(Found(value: value, package: package))
      }
      for member in members where containers.contains(member.key) {
        collectNotices(member.value, of: package, into: &found, depth: depth + 1)
      }
    default: break
    }
  }

  /// A headline, and a text or a date beside it.
  private static func isArticle(_ members: [JSONValue.Member]) -> Bool {
    let names = Set(members.map { $0.key.lowercased().filter { $0 != "_" } })
    let lines: Set = ["headline", "title", "headlines", "webtitle"]
    let others: Set = [
      "body", "content", "contentelements", "bodyxhtml", "bodyhtml", "bodytext", "text", "html",
      "webpublicationdate", "pubdate", "dategmt", "versioncreated", "publishedat", "created",
      "firstcreated", "fields", "date", "datetime", "firstpublishdate", "attributes",
      "leadparagraph", "abstract", "articlebody", "datepublished", "publisheddate", "lexical",
    ]
    if names.contains("attributes"), names.contains("type") { return true }
    if JSONShapes.isEntry(members) || JSONShapes.hasParts(members) { return true }
    return !names.isDisjoint(with: lines) && !names.isDisjoint(with: others)
  }
}

extension JSONValue {
  /// Writes the value as JSON.
  func write(to json: inout JSONWriter) {
    switch self {
    case .object(let members):
      json.beginObject()
      for member in members {
        json.key(member.key)
        member.value.write(to: &json)
      }
      json.endObject()
    case .array(let elements):
      json.beginArray()
      for element in elements { element.write(to: &json) }
      json.endArray()
    case .string(let text): json.string(text)
    case .number(let digits): json.raw(digits)
    case .bool(let isTrue): json.raw(isTrue ? "true" : "false")
    case .null: json.raw("null")
    }
  }
}
