internal import LedeJSON
internal import LedeText

/// Web pages: what their JSON-LD and their metadata state, and the text of the article in them.
enum HTMLImport {
  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: min(session.settings.largestArticle, 32 << 20))
    var tagLimit = TagLimit(isHTML: true)
    guard tagLimit.firstExcess(in: bytes.span) == nil else {
      throw WireError(.excessive, "\(stream.name): \(TagLimit.message)")
    }
    var draft = page(bytes.span, charset: nil, session)
    guard var article = draft.article(), !article.body.isEmpty else {
      throw WireError(.malformed, "\(stream.name): holds no text of an article")
    }
    if draft.id == nil { article.id = session.id(fromStem: stem, content: article.body) }
    try session.give(article)
  }

  /// The article of a page, in the encoding that `PageEncoding` tells.
  static func page(
    _ bytes: Span<UInt8>, charset: String?, _ session: ImportSession? = nil
  ) -> ArticleDraft {
    if let decoded = PageEncoding.utf8(bytes, charset: charset, session) {
      return page(utf8: decoded.span)
    }
    return page(utf8: bytes)
  }

  private static func page(utf8 bytes: Span<UInt8>) -> ArticleDraft {
    let tree = HTMLParser.tree(of: bytes, encoding: "UTF-8", limit: 64 << 20)
    var draft = ArticleDraft()
    draft.heedsWords = true
    guard let root = tree.root else { return draft }
    for script in tree.descendants(root, "script")
    where tree.attribute(script, "type") == "application/ld+json" {
      readLinkedData(tree.content(script), &draft)
    }
    readMetadata(tree, root, &draft)
    readRelease(beside: tree, root, &draft)
    let text = MainText.text(of: tree, root)
    // The page has the paragraphs, which linked data often lack.
    if text.utf8.count * 10 >= draft.body.utf8.count * 9 { draft.body = text }
    if draft.headline == nil {
      draft.headline =
        tree.line(tree.descendant(root, "h1")) ?? tree.line(tree.descendant(root, "title"))
    }
    draft.language = draft.language ?? tree.attribute(root, "lang")
    return draft
  }

  // MARK: JSON-LD

  private static func readLinkedData(_ text: String, _ draft: inout ArticleDraft) {
    do throws(JSONError) {
      take(try JSONValue(ArticleDraft.trimmed(text)), &draft, depth: 0)
    } catch {
      // A page whose linked data is broken still has its metadata and its text.
      return
    }
  }

  private static func take(_ value: JSONValue, _ draft: inout ArticleDraft, depth: Int) {
    guard depth < 8 else { return }
    for object in value.elements {
      if let graph = object["@graph"] { take(graph, &draft, depth: depth + 1) }
      let types = object["@type"]?.elements.compactMap(\.text) ?? []
      guard types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }) else {
        // The page of an article is a draft if it says so.
        if types.contains(where: { $0.hasSuffix("Page") }) { takeRelease(of: object, &draft) }
        continue
      }
      readArticle(object, &draft)
    }
  }

  private static func readArticle(_ object: JSONValue, _ draft: inout ArticleDraft) {
    func text(_ key: String) -> String { plain(object[key]?.text ?? "") }
    _ = draft.set(.headline, text("headline"))
    _ = draft.set(.headline, text("name"))
    if let body = object["articleBody"]?.text, draft.body.isEmpty { draft.body = markup(body) }
    for key in ["datePublished", "dateCreated", "dateModified"] where draft.date == nil {
      _ = draft.set(.date, text(key))
    }
    let authors = names(object["author"])
    if !authors.isEmpty { _ = draft.set(.byline, authors.joined(separator: ", ")) }
    if let publisher = names(object["publisher"]).first { _ = draft.set(.source, publisher) }
    if let section = object["articleSection"]?.elements.first?.text {
      _ = draft.set(.section, plain(section))
    }
    if case .array(let words)? = object["keywords"] {
      _ = draft.set(.keywords, words.compactMap(\.text).map(plain))
    } else {
      _ = draft.set(.keywords, text("keywords"))
    }
    _ = draft.set(.language, text("inLanguage"))
    let page = object["mainEntityOfPage"]
    _ = draft.set(.url, object["url"]?.text ?? page?["@id"]?.text ?? page?.text ?? "")
    takeRelease(of: object, &draft)
    for key in ["description", "dateModified", "alternativeHeadline"] {
      if !text(key).isEmpty { draft.keep(key, text: text(key)) }
    }
  }

  private static func names(_ value: JSONValue?) -> [String] {
    (value?.elements ?? []).compactMap { $0["name"]?.elements.first?.text ?? $0.text }
      .map(plain).filter { !$0.isEmpty && !isAddress($0) }
  }

  /// Sites give pages of authors where names belong.
  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  private static func plain(_ text: String) -> String {
    ArticleDraft.onOneLine(markup(text))
  }

  private static func markup(_ text: String) -> String {
    guard text.contains("&") || text.contains("</") || text.contains("<p") else { return text }
    let page = HTMLParser.tree(of: text)
    return BlockText.text(of: page.root, in: page)
  }

  // MARK: Metadata

  private static func readMetadata(_ tree: MarkupTree, _ root: Int, _ draft: inout ArticleDraft) {
    var stated: [String: String] = [:]
    for meta in tree.descendants(root, "meta") {
      guard let content = tree.attribute(meta, "content"), !content.isEmpty else { continue }
      for key in ["property", "name", "itemprop"] {
        guard let name = tree.attribute(meta, key)?.lowercased() else { continue }
        if stated[name] == nil { stated[name] = ArticleDraft.onOneLine(content) }
      }
    }
    func set(_ field: ArticleField, _ names: [String]) {
      for name in names {
        guard let text = stated[name], field != .byline || !isAddress(text) else { continue }
        if draft.set(field, text) { return }
      }
    }
    set(.headline, ["og:title", "twitter:title", "headline", "dc.title"])
    set(
      .date,
      [
        "article:published_time", "og:article:published_time", "datepublished", "pubdate",
        "dc.date.issued", "dc.date", "date", "sailthru.date", "parsely-pub-date",
        "publish-date", "last-modified",
      ])
    set(.byline, ["author", "article:author", "dc.creator", "parsely-author", "byl"])
    set(.source, ["og:site_name", "application-name", "publisher"])
    set(.section, ["article:section", "section"])
    set(.keywords, ["news_keywords", "keywords"])
    set(.url, ["og:url"])
    set(.language, ["language", "dc.language"])
    takeRelease(stated, &draft)
    if draft.date == nil {
      let times = tree.descendants(root, "time").compactMap {
        tree.attribute($0, "datetime") ?? tree.line($0)
      }
      draft.date = times.lazy.compactMap { ArticleDate.stated($0) }.first
    }
  }
}

extension UTF8Repair {
  /// Whether bytes are UTF-8 as they stand.
  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes)
      return true
    } catch {
      return false
    }
  }
}
