internal import LedeJSON
internal import LedeText

/// What a page says of the release of its article outside of the article's text.
extension HTMLImport {
  /// Heeds short elements that are named for an embargo, wherever they stand, and the lines above the article.
  static func readRelease(
    beside tree: MarkupTree, _ root: MarkupTree.NodeIndex, _ draft: inout ArticleDraft
  ) {
    for element in ["div", "section", "aside", "header", "p", "span", "strong"] {
      for node in tree.descendants(root, element) {
        let names = [tree.attribute(node, "class"), tree.attribute(node, "id")]
        guard names.contains(where: { $0.map(ArticleDraft.isOfEmbargo) ?? false }),
          let line = tree.line(node), line.utf8.count <= 200
        else { continue }
        draft.wordsBeside.restrict(to: ReleaseWords.statement(of: line, .text))
      }
    }
    for line in ["title", "h1"].compactMap({ tree.line(tree.descendant(root, $0)) }) {
      draft.wordsBeside.restrict(to: ReleaseWords.statement(of: line, .headline))
    }
    var node = ["article", "main", "h1"].lazy.compactMap { tree.descendant(root, $0) }.first
    while let below = node, let parent = tree.parent(below) {
      var next = parent + 1
      while next < below {
        let sibling = next
        next = tree.end(sibling)
        guard tree.isText(sibling) || !lists.contains(tree.name(sibling)) else { continue }
        for line in BlockText.text(of: sibling, in: tree).split(whereSeparator: \.isNewline).prefix(
          10)
        {
          draft.wordsBeside.restrict(to: ReleaseWords.statement(of: String(line), .headline))
        }
      }
      node = parent
    }
  }

  /// Elements above an article that are about others, or are not shown.
  private static let lists: Set = [
    "nav", "ul", "ol", "menu", "aside", "footer", "head", "script", "style", "noscript", "template",
    "form", "article",
  ]

  /// Heeds what an object of linked data states.
  static func takeRelease(of object: JSONValue, _ draft: inout ArticleDraft) {
    guard case .object(let members) = object else { return }
    for member in members where FieldNames.known[member.key] == nil {
      var json = JSONWriter()
      member.value.write(to: &json)
      if ArticleMetadata.field(named: member.key) == "embargo" {
        draft.setEmbargo(member.value.text)
      } else if StatedStatus.isName(member.key) {
        draft.keep(member.key, json: json.text)
      } else if !isOfSale(member.key) {
        draft.heedRelease(named: member.key, json.text)
        draft.takeRelease(of: member.key, json.text)
      }
    }
  }

  /// Heeds what elements `meta` state: by names of a status and an embargo, by switches (`draft`), by the words that a description
  /// begins with.
  static func takeRelease(_ stated: [String: String], _ draft: inout ArticleDraft) {
    for (name, text) in stated.sorted(by: { $0.key < $1.key }) {
      // `DC.status`, `article:status`
      let plain = name.split(whereSeparator: { ".:".contains($0) }).last.map(String.init) ?? name
      if plain == "description" || plain == "title" {
        draft.wordsBeside.restrict(to: ReleaseWords.statement(of: text, .text))
      } else if ArticleDraft.isOfEmbargo(name) {
        if !name.contains("reason") { draft.setEmbargo(text) }
      } else if plain == "status" {
        // Under so common a name only words for what must not be used count.
        if let status = ArticleMetadata.Status(stated: text) { draft.metadata.restrict(to: status) }
      } else if StatedStatus.isName(plain) {
        draft.setStatus(text)
      } else if !isOfSale(plain) {
        draft.heedRelease(named: plain, JSONMembers.quoted(text))
      }
    }
  }

  /// Whether a name tells when a thing that an article is about can be had: a film, a game.
  private static func isOfSale(_ name: String) -> Bool {
    ["release", "available", "availability"].contains { name.lowercased().hasPrefix($0) }
  }
}
