internal import LedeJSON
internal import LedeText

/// One article as a JSON object: the fields that Lede knows, everything else kept as it stands.
enum JSONArticle {
  /// Reads an object and gives what it holds to the session: an article, a withdrawal, or, where it is
  /// an envelope (`{"item": [...]}`), each of its items.
  ///
  /// `feed` is what the envelope states of all its articles before them: its title as their source, its language, what
  /// holds them back.
  static func read(
    _ reader: inout JSONReader, place: String, feed: ArticleDraft? = nil, _ session: ImportSession
  ) throws {
    var draft = ArticleDraft()
    draft.dateOrder = session.dateOrder
    draft.heedsWords = true
    draft.source = feed?.headline
    draft.language = feed?.language
    draft.metadata.embargo = feed?.metadata.embargo
    if let feed, feed.metadata.status != .usable { draft.metadata.status = .withheld }
    var isNinjs = false
    var isEnvelope = false
    var unpublished: String?
    // Where systems keep the time of publication there is none.
    var hasNoTime = false
    var headlineKey: String?
    try reader.beginObject()
    while let stated = try reader.nextKey() {
      let key = session.meaning(stated)
      let isSwitch = try key == "published" && isSwitch(reader)
      let first = key.utf8.first
      if first == UInt8(ascii: "p") || first == UInt8(ascii: "f"), try reader.kind() == .null {
        if ReleaseStatement.isOfFirst(key) { unpublished = "draft" }
        if Self.times.contains(key) { hasNoTime = true }
      }
      if !isSwitch, let field = FieldNames.known[key] {
        if field == .headline {
          // `headline` is the headline, whatever `title` says.
          if key == "headline", headlineKey == "title" { draft.giveUpHeadline() }
          headlineKey = headlineKey ?? key
        }
        try read(field, key, &reader, &draft)
        if field == .date { draft.heedStart(named: key) }
        continue
      }
      if envelopes.contains(key), try reader.kind() == .array {
        isEnvelope = true
        // What stands behind the articles may hold them back.
        var ahead = reader
        var envelope = draft
        readRelease(behind: &ahead, &envelope)
        try readItems(&reader, of: envelope, session)
        continue
      }
      if NinjsImport.isKey(key) { isNinjs = true }
      let json = try reader.compactValue()
      if let state = Self.unpublished(key, json) {
        // The article's status tells it from here on.
        unpublished = state
        continue
      }
      // Passwords never leave the file.
      if Self.passwords.contains(key) { continue }
      draft.keep(key, json: json)
    }
    if isNinjs { NinjsImport.refine(&draft) }
    // A feed's own title and address are no article.
    if isEnvelope, draft.body.isEmpty { return }
    if try takeBulkAction(draft, session) { return }
    if isOfDraft(draft.id) || isOfDraft(draft.extraText("_originalId")) {
      unpublished = unpublished ?? "draft"
    }
    draft.id = draft.id ?? session.announcedID
    session.announcedID = nil
    if hasNoTime, JSONShapes.isEntry(draft) { unpublished = unpublished ?? "draft" }
    unpublished = unpublished ?? JSONShapes.unpublished(draft)
    JSONShapes.refine(&draft)
    unpublished = unpublished ?? JSONShapes.unpublished(draft)
    if draft.metadata.status == .cancelled, let id = draft.id.flatMap({ ArticleID($0) }) {
      return try session.remove(id, version: draft.statedVersion)
    }
    if draft.body.isEmpty, try JSONEnvelope.read(draft, session) { return }
    session.countsEmptyArticles = true
    defer { session.countsEmptyArticles = false }
    JSONShapes.noteLinkedText(draft, session)
    if let unpublished {
      guard session.settings.takesDrafts else {
        return try session.passOver(unpublished: draft, unpublished)
      }
      if draft.metadata.status == .usable { draft.metadata.status = .withheld }
    }
    let longest = draft.body.isEmpty ? JSONShapes.longestText(draft) : nil
    if let article = draft.article(derivingHeadline: session.settings.derivesHeadlines) {
      if article.body.isEmpty { session.noteNoText(of: article, longest: longest) }
      try session.give(article, version: draft.statedVersion)
    } else if !isEnvelope {
      try session.give(textless: draft, draft.id ?? place)
    }
  }

