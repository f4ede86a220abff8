internal import LedeText

/// NITF 2.x and 3.x, with the metadata of the New York Times Annotated Corpus.
enum NITFImport {
  /// Reads a document whose root is `nitf`.
  static func read(
    _ tree: MarkupTree, _ root: MarkupTree.NodeIndex, stem: String, _ session: ImportSession
  ) throws {
    var draft = ArticleDraft()
    fill(&draft, tree, root)
    if draft.metadata.status == .cancelled, let id = draft.id.flatMap({ ArticleID($0) }) {
      return try session.remove(id, version: draft.statedVersion)
    }
    if draft.id == nil { draft.id = session.id(fromStem: stem, content: draft.body).rawValue }
    guard let article = draft.article() else {
      return try session.give(textless: draft, draft.id ?? "")
    }
    try session.give(article, version: draft.statedVersion)
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
    _ = draft.set(.byline, bylines.first.flatMap { tree.byline($0) } ?? "")
    for other in bylines.dropFirst() {
      if let line = tree.byline(other), line != draft.byline {
        draft.keep("other_byline", text: line)
      }
    }
    let language = tree.attribute(root, "baselang") ?? tree.attribute(root, "lang")
    _ = draft.set(.language, language ?? "")
    let pubdata = tree.child(head, "pubdata")
    _ = draft.set(.source, tree.line(tree.child(bodyHead, "distributor")) ?? "")
    _ = draft.set(.source, tree.attribute(pubdata, "name") ?? "")
    _ = draft.set(.url, tree.attribute(pubdata, "ex-ref") ?? "")
    _ = draft.set(.section, tree.attribute(pubdata, "position.section") ?? "")
    NITFMetadata(tree, head: head, docdata: docdata, body: body).fill(&draft)
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
        draft.metadata.subheadlines.append(text)
      }
    }
    if let title, title != draft.headline { draft.metadata.titles.append(title) }
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
      metadata(tree, head, "timestamp"), tree.line(story),
    ]
    for case let text? in stated where draft.date == nil {
      // A corpus writes its days with a time of midnight; such a time is no statement.
      let day = text.hasSuffix("T000000") ? String(text.prefix(8)) : text
      draft.date = ArticleDate.stated(day)
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
}
