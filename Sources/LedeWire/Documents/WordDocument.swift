internal import LedeText

/// Documents of Word (ECMA-376, WordprocessingML): `.docx`.
enum WordDocument {
  /// The name of the part that holds the text; nil if the archive is no document of Word.
  static func mainPart(
    _ archive: inout ZipArchive, _ parts: inout DocumentParts
  ) throws -> String? {
    if let tree = try parts.tree("_rels/.rels", of: &archive), let root = tree.root {
      for relation in tree.children(root, "Relationship")
      where tree.attribute(relation, "Type")?.hasSuffix("/officeDocument") ?? false {
        guard let target = tree.attribute(relation, "Target") else { continue }
        let part = target.hasPrefix("/") ? String(target.dropFirst()) : target
        return part.hasSuffix(".xml") && part.contains("word/") ? part : nil
      }
    }
    return archive.contains("word/document.xml") ? "word/document.xml" : nil
  }

  /// The article; nil if the document holds no text.
  static func draft(
    _ main: String, _ archive: inout ZipArchive, _ parts: inout DocumentParts
  ) throws -> ArticleDraft? {
    guard let tree = try parts.tree(main, of: &archive), let root = tree.root else { return nil }
    let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let styles = try styleNames(folder + "styles.xml", &archive, parts)
    var paragraphs = Self.paragraphs(tree, tree.child(root, "body") ?? root)
    for part in ["footnotes.xml", "endnotes.xml"] {
      if let notes = try parts.tree(folder + part, of: &archive), let root = notes.root {
        paragraphs += Self.paragraphs(notes, root)
      }
    }
    // A table of contents repeats the headings.
    paragraphs.removeAll { name(of: $0, styles).hasPrefix("toc ") }
    let title = take(["title"], from: &paragraphs, styles) ?? firstHeading(&paragraphs, styles)
    let subtitle = take(["subtitle"], from: &paragraphs, styles)
    guard title != nil || !paragraphs.isEmpty else { return nil }
    var draft = DocumentImport.draft(
      title: title, subtitle: subtitle, paragraphs: paragraphs.map(\.text))
    try OfficeProperties.read("docProps/core.xml", &archive, parts, &draft)
    try OfficeProperties.readCustom("docProps/custom.xml", &archive, parts, &draft)
    if try headersHoldBack(folder, &archive, parts) { draft.metadata.restrict(to: .withheld) }
    return draft
  }

  /// Whether a header or a footer of the pages says that the document must not be published. They are no text of it.
  private static func headersHoldBack(
    _ folder: String, _ archive: inout ZipArchive, _ parts: DocumentParts
  ) throws -> Bool {
    for name in ["header", "footer"] {
      // First, even and other pages have one each, in every section.
      for number in 1...9 {
        guard let tree = try parts.tree("\(folder)\(name)\(number).xml", of: &archive),
          let root = tree.root
        else { continue }
        let lines = Self.paragraphs(tree, root).map(\.text)
        if lines.contains(where: ReleaseWords.isInstruction) { return true }
      }
    }
    return false
  }

  // MARK: Text

  private static func paragraphs(_ tree: MarkupTree, _ node: Int) -> [DocumentText.Paragraph] {
    var text = DocumentText(
      tree, onlyInTextElements: true, role: { role(of: $0, tree) },
      style: { paragraph in
        tree.attribute(tree.child(tree.child(paragraph, "pPr"), "pStyle"), "val")
      })
    return text.paragraphs(of: node)
  }

  private static func role(of node: Int, _ tree: MarkupTree) -> DocumentText.Role {
    switch tree.name(node) {
    case "p": return .paragraph
    case "t": return .text
    case "tab", "ptab": return .characters(" ")
    case "br", "cr": return .characters(DocumentText.lineBreak)
    case "noBreakHyphen": return .characters("\u{2011}")
    case "tr": return .row
    case "tc": return .cell
    case "txbxContent": return .box
    // Old readers get the fallback instead of the choice before it.
    case "Fallback", "del", "moveFrom", "instrText", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr",
      "sectPr", "tblGrid":
      return .hidden
    case "r": return isHidden(node, tree) ? .hidden : .inline
    // Lines that part the notes from the page.
    case "footnote", "endnote": return tree.attribute(node, "type") == nil ? .inline : .hidden
    default: return .inline
    }
  }

  /// Whether a run is set as hidden text.
  private static func isHidden(_ run: Int, _ tree: MarkupTree) -> Bool {
    guard let mark = tree.child(tree.child(run, "rPr"), "vanish") else { return false }
    return !["0", "false", "off"].contains(tree.attribute(mark, "val") ?? "1")
  }

