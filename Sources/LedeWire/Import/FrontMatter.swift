internal import LedeText

/// Markdown with front matter, as static site generators keep articles: YAML between `---`, TOML between
/// `+++`. The simple forms of both are read: strings, dates, lists on one line or in lines below.
enum FrontMatter {
  /// Whether a file begins with front matter that names a title or a date, or tells of the release of an article.
  static func begins(_ head: Span<UInt8>) -> Bool {
    guard head.count > 3, [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(head[0]) else {
      return false
    }
    let bytes = head.indices.map { head[$0] }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let names = parts(text, isWhole: false)?.fields.map(\.name) else { return false }
    return names.contains {
      ["title", "date", "author", "draft", "published", "hidden", "private"].contains($0)
        || ArticleDraft.tellsOfRelease($0)
    }
  }

  static func read(_ stream: inout ByteStream, stem: String, _ session: ImportSession) throws {
    let bytes = try stream.readAll(limit: session.settings.largestArticle)
    let text = session.text(bytes.span)
    guard let (fields, rest) = parts(text, isWhole: true) else {
      session.report.format = .text
      return try TextImport.give(text, stem: stem, session)
    }
    var draft = ArticleDraft()
    draft.heedsWords = true
    var isDraft = false
    for (name, values) in fields {
      if UnpublishedMark.state(named: name, values.first ?? "") != nil {
        isDraft = true
        continue
      }
      let field: ArticleField? =
        name == "categories" ? .section : FieldNames.known[name.lowercased()]
      if field == .keywords {
        draft.keywords += values
      } else if field == .byline, draft.set(.byline, values) {
        continue
      } else if let field, let value = values.first, draft.set(field, value) {
        for other in values.dropFirst() { draft.keep(name, text: other) }
      } else if name == "slug" {
        draft.metadata.slugline = values.first
      } else if name == "publishDate" || name == "expiryDate" {
        // Hugo's names: not before, and not after.
        draft.keep(name == "publishDate" ? "embargo" : "expires", text: values.first ?? "")
      } else if name != "draft", name != "published" {
        if values.count == 1 {
          draft.keep(name, text: values[0])
        } else {
          draft.keep(name, texts: values)
        }
      }
    }
    draft.body = MarkdownText.plain(rest, without: draft.headline)
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
    guard let article = draft.article() else {
      return try session.give(textless: draft, "")
    }
    try session.give(article, version: draft.statedVersion)
  }

  /// The fields and what stands behind them; nil if the text begins with no front matter.
  private static func parts(
    _ text: String, isWhole: Bool
  ) -> (fields: [(name: String, values: [String])], rest: Substring)? {
    let isYAML = text.hasPrefix("---")
    guard isYAML || text.hasPrefix("+++") else { return nil }
    var fields: [(name: String, values: [String])] = []
    var rest = text[...]
    var number = 0
    var open: String?
    // The name in whose map or table the lines stand.
    var parent = ""
    while let end = rest.firstIndex(where: \.isNewline) {
      let line = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      number += 1
      if number == 1 {
        guard ArticleDraft.trimmed(line).count == 3 else { return nil }
        continue
      }
      let trimmed = ArticleDraft.trimmed(line)
      // A text of several lines in TOML.
      if let mark = open, let last = fields.indices.last {
        let ends = trimmed.hasSuffix(mark)
        let part = ends ? ArticleDraft.trimmed(trimmed.dropLast(3)) : trimmed
        let begun = fields[last].values.popLast().map { $0.isEmpty ? "" : $0 + " " } ?? ""
        fields[last].values.append(begun + part)
        if ends { open = nil }
        continue
      }
      if trimmed == (isYAML ? "---" : "+++") || isYAML && trimmed == "..." { return (fields, rest) }
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      if trimmed.hasPrefix("- "), !fields.isEmpty {
        fields[fields.count - 1].values.append(plain(trimmed.dropFirst(2)))
        continue
      }
      // A heading of TOML; lines that go on are part of the value above.
      if !isYAML, trimmed.hasPrefix("[") {
        parent = String(trimmed.drop { $0 == "[" }.prefix { $0 != "]" })
        continue
      }
      guard let mark = trimmed.firstIndex(of: isYAML ? ":" : "=") else {
        guard line.first == " ", let last = fields.indices.last else { return nil }
        let begun = fields[last].values.popLast().map { $0 + " " } ?? ""
        fields[last].values.append(begun + trimmed)
        continue
      }
      var name = plain(trimmed[..<mark])
      if isYAML, line.first?.isWhitespace != true { parent = name }
      // What stands below an embargo tells of it.
      if parent != name, ArticleMetadata.field(named: parent) == "embargo" { name = parent }
      // `meta.status` of TOML.
      if let last = name.split(separator: ".").last, ArticleDraft.tellsOfRelease(String(last)) {
        name = String(last)
      }
      let value = withoutComment(trimmed[trimmed.index(after: mark)...])
      if value.hasPrefix("{"), value.hasSuffix("}") {
        let isEmbargo = ArticleMetadata.field(named: name) == "embargo"
        fields += members(value, isYAML).map { (isEmbargo ? name : $0.name, [$0.value]) }
        continue
      }
      let isBlock = [">", "|", ">-", "|-", ">+", "|+"].contains(value)
      for mark in ["\"\"\"", "\'\'\'"] where !isYAML && value.hasPrefix(mark) {
        let rest = value.dropFirst(3)
        let ends = rest.hasSuffix(mark)
        fields.append((name, [ArticleDraft.trimmed(ends ? rest.dropLast(3) : rest)]))
        if !ends { open = mark }
      }
      if fields.last?.name == name, value.hasPrefix("\"\"\"") || value.hasPrefix("\'\'\'") {
        continue
      }
      fields.append((name, value.isEmpty || isBlock ? [] : values(value)))
    }
    return isWhole ? nil : (fields, "")
  }

  private static func values(_ text: String) -> [String] {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return [plain(text[...])] }
    return text.dropFirst().dropLast().split(separator: ",").map { plain($0) }
      .filter { !$0.isEmpty }
  }

  /// The members of a map on one line: `{status: withheld, desk: City}`.
  private static func members(_ text: String, _ isYAML: Bool) -> [(name: String, value: String)] {
    text.dropFirst().dropLast().split(separator: ",").compactMap { member in
      guard let mark = member.firstIndex(of: isYAML ? ":" : "=") else { return nil }
      return (plain(member[..<mark]), plain(member[member.index(after: mark)...]))
    }
  }

  /// A value without the remark behind it; a number sign in quotation marks, or inside a word, begins none.
  private static func withoutComment(_ text: Substring) -> String {
    var quotation: Character?
    var last: Character = " "
    for index in text.indices {
      let character = text[index]
      if let open = quotation {
        if character == open { quotation = nil }
      } else if "\"'".contains(character), last.isWhitespace || "[{,:".contains(last) {
        quotation = character
      } else if character == "#", last.isWhitespace {
        return ArticleDraft.trimmed(text[..<index])
      }
      last = character
    }
    return ArticleDraft.trimmed(text)
  }

  /// A value without its quotation marks.
  private static func plain(_ text: Substring) -> String {
    let text = ArticleDraft.trimmed(text)
    for mark in ["\"", "'"] where text.count > 1 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}
