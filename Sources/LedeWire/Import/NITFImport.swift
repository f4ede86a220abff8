internal import LedeText

/// NITF 2.x and 3.x, with the metadata of the New York Times Annotated Corpus.
enum NITFImport {
  /// Reads a document whose root is `nitf`.
  static func read(
    _ tree: MarkupTree, _ root: MarkupTree.NodeIndex, stem: String, _ session: ImportSession
  ) throws {
    var draft = ArticleDraft()
    fill(&draft, tree, root)
    if draft.id == nil { draft.id = session.id(fromStem: stem, content: draft.body).rawValue }
    guard let article = draft.article() else {
      return session.skip(draft.id ?? "", "neither a headline nor a body")
    }
    try session.give(article)
  }

  /// Fills what is empty still from a `nitf` element, which may stand inside another format.
  static func fill(_ draft: inout ArticleDraft, _ tree: MarkupTree, _ root: MarkupTree.NodeIndex) {
    var body = draft.body
    fill(&draft, tree, root, textInto: &body)
    draft.body = body
  }

  /// Fills a draft's fields, and the text if it holds more than what is there already.
  static func fill(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ root: MarkupTree.NodeIndex,
    textInto best: inout String
  ) {
    let head = tree.child(root, "head")
    let body = tree.child(root, "body")
    let bodyHead = tree.child(body, "body.head")
    let docdata = tree.child(head, "docdata") ?? tree.descendant(head, "docdata")
    fillHeadline(&draft, tree, head, bodyHead)
    let text = text(tree, body)
    if text.utf8.count > best.utf8.count { best = text }
    _ = draft.set(.id, tree.attribute(tree.child(docdata, "doc-id"), "id-string") ?? "")
    fillDate(&draft, tree, head, docdata, bodyHead)
    let bylines = bodyHead.map { tree.children($0, "byline") } ?? []
    _ = draft.set(.byline, bylines.first.flatMap { tree.line($0) } ?? "")
    for other in bylines.dropFirst() {
      if let line = tree.line(other), line != draft.byline { draft.keep("byline", text: line) }
    }
    let language = tree.attribute(root, "baselang") ?? tree.attribute(root, "lang")
    _ = draft.set(.language, language ?? "")
    let pubdata = tree.child(head, "pubdata")
    _ = draft.set(.source, tree.line(tree.child(bodyHead, "distributor")) ?? "")
    _ = draft.set(.source, tree.attribute(pubdata, "name") ?? "")
    _ = draft.set(.url, tree.attribute(pubdata, "ex-ref") ?? "")
    _ = draft.set(.section, tree.attribute(pubdata, "position.section") ?? "")
    keepMetadata(&draft, tree, head)
    keepClassifiers(&draft, tree, head, docdata)
    for (name, element) in [("dateline", "dateline"), ("abstract", "abstract"), ("edNote", "note")]
    {
      if let text = tree.line(tree.child(bodyHead, element)) { draft.keep(name, text: text) }
    }
  }

  private static func fillHeadline(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ head: Int?, _ bodyHead: Int?
  ) {
    let hedline = tree.child(bodyHead, "hedline") ?? tree.child(bodyHead, "headline")
    let title = tree.line(tree.child(head, "title"))
    let candidates = [
      tree.line(tree.child(hedline, "hl1")), tree.line(tree.child(bodyHead, "hl1")), title,
      tree.line(tree.child(hedline, "hl2")), hedline.flatMap { tree.line($0) },
    ]
    let headline = candidates.compactMap { $0 }.first
    _ = draft.set(.headline, headline ?? "")
    for line in hedline.map({ tree.children($0, "hl2") }) ?? [] {
      if let text = tree.line(line), text != draft.headline {
        draft.keep("subheadline", text: text)
      }
    }
    if let title, title != draft.headline { draft.keep("title", text: title) }
  }

