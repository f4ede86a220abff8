/// The parts of a web page that stand beside the article.
enum PageParts {
  /// Elements that are no part of the article's text: by their names and roles, by the words of their
  /// classes, and lists of links. What holds most of the page's text is never among them.
  static func beside(_ tree: MarkupTree, _ root: Int) -> Set<Int> {
    var found: Set<Int> = []
    let lengths = TextLengths(tree, root)
    let whole = lengths.text(below: root, in: tree)
    var sawHeadline = false
    var index = root + 1
    while index < tree.end(root) {
      guard !tree.isText(index) else {
        index += 1
        continue
      }
      var isBeside = isNamed(tree, index)
      if tree.name(index) == "h1", !sawHeadline {
        sawHeadline = true
        isBeside = true
      }
      if !isBeside, hasWord(tree, index) || isListOfLinks(tree, index, lengths) {
        isBeside = lengths.text(below: index, in: tree) * 3 < whole
      }
      if isBeside { found.insert(index) }
      index = isBeside ? tree.end(index) : index + 1
    }
    return found
  }

  private static func isNamed(_ tree: MarkupTree, _ node: Int) -> Bool {
    switch tree.name(node) {
    case "aside", "footer", "nav", "dialog", "amp-ad", "amp-embed": return true
    // A moment beside the paragraphs is the page's date.
    case "time": return !["p", "li", "td", "blockquote"].contains(parentName(tree, node))
    case "header": return parentName(tree, node) == "body"
    default:
      let role = tree.attribute(node, "role") ?? ""
      return ["navigation", "complementary", "contentinfo", "banner", "search"].contains(role)
    }
  }

  private static func parentName(_ tree: MarkupTree, _ node: Int) -> String {
    tree.parent(node).map { tree.name($0) } ?? ""
  }

  /// Whether a word of the element's class or id names a part beside the article.
  private static func hasWord(_ tree: MarkupTree, _ node: Int) -> Bool {
    let names = [tree.attribute(node, "class"), tree.attribute(node, "id")]
    for case let name? in names {
      let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }
      if parts.contains(where: { words.contains(String($0)) }) { return true }
    }
    return false
  }

  private static let words: Set<String> = [
    "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "byline", "carousel",
    "comments", "cookie", "cookies", "disclaimer", "footer", "gallery", "instagram", "menu",
    "navbar",
    "newsletter", "pager", "pagination", "paywall", "promo", "recommended", "related", "share",
    "sharing", "sidebar", "signup", "social",
    "sponsored", "subscribe", "teaser", "teasers",
  ]

  /// Whether nearly all the text of a block is in links.
  private static func isListOfLinks(
    _ tree: MarkupTree, _ node: Int, _ lengths: TextLengths
  ) -> Bool {
    guard ["div", "ul", "ol", "section", "table"].contains(tree.name(node)) else { return false }
    let all = lengths.text(below: node, in: tree)
    return all > 0 && lengths.links(below: node, in: tree) * 10 >= all * 9
  }
}

/// How much text, and how much of it in links, stands before each node of a page: the lengths below any
/// node are differences of two of them.
private struct TextLengths {
  private var text: [Int] = []
  private var links: [Int] = []
  private let first: Int

  init(_ tree: MarkupTree, _ root: Int) {
    first = root
    var (hiddenEnd, linkEnd) = (0, 0)
    var (all, linked) = (0, 0)
    for index in root..<tree.end(root) {
      text.append(all)
      links.append(linked)
      if tree.isText(index) {
        let length = tree.bytes(index).count
        // Shorter ones are white space between elements.
        guard length > 2, index >= hiddenEnd else { continue }
        all += length
        if index < linkEnd { linked += length }
      } else if tree.kind(index) == .hidden {
        hiddenEnd = max(hiddenEnd, tree.end(index))
      } else if tree.name(index) == "a" {
        linkEnd = max(linkEnd, tree.end(index))
      }
    }
    text.append(all)
    links.append(linked)
  }

  /// Bytes of text below a node.
  func text(below node: Int, in tree: MarkupTree) -> Int {
    text[tree.end(node) - first] - text[node - first]
  }

  /// Bytes of text in links below a node.
  func links(below node: Int, in tree: MarkupTree) -> Int {
    links[tree.end(node) - first] - links[node - first]
  }
}
