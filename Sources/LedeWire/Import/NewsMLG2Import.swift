internal import LedeJSON
internal import LedeText

/// NewsML-G2 in any version: newsItems alone, in messages, with any prefix of the namespace.
enum NewsMLG2Import {
  /// The elements that are items.
  static let items: Set<String> = [
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]

  /// Reads an item; one that is no article is reported.
  static func read(
    _ tree: MarkupTree, _ item: MarkupTree.NodeIndex, _ session: ImportSession
  ) throws {
    let guid = tree.attribute(item, "guid").map(ArticleDraft.onOneLine) ?? ""
    guard tree.name(item) == "newsItem" else {
      return session.skip(guid, "a \(tree.name(item)), which holds no article of its own")
    }
    let itemMeta = tree.child(item, "itemMeta")
    let version = tree.attribute(item, "version").flatMap { Int(ArticleDraft.onOneLine($0)) }
    let status = code(tree, tree.child(itemMeta, "pubStatus"))
    if status == "canceled" || status == "cancelled", let id = ArticleID(guid) {
      return try session.remove(id, version: version)
    }
    var reader = ItemReader(tree, item)
    reader.draft.id = guid
    if let version, version != 1 { reader.draft.keep("version", json: String(version)) }
    if let status, status != "usable" { reader.draft.keep("pubStatus", text: status) }
    guard let article = reader.article() else {
      return session.skip(guid, "neither a headline nor a text")
    }
    try session.give(article, version: version)
  }

  /// What stands behind the colon of a qcode, or at the end of a URI.
  static func code(_ tree: MarkupTree, _ node: MarkupTree.NodeIndex?) -> String? {
    if let qcode = tree.attribute(node, "qcode") {
      return String(qcode.split(separator: ":", maxSplits: 1).last ?? "")
    }
    return tree.attribute(node, "uri")?.split(separator: "/").last.map { String($0) }
  }
}

/// Reads one newsItem into a draft.
private struct ItemReader {
  let tree: MarkupTree
  let item: Int
  let itemMeta: Int?
  let contentMeta: Int?
  var draft = ArticleDraft()
  private var isOurs = false
  private var dateIsUnknown = false

  init(_ tree: MarkupTree, _ item: Int) {
    self.tree = tree
    self.item = item
    itemMeta = tree.child(item, "itemMeta")
    contentMeta = tree.child(item, "contentMeta")
  }

  mutating func article() -> Article? {
    isOurs = tree.child(itemMeta, "generator").flatMap { tree.line($0) } == NewsMLG2.generator
    readNotes()
    readManagement()
    readContentMeta()
    readContentSet()
    readOurExtras()
    return draft.article()
  }

  private func children(_ node: Int?, _ name: String) -> [Int] {
    node.map { tree.children($0, name) } ?? []
  }

  /// edNote tells of unknown dates and derived headlines; other notes are kept.
  private mutating func readNotes() {
    var notes: [String] = []
    for note in children(itemMeta, "edNote") {
      switch tree.line(note) {
      case NewsMLG2.noDate?: dateIsUnknown = true
      case NewsMLG2.derivedHeadline?: draft.headlineIsDerived = true
      case let text?: notes.append(text)
      case nil: break
      }
    }
    draft.keep("edNote", texts: notes)
  }

  private mutating func readManagement() {
    let provider = tree.child(itemMeta, "provider")
    if let name = tree.attribute(provider, "literal") ?? partyName(provider)
      ?? NewsMLG2Import.code(tree, provider)
    {
      draft.keep("provider", text: name)
      if !isOurs { draft.source = partyName(provider) ?? name }
    }
    for name in ["versionCreated", "firstCreated", "embargoed"] {
      keepDate(name, tree.child(itemMeta, name))
    }
    draft.keep("title", texts: children(itemMeta, "title").compactMap { tree.line($0) })
    for alternative in children(itemMeta, "altRep") {
      _ = draft.set(.url, tree.line(alternative) ?? "")
    }
    keepLinks()
    let rights = children(item, "rightsInfo")
    for (name, element) in [("copyright", "copyrightNotice"), ("usageTerms", "usageTerms")] {
      draft.keep(name, texts: rights.flatMap { children($0, element) }.compactMap { tree.line($0) })
    }
  }

