internal import LedeJSON
internal import LedeText

/// Writes ninjs, 1.4 in lower-case keys or 3.1 in camel case.
struct Ninjs {
  /// The two vocabularies.
  enum Version { case v1, v3 }

  let version: Version
  let settings: ExportSettings

  /// The role of the description that holds, as JSON, what has no key; and its key in ninjs 1.
  static let extrasRole = "x-lede:extras"
  static let extrasKey = "description_lede_extras"

  /// Writes an article as one object.
  func write(_ item: ExportItem, to json: inout JSONWriter) {
    let article = item.article
    let stated = article.metadata
    json.beginObject()
    writeStandard(&json)
    json.member("uri", settings.guid(of: article.id))
    json.member("type", "text")
    json.member(key("representationtype"), version == .v1 ? "complete" : "full")
    if !item.meansAllVersions { json.member("version", String(stated.version ?? 1)) }
    writeMoment("firstcreated", stated.firstCreated?.description, &json)
    writeMoment("versioncreated", item.versionCreated(settings), &json)
    writeMoment("contentcreated", article.date?.description, &json)
    writeMoment("embargoed", stated.embargo?.description, &json)
    json.member(key("pubstatus"), item.status(settings).rawValue)
    if let urgency = stated.urgency { json.member("urgency", urgency) }
    if let holder = stated.copyrightHolder { json.member(key("copyrightholder"), holder) }
    writeLine("copyrightnotice", stated.copyrightNotices, &json)
    writeLine("usageterms", stated.usageTerms, &json)
    if !item.isWithdrawal { writeLine("ednote", notes(article), &json) }
    if let language = Language.tag(article.language ?? settings.language) {
      json.member("language", language)
    }
    writeTexts(item, &json)
    writeSubjects(article, &json)
    if let source = article.source { writeNames("infosource", [source], &json) }
    writeLine("title", stated.titles, &json)
    if let byline = article.byline { json.member(version == .v1 ? "byline" : "by", byline) }
    if let slug = stated.slugline { json.member("slugline", slug) }
    writeLine("located", stated.places, &json)
    writeURL(article, &json)
    if !stated.genres.isEmpty { writeNames("genre", stated.genres, &json) }
    json.endObject()
  }

  private func writeStandard(_ json: inout JSONWriter) {
    json.key(version == .v1 ? "$standard" : "standard")
    json.beginObject()
    json.member("name", "ninjs")
    json.member("version", version == .v1 ? "1.4" : "3.1")
    let number = version == .v1 ? "1.4" : "3.1"
    json.member("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_\(number).json")
    json.endObject()
  }

  /// The key of the vocabulary for a key of ninjs 1.
  private func key(_ lowerCase: String) -> String {
    version == .v1 ? lowerCase : Self.camelCase[lowerCase] ?? lowerCase
  }

  private static let camelCase = [
    "representationtype": "representationType", "firstcreated": "firstCreated",
    "versioncreated": "versionCreated", "contentcreated": "contentCreated",
    "pubstatus": "pubStatus", "copyrightnotice": "copyrightNotice", "usageterms": "usageTerms",
    "ednote": "edNote", "embargoed": "embargoedUntil", "copyrightholder": "copyrightHolder",
    "subject": "subjects", "infosource": "infoSources", "genre": "genres",
  ]

  /// ninjs takes moments with a zone only.
  private func writeMoment(_ name: String, _ text: String?, _ json: inout JSONWriter) {
    guard let text, ArticleDate(text)?.time?.utcOffset != nil else { return }
    json.member(key(name), text)
  }

  private func writeLine(_ name: String, _ texts: [String], _ json: inout JSONWriter) {
    if !texts.isEmpty { json.member(key(name), texts.joined(separator: " ")) }
  }

  /// A date that is no moment stands in the note.
  private func notes(_ article: Article) -> [String] {
    var notes: [String] = []
    if let date = article.date {
      if date.time?.utcOffset == nil { notes.append(NinjsImport.datePrefix + "\(date).") }
    } else {
      notes.append(NewsMLG2.noDate)
    }
    if article.headline.isDerived { notes.append(NewsMLG2.derivedHeadline) }
    return notes + article.metadata.editorNotes
  }

