internal import LedeText

/// Writes packageItems of NewsML-G2: a digest with the articles that it is made from.
enum PackageItem {
  /// Writes a package into an open document or itemSet.
  static func write(
    _ package: ExportPackage, _ settings: ExportSettings, to xml: inout XMLWriter
  ) {
    let language = Language.tag(commonLanguage(package.articles) ?? settings.language)
    NewsMLG2.startItem(
      "packageItem", guid: package.guid(settings), version: 1, language, &xml)
    writeCatalog(&xml)
    xml.start("itemMeta")
    let release = release(package, settings)
    NewsMLG2.writeManagement(
      "ninat:composite", provider: settings.authority, created: settings.moment,
      embargoed: release.embargo.map(NewsMLG2.startOf), status: release.status.rawValue, &xml)
    writeSources(package, settings, &xml)
    xml.end()
    xml.start("contentMeta")
    xml.empty("language", "tag", language ?? "und")
    xml.element("headline", ArticleDraft.onOneLine(package.headline))
    if let digest = package.digest {
      xml.element("description", "role", "drol:summary", ArticleDraft.onOneLine(digest))
    }
    xml.end()
    writeGroups(package, settings, &xml)
    xml.end()
  }

  /// A package names all its articles: it goes out withheld where one of them does, until the last embargo that runs.
  private static func release(_ package: ExportPackage, _ settings: ExportSettings) -> Release {
    var release = Release()
    for article in package.articles {
      release.add(article.metadata, at: settings.asOf.secondsSince1970)
    }
    return release
  }

  /// The digest is derived from the articles whose sentences it holds.
  private static func writeSources(
    _ package: ExportPackage, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    for article in package.articles where package.sources.contains(article.id) {
      let version = article.metadata.version ?? 1
      NewsMLG2.writeLink(.derivedFrom, settings.guid(of: article.id), version: version, &xml)
    }
  }

  /// The roles of groups are in no standard catalog.
  private static func writeCatalog(_ xml: inout XMLWriter) {
    xml.start("catalog")
    xml.start("scheme")
    xml.attribute("alias", "group")
    xml.attribute("uri", "http://cv.iptc.org/newscodes/group/")
    xml.end()
    xml.end()
  }

  private static func writeGroups(
    _ package: ExportPackage, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    xml.start("groupSet")
    xml.attribute("root", "root")
    xml.start("group")
    xml.attribute("id", "root")
    xml.attribute("role", "group:root")
    xml.empty("groupRef", "idref", "main")
    xml.end()
    xml.start("group")
    xml.attribute("id", "main")
    xml.attribute("role", "group:main")
    xml.attribute("mode", "pgrmod:seq")
    for article in package.articles { writeReference(article, settings, &xml) }
    xml.end()
    xml.end()
  }

  private static func writeReference(
    _ article: Article, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    let stated = article.metadata
    xml.start("itemRef")
    xml.attribute("residref", settings.guid(of: article.id))
    xml.attribute("version", String(stated.version ?? 1))
    xml.attribute("contenttype", NewsMLG2.contentType)
    xml.empty("itemClass", "qcode", "ninat:text")
    xml.empty(
      "provider", "literal", stated.provider.map(ArticleDraft.onOneLine) ?? settings.authority)
    xml.element("versionCreated", ExportItem(article).versionCreated(settings))
    xml.empty("pubStatus", "qcode", "stat:\(ExportItem(article).status(settings).rawValue)")
    xml.element("headline", ArticleDraft.onOneLine(article.headline.text))
    xml.end()
  }

  private static func commonLanguage(_ articles: [Article]) -> String? {
    guard let first = articles.first?.language else { return nil }
    return articles.allSatisfy { $0.language == first } ? first : nil
  }
}

/// Writes knowledgeItems of NewsML-G2: the entities that items refer to as subjects.
enum KnowledgeItem {
  /// The item's id, made from its entities.
  static func guid(_ knowledge: ExportKnowledge, _ settings: ExportSettings) -> String {
    let uris = sorted(knowledge.entities, settings).map(\.uri).joined(separator: "\n")
    let hash = SHA256.hexadecimal(of: uris, digits: 32)
    return "tag:\(settings.authority),\(settings.authorityDate):entities:\(hash)"
  }

  /// Writes entities into an open document or itemSet, each once, in the order of their URIs.
  static func write(
    _ knowledge: ExportKnowledge, _ settings: ExportSettings, to xml: inout XMLWriter
  ) {
    NewsMLG2.startItem(
      "knowledgeItem", guid: guid(knowledge, settings), version: 1,
      Language.tag(settings.language), &xml)
    xml.start("itemMeta")
    NewsMLG2.writeManagement(
      "cinat:concept", provider: settings.authority, created: settings.moment,
      embargoed: knowledge.release.embargo.map(NewsMLG2.startOf),
      status: knowledge.release.status.rawValue, &xml)
    xml.end()
    xml.start("conceptSet")
    for (uri, entity) in sorted(knowledge.entities, settings) {
      xml.start("concept")
      xml.empty("conceptId", "uri", uri)
      xml.empty("type", "qcode", "cpnat:\(entity.kind.rawValue)")
      xml.element("name", ArticleDraft.onOneLine(entity.name))
      xml.end()
    }
    xml.end()
    xml.end()
  }

  /// Writes an entity as a subject that a machine has found.
  static func writeSubject(_ entity: ExportEntity, _ uri: String, _ xml: inout XMLWriter) {
    xml.start("subject")
    xml.attribute("type", "cpnat:\(entity.kind.rawValue)")
    xml.attribute("uri", uri)
    xml.attribute("how", "howextr:tool")
    xml.attribute("why", "why:inferred")
    if let confidence = entity.confidence { xml.attribute("confidence", String(confidence)) }
    xml.element("name", ArticleDraft.onOneLine(entity.name))
    xml.end()
  }

  /// The URI by which items refer to an entity: made from its kind and name.
  static func uri(_ entity: ExportEntity, _ settings: ExportSettings) -> String {
    let name = percentEncoded(ArticleDraft.onOneLine(entity.name))
    return "tag:\(settings.authority),\(settings.authorityDate):\(entity.kind.rawValue):\(name)"
  }

  private static func sorted(
    _ entities: [ExportEntity], _ settings: ExportSettings
  ) -> [(uri: String, entity: ExportEntity)] {
    var byURI: [String: ExportEntity] = [:]
    for entity in entities { byURI[uri(entity, settings)] = entity }
    return byURI.map { ($0.key, $0.value) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }
}