  private mutating func keepDate(_ name: String, _ node: Int?) {
    guard let text = tree.line(node) else { return }
    draft.keep(name, text: StatedDate.read(text)?.description ?? text)
  }

  private mutating func keepLinks() {
    let links = children(itemMeta, "link").filter { tree.attribute($0, "residref") != nil }
    guard !links.isEmpty else { return }
    var writer = JSONWriter()
    writer.beginArray()
    for link in links {
      writer.beginObject()
      for name in ["rel", "residref", "version", "contenttype"] {
        if let value = tree.attribute(link, name) { writer.member(name, value) }
      }
      writer.endObject()
    }
    writer.endArray()
    draft.keep("links", json: writer.text)
  }

  private mutating func readContentMeta() {
    readDate()
    readHeadline()
    let language =
      tree.attribute(tree.child(contentMeta, "language"), "tag")
      ?? tree.attribute(item, "lang")
    if let language, language != "und" { draft.language = language }
    for line in children(contentMeta, "by") { _ = draft.set(.byline, tree.line(line) ?? "") }
    if draft.byline == nil, !isOurs {
      for creator in children(contentMeta, "creator") {
        let isParty = tree.attribute(creator, "role")?.contains("source") ?? false
        if !isParty, let name = partyName(creator) { _ = draft.set(.byline, name) }
      }
    }
    if let source = children(contentMeta, "infoSource").compactMap({ partyName($0) }).first {
      draft.source = source
    }
    _ = draft.set(.keywords, children(contentMeta, "keyword").compactMap { tree.line($0) })
    keepSubjects()
    if let urgency = tree.line(tree.child(contentMeta, "urgency")).flatMap({ Int($0) }) {
      draft.keep("urgency", json: String(urgency))
    }
    keepDate("contentModified", tree.child(contentMeta, "contentModified"))
    for name in ["slugline", "dateline", "creditline"] {
      if let text = tree.line(tree.child(contentMeta, name)) { draft.keep(name, text: text) }
    }
    for name in ["located", "genre"] {
      draft.keep(name, texts: children(contentMeta, name).compactMap { partyName($0) })
    }
    readDescriptions()
  }

  private mutating func readDescriptions() {
    var texts: [String: [String]] = [:]
    for description in children(contentMeta, "description") {
      guard let text = tree.line(description) else { continue }
      let role = tree.attribute(description, "role")?.split(separator: ":").last ?? ""
      let name = role == "summary" || role == "caption" ? String(role) : "description"
      texts[name, default: []].append(text)
    }
    for name in ["description", "summary", "caption"] { draft.keep(name, texts: texts[name] ?? []) }
  }

  private mutating func readDate() {
    if dateIsUnknown { return }
    let stated = [
      tree.child(contentMeta, "contentCreated"), tree.child(itemMeta, "firstCreated"),
      tree.child(itemMeta, "versionCreated"), tree.child(contentMeta, "contentModified"),
    ]
    draft.date = stated.compactMap { tree.line($0).flatMap(StatedDate.read) }.first
  }

  /// The first main headline; the others are kept.
  private mutating func readHeadline() {
    let lines = children(contentMeta, "headline")
    let main =
      lines.first { line in
        guard tree.line(line) != nil else { return false }
        let role = tree.attribute(line, "role") ?? ""
        return role.isEmpty || role.hasSuffix("main") || role.hasSuffix("headline")
      } ?? lines.first { tree.line($0) != nil }
    draft.headline = tree.line(main) ?? tree.line(tree.child(itemMeta, "title"))
    draft.keep(
      "headlines", texts: lines.filter { $0 != main }.compactMap { tree.line($0) })
  }

  /// The name of a party, place or concept.
  private func partyName(_ node: Int?) -> String? {
    let names = children(node, "name")
    let full = names.first { tree.attribute($0, "role")?.hasSuffix("full") ?? false }
    return tree.line(full ?? names.first) ?? tree.attribute(node, "literal")
  }

