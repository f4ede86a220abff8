internal import LedeText

/// Writes newsItems of NewsML-G2 2.35, conformance power.
enum NewsMLG2 {
  static let namespace = "http://iptc.org/std/nar/2006-10-01/"
  static let catalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
  static let contentType = "application/vnd.iptc.g2.newsitem+xml"

  /// What edNote says of an article whose source states no date.
  static let noDate = "Date unknown."
  /// What edNote says of a headline that the source does not state.
  static let derivedHeadline = "Headline derived from the first sentence."

  /// Writes an article as a newsItem into an open document or itemSet.
  static func write(_ item: ExportItem, _ settings: ExportSettings, to xml: inout XMLWriter) {
    let article = item.article
    let extras = StatedExtras(article.extras)
    let language = article.language ?? settings.language ?? "und"
    xml.start("newsItem")
    xml.attribute("xmlns", namespace)
    xml.attribute("guid", settings.guid(of: article.id))
    xml.attribute("version", String(extras.version))
    xml.attribute("standard", "NewsML-G2")
    xml.attribute("standardversion", "2.35")
    xml.attribute("conformance", "power")
    xml.attribute("xml:lang", language)
    xml.empty("catalogRef", "href", catalog)
    writeItemMeta(item, extras, settings, &xml)
    writeContentMeta(item, extras, language, &xml)
    writeContentSet(article, settings, &xml)
    xml.end()
  }

  private static func writeItemMeta(
    _ item: ExportItem, _ extras: StatedExtras, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    let article = item.article
    xml.start("itemMeta")
    xml.empty("itemClass", "qcode", "ninat:text")
    xml.empty("provider", "literal", extras.text("provider") ?? settings.authority)
    xml.element("versionCreated", extras.text("versionCreated") ?? settings.asOf.description)
    xml.empty("pubStatus", "qcode", "stat:usable")
    xml.start("generator")
    xml.attribute("versioninfo", "1.0")
    xml.text("Lede")
    xml.end()
    if article.date == nil { xml.element("edNote", noDate) }
    if article.headline.isDerived { xml.element("edNote", derivedHeadline) }
    if let url = article.url { xml.element("altRep", url) }
    for link in item.links {
      xml.start("link")
      xml.attribute("rel", "irel:\(link.relation.rawValue)")
      xml.attribute("residref", settings.guid(of: link.id))
      xml.attribute("version", String(link.version))
      xml.attribute("contenttype", contentType)
      xml.end()
    }
    xml.end()
  }

  private static func writeContentMeta(
    _ item: ExportItem, _ extras: StatedExtras, _ language: String, _ xml: inout XMLWriter
  ) {
    let article = item.article
    xml.start("contentMeta")
    if let date = article.date { xml.element("contentCreated", date.description) }
    if let source = article.source {
      xml.start("infoSource")
      xml.element("name", source)
      xml.end()
    }
    xml.empty("language", "tag", language)
    for keyword in article.keywords { xml.element("keyword", keyword) }
    if let section = article.section {
      xml.start("subject")
      xml.attribute("type", "cpnat:abstract")
      xml.element("name", section)
      xml.end()
    }
    xml.element("headline", ArticleDraft.onOneLine(article.headline.text))
    if let byline = article.byline { xml.element("by", byline) }
    if let digest = item.digest {
      xml.start("description")
      xml.attribute("role", "drol:summary")
      xml.text(digest)
      xml.end()
    }
    for extra in extras.unplaced {
      xml.start("contentMetaExtProperty")
      xml.attribute("reluri", StatedExtras.scheme + percentEncoded(extra.name))
      xml.attribute("value", extra.json)
      xml.end()
    }
    xml.end()
  }

  private static func writeContentSet(
    _ article: Article, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    xml.start("contentSet")
    if settings.body == .text || settings.body == .all {
      xml.start("inlineData")
      xml.attribute("contenttype", "text/plain")
      xml.text(article.body)
      xml.end()
    }
    if settings.body == .xhtml || settings.body == .all {
      xml.start("inlineXML")
      xml.attribute("contenttype", "application/xhtml+xml")
      writeXHTML(article, &xml)
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
    Paragraphs.forEach(in: article.body) { paragraph in
      xml.start("p")
      xml.text(paragraph)
      xml.end()
    }
    xml.end()
    xml.end()
  }
}
