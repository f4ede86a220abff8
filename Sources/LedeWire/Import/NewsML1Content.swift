internal import LedeText

/// The texts of a NewsML 1 item: what stands in its components, by role and language.
struct NewsML1Content {
  /// A piece of content with what its components say of it.
  private struct Piece {
    let node: Int
    /// The role of the component that it stands in, in lower case.
    let role: String
    let language: String?
    /// The component that holds the one it stands in: pieces of one story share it.
    let story: Int
  }

  private let tree: MarkupTree
  private let item: Int
  /// The language of the item as a whole.
  let language: String?
  private var pieces: [Piece] = []
  /// Captions of pictures, in their order.
  private(set) var captions: [String] = []

  init(_ tree: MarkupTree, _ item: Int) {
    self.tree = tree
    self.item = item
    let described = tree.descendants(item, "Language").lazy
      .compactMap { tree.attribute($0, "FormalName") }.first { !$0.isEmpty }
    language = Self.plain(tree.attribute(item, "lang") ?? described)
    for node in tree.descendants(item, "DataContent") { sort(node) }
  }

  /// A language's tag; short ones in lower case.
  private static func plain(_ language: String?) -> String? {
    language.map { $0.utf8.count == 2 ? $0.lowercased() : $0 }
  }

  private static let pictures: Set<String> = [
    "picture", "photo", "image", "graphic", "video", "thumbnail", "preview", "icon",
  ]

  private mutating func sort(_ node: Int) {
    var roles: [String] = []
    var components: [Int] = []
    var language: String?
    var at: Int? = node
    while let here = at, here != item {
      language = language ?? tree.attribute(here, "lang")
      if tree.name(here) == "NewsComponent" {
        components.append(here)
        roles.append((tree.attribute(tree.child(here, "Role"), "FormalName") ?? "").lowercased())
      }
      at = tree.parent(here)
    }
    let role = roles.first ?? ""
    if role == "caption" {
      if let line = tree.line(node) { captions.append(line) }
      return
    }
    guard !roles.contains(where: { Self.pictures.contains($0) }) else { return }
    let story = components.count > 1 ? components[1] : components.first ?? item
    pieces.append(
      Piece(node: node, role: role, language: Self.plain(language) ?? self.language, story: story))
  }

  /// The languages that the item has texts in, its own first.
  var languages: [String?] {
    var found: [String?] = []
    for piece in pieces where !["title", "headline"].contains(piece.role) {
      if !found.contains(piece.language) { found.append(piece.language) }
    }
    if let index = found.firstIndex(of: language), index > 0 {
      found.insert(found.remove(at: index), at: 0)
    }
    return found
  }

  /// The text in a language. Lead and body of one story follow one another; of forms of the same text
  /// the longest is taken. What NITF states inside fills the draft.
  func text(in language: String?, _ draft: inout ArticleDraft) -> String {
    var best = ""
    var stories: [Int: String] = [:]
    for piece in pieces where piece.language == language {
      switch piece.role {
      case "title", "headline": continue
      case "lead", "intro", "introduction", "body", "main text", "maintext":
        let text = text(of: piece.node, &draft)
        let before = stories[piece.story] ?? ""
        let repeats = !before.isEmpty && text.hasPrefix(before)
        stories[piece.story] =
          before.isEmpty || repeats ? text : text.isEmpty ? before : before + "\n\n" + text
      default:
        let text = text(of: piece.node, &draft)
        if text.utf8.count > best.utf8.count { best = text }
      }
    }
    for text in stories.values where text.utf8.count > best.utf8.count { best = text }
    return best
  }

  /// The headline in a language, from outside of pictures; of any language if there is none in this.
  func headline(in language: String?) -> String? {
    var other: String?
    for line in tree.descendants(item, "HeadLine") {
      guard let text = tree.line(line) else { continue }
      var own: String?
      var isPicture = false
      var at: Int? = line
      while let here = at, here != item {
        own = own ?? tree.attribute(here, "lang")
        let role = tree.attribute(tree.child(here, "Role"), "FormalName") ?? ""
        if Self.pictures.contains(role.lowercased()) { isPicture = true }
        at = tree.parent(here)
      }
      if isPicture { continue }
      if (Self.plain(own) ?? self.language) == language { return text }
      other = other ?? text
    }
    let title = pieces.first { ["title", "headline"].contains($0.role) && $0.language == language }
    return title.flatMap { tree.line($0.node) } ?? other
  }

  private func text(of content: Int, _ draft: inout ArticleDraft) -> String {
    if let nitf = tree.descendant(content, "nitf") {
      var text = ""
      NITFImport.fill(&draft, tree, nitf, textInto: &text)
      return text
    }
    guard tree.children(content).isEmpty else {
      let body = tree.descendant(content, "body.content") ?? tree.descendant(content, "body")
      return BlockText.text(of: body ?? content, in: tree)
    }
    let text = tree.content(content)
    let start = ArticleDraft.trimmed(text)
    guard start.hasPrefix("<") || start.contains("</") else { return PlainLines.paragraphs(text) }
    let page = HTMLParser.tree(of: start)
    return BlockText.text(of: page.descendant(page.root, "body") ?? page.root, in: page)
  }
}