  // MARK: Styles

  /// The names of styles, in lower case, by the ids that paragraphs refer to.
  private static func styleNames(
    _ part: String, _ archive: inout ZipArchive, _ parts: DocumentParts
  ) throws -> [String: String] {
    guard let tree = try parts.tree(part, of: &archive), let root = tree.root else { return [:] }
    var names: [String: String] = [:]
    for style in tree.children(root, "style") {
      guard let id = tree.attribute(style, "styleId"),
        let name = tree.attribute(tree.child(style, "name"), "val")
      else { continue }
      names[id] = name.lowercased()
    }
    return names
  }

  private static func name(
    of paragraph: DocumentText.Paragraph, _ styles: [String: String]
  ) -> String {
    paragraph.style.map { styles[$0] ?? $0.lowercased() } ?? ""
  }

  /// Takes out the first paragraph of a style.
  private static func take(
    _ wanted: Set<String>, from paragraphs: inout [DocumentText.Paragraph],
    _ styles: [String: String]
  ) -> String? {
    guard let index = paragraphs.firstIndex(where: { wanted.contains(name(of: $0, styles)) })
    else { return nil }
    return ArticleDraft.onOneLine(paragraphs.remove(at: index).text)
  }

  /// Takes out a heading of the first level where the document begins with it.
  private static func firstHeading(
    _ paragraphs: inout [DocumentText.Paragraph], _ styles: [String: String]
  ) -> String? {
    guard let first = paragraphs.first,
      ["heading 1", "heading1"].contains(name(of: first, styles))
    else { return nil }
    return ArticleDraft.onOneLine(paragraphs.removeFirst().text)
  }
}

/// What a document's properties state: Dublin Core, in Word's and OpenDocument's elements.
enum OfficeProperties {
  /// Keeps who made the document and when. These tell of the file and not of the story, so they become
  /// neither byline nor date.
  static func read(
    _ part: String, _ archive: inout ZipArchive, _ parts: DocumentParts, _ draft: inout ArticleDraft
  ) throws {
    guard let tree = try parts.tree(part, of: &archive), let root = tree.root else { return }
    func line(_ names: [String]) -> String? {
      names.lazy.compactMap { tree.line(tree.descendant(root, $0)) }.first
    }
    if let title = line(["title"]) {
      if draft.headline == nil {
        draft.headline = title
      } else if title != draft.headline {
        draft.keep("title", text: title)
      }
    }
    if let creator = line(["initial-creator", "creator"]) { draft.keep("creator", text: creator) }
    draft.setDate(\.firstCreated, "firstCreated", line(["created", "creation-date"]))
    draft.setDate(\.contentModified, "contentModified", line(["modified", "date"]))
    if let language = line(["language"]) { _ = draft.set(.language, language) }
    if let description = line(["description"]) { draft.keep("description", text: description) }
    let words = tree.descendants(root, "keyword").compactMap { tree.line($0) }
    if !words.isEmpty {
      _ = draft.set(.keywords, words)
    } else if let words = line(["keywords"]) {
      _ = draft.set(.keywords, words)
    }
    if let category = line(["category"]) { _ = draft.set(.section, category) }
    let lines = [line(["title"]), line(["subject"]), line(["description"]), line(["category"])]
    if (lines.compactMap(\.self) + words).contains(where: ReleaseWords.isInstruction) {
      draft.metadata.restrict(to: .withheld)
    }
    // `Final` and the words of other houses are no status of an article's.
    if let status = line(["contentStatus"]).flatMap(ArticleMetadata.Status.init(stated:)) {
      draft.metadata.restrict(to: status)
    }
    for property in tree.descendants(root, "user-defined") {
      keepRelease(tree.attribute(property, "name"), tree.line(property), &draft)
    }
  }

  /// Heeds what properties that people add tell of the release.
  static func readCustom(
    _ part: String, _ archive: inout ZipArchive, _ parts: DocumentParts, _ draft: inout ArticleDraft
  ) throws {
    guard let tree = try parts.tree(part, of: &archive), let root = tree.root else { return }
    for property in tree.children(root, "property") {
      keepRelease(tree.attribute(property, "name"), tree.line(property), &draft)
    }
  }

  private static func keepRelease(_ name: String?, _ value: String?, _ draft: inout ArticleDraft) {
    guard let name, let value, ArticleDraft.tellsOfRelease(name) else { return }
    draft.keep(name, text: value)
  }
}
