internal import LedeJSON
internal import LedeText

/// Writes newsItems of NewsML-G2 2.35, conformance power.
enum NewsMLG2 {
  static let namespace = "http://iptc.org/std/nar/2006-10-01/"
  static let catalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
  static let contentType = "application/vnd.iptc.g2.newsitem+xml"

  /// What stands before a name where what it names has no element.
  static let extraScheme = "x-lede:extra:"

  /// What generator says, by which our own files are known again.
  static let generator = "Lede"
  /// What edNote says of an article whose source states no date.
  static let noDate = "Date unknown."
  /// What edNote says of a headline that the source does not state.
  static let derivedHeadline = "Headline derived from the first sentence."
  /// What edNote says where a version stands that the source does not state, and that means all of them.
  static let noVersion = "Version unknown."

  /// Writes an article as a newsItem into an open document or itemSet.
  static func write(_ item: ExportItem, _ settings: ExportSettings, to xml: inout XMLWriter) {
    let article = item.article
    let language = Language.tag(article.language ?? settings.language)
    startItem(
      "newsItem", guid: settings.guid(of: article.id),
      version: item.meansAllVersions ? 2 : article.metadata.version ?? 1, language, &xml)
    writeRights(article.metadata, &xml)
    writeItemMeta(item, settings, &xml)
    writeContentMeta(item, settings, language, &xml)
    writeContentSet(article, settings, &xml)
    xml.end()
  }

  /// Opens an item of any kind, with what stands at the head of each.
  static func startItem(
    _ kind: StaticString, guid: String, version: Int, _ language: String?, _ xml: inout XMLWriter
  ) {
    xml.start(kind)
    xml.attribute("xmlns", namespace)
    xml.attribute("guid", guid)
    xml.attribute("version", String(version))
    xml.attribute("standard", "NewsML-G2")
    xml.attribute("standardversion", "2.35")
    xml.attribute("conformance", "power")
    xml.attribute("xml:lang", language ?? "und")
    xml.empty("catalogRef", "href", catalog)
  }

  private static func writeRights(_ stated: ArticleMetadata, _ xml: inout XMLWriter) {
    let holder = stated.copyrightHolder
    guard holder != nil || !stated.copyrightNotices.isEmpty || !stated.usageTerms.isEmpty else {
      return
    }
    xml.start("rightsInfo")
    if let holder { xml.empty("copyrightHolder", "literal", ArticleDraft.onOneLine(holder)) }
    for notice in stated.copyrightNotices { xml.line("copyrightNotice", notice) }
    for term in stated.usageTerms { xml.line("usageTerms", term) }
    xml.end()
  }

  private static func writeItemMeta(
    _ item: ExportItem, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    let article = item.article
    let stated = article.metadata
    xml.start("itemMeta")
    writeManagement(
      "ninat:text", provider: stated.provider.map(ArticleDraft.onOneLine) ?? settings.authority,
      created: item.versionCreated(settings), first: moment(stated.firstCreated),
      embargoed: stated.embargo.map { startOf($0) }, status: item.status(settings).rawValue, &xml)
    for title in stated.titles { xml.line("title", title) }
    for note in item.ownNotes { xml.element("edNote", note) }
    if item.meansAllVersions { xml.element("edNote", noVersion) }
    for note in stated.editorNotes { xml.line("edNote", note) }
    if let url = article.url, isURI(url) { xml.element("altRep", url) }
    if let expires = moment(stated.expires) { xml.element("expires", expires) }
    writeLinks(item, settings, &xml)
    xml.end()
  }

  /// A date as elements have it that take moments only; nil if it is none.
  static func moment(_ date: ArticleDate?) -> String? {
    date?.time == nil ? nil : date?.description
  }

  /// The first moment of a date, in the form of a moment.
  static func startOf(_ date: ArticleDate) -> String {
    if date.time != nil { return date.description }
    let day = ArticleDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
    return "\(day ?? date)T00:00:00Z"
  }

  /// What every item's itemMeta begins with.
  static func writeManagement(
    _ itemClass: String, provider: String, created: String, first: String? = nil,
    embargoed: String? = nil, status: String = "usable", _ xml: inout XMLWriter
  ) {
    xml.empty("itemClass", "qcode", itemClass)
    xml.empty("provider", "literal", provider)
    xml.element("versionCreated", created)
    if let first { xml.element("firstCreated", first) }
    if let embargoed { xml.element("embargoed", embargoed) }
    xml.empty("pubStatus", "qcode", "stat:\(status)")
    xml.element("generator", "versioninfo", "\(LedeVersion.text)", generator)
  }

