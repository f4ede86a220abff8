internal import LedeText

/// The texts of a NewsML 1 item: what stands in its components, by role and language.
struct NewsML1Content {
  /// A piece of content with what its components say of it.
  private struct Piece {
    let node: Int
    /// The role of the component that it stands in, in lower case.
    let role: String
    let language: String?
    /// The component that it stands in.
    let component: Int
    /// The component that holds the one it stands in: pieces of one story share it.
    let story: Int
    /// The nearest component with a headline of its own; nil if its components are forms of one text.
    let headed: Int?
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
    let areForms = components.contains { tree.attribute($0, "EquivalentsList") == "yes" }
    pieces.append(
      Piece(
        node: node, role: role, language: Self.plain(language) ?? self.language,
        component: components.first ?? item, story: story,
        headed: areForms ? nil : components.first { headline(of: $0) != nil }))
  }

  /// The languages that the item has texts in, its own first.
  var languages: [String?] {
    var found: [String?] = []
    for piece in pieces where !Self.titles.contains(piece.role) {
      if !found.contains(piece.language) { found.append(piece.language) }
    }
    if let index = found.firstIndex(of: language), index > 0 {
      found.insert(found.remove(at: index), at: 0)
    }
    return found
  }

  /// The stories that the item holds, each a component with a headline and a text of its own; none where
  /// it holds one story, or forms of one.
  var stories: [Int] {
    var found: [Int] = []
    for piece in pieces where piece.language == pieces.first?.language {
      if let headed = piece.headed, !found.contains(headed) { found.append(headed) }
    }
    let lines = Set(found.compactMap { headline(of: $0) })
    return found.count > 1 && lines.count == found.count ? found : []
  }

  /// The headline that a component states itself.
  func headline(of component: Int) -> String? {
    tree.child(component, "NewsLines").flatMap { tree.line(tree.child($0, "HeadLine")) }
  }

  /// What tells a component from its siblings.
  func identity(of component: Int) -> String? { tree.attribute(component, "Duid") }

  /// The text in a language, of one of the item's stories if it is named.
  ///
  /// The parts of one story follow one another; of forms of the same text the longest is taken. What NITF
  /// states inside fills the draft.
  func text(in language: String?, of story: Int? = nil, _ draft: inout ArticleDraft) -> String {
    var groups: [(key: Int, parts: [Part])] = []
    for piece in pieces where piece.language == language && !Self.titles.contains(piece.role) {
      if let story, piece.headed != story { continue }
      let key = Self.parts.contains(piece.role) ? piece.story : piece.component
      let part = Part(
        role: piece.role, format: format(of: piece.node), text: text(of: piece.node, &draft))
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].parts.append(part)
      } else {
        groups.append((key, [part]))
      }
    }
    return groups.map { Self.joined($0.parts) }.reduce("") {
      $1.utf8.count > $0.utf8.count ? $1 : $0
    }
  }

  private struct Part {
    let role: String
    let format: String
    let text: String
  }

  /// Parts of a story in their order; of a role that comes in several formats, the longest format.
  private static func joined(_ parts: [Part]) -> String {
    var lengths: [String: [String: Int]] = [:]
    for part in parts {
      lengths[part.role, default: [:]][part.format, default: 0] += part.text.utf8.count
    }
    var texts: [String] = []
    for part in parts where !part.text.isEmpty {
      let formats = lengths[part.role] ?? [:]
      let longest = formats.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      guard part.format == longest, !texts.contains(where: { $0.contains(part.text) }) else {
        continue
      }
      texts.removeAll { part.text.hasPrefix($0) }
      texts.append(part.text)
    }
    return texts.joined(separator: "\n\n")
  }

  /// The format of a piece, as its content item states it, or as its content shows.
  private func format(of content: Int) -> String {
    let item = tree.parent(content)
    for name in ["Format", "MimeType", "MediaType"] {
      if let stated = tree.attribute(tree.child(item, name), "FormalName"), !stated.isEmpty {
        return stated
      }
    }
    return tree.descendant(content, "nitf") != nil
      ? "nitf" : tree.children(content).isEmpty ? "text" : "markup"
  }

  private static let titles: Set<String> = ["title", "headline"]

  /// The roles of components that are parts of one story.
  private static let parts: Set<String> = [
    "lead", "intro", "introduction", "body", "main text", "maintext", "body text", "bodytext",
    "background", "sidebar", "context", "box", "boxout", "infobox", "fact", "facts", "factbox",
    "conclusion", "addition",
  ]

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
    let title = pieces.first { Self.titles.contains($0.role) && $0.language == language }
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
    let isCoded = tree.attribute(tree.parent(content), "Notation")?.lowercased() == "base64"
    let text =
      isCoded ? TransferCoding.text(ofBase64: tree.content(content)) : tree.content(content)
    let start = ArticleDraft.trimmed(text)
    guard start.hasPrefix("<") || start.contains("</") else { return PlainLines.paragraphs(text) }
    let page = HTMLParser.tree(of: start)
    return BlockText.text(of: page.descendant(page.root, "body") ?? page.root, in: page)
  }
}
