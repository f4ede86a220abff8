internal import LedeText

/// RSS 0.9x to 2.0, RDF (RSS 1.0), Atom, and the exports of WordPress.
enum FeedImport {
  /// Reads an `item` or `entry`; what stands before it in the feed is its context.
  static func read(
    _ tree: MarkupTree, _ item: MarkupTree.NodeIndex, _ session: ImportSession
  ) throws {
    var reader = EntryReader(tree, item)
    reader.read()
    if let type = reader.text("post_type", in: "wordpress"), type == "attachment" {
      return session.skip(reader.draft.headline ?? "", "an attachment, no article")
    }
    guard let article = reader.draft.article() else {
      return session.skip("item \(session.report.imported + 1)", "neither a headline nor a text")
    }
    try session.give(article)
  }
}

/// Reads one entry of a feed into a draft.
private struct EntryReader {
  let tree: MarkupTree
  let item: Int
  var draft = ArticleDraft()

  init(_ tree: MarkupTree, _ item: Int) {
    self.tree = tree
    self.item = item
  }

  mutating func read() {
    let feed = tree.parent(item).flatMap { tree.name($0) == "RDF" ? tree.child($0, "channel") : $0 }
    draft.headline = own("title").flatMap(plain)
    draft.body = body()
    draft.url = link(item).map { resolved($0) }
    let id = own("guid") ?? own("id")
    draft.id = id.flatMap { tree.line($0) } ?? tree.attribute(item, "about") ?? draft.url
    let dates = ["published", "pubDate", "date", "issued", "created", "updated", "modified"]
    draft.date =
      dates.compactMap { name in
        child(name).flatMap { tree.line($0) }.flatMap { ArticleDate.stated($0) }
      }.first
    draft.byline = authors()
    draft.language =
      tree.attribute(item, "lang") ?? child("language").flatMap { tree.line($0) }
      ?? tree.child(feed, "language").flatMap { tree.line($0) } ?? tree.attribute(feed, "lang")
      ?? tree.root.flatMap { tree.attribute($0, "lang") }
    draft.source = tree.child(feed, "title").flatMap(plain)
    let categories = tree.children(item, "category") + tree.children(item, "subject")
    let words = categories.compactMap {
      tree.attribute($0, "term") ?? tree.line($0)
    }
    var seen: Set<String> = []
    _ = draft.set(.keywords, words.filter { seen.insert($0).inserted })
    keepRest()
  }

  /// A child of the feed's own vocabulary, not of an extension such as `media:title`.
  private func own(_ name: String) -> Int? {
    tree.children(item, name).first { !isExtension($0) }
  }

  private func child(_ name: String) -> Int? { tree.child(item, name) }

  private func isExtension(_ node: Int) -> Bool {
    let space = tree.space(node)
    return ["search.yahoo.com/mrss", "media", "itunes"].contains { space.contains($0) }
  }

  /// The text of a child whose namespace contains a word.
  func text(_ name: String, in space: String) -> String? {
    tree.children(item, name).first { tree.space($0).contains(space) }.flatMap { tree.line($0) }
  }

  /// A title as plain text: escaped markup is taken out.
  private func plain(_ node: Int) -> String? {
    guard let line = tree.line(node) else { return nil }
    guard line.contains("<") || line.contains("&") else { return line }
    let page = HTMLParser.tree(of: line)
    return page.root.flatMap { page.line($0) } ?? line
  }

  private func body() -> String {
    let encoded = tree.children(item, "encoded").first { !tree.space($0).contains("excerpt") }
    let described = tree.descendant(tree.child(item, "group"), "description")
    let candidates = [
      encoded, own("content"), own("description"), own("summary"), child("body"), described,
    ]
    for case let node? in candidates {
      let text = html(node)
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// Text that is escaped HTML, XHTML in place, or plain.
  private func html(_ node: Int) -> String {
    if tree.children(node).isEmpty {
      let content = tree.content(node)
      if content.contains("<") || content.contains("&") {
        let page = HTMLParser.tree(of: content)
        return BlockText.text(of: page.root, in: page)
      }
    }
    return BlockText.text(of: node, in: tree)
  }

  private func link(_ node: Int) -> String? {
    let links = tree.children(node, "link").filter { !isExtension($0) }
    let alternate = links.first { tree.attribute($0, "rel") ?? "alternate" == "alternate" }
    guard let link = alternate ?? links.first else { return nil }
    return tree.attribute(link, "href") ?? tree.line(link)
  }

  /// A link made whole by the nearest `xml:base`, where it is not whole itself.
  private func resolved(_ link: String) -> String {
    guard !link.contains("://"), !link.isEmpty else { return link }
    var node: Int? = item
    while let at = node {
      if let base = tree.attribute(at, "base"), let scheme = base.firstRange(of: "://") {
        let host = base[scheme.upperBound...].prefix { $0 != "/" }
        if link.hasPrefix("/") { return base[..<scheme.upperBound] + host + link }
        let folder = base.lastIndex(of: "/").map { base[...$0] } ?? base[...]
        return (folder.count > scheme.upperBound.utf16Offset(in: base) ? folder : base + "/") + link
      }
      node = tree.parent(at)
    }
    return link
  }

  private func authors() -> String? {
    let names = (tree.children(item, "author") + tree.children(item, "creator")).compactMap {
      node in
      tree.line(tree.child(node, "name")) ?? tree.line(node)
    }
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    return distinct.isEmpty ? nil : distinct.joined(separator: ", ")
  }

  /// What has no field: summaries beside a full text, enclosures, comments, places.
  private mutating func keepRest() {
    let used: Set<String> = [
      "title", "link", "guid", "id", "published", "pubDate", "author", "creator", "category",
      "subject", "encoded", "content", "date", "issued", "language",
    ]
    var kept: [(name: String, texts: [String])] = []
    for node in tree.children(item) {
      let name = tree.name(node)
      guard !used.contains(name) || isExtension(node) else { continue }
      guard
        let text = tree.line(node) ?? tree.attribute(node, "url") ?? tree.attribute(node, "href"),
        text != draft.body, text.utf8.count < 100_000
      else { continue }
      if let index = kept.firstIndex(where: { $0.name == name }) {
        kept[index].texts.append(text)
      } else {
        kept.append((name, [text]))
      }
    }
    for entry in kept {
      if entry.texts.count == 1 {
        draft.keep(entry.name, text: entry.texts[0])
      } else {
        draft.keep(entry.name, texts: entry.texts)
      }
    }
  }
}
