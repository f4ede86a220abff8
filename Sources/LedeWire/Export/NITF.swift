internal import LedeText

/// Writes NITF 3.6: documents of their own, and renditions inside NewsML-G2.
enum NITF {
  /// The namespace inside NewsML-G2; documents of their own have none.
  static let namespace = "http://iptc.org/std/NITF/2006-10-18/"

  /// The name of the `meta` that holds, as JSON, what has no element.
  static let extrasName = "x-lede-extras"

  /// Whether a line of rights is a notice of copyright rather than terms of use.
  static func isNotice(_ line: String) -> Bool {
    let start = line.lowercased()
    return ["(c)", "©", "copyright", "&copy;"].contains { start.hasPrefix($0) }
  }

  /// Writes an article as a document of its own.
  static func write(_ item: ExportItem, _ settings: ExportSettings, to xml: inout XMLWriter) {
    let article = item.article
    xml.start("nitf")
    xml.attribute("version", "-//IPTC//DTD NITF 3.6//EN")
    if let language = Language.tag(article.language ?? settings.language) {
      xml.attribute("baselang", language)
    }
    NITFHead(item, settings).write(&xml)
    xml.start("body")
    writeBodyHead(item, &xml)
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

  private static func writeHeadline(_ article: Article, _ xml: inout XMLWriter) {
    xml.start("hedline")
    xml.line("hl1", article.headline.text)
    for line in article.metadata.subheadlines { xml.line("hl2", line) }
    xml.end()
  }

  private static func writeBodyHead(_ item: ExportItem, _ xml: inout XMLWriter) {
    let stated = item.article.metadata
    xml.start("body.head")
    writeHeadline(item.article, &xml)
    // The schema has room for one.
    let notices = stated.copyrightNotices.filter(isNotice)
    if !notices.isEmpty { xml.line("rights", notices.joined(separator: " ")) }
    if let byline = item.article.byline { xml.line("byline", byline) }
    if let line = stated.dateline { xml.line("dateline", line) }
    let summaries = item.digest.map { [$0] } ?? stated.summaries
    if !summaries.isEmpty {
      xml.start("abstract")
      for summary in summaries { xml.line("p", summary) }
      xml.end()
    }
    xml.end()
  }

  /// Widely used readers look for the paragraphs below a block.
  private static func writeBodyContent(_ article: Article, _ xml: inout XMLWriter) {
    xml.start("body.content")
    xml.start("block")
    NewsMLG2.writeParagraphs(article, &xml)
    xml.end()
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