  private static func writeLinks(
    _ item: ExportItem, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    var targets: Set<String> = []
    for link in item.article.metadata.related {
      let target = ArticleDraft.onOneLine(link.target)
      let relation = link.relation.flatMap(ArticleMetadata.code)
      xml.start("link")
      if let relation { xml.attribute("rel", relation) }
      xml.attribute("residref", target)
      if let version = link.version, version > 0 { xml.attribute("version", String(version)) }
      if let type = link.contentType {
        xml.attribute("contenttype", ArticleDraft.onOneLine(type))
      }
      xml.end()
      targets.insert((relation ?? "") + target)
    }
    for link in item.links {
      let guid = settings.guid(of: link.id)
      guard targets.insert(link.relation.qcode + guid).inserted else { continue }
      writeLink(link.relation, guid, version: link.version, &xml)
    }
  }

  /// Writes a link to another newsItem.
  static func writeLink(
    _ relation: ExportItem.Link.Relation, _ guid: String, version: Int, _ xml: inout XMLWriter
  ) {
    xml.start("link")
    xml.attribute("rel", relation.qcode)
    xml.attribute("residref", guid)
    xml.attribute("version", String(version))
    xml.attribute("contenttype", contentType)
    xml.end()
  }

  private static func writeContentMeta(
    _ item: ExportItem, _ settings: ExportSettings, _ language: String?, _ xml: inout XMLWriter
  ) {
    let article = item.article
    let stated = article.metadata
    xml.start("contentMeta")
    if let urgency = stated.urgency { xml.element("urgency", String(urgency)) }
    if let date = article.date { xml.element("contentCreated", date.description) }
    if let date = stated.contentModified { xml.element("contentModified", date.description) }
    for place in stated.places { writeNamed("located", place, &xml) }
    if let source = article.source { writeNamed("infoSource", source, literal: true, &xml) }
    xml.empty("language", "tag", language ?? "und")
    for genre in stated.genres { writeNamed("genre", genre, &xml) }
    for keyword in article.keywords { xml.element("keyword", ArticleDraft.onOneLine(keyword)) }
    writeSubjects(item, settings, &xml)
    if let slug = stated.slugline { xml.line("slugline", slug) }
    xml.element("headline", ArticleDraft.onOneLine(article.headline.text))
    if let line = stated.dateline { xml.line("dateline", line) }
    if let byline = article.byline { xml.element("by", ArticleDraft.onOneLine(byline)) }
    if let line = stated.creditline { xml.line("creditline", line) }
    writeDescriptions(item, &xml)
    writeExtras(item, settings, language, &xml)
    xml.end()
  }

  private static func writeNamed(
    _ element: StaticString, _ name: String, literal: Bool = false, _ xml: inout XMLWriter
  ) {
    let line = ArticleDraft.onOneLine(name)
    xml.start(element)
    if literal { xml.attribute("literal", line) }
    xml.element("name", line)
    xml.end()
  }

  /// The section first, as the one subject without a code.
  private static func writeSubjects(
    _ item: ExportItem, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    if let section = item.article.section {
      xml.start("subject")
      xml.attribute("type", "cpnat:abstract")
      xml.element("name", ArticleDraft.onOneLine(section))
      xml.end()
    }
    let subjects = item.article.metadata.subjects
    var stated = Set(subjects.flatMap { [$0.uri, $0.qcode].compactMap(\.self) })
    for subject in subjects {
      write(subject, &xml)
      if let code = subject.qcode.flatMap({ settings.subjectMap?.counterpart(of: $0) }),
        stated.insert(code).inserted
      {
        writeMapped(code, &xml)
      }
    }
    for entity in item.entities {
      let uri = KnowledgeItem.uri(entity, settings)
      if stated.insert(uri).inserted { KnowledgeItem.writeSubject(entity, uri, &xml) }
    }
  }

  /// A subject that is stated in the other vocabulary.
  private static func writeMapped(_ code: String, _ xml: inout XMLWriter) {
    xml.start("subject")
    xml.attribute("type", "cpnat:abstract")
    xml.attribute("qcode", code)
    xml.attribute("how", "howextr:tool")
    xml.attribute("why", "why:inferred")
    xml.end()
  }