  /// Whether an object is the line before an article in the bulk format of Elasticsearch and OpenSearch,
  /// which holds the article's id; one that deletes stands alone.
  private static func takeBulkAction(
    _ draft: ArticleDraft, _ session: ImportSession
  ) throws -> Bool {
    guard draft.headline == nil, draft.body.isEmpty, draft.extras.count == 1,
      let name = draft.extras.first?.name, ["index", "create", "update", "delete"].contains(name),
      case .object(let members)? = draft.extra(name),
      members.allSatisfy({ $0.key.hasPrefix("_") || bulkMembers.contains($0.key) })
    else { return false }
    let id = members.first { $0.key == "_id" }?.value.text
    if name == "delete" {
      if let id = id.flatMap({ ArticleID($0) }) { try session.remove(id) }
    } else {
      session.announcedID = id
    }
    return true
  }

  /// What may stand beside the id of a line of the bulk format.
  private static let bulkMembers: Set = [
    "routing", "version", "version_type", "if_seq_no", "if_primary_term", "pipeline",
    "require_alias", "retry_on_conflict", "op_type", "parent", "dynamic_templates",
    "list_executed_pipelines",
  ]

  /// The state of an article that its system has not published: `"status": "draft"`, `"draft": true`;
  /// nil for every other key and value.
  private static func unpublished(_ key: String, _ json: String) -> String? {
    if passwords.contains(key), json != "\"\"", json != "null" { return "with a password" }
    return UnpublishedMark.state(named: key, json.filter { $0 != "\"" })
  }

  /// Whether an id is one of Sanity's for a draft, or for what belongs to a release that is planned.
  private static func isOfDraft(_ id: String?) -> Bool {
    guard let id, let first = id.utf8.first,
      first == UInt8(ascii: "d") || first == UInt8(ascii: "v")
    else { return false }
    return id.hasPrefix("drafts.") || id.hasPrefix("versions.")
  }

  private static let times: Set = [
    "published", "publishedAt", "published_at", "publishedOn", "published_on", "publishDate",
    "publish_date",
  ]

  /// Whether the next value is a switch, and no date: `true`, `"no"`.
  private static func isSwitch(_ reader: JSONReader) throws(JSONError) -> Bool {
    var reader = reader
    switch try reader.kind() {
    case .bool: return true
    case .number: return try switchWords.contains(reader.rawValue())
    case .string: return try switchWords.contains(reader.string().lowercased())
    default: return false
    }
  }

  private static let switchWords: Set = ["yes", "no", "true", "false", "0", "1"]

  private static let passwords: Set<String> = ["password", "post_password"]

  /// Keys of arrays that hold articles.
  private static let envelopes: Set<String> = ["item", "items", "articles", "_items", "docs"]

  /// Reads what an envelope states of its release behind the array of its articles.
  private static func readRelease(
    behind reader: inout JSONReader, _ envelope: inout ArticleDraft
  ) {
    do throws(JSONError) {
      try reader.skipValue()
      while let key = try reader.nextKey() {
        if FieldNames.known[key] != nil || envelopes.contains(key) {
          try reader.skipValue()
        } else {
          envelope.keep(key, json: try reader.compactValue())
        }
      }
    } catch {
      // What is broken there is told when it is read.
      return
    }
  }

  private static func readItems(
    _ reader: inout JSONReader, of envelope: ArticleDraft, _ session: ImportSession
  ) throws {
    var envelope = envelope
    if envelope.extra("version")?.text?.contains("jsonfeed") != true { envelope.headline = nil }
    try reader.beginArray()
    var count = 0
    while try reader.nextElement() {
      count += 1
      if try reader.kind() == .object {
        try read(&reader, place: "item \(count)", feed: envelope, session)
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
      let json = try reader.compactValue()
      if let texts = JSONMembers.strings(json), draft.set(field, texts) { return }
      draft.keep(key, json: json)
    case .number where field == .date:
      let json = try reader.compactValue()
      if draft.date == nil, let number = Int(json), let date = ArticleDate(unixTime: number) {
        draft.date = date
      } else if !draft.set(.date, json) {
        draft.keep(key, json: json)
      }
    default:
      let json = try reader.compactValue()
      if field == .id, json.utf8.first != 0x7B, json.utf8.first != 0x5B, draft.set(.id, json) {
        return
      }
      draft.keep(key, json: json)
    }
  }
}

extension ArticleDraft {
  /// Makes room for a better headline; the one that was taken becomes a title.
  mutating func giveUpHeadline() {
    guard let line = headline else { return }
    headline = nil
    if !metadata.titles.contains(line) { metadata.titles.append(line) }
  }

  /// The text of a kept value.
  func extraText(_ name: String) -> String? {
    extra(name)?.text
  }

  /// A kept value.
  func extra(_ name: String) -> JSONValue? {
    guard let extra = keptExtra(name) else { return nil }
    do throws(JSONError) { return try JSONValue(extra.json) } catch { return nil }
  }

}