  private func writeTexts(_ item: ExportItem, _ json: inout JSONWriter) {
    let article = item.article
    let headline = ArticleDraft.onOneLine(article.headline.text)
    let summary = item.digest ?? article.metadata.summaries.first
    let wantsXHTML = settings.body == .xhtml || settings.body == .all
    let rest = rest(item)
    guard version == .v3 else {
      json.member("headline", headline)
      if let summary { json.member("description_text", summary) }
      if let rest { json.member(Self.extrasKey, rest) }
      json.member("body_text", article.body)
      if wantsXHTML { json.member("body_xhtml", xhtml(article)) }
      return
    }
    json.key("headlines")
    json.beginArray()
    writeText("main", "text/plain", headline, &json)
    json.endArray()
    if summary != nil || rest != nil {
      json.key("descriptions")
      json.beginArray()
      if let summary { writeText("summary", "text/plain", summary, &json) }
      if let rest { writeText(Self.extrasRole, "application/json", rest, &json) }
      json.endArray()
    }
    json.key("bodies")
    json.beginArray()
    writeText("text", "text/plain", article.body, &json)
    if wantsXHTML { writeText("xhtml", "application/xhtml+xml", xhtml(article), &json) }
    json.endArray()
  }

  /// What has no key of its own, as a JSON object of the names that articles have for it; nil if
  /// there is nothing.
  private func rest(_ item: ExportItem) -> String? {
    var stated = item.article.metadata
    let hasMoment = { (date: ArticleDate?) in date?.time?.utcOffset != nil }
    (stated.version, stated.status, stated.urgency, stated.slugline) = (nil, .usable, nil, nil)
    stated.copyrightHolder = nil
    stated.partOf = settings.itemGUID(of: item.article)
    if hasMoment(stated.versionCreated) { stated.versionCreated = nil }
    if hasMoment(stated.firstCreated) { stated.firstCreated = nil }
    if hasMoment(stated.embargo) { stated.embargo = nil }
    for field in [
      \ArticleMetadata.copyrightNotices, \.usageTerms, \.editorNotes, \.places, \.titles,
    ] where stated[keyPath: field].count == 1 { stated[keyPath: field] = [] }
    stated.genres = []
    if item.digest == nil, stated.summaries.count == 1 { stated.summaries = [] }
    if stated.subjects.allSatisfy({ NinjsSubject($0)?.subject == $0 }) { stated.subjects = [] }
    let members = item.ownStatus(settings) + stated.members + item.article.extras
    return members.isEmpty ? nil : JSONMembers.text(members)
  }

  private func writeText(
    _ role: String, _ type: String, _ text: String, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("role", role)
    json.member("contentType", type)
    json.member("value", text)
    json.endObject()
  }

  private func xhtml(_ article: Article) -> String {
    let body = article.body.utf8Span.span
    var xml = EscapedXML()
    for paragraph in article.paragraphs {
      xml.append("<p>")
      xml.append(flowing: body.extracting(paragraph))
      xml.append("</p>")
    }
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  private func writeSubjects(_ article: Article, _ json: inout JSONWriter) {
    let coded = article.metadata.subjects.compactMap { NinjsSubject($0) }
    guard article.section != nil || !article.keywords.isEmpty || !coded.isEmpty else { return }
    json.key(key("subject"))
    json.beginArray()
    for subject in coded { subject.write(version, to: &json) }
    let named = article.section.map { [("section", $0)] } ?? []
    for (relation, name) in named + article.keywords.map({ ("keyword", $0) }) {
      json.beginObject()
      json.member("name", name)
      json.member("rel", relation)
      json.endObject()
    }
    json.endArray()
  }

  private func writeNames(_ name: String, _ values: [String], _ json: inout JSONWriter) {
    json.key(key(name))
    json.beginArray()
    for value in values {
      json.beginObject()
      json.member("name", value)
      json.endObject()
    }
    json.endArray()
  }

  private func writeURL(_ article: Article, _ json: inout JSONWriter) {
    guard let url = article.url else { return }
    json.key(version == .v1 ? "altids" : "altIds")
    if version == .v1 {
      json.beginObject()
      json.member("url", url)
      json.endObject()
    } else {
      json.beginArray()
      json.beginObject()
      json.member("role", "url")
      json.member("value", url)
      json.endObject()
      json.endArray()
    }
  }
}