  /// The body's text: the block of full text where there are several, else all of it.
  private static func text(_ tree: MarkupTree, _ body: Int?) -> String {
    let content = tree.child(body, "body.content")
    let blocks = content.map { tree.children($0, "block") } ?? []
    // Lead blocks repeat the beginning of the full text.
    if let full = blocks.first(where: { tree.attribute($0, "class") == "full_text" }) {
      return BlockText.text(of: full, in: tree)
    }
    let leads = ["lead_paragraph", "online_lead_paragraph"]
    if blocks.count > 1,
      let lead = blocks.first(where: { leads.contains(tree.attribute($0, "class") ?? "") }),
      blocks.allSatisfy({ leads.contains(tree.attribute($0, "class") ?? "") })
    {
      return BlockText.text(of: lead, in: tree)
    }
    return BlockText.text(
      of: content ?? (tree.child(body, "body.head") == nil ? body : nil), in: tree)
  }

  private static func fillDate(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ head: Int?, _ docdata: Int?, _ bodyHead: Int?
  ) {
    let story = tree.descendant(tree.child(bodyHead, "dateline"), "story.date")
    let stated = [
      tree.attribute(tree.child(docdata, "date.issue"), "norm"),
      tree.attribute(tree.child(head, "pubdata"), "date.publication"),
      tree.attribute(story, "norm"),
      tree.attribute(tree.child(docdata, "date.release"), "norm"),
      metadata(tree, head, "timestamp"), tree.line(story),
    ]
    for case let text? in stated where draft.date == nil {
      // A corpus writes its days with a time of midnight; such a time is no statement.
      let day = text.hasSuffix("T000000") ? String(text.prefix(8)) : text
      draft.date = StatedDate.read(day)
    }
    guard draft.date == nil,
      let year = metadata(tree, head, "publication_year").flatMap({ Int($0) })
    else { return }
    let month = metadata(tree, head, "publication_month").flatMap { Int($0) }
    let day = metadata(tree, head, "publication_day_of_month").flatMap { Int($0) }
    draft.date = ArticleDate(year: year, month: month, day: day)
  }

  private static func metadata(_ tree: MarkupTree, _ head: Int?, _ name: String) -> String? {
    let found = head.map { tree.children($0, "meta") }?.first { tree.attribute($0, "name") == name }
    return tree.attribute(found, "content")
  }

  private static func keepMetadata(_ draft: inout ArticleDraft, _ tree: MarkupTree, _ head: Int?) {
    for meta in head.map({ tree.children($0, "meta") }) ?? [] {
      guard let name = tree.attribute(meta, "name"), let text = tree.attribute(meta, "content"),
        !text.isEmpty, !name.hasPrefix("publication_")
      else { continue }
      switch name {
      case "online_sections" where draft.set(.section, text): break
      case "alternate_url" where draft.set(.url, text): break
      case "slug": draft.keep("slugline", text: text)
      default: draft.keep(name, text: text)
      }
    }
  }

  private static func keepClassifiers(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ head: Int?, _ docdata: Int?
  ) {
    let keys = docdata.map { tree.descendants($0, "keyword") } ?? []
    let words = keys.compactMap { tree.attribute($0, "key") }.filter { !$0.isEmpty }
    if !words.isEmpty { _ = draft.set(.keywords, words) }
    if let urgency = tree.attribute(tree.child(docdata, "urgency"), "ed-urg").flatMap({ Int($0) }) {
      draft.keep("urgency", json: String(urgency))
    }
    let copyright = tree.child(docdata, "doc.copyright")
    if let holder = tree.attribute(copyright, "holder") {
      draft.keep("copyrightHolder", text: holder)
    }
    guard let identified = tree.child(docdata, "identified-content") else { return }
    var texts: [(name: String, values: [String])] = []
    for node in tree.children(identified) {
      guard let value = tree.line(node) else { continue }
      let kind = tree.attribute(node, "type") ?? tree.name(node)
      if let index = texts.firstIndex(where: { $0.name == kind }) {
        if !texts[index].values.contains(value) { texts[index].values.append(value) }
      } else {
        texts.append((kind, [value]))
      }
    }
    for entry in texts { draft.keep(entry.name, texts: entry.values) }
  }
}
