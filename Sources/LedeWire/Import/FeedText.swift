/// The texts of feeds, which are plain or HTML, and do not always say which.
struct FeedText {
  let tree: MarkupTree
  /// The item or entry that the texts belong to.
  let item: MarkupTree.NodeIndex

  /// How a text is written.
  private enum Kind { case plain, html, elements, unknown, none }

  /// Atom states it (RFC 4287, 3.1 and 4.1.3); a text without a statement is plain. RSS states nothing.
  private func kind(_ node: MarkupTree.NodeIndex) -> Kind {
    if !tree.children(node).isEmpty { return .elements }
    guard tree.name(item) == "entry", tree.space(node) == tree.space(item) else { return .unknown }
    if tree.attribute(node, "mode") == "base64" { return .none }
    switch tree.attribute(node, "type")?.lowercased() {
    case nil: return Markup.isHTML(tree.content(node)) ? .html : .plain
    case "text", "xhtml": return .plain
    case "html": return .html
    case let type?:
      if type.contains("html") { return .html }
      if type.hasPrefix("text/") { return .plain }
      return type.hasSuffix("xml") ? .unknown : .none
    }
  }

  /// A line: a title. Markup is taken out where the text is HTML.
  func line(_ node: MarkupTree.NodeIndex) -> String? {
    let kind = kind(node)
    if kind == .none { return nil }
    guard let line = tree.line(node) else { return nil }
    guard kind != .plain, line.contains("<") || line.contains("&") else { return line }
    let page = HTMLParser.tree(of: line)
    let text = ArticleDraft.onOneLine(BlockText.text(of: page.root, in: page))
    return text.isEmpty ? nil : text
  }

  /// A text in paragraphs; empty where the element holds none.
  func text(_ node: MarkupTree.NodeIndex, isWordPress: Bool = false) -> String {
    switch kind(node) {
    case .none: return ""
    case .elements: return BlockText.text(of: node, in: tree)
    case .plain: return PlainLines.paragraphs(tree.content(node))
    case .html, .unknown:
      let content = tree.content(node)
      let html =
        isWordPress
        ? WordPressPost.html(content)
        : content.contains("<") ? content : Self.withParagraphs(content)
      guard html.contains("<") || html.contains("&") else { return PlainLines.paragraphs(html) }
      let page = HTMLParser.tree(of: html)
      return BlockText.text(of: page.root, in: page)
    }
  }

  /// Text of which blank lines part the paragraphs, as HTML.
  static func withParagraphs(_ text: String) -> String {
    var output = ""
    var blanks = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        blanks += 1
      } else {
        if !output.isEmpty { output += blanks > 0 ? "<br><br>" : "\n" }
        output += line
        blanks = 0
      }
    }
    return output
  }
}
