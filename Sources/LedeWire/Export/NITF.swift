internal import LedeJSON
internal import LedeText

/// Writes NITF 3.6: documents of their own, and renditions inside NewsML-G2.
enum NITF {
  /// The namespace inside NewsML-G2; documents of their own have none.
  static let namespace = "http://iptc.org/std/NITF/2006-10-18/"

  /// Writes an article as a document of its own.
  static func write(_ item: ExportItem, _ settings: ExportSettings, to xml: inout XMLWriter) {
    let article = item.article
    let extras = StatedExtras(article.extras)
    xml.start("nitf")
    xml.attribute("version", "-//IPTC//DTD NITF 3.6//EN")
    if let language = Language.tag(article.language ?? settings.language) {
      xml.attribute("baselang", language)
    }
    writeHead(item, extras, settings, &xml)
    xml.start("body")
    writeBodyHead(item, extras, &xml)
    writeBodyContent(article, &xml)
    xml.end()
    xml.end()
  }

  /// Writes an article's headline and body as a rendition.
  static func writeRendition(_ article: Article, _ xml: inout XMLWriter) {
    xml.start("nitf")
    xml.attribute("xmlns", namespace)
    xml.start("head")
    xml.element("title", ArticleDraft.onOneLine(article.headline.text))
    xml.end()
    xml.start("body")
    xml.start("body.head")
    writeHeadline(article, &xml)
    xml.end()
    writeBodyContent(article, &xml)
    xml.end()
    xml.end()
  }

  private static func writeHead(
    _ item: ExportItem, _ extras: StatedExtras, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    let article = item.article
    xml.start("head")
    xml.element("title", ArticleDraft.onOneLine(article.headline.text))
    xml.start("meta")
    xml.attribute("name", "generator")
    xml.attribute("content", NewsMLG2.generator)
    xml.end()
    for extra in extras.unplaced {
      xml.start("meta")
      xml.attribute("name", nameToken(extra.name))
      xml.attribute("content", plain(extra))
      xml.end()
    }
    writeDocumentData(item, extras, settings, &xml)
    writePublication(article, &xml)
    xml.end()
  }

  /// The name as XML's NMTOKEN, which NITF asks for: what that may not hold becomes `_`.
  private static func nameToken(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
            || "._-:".contains(Character($0))
            ? $0 : "_"
        }))
  }

  /// A string's text; any other value as JSON.
  private static func plain(_ extra: Article.Extra) -> String {
    do throws(JSONError) {
      if case .string(let text) = try JSONValue(extra.json) { return text }
    } catch {
      return extra.json
    }
    return extra.json
  }

  private static func writeDocumentData(
    _ item: ExportItem, _ extras: StatedExtras, _ settings: ExportSettings, _ xml: inout XMLWriter
  ) {
    let article = item.article
    xml.start("docdata")
    xml.start("doc-id")
    xml.attribute("regsrc", extras.text("provider") ?? settings.authority)
    xml.attribute("id-string", settings.guid(of: article.id))
    xml.end()
    if let urgency = extras.integer("urgency") {
      xml.empty("urgency", "ed-urg", String(urgency))
    }
    xml.start("date.issue")
    if let date = article.date { xml.attribute("norm", norm(date)) }
    xml.end()
    var notes = article.date == nil ? [NewsMLG2.noDate] : []
    if article.headline.isDerived { notes.append(NewsMLG2.derivedHeadline) }
    for note in notes + extras.texts("edNote") { xml.empty("ed-msg", "info", note) }
    for notice in extras.texts("copyright") { xml.empty("doc.copyright", "holder", notice) }
    if !article.keywords.isEmpty {
      xml.start("key-list")
      for keyword in article.keywords {
        xml.empty("keyword", "key", ArticleDraft.onOneLine(keyword))
      }
      xml.end()
    }
    xml.end()
  }

  private static func writePublication(_ article: Article, _ xml: inout XMLWriter) {
    guard article.source != nil || article.section != nil || article.url != nil else { return }
    xml.start("pubdata")
    if let source = article.source { xml.attribute("name", ArticleDraft.onOneLine(source)) }
    if let section = article.section {
      xml.attribute("position.section", ArticleDraft.onOneLine(section))
    }
    if let url = article.url { xml.attribute("ex-ref", url) }
    xml.end()
  }

  private static func writeHeadline(_ article: Article, _ xml: inout XMLWriter) {
    xml.start("hedline")
    xml.element("hl1", ArticleDraft.onOneLine(article.headline.text))
    xml.end()
  }

  private static func writeBodyHead(
    _ item: ExportItem, _ extras: StatedExtras, _ xml: inout XMLWriter
  ) {
    xml.start("body.head")
    writeHeadline(item.article, &xml)
    if let byline = item.article.byline { xml.element("byline", ArticleDraft.onOneLine(byline)) }
    if let line = extras.text("dateline") { xml.element("dateline", line) }
    for summary in item.digest.map({ [ArticleDraft.onOneLine($0)] }) ?? extras.texts("summary") {
      xml.start("abstract")
      xml.element("p", summary)
      xml.end()
    }
    xml.end()
  }

  private static func writeBodyContent(_ article: Article, _ xml: inout XMLWriter) {
    xml.start("body.content")
    NewsMLG2.writeParagraphs(article, &xml)
    xml.end()
  }

  /// ISO 8601, basic where the date is whole: `20231107`, `20231107T162741+0100`, `2023-11`.
  static func norm(_ date: ArticleDate) -> String {
    guard date.day != nil else { return date.description }
    var norm = date.description.filter { $0 != "-" && $0 != ":" }
    guard let time = date.time, let offset = time.utcOffset, offset < 0 else { return norm }
    norm.insert("-", at: norm.index(norm.endIndex, offsetBy: -4))
    return norm
  }
}
