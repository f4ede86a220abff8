internal import LedeText

/// Texts in OpenDocument (ISO 26300): `.odt`.
enum OpenDocument {
  /// The article; nil if the document holds no text.
  static func draft(
    _ archive: inout ZipArchive, _ parts: inout DocumentParts
  ) throws -> ArticleDraft? {
    guard let tree = try parts.tree("content.xml", of: &archive), let root = tree.root else {
      throw WireError(.malformed, "\(parts.name): the document has no content.xml")
    }
    let parents = automaticStyles(tree, root)
    var text = DocumentText(
      tree, onlyInTextElements: false, role: { role(of: $0, tree) },
      style: { paragraph in
        let own = tree.attribute(paragraph, "style-name") ?? ""
        let name = (parents[own] ?? own).lowercased()
        let isTop = (tree.attribute(paragraph, "outline-level") ?? "1") == "1"
        return tree.name(paragraph) == "h" && isTop && name != "title" ? "heading" : name
      })
    let body = tree.child(tree.child(root, "body"), "text") ?? root
    var paragraphs = text.paragraphs(of: body)
    var title: String?
    if let index = paragraphs.firstIndex(where: { $0.style == "title" }) {
      title = paragraphs.remove(at: index).text
    } else if paragraphs.first?.style == "heading" {
      title = paragraphs.removeFirst().text
    }
    var subtitle: String?
    if let index = paragraphs.firstIndex(where: { $0.style == "subtitle" }) {
      subtitle = ArticleDraft.onOneLine(paragraphs.remove(at: index).text)
    }
    guard title != nil || !paragraphs.isEmpty else { return nil }
    var draft = DocumentImport.draft(
      title: title.map(ArticleDraft.onOneLine), subtitle: subtitle,
      paragraphs: paragraphs.map(\.text))
    try OfficeProperties.read("meta.xml", &archive, parts, &draft)
    return draft
  }

  /// Of styles that the document made for itself, those that they are made from.
  private static func automaticStyles(_ tree: MarkupTree, _ root: Int) -> [String: String] {
    var parents: [String: String] = [:]
    guard let styles = tree.child(root, "automatic-styles") else { return parents }
    for style in tree.children(styles, "style") {
      guard let name = tree.attribute(style, "name"),
        let parent = tree.attribute(style, "parent-style-name")
      else { continue }
      parents[name] = parent
    }
    return parents
  }

  /// Runs of blanks are one blank in the article, so that their number is not needed.
  private static func role(of node: Int, _ tree: MarkupTree) -> DocumentText.Role {
    switch tree.name(node) {
    case "p", "h": .paragraph
    case "s", "tab": .characters(" ")
    case "line-break": .characters(DocumentText.lineBreak)
    case "table-row": .row
    case "table-cell", "covered-table-cell": .cell
    case "text-box": .box
    case "note-body": .note
    case "annotation", "tracked-changes", "note-citation", "table-of-content", "alphabetical-index",
      "illustration-index", "table-index", "object-index", "user-index", "bibliography",
      "sequence-decls", "variable-decls", "user-field-decls", "forms", "ruby-text", "hidden-text",
      "title", "desc":
      .hidden
    default: .inline
    }
  }
}
