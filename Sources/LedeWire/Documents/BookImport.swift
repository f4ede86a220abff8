internal import LedeText

/// Books and issues of papers in EPUB 2 and 3: every chapter with a text is an article.
enum BookImport {
  static func read(
    _ archive: inout ZipArchive, _ parts: inout DocumentParts, stem: String,
    _ session: ImportSession
  ) throws {
    guard let container = try parts.tree("META-INF/container.xml", of: &archive),
      let root = container.root,
      let path = container.descendants(root, "rootfile").lazy
        .compactMap({ container.attribute($0, "full-path") }).first,
      let package = try parts.tree(path, of: &archive), let book = Book(package, path)
    else { throw WireError(.malformed, "\(parts.name): the book names no package of its parts") }
    let locked = try encrypted(&archive, parts)
    for chapter in book.chapters {
      guard !locked.contains(chapter.part) else {
        session.skip(chapter.part, "is encrypted; Lede reads no protected books")
        continue
      }
      do {
        guard let bytes = try archive.contents(of: chapter.part) else {
          session.skip(chapter.part, "is not in the book")
          continue
        }
        guard var draft = try draft(bytes, chapter, book, parts) else {
          session.passOver("page without text", as: .noArticle)
          continue
        }
        if draft.id == nil {
          draft.id = session.id(fromStem: "\(stem)#\(chapter.id)", content: draft.body).rawValue
        }
        if let article = draft.article() { try session.give(article) }
      } catch let fault as WireError {
        guard fault.code != .excessive else { throw fault }
        session.skip(chapter.part, fault.message)
      }
    }
    if session.report.imported == 0, session.report.skippedCount == 0 {
      session.skip("", "the book holds no text")
    }
  }

  /// The parts that are encrypted; fonts often are, which does not matter.
  private static func encrypted(
    _ archive: inout ZipArchive, _ parts: DocumentParts
  ) throws -> Set<String> {
    guard let tree = try parts.tree("META-INF/encryption.xml", of: &archive), let root = tree.root
    else { return [] }
    return Set(
      tree.descendants(root, "CipherReference").compactMap { tree.attribute($0, "URI") })
  }

  /// The article of a chapter; nil for a page without text, as covers and title pages are.
  private static func draft(
    _ bytes: [UInt8], _ chapter: Book.Chapter, _ book: Book, _ parts: DocumentParts
  ) throws -> ArticleDraft? {
    let tree =
      try parts.tree(bytes, chapter.part)
      ?? HTMLParser.tree(
        of: bytes.span, encoding: UTF8Repair.isValid(bytes.span) ? "UTF-8" : nil, limit: parts.limit
      )
    guard let root = tree.root else { return nil }
    let body = tree.descendant(root, "body") ?? root
    let heading = ((body + 1)..<max(body + 1, tree.end(body))).first {
      ["h1", "h2", "h3"].contains(tree.name($0))
    }
    let text = BlockText.text(of: body, in: tree, without: heading.map { [$0] } ?? [])
    guard !text.isEmpty else { return nil }
    var draft = book.draft
    draft.heedsWords = true
    draft.body = text
    draft.headline =
      tree.line(heading) ?? tree.line(tree.child(tree.child(root, "head"), "title"))
    if let id = draft.id { draft.id = book.chapters.count == 1 ? id : "\(id)#\(chapter.id)" }
    let language = tree.attribute(root, "lang").flatMap { Language.tag($0) }
    draft.language = language ?? draft.language
    return draft
  }
}

/// The package of a book: what it states of itself, and its chapters in the order of reading.
private struct Book {
  struct Chapter {
    /// Its id in the package.
    let id: String
    /// Its name in the archive.
    let part: String
  }

  /// What all chapters have in common.
  private(set) var draft = ArticleDraft()
  private(set) var chapters: [Chapter] = []

  init?(_ tree: MarkupTree, _ path: String) {
    guard let root = tree.root, let manifest = tree.child(root, "manifest"),
      let spine = tree.child(root, "spine")
    else { return nil }
    let folder = path.split(separator: "/").dropLast().map(String.init)
    var parts: [String: String] = [:]
    for item in tree.children(manifest, "item") {
      guard let id = tree.attribute(item, "id"), let link = tree.attribute(item, "href"),
        tree.attribute(item, "media-type")?.contains("html") ?? true,
        !(tree.attribute(item, "properties") ?? "").split(separator: " ").contains("nav")
      else { continue }
      parts[id] = Self.part(link, in: folder)
    }
    for item in tree.children(spine, "itemref") {
      // A chapter that is named again is taken once.
      guard let id = tree.attribute(item, "idref"), let part = parts.removeValue(forKey: id) else {
        continue
      }
      chapters.append(Chapter(id: id, part: part))
    }
    readMetadata(tree, tree.child(root, "metadata"), tree.attribute(root, "unique-identifier"))
  }

  private mutating func readMetadata(_ tree: MarkupTree, _ node: Int?, _ identifier: String?) {
    guard let node else { return }
    func lines(_ name: String) -> [String] {
      tree.descendants(node, name).compactMap { tree.line($0) }
    }
    let ids = tree.descendants(node, "identifier")
    let own = ids.first { tree.attribute($0, "id") == identifier } ?? ids.first
    draft.id = tree.line(own)
    let authors = lines("creator")
    if !authors.isEmpty { _ = draft.set(.byline, authors) }
    if let date = lines("date").first { _ = draft.set(.date, date) }
    let title = lines("title").first
    if let source = lines("publisher").first ?? title { _ = draft.set(.source, source) }
    if let title { draft.keep("publication", text: title) }
    if let language = lines("language").first { _ = draft.set(.language, language) }
    _ = draft.set(.keywords, lines("subject"))
    if let rights = lines("rights").first { draft.keep("copyright", text: rights) }
  }

  /// The name in the archive of what a link in the package refers to.
  private static func part(_ link: String, in folder: [String]) -> String {
    let plain = link.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init)
    var steps = folder
    for step in (percentDecoded((plain ?? link)[...]) ?? link).split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}
