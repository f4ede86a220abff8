internal import LedeJSON
internal import LedeText

/// Writes newsItems of NewsML-G2 2.35, conformance power.
enum NewsMLG2 {
  static let namespace = "http://iptc.org/std/nar/2006-10-01/"
  static let catalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
  static let contentType = "application/vnd.iptc.g2.newsitem+xml"

  /// What generator says, by which our own files are known again.
  static let generator = "Lede"
  /// What edNote says of an article whose source states no date.
  static let noDate = "Date unknown."
  /// What edNote says of a headline that the source does not state.
  static let derivedHeadline = "Headline derived from the first sentence."

  /// Writes an article as a newsItem into an open document or itemSet.
  static func write(_ item: ExportItem, _ settings: ExportSettings, to xml: inout XMLWriter) {
    let article = item.article
    let extras = StatedExtras(article.extras)
    let language = Language.tag(article.language ?? settings.language)
    startItem(
      "newsItem", guid: settings.guid(of: article.id), version: extras.version, language, &xml)
    writeRights(extras, &xml)
    writeItemMeta(item, extras, settings, &xml)
    writeContentMeta(item, extras, settings, language, &xml)
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

  private static func writeRights(_ extras: StatedExtras, _ xml: inout XMLWriter) {
    let notices = extras.texts("copyright")
    let terms = extras.texts("usageTerms")
    guard !notices.isEmpty || !terms.isEmpty else { return }
    xml.start("rightsInfo")
    for notice in notices { xml.element("copyrightNotice", notice) }
    for term in terms { xml.element("usageTerms", term) }
    xml.end()
  }

  private static func writeItemMeta(
    _ item: ExportItem, _ extras: StatedExtras, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    let article = item.article
    xml.start("itemMeta")
    writeManagement(
      "ninat:text", provider: extras.text("provider") ?? settings.authority,
      created: extras.text("versionCreated") ?? settings.moment,
      first: extras.text("firstCreated"), embargoed: extras.text("embargoed"),
      status: extras.text("pubStatus") ?? "usable", &xml)
    for title in extras.texts("title") { xml.element("title", title) }
    if article.date == nil { xml.element("edNote", noDate) }
    if article.headline.isDerived { xml.element("edNote", derivedHeadline) }
    for note in extras.texts("edNote") { xml.element("edNote", note) }
    if let url = article.url, isURI(url) { xml.element("altRep", url) }
    writeLinks(item, extras, settings, &xml)
    xml.end()
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
    xml.element("generator", "versioninfo", "1.0", generator)
  }

  private static func writeLinks(
    _ item: ExportItem, _ extras: StatedExtras, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    var targets: Set<String> = []
    for link in extras.objects("links") {
      xml.start("link")
      for (attribute, key) in linkAttributes {
        if let value = link[key]?.text { xml.attribute(attribute, value) }
      }
      xml.end()
      targets.insert((link["rel"]?.text ?? "") + (link["residref"]?.text ?? ""))
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

  private static let linkAttributes: [(StaticString, String)] = [
    ("rel", "rel"), ("residref", "residref"), ("version", "version"),
    ("contenttype", "contenttype"),
  ]

  private static func writeContentMeta(
    _ item: ExportItem, _ extras: StatedExtras, _ settings: ExportSettings, _ language: String?,
    _ xml: inout XMLWriter
  ) {
    let article = item.article
    xml.start("contentMeta")
    if let urgency = extras.integer("urgency") { xml.element("urgency", String(urgency)) }
    if let date = article.date { xml.element("contentCreated", date.description) }
    if let date = extras.text("contentModified") { xml.element("contentModified", date) }
    for place in extras.texts("located") { writeNamed("located", place, &xml) }
    if let source = article.source { writeNamed("infoSource", source, literal: true, &xml) }
    xml.empty("language", "tag", language ?? "und")
    for genre in extras.texts("genre") { writeNamed("genre", genre, &xml) }
    for keyword in article.keywords { xml.element("keyword", ArticleDraft.onOneLine(keyword)) }
    writeSubjects(item, extras, settings, &xml)
    if let slug = extras.text("slugline") { xml.element("slugline", slug) }
    xml.element("headline", ArticleDraft.onOneLine(article.headline.text))
    if let line = extras.text("dateline") { xml.element("dateline", line) }
    if let byline = article.byline { xml.element("by", ArticleDraft.onOneLine(byline)) }
    if let line = extras.text("creditline") { xml.element("creditline", line) }
    writeDescriptions(item, extras, &xml)
    writeExtras(article, extras, language, &xml)
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
    _ item: ExportItem, _ extras: StatedExtras, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    if let section = item.article.section {
      xml.start("subject")
      xml.attribute("type", "cpnat:abstract")
      xml.element("name", ArticleDraft.onOneLine(section))
      xml.end()
    }
    let subjects = extras.objects("subjects")
    var stated = Set(subjects.flatMap { [$0["uri"]?.text, $0["qcode"]?.text].compactMap(\.self) })
    for subject in subjects {
      xml.start("subject")
      for (attribute, key) in subjectAttributes {
        if let value = subject[key]?.text { xml.attribute(attribute, value) }
      }
      if let name = subject["name"]?.text { xml.element("name", ArticleDraft.onOneLine(name)) }
      xml.end()
      if let code = subject["qcode"]?.text.flatMap({ settings.subjectMap?.counterpart(of: $0) }),
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

  private static let subjectAttributes: [(StaticString, String)] = [
    ("type", "type"), ("qcode", "qcode"), ("uri", "uri"), ("literal", "literal"),
    ("how", "how"), ("why", "why"), ("confidence", "confidence"), ("relevance", "relevance"),
  ]

  private static func writeDescriptions(
    _ item: ExportItem, _ extras: StatedExtras, _ xml: inout XMLWriter
  ) {
    for text in extras.texts("description") { xml.element("description", text) }
    let summaries = item.digest.map { [ArticleDraft.onOneLine($0)] } ?? extras.texts("summary")
    for (role, texts) in [("drol:summary", summaries), ("drol:caption", extras.texts("caption"))] {
      for text in texts { xml.element("description", "role", role, text) }
    }
  }

  /// What has no element of its own, as JSON text in properties of an extension.
  private static func writeExtras(
    _ article: Article, _ extras: StatedExtras, _ language: String?, _ xml: inout XMLWriter
  ) {
    if language == nil, let tag = article.language { writeExtra("language", text: tag, &xml) }
    if let url = article.url, !isURI(url) { writeExtra("url", text: url, &xml) }
    for extra in extras.unplaced { writeExtra(extra.name, json: extra.json, &xml) }
  }

  private static func writeExtra(_ name: String, text: String, _ xml: inout XMLWriter) {
    var writer = JSONWriter()
    writer.string(text)
    writeExtra(name, json: writer.text, &xml)
  }

  private static func writeExtra(_ name: String, json: String, _ xml: inout XMLWriter) {
    xml.start("contentMetaExtProperty")
    xml.attribute("reluri", StatedExtras.scheme + percentEncoded(name))
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
