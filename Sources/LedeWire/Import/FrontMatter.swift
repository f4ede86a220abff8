internal import LedeJSON
internal import LedeText

/// Markdown with front matter, as static site generators keep articles: YAML between `---`, TOML between `+++`, JSON between `;;;`.
enum FrontMatter {
  /// Whether a file begins with front matter that names a title or a date, or tells of the release of an article.
  static func begins(_ head: Span<UInt8>) -> Bool {
    guard head.count > 3, "-+;<".utf8.contains(head[0]) else { return false }
    let bytes = head.indices.map { head[$0] }
    guard let block = Block(String(decoding: bytes, as: UTF8.self)) else { return false }
    return block.members.isEmpty || block.tellsOfRelease
      || block.members.contains { ["title", "date", "author"].contains($0.key) }
  }

  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    let text = session.text(bytes.span)
    guard let block = Block(text), block.isClosed || block.tellsOfRelease else {
      session.report.format = .text
      return try TextImport.give(text, stem: stem, session)
    }
    var draft = ArticleDraft()
    draft.heedsWords = true
    var isDraft = false
    for stated in block.members {
      let member = JSONValue.Member(key: session.meaning(stated.key), value: stated.value)
      let isMark = UnpublishedMark.state(named: member.key, member.value.text ?? "") != nil
      if isMark || isLeftOut(member) {
        isDraft = true
      } else {
        take(member, &draft)
      }
    }
    // Hugo keeps there what a site has of its own.
    if case .object(let others)? = block.members.first(where: { $0.key == "params" })?.value {
      for other in others {
        if let field = FieldNames.known[other.key], let text = other.value.text {
          _ = draft.set(field, text)
        }
      }
    }
    draft.body = MarkdownText.plain(block.rest, without: draft.headline)
    draft.wordsBeside.restrict(to: ReleaseWords.statement(behindTagsAbove: draft.body))
    if draft.id == nil { draft.id = session.id(fromStem: stem, content: draft.body).rawValue }
    if isDraft {
      guard session.settings.takesDrafts else {
        return try session.passOver(unpublished: draft, "draft")
      }
      draft.metadata.status = .withheld
    }
    if draft.metadata.status == .cancelled, let id = draft.id.flatMap({ ArticleID($0) }) {
      return try session.remove(id, version: draft.statedVersion)
    }
    if !block.isWhole {
      draft.metadata.restrict(to: .withheld)
      session.note("\(draft.id ?? stem): its front matter cannot be read as a whole; withheld")
    }
    guard let article = draft.article() else {
      return try session.give(textless: draft, "")
    }
    try session.give(article, version: draft.statedVersion)
  }

  /// Whether a site generator makes no page of the article: Hugo's `build: {render: never}`, Eleventy's `permalink: false`.
  private static func isLeftOut(_ member: JSONValue.Member) -> Bool {
    let value = member.value.text?.lowercased()
    return switch member.key {
    case "build", "_build": ["never", "false"].contains(member.value["render"]?.text?.lowercased())
    case "permalink": value == "false"
    case "headless", "eleventyExcludeFromCollections": value == "true"
    default: false
    }
  }

  /// Puts what a name states into its field, or keeps it.
  private static func take(_ member: JSONValue.Member, _ draft: inout ArticleDraft) {
    var name = member.key
    // `meta.status`
    if let last = name.split(separator: ".").last, ArticleDraft.tellsOfRelease(String(last)) {
      name = String(last)
    }
    let values = member.value.elements.compactMap { JSONShapes.text($0) }
      .map(ArticleDraft.onOneLine).filter { !$0.isEmpty }
    let field: ArticleField? = name == "categories" ? .section : FieldNames.known[name.lowercased()]
    if field == .keywords {
      draft.keywords += values
    } else if field == .byline, draft.set(.byline, values) {
      return
    } else if let field, let value = values.first, draft.set(field, value) {
      for other in values.dropFirst() { draft.keep(name, text: other) }
      if field == .date { draft.heedStart(named: name) }
    } else if name == "slug" {
      draft.metadata.slugline = values.first
    } else if name == "expiryDate" {
      draft.keep("expires", text: values.first ?? "")
    } else if field == nil || !values.isEmpty {
      keep(name, member.value, &draft)
    }
  }

  /// Keeps a value, unless nothing is stated.
  private static func keep(_ name: String, _ value: JSONValue, _ draft: inout ArticleDraft) {
    switch value {
    case .null: break
    case .string(let text):
      if !text.isEmpty { draft.keep(name, text: ArticleDraft.onOneLine(text)) }
    case .array(let elements) where elements.count == 1: keep(name, elements[0], &draft)
    case .array([]): break
    default: draft.keep(name, json: json(value))
    }
  }

  private static func json(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.text
  }

  // MARK: The block

  /// The lines above a text that hold its metadata.
  private struct Block {
    let members: [JSONValue.Member]
    /// Every line of it could be read.
    let isWhole: Bool
    /// A line ends it.
    let isClosed: Bool
    /// What stands behind it.
    let rest: Substring

    /// nil if the text begins with none. A comment may stand above it, or around it.
    init?(_ text: String) {
      var rest = Self.withoutComments(text[...])
      let isInComment = rest.hasPrefix("<!--")
      if isInComment { rest = rest.dropFirst(4).drop(while: \.isWhitespace) }
      let opening = rest.prefix { !$0.isNewline }
      guard let language = Language(opening) else { return nil }
      var lines: [Substring] = []
      var isClosed = false
      rest = rest[opening.endIndex...].dropFirst()
      while !rest.isEmpty, !isClosed {
        let line = rest.prefix { !$0.isNewline }
        rest = rest[line.endIndex...].dropFirst()
        isClosed = language.ends(with: line, behind: opening)
        if !isClosed { lines.append(line) }
      }
      if !isClosed {
        // The text begins at the first blank line, if it is not the file that ends.
        lines = Array(lines.prefix { !$0.allSatisfy(\.isWhitespace) })
        rest = text[...]
      }
      if isInComment, let end = rest.firstRange(of: "-->") { rest = rest[end.upperBound...] }
      let read = language.members(of: lines)
      // A line alone, with a text below it, is no block of YAML.
      guard !read.members.isEmpty || language != .yaml && !read.isWhole else { return nil }
      (members, isWhole) = (read.members, read.isWhole && isClosed)
      (self.isClosed, self.rest) = (isClosed, rest)
    }

    /// Whether it names what holds an article back.
    var tellsOfRelease: Bool {
      members.contains {
        UnpublishedMark.isName($0.key) || ArticleDraft.tellsOfRelease($0.key)
          || ArticleDraft.isOfStart($0.key)
          || $0.value.text == nil && ReleaseStatement.isOfData($0.key)
      }
    }

    /// The text from its first line on that is no comment; one that holds front matter counts as a line.
    private static func withoutComments(_ text: Substring) -> Substring {
      var rest = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      while rest.hasPrefix("<!--") {
        let inside = rest.dropFirst(4).drop(while: \.isWhitespace)
        if Language(inside.prefix { !$0.isNewline }) != nil { return rest }
        guard let end = rest.firstRange(of: "-->") else { return rest }
        rest = rest[end.upperBound...].drop(while: \.isWhitespace)
      }
      return rest
    }
  }

  private enum Language {
    case yaml, toml, json

    /// The language of a block that begins with a line: `---`, `--- # remark`, `---toml`, `+++`, `;;;`.
    init?(_ line: Substring) {
      let mark = line.prefix(3)
      let behind = line.drop { $0 == line.first }
      let name = YAMLReader.withoutRemark(behind).lowercased()
      switch (mark, name) {
      case ("---", ""), ("---", "yaml"), ("---", "yml"): self = .yaml
      case ("+++", ""), ("---", "toml"), ("+++", "toml"): self = .toml
      case (";;;", ""), ("---", "json"), (";;;", "json"): self = .json
      default: return nil
      }
    }

    func ends(with line: Substring, behind opening: Substring) -> Bool {
      let mark = YAMLReader.withoutRemark(line)
      let isMark = mark.count > 2 && mark.allSatisfy { $0 == opening.first }
      return isMark || self == .yaml && mark == "..."
    }

    func members(of lines: [Substring]) -> (members: [JSONValue.Member], isWhole: Bool) {
      switch self {
      case .yaml: return YAMLReader.members(of: lines)
      case .toml: return TOMLReader.members(of: lines.joined(separator: "\n")[...])
      case .json:
        do throws(JSONError) {
          let value = try JSONValue(lines.joined(separator: "\n"))
          if case .object(let members) = value { return (members, true) }
          return ([], false)
        } catch {
          return ([], false)
        }
      }
    }
  }
}
