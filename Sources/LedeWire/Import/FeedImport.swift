internal import LedeText

/// RSS 0.9x to 2.0, RDF (RSS 1.0), Atom, and the exports of WordPress.
enum FeedImport {
  /// Reads an `item` or `entry`; what stands before it in the feed is its context.
  static func read(
    _ tree: MarkupTree, _ item: MarkupTree.NodeIndex, _ session: ImportSession
  ) throws {
    // Atom's tombstones (RFC 6721).
    if tree.name(item) == "deleted-entry" {
      guard let id = tree.attribute(item, "ref").flatMap({ ArticleID($0) }) else { return }
      return try session.remove(id)
    }
    let post = WordPressPost(tree, item)
    if let kind = post?.otherKind { return session.passOver(kind, as: .noArticle) }
    var reader = EntryReader(tree, item, post)
    reader.read()
    if let state = post?.unpublished ?? reader.draftState, !session.settings.takesDrafts {
      let draft = reader.draft
      return try session.passOver(
        unpublished: draft, state,
        moment: Article.latestMoment(draft.date, draft.metadata, draft.extras))
    }
    guard let article = reader.draft.article() else {
      return try session.give(
        textless: reader.draft, "item \(session.report.imported + 1)")
    }
    try session.give(entry: article)
  }
}

/// Reads one entry of a feed into a draft.
private struct EntryReader {
  let tree: MarkupTree
  let item: Int
  let post: WordPressPost?
  let texts: FeedText
  var draft = ArticleDraft()
  /// The element whose text is the body.
  private var bodyNode: Int?

  init(_ tree: MarkupTree, _ item: Int, _ post: WordPressPost?) {
    self.tree = tree
    self.item = item
    self.post = post
    texts = FeedText(tree: tree, item: item)
  }

  mutating func read() {
    draft.heedsWords = true
    let feed = tree.parent(item).flatMap { tree.name($0) == "RDF" ? tree.child($0, "channel") : $0 }
    draft.headline = own("title").flatMap { texts.line($0) }
    draft.body = body()
    draft.url = link(item).map { resolved($0) }
    let id = own("guid") ?? own("id")
    draft.id = id.flatMap { tree.line($0) } ?? tree.attribute(item, "about") ?? draft.url
    let dates = ["published", "pubDate", "date", "issued", "created", "updated", "modified"]
    let stated = dates.compactMap { name in
      own(name).flatMap { tree.line($0) }.flatMap { ArticleDate.stated($0) }
    }
    draft.date = post?.date ?? stated.first
    draft.byline = authors()
    draft.language =
      tree.attribute(item, "lang") ?? own("language").flatMap { tree.line($0) }
      ?? tree.child(feed, "language").flatMap { tree.line($0) } ?? tree.attribute(feed, "lang")
      ?? tree.root.flatMap { tree.attribute($0, "lang") }
    draft.source = tree.child(feed, "title").flatMap { texts.line($0) }
    let categories = (tree.children(item, "category") + tree.children(item, "subject"))
      .filter { !isForeign($0) }
    let words = categories.compactMap {
      tree.attribute($0, "term") ?? tree.line($0)
    }
    var seen: Set<String> = []
    _ = draft.set(.keywords, words.filter { seen.insert($0).inserted })
    if let post { readPublication(of: post) }
    readStatus()
    if let excerpt = tree.children(item, "encoded").first(where: isExcerpt) {
      let summary = texts.text(excerpt, isWordPress: true)
      if !summary.isEmpty, summary != draft.body { draft.metadata.summaries.append(summary) }
    }
    keepRest()
  }

  /// What is not published is withheld, and what is planned has an embargo.
  private mutating func readPublication(of post: WordPressPost) {
    draft.metadata.contentModified = post.modified
    guard post.unpublished != nil else { return }
    draft.metadata.status = .withheld
    draft.metadata.embargo = post.planned
  }

  /// Atom's publishing protocol calls an entry a draft (RFC 5023).
  var draftState: String? {
    let drafts = tree.children(item, "control").flatMap { tree.children($0, "draft") }
    return drafts.contains { tree.line($0)?.lowercased() == "yes" } ? "draft" : nil
  }

  /// The statuses that elements of other vocabularies state, however deep: `PublishingStatus`.
  private mutating func readStatus() {
    if draftState != nil { draft.metadata.restrict(to: .withheld) }
    var node = item + 1
    while node < tree.end(item) {
      if WordPressPost.owns(node, in: tree) {
        node = tree.end(node)
        continue
      }
      if !tree.isText(node) { readStatus(node) }
      node += 1
    }
  }