  /// A subject without a code is a section; the others are kept with code, type and name.
  private mutating func keepSubjects() {
    var writer = JSONWriter()
    writer.beginArray()
    var count = 0
    for subject in children(contentMeta, "subject") {
      let codes = ["qcode", "uri", "literal"].filter { tree.attribute(subject, $0) != nil }
      let name = partyName(subject)
      if codes.isEmpty, tree.attribute(subject, "type") == "cpnat:abstract", let name,
        draft.section == nil
      {
        draft.section = name
        continue
      }
      writer.beginObject()
      for key in codes + ["type", "how", "why", "confidence", "relevance"] {
        if let value = tree.attribute(subject, key) { writer.member(key, value) }
      }
      if let name { writer.member("name", name) }
      writer.endObject()
      count += 1
    }
    writer.endArray()
    if count > 0 { draft.keep("subjects", json: writer.text) }
  }

  /// The rendition with the most text; of equals, plain text.
  private mutating func readContentSet() {
    let set = tree.child(item, "contentSet")
    var best = ""
    for data in children(set, "inlineData") {
      let type = tree.attribute(data, "contenttype") ?? "text/plain"
      guard tree.attribute(data, "encoding") == nil else { continue }
      let content = tree.content(data)
      let isMarkup = type.contains("html") || content.contains("</") && !isOurs
      if isMarkup || type.contains("xml") && content.contains("<") {
        let page = HTMLParser.tree(of: content)
        take(BlockText.text(of: page.root, in: page), &best)
      } else {
        take(isOurs ? content : ArticleDraft.trimmed(content), &best)
      }
    }
    for inline in children(set, "inlineXML") {
      guard let root = tree.children(inline).first else { continue }
      if tree.name(root) == "nitf" {
        NITFImport.fill(&draft, tree, root, textInto: &best)
      } else {
        let body = tree.descendant(root, "body") ?? root
        // Some wires repeat headline and keywords in a header before the main section.
        let main = tree.children(body, "section").filter {
          tree.attribute($0, "class")?.split(separator: " ").contains("main") ?? false
        }
        let texts = (main.isEmpty ? [body] : main).map { BlockText.text(of: $0, in: tree) }
        take(texts.joined(separator: "\n\n"), &best)
      }
    }
    keepRemoteContent(set)
    draft.body = best
    if best.isEmpty, !isOurs {
      let descriptions = children(contentMeta, "description").compactMap { tree.line($0) }
      draft.body = descriptions.joined(separator: "\n\n")
    }
  }

  private func take(_ text: String, _ best: inout String) {
    if best.isEmpty || visibleCount(text) > visibleCount(best) { best = text }
  }

  private func visibleCount(_ text: String) -> Int {
    let bytes = text.utf8Span.span
    var count = 0
    for index in bytes.indices where bytes[index] > 0x20 { count += 1 }
    return count
  }

  private mutating func keepRemoteContent(_ set: Int?) {
    let links = children(set, "remoteContent").compactMap {
      tree.attribute($0, "href") ?? tree.attribute($0, "residref")
    }
    draft.keep("remoteContent", texts: links)
  }

  /// What an export of ours carried along without an element for it.
  private mutating func readOurExtras() {
    for property in children(contentMeta, "contentMetaExtProperty") {
      guard let uri = tree.attribute(property, "reluri"), uri.hasPrefix(StatedExtras.scheme),
        let json = tree.attribute(property, "value"), isJSON(json),
        let name = percentDecoded(uri.dropFirst(StatedExtras.scheme.count))
      else { continue }
      switch name {
      case "language": draft.language = draft.language ?? text(json)
      case "url": draft.url = draft.url ?? text(json)
      default: draft.keep(name, json: json)
      }
    }
  }

  private func text(_ json: String) -> String? {
    do throws(JSONError) { return try JSONValue(json).text } catch { return nil }
  }

  private func isJSON(_ text: String) -> Bool {
    var reader = JSONReader(text.utf8Span.span)
    do throws(JSONError) {
      try reader.skipValue()
      try reader.finish()
      return true
    } catch {
      return false
    }
  }
}

/// A text whose percent-encoded bytes are decoded, or nil if it is not well-formed.
func percentDecoded(_ text: some StringProtocol) -> String? {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