  private static func write(_ subject: ArticleMetadata.Subject, _ xml: inout XMLWriter) {
    xml.start("subject")
    // A code that is none (white space, no scheme) is still a literal.
    let code = subject.qcode.flatMap(ArticleMetadata.code)
    let literal = subject.literal ?? (code == nil ? subject.qcode : nil)
    let attributes: [(StaticString, String?)] = [
      ("type", subject.type.flatMap(ArticleMetadata.code)), ("qcode", code),
      ("uri", subject.uri.map(ArticleDraft.onOneLine)),
      ("literal", literal.map(ArticleDraft.onOneLine)),
      ("how", subject.how.flatMap(ArticleMetadata.code)),
      ("why", subject.why.flatMap(ArticleMetadata.code)),
      ("confidence", subject.confidence.map { String(min(max($0, 0), 100)) }),
      ("relevance", subject.relevance.map { String(min(max($0, 0), 100)) }),
    ]
    for case (let name, let value?) in attributes { xml.attribute(name, value) }
    if let name = subject.name { xml.line("name", name) }
    xml.end()
  }

  private static func writeDescriptions(_ item: ExportItem, _ xml: inout XMLWriter) {
    let stated = item.article.metadata
    for text in stated.descriptions { xml.line("description", text) }
    for (role, texts) in [
      ("drol:summary", item.digest.map { [$0] } ?? stated.summaries),
      ("drol:caption", stated.captions),
    ] {
      for text in texts { xml.element("description", "role", role, ArticleDraft.onOneLine(text)) }
    }
  }

  /// What has no element of its own, as JSON text in properties of an extension.
  private static func writeExtras(
    _ item: ExportItem, _ settings: ExportSettings, _ language: String?, _ xml: inout XMLWriter
  ) {
    let article = item.article
    if language == nil, let tag = article.language { writeExtra("language", text: tag, &xml) }
    if let url = article.url, !isURI(url) { writeExtra("url", text: url, &xml) }
    var rest = ArticleMetadata()
    rest.subheadlines = article.metadata.subheadlines
    rest.partOf = settings.itemGUID(of: article)
    for field in [\ArticleMetadata.firstCreated, \.versionCreated, \.expires, \.embargo]
    where article.metadata[keyPath: field]?.time == nil {
      rest[keyPath: field] = article.metadata[keyPath: field]
    }
    for extra in item.ownStatus(settings) + rest.members + article.extras {
      writeExtra(extra.name, json: extra.json, &xml)
    }
  }

  private static func writeExtra(_ name: String, text: String, _ xml: inout XMLWriter) {
    var writer = JSONWriter()
    writer.string(text)
    writeExtra(name, json: writer.text, &xml)
  }

  private static func writeExtra(_ name: String, json: String, _ xml: inout XMLWriter) {
    xml.start("contentMetaExtProperty")
    xml.attribute("reluri", extraScheme + percentEncoded(name))
    xml.attribute("value", json)
    xml.end()
  }

  /// Renditions in the order text, XHTML, NITF: readers that keep one keep the last.
  private static func writeContentSet(
    _ article: Article, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    let body = settings.body
    xml.start("contentSet")
    if body == .text || body == .all {
      xml.start("inlineData")
      xml.attribute("contenttype", "text/plain")
      xml.text(article.body)
      xml.end()
    }
    if body == .xhtml || body == .all {
      xml.start("inlineXML")
      xml.attribute("contenttype", "application/xhtml+xml")
      writeXHTML(article, &xml)
      xml.end()
    }
    if body == .nitf || body == .all {
      xml.start("inlineXML")
      xml.attribute("contenttype", "application/nitf+xml")
      NITF.writeRendition(article, &xml)
      xml.end()
    }
    xml.end()
  }

  private static func writeXHTML(_ article: Article, _ xml: inout XMLWriter) {
    xml.start("html")
    xml.attribute("xmlns", "http://www.w3.org/1999/xhtml")
    xml.start("head")
    xml.element("title", ArticleDraft.onOneLine(article.headline.text))
    xml.end()
    xml.start("body")
    writeParagraphs(article, &xml)
    xml.end()
    xml.end()
  }

  /// The body as `p` elements, at least one.
  static func writeParagraphs(_ article: Article, _ xml: inout XMLWriter) {
    let body = article.body.utf8Span.span
    let paragraphs = article.paragraphs
    for paragraph in paragraphs { xml.element("p", flowing: body.extracting(paragraph)) }
    if paragraphs.isEmpty { xml.element("p", "") }
  }
}

extension Language {
  /// A language as BCP 47 has it, or nil if the text cannot be one.
  static func tag(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    if text.utf8.count == 2, text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return text }
    let parts = text.split(
      separator: text.contains("_") ? "_" : "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy {
          let isLetter = (0x61...0x7A).contains($0 | 0x20)
          return isLetter || index > 0 && (0x30...0x39).contains($0)
        }
    }
    return isTag && parts[0].utf8.count <= 3 ? parts.joined(separator: "-") : nil
  }
}