  /// Takes what one element says: `PublishingStatus`, `isDraft`, an `embargo` without a time, `media:status state="blocked"` of the item.
  private mutating func readStatus(_ node: Int) {
    let name = tree.name(node)
    guard let word = tree.line(node) else {
      if ArticleDraft.isOfEmbargo(name) {
        let end = ["until", "end", "date", "value"].lazy
          .compactMap { [tree] in tree.attribute(node, $0) }.first
        draft.setEmbargo(end ?? "yes")
      }
      if name == "status", tree.parent(node) == item, let state = tree.attribute(node, "state") {
        draft.setStatus(state)
      }
      return
    }
    if StatedStatus.isName(name) { draft.setStatus(word) }
    if UnpublishedMark.state(named: name, word) != nil { draft.metadata.restrict(to: .withheld) }
  }

  /// A child of the feed's own vocabulary or of one that is usual in feeds, never of an extension such
  /// as `media:title`.
  private func own(_ name: String) -> Int? {
    let found = tree.children(item, name)
    return found.first { tree.space($0) == tree.space(item) } ?? found.first { !isForeign($0) }
  }

  /// Whether an element is of a vocabulary whose words mean something else than the feed's own.
  private func isForeign(_ node: Int) -> Bool {
    let space = tree.space(node)
    if space.isEmpty || space == tree.space(item) { return false }
    return !Self.usualPrefixes.contains(space) && !Self.usualSpaces.contains { space.contains($0) }
  }

  /// Parts of the namespaces of RSS, Atom, Dublin Core and their modules.
  private static let usualSpaces = [
    "purl.org/dc/", "purl.org/rss", "purl.org/atom", "w3.org/2005/Atom", "w3.org/1999/xhtml",
    "netscape.com/rdf", "backend.userland.com", "wordpress.org/export/1.0/excerpt",
    "wordpress.org/export/1.1/excerpt", "wordpress.org/export/1.2/excerpt",
  ]

  /// The prefixes of these where a feed does not declare them.
  private static let usualPrefixes: Set<String> = [
    "atom", "content", "dc", "dcterms", "excerpt", "rss", "xhtml",
  ]

  private mutating func body() -> String {
    let encoded = tree.children(item, "encoded").first { !isExcerpt($0) && !isForeign($0) }
    let described = tree.descendant(tree.child(item, "group"), "description")
    let candidates = [
      encoded, own("content"), own("description"), own("summary"), own("body"), described,
    ]
    for case let node? in candidates {
      let text = texts.text(node, isWordPress: post != nil)
      guard !text.isEmpty else { continue }
      bodyNode = node
      return text
    }
    return ""
  }

  /// WordPress calls text and excerpt by one name in two namespaces.
  private func isExcerpt(_ node: Int) -> Bool { tree.space(node).contains("excerpt") }

  private func link(_ node: Int) -> String? {
    let links = tree.children(node, "link").filter { !isForeign($0) }
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
    let nodes = tree.children(item, "author") + tree.children(item, "creator")
    let names = nodes.filter { !isForeign($0) }.compactMap { node in
      let name = tree.line(tree.child(node, "name")) ?? tree.line(node)
      return name.map { post?.name(ofLogin: $0) ?? $0 }
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
    for node in tree.children(item) where node != bodyNode && !WordPressPost.owns(node, in: tree) {
      let isForeign = isForeign(node)
      guard isForeign || !used.contains(tree.name(node)) else { continue }
      let name = isForeign ? foreignName(node) : tree.name(node)
      if name == "media_group" || name == "media_description" {
        readCaptions(node)
        continue
      }
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

  /// The name under which an element of another vocabulary is kept: with the vocabulary's own name in
  /// front where the name alone would mean a field of the article.
  private func foreignName(_ node: Int) -> String {
    let (name, space) = (tree.name(node), tree.space(node))
    let isMedia = space.contains("search.yahoo.com/mrss") || space == "media"
    guard FieldNames.known[name] != nil || isMedia || ["description", "summary"].contains(name)
    else { return name }
    if isMedia { return "media_\(name)" }
    if space.contains("itunes") { return "itunes_\(name)" }
    let last = space.split { !$0.isLetter && !$0.isNumber }.last ?? "other"
    return "\(last)_\(name)"
  }

  /// The captions of pictures (Media RSS), and their titles beside them.
  private mutating func readCaptions(_ node: Int) {
    let isGroup = tree.name(node) == "group"
    let captions = isGroup ? tree.descendants(node, "description") : [node]
    for caption in captions {
      guard let text = tree.line(caption), text != draft.body else { continue }
      draft.metadata.captions.append(text)
    }
    guard isGroup else { return }
    draft.keep("media_title", texts: tree.descendants(node, "title").compactMap { tree.line($0) })
    let contents = tree.descendants(node, "content").compactMap { tree.attribute($0, "url") }
    draft.keep("media_content", texts: contents)
  }
}
