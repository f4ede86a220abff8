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
    let version =
      meansAllVersions(tree, item)
      ? nil
      : tree.attribute(item, "version").map(ArticleDraft.onOneLine)
        .flatMap(ArticleMetadata.version)
    let statuses = tree.children(item, "itemMeta").flatMap { tree.children($0, "pubStatus") }
      .map { code(tree, $0) ?? tree.attribute($0, "literal") ?? "" }
    if statuses.contains(where: { ArticleMetadata.Status(stated: $0) == .cancelled }),
      let id = ArticleID(guid)
    {
      return try session.remove(id, version: version)
    }
    var reader = ItemReader(tree, item)
    reader.draft.id = guid
    reader.draft.setVersion(version)
    reader.draft.heedsWords = true
    for status in statuses { reader.draft.setStatus(status, isClosed: true) }
    // `sig:embargo` beside a usable status: the stricter one holds.
    for signal in tree.children(item, "itemMeta").flatMap({ tree.children($0, "signal") }) {
      guard let code = code(tree, signal), let status = ArticleMetadata.Status(stated: code),
        status != .usable
      else { continue }
      reader.draft.metadata.restrict(to: .withheld)
    }
    guard let article = reader.article() else {
      return try session.give(textless: reader.draft, guid)
    }
    try session.give(article, version: version)
    for (language, text, headline) in reader.translations {
      var other = article
      other.body = text
      other.language = language
      if let headline { other.headline = Headline(headline) }
      try session.give(other.part(named: language), version: version)
    }
  }

  /// Whether it is an export of Lede's of what states no version, and means all of them.
  private static func meansAllVersions(_ tree: MarkupTree, _ item: MarkupTree.NodeIndex) -> Bool {
    let meta = tree.child(item, "itemMeta")
    return tree.child(meta, "generator").flatMap { tree.line($0) } == NewsMLG2.generator
      && (meta.map { tree.children($0, "edNote") } ?? []).contains {
        tree.line($0) == NewsMLG2.noVersion
      }
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
  /// Texts in other languages than the item's, where the item has a text in its own.
  private(set) var translations: [(language: String, text: String, headline: String?)] = []
  private var dateIsUnknown = false
  /// See `schemes(_:_:)`.
  private let schemes: [String: String]

  init(_ tree: MarkupTree, _ item: Int) {
    schemes = Self.schemes(tree, item)
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
      case NewsMLG2.noVersion? where isOurs: break
      case NewsMLG2.derivedHeadline?: draft.headlineIsDerived = true
      case let text?: notes.append(text)
      case nil: break
      }
    }
    draft.metadata.editorNotes += notes
  }

  private mutating func readManagement() {
    let provider = tree.child(itemMeta, "provider")
    if let name = tree.attribute(provider, "literal") ?? partyName(provider)
      ?? NewsMLG2Import.code(tree, provider)
    {
      draft.metadata.provider = name
      if !isOurs { draft.source = partyName(provider) ?? name }
    }
    draft.setDate(\.versionCreated, "versionCreated", line(itemMeta, "versionCreated"))
    draft.setDate(\.firstCreated, "firstCreated", line(itemMeta, "firstCreated"))
    for embargo in tree.children(item, "itemMeta").flatMap({ tree.children($0, "embargoed") }) {
      if let text = tree.line(embargo) {
        draft.setEmbargo(text)
      } else {
        // The end of the embargo is not known yet.
        draft.metadata.restrict(to: .withheld)
      }
    }
    draft.setDate(\.expires, "expires", line(itemMeta, "expires"))
    draft.metadata.titles = children(itemMeta, "title").compactMap { tree.line($0) }
    for alternative in children(itemMeta, "altRep") {
      _ = draft.set(.url, tree.line(alternative) ?? "")
    }
    keepLinks()
    let rights = children(item, "rightsInfo")
    draft.metadata.copyrightNotices = lines(rights, "copyrightNotice")
    draft.metadata.usageTerms = lines(rights, "usageTerms")
    let holders = rights.flatMap { children($0, "copyrightHolder") }
    draft.metadata.copyrightHolder = holders.compactMap { partyName($0) }.first
  }

  private func lines(_ nodes: [Int], _ name: String) -> [String] {
    nodes.flatMap { children($0, name) }.compactMap { tree.line($0) }
  }

  private func line(_ node: Int?, _ name: String) -> String? { tree.line(tree.child(node, name)) }

  private mutating func keepLinks() {
    for link in children(itemMeta, "link") {
      guard let target = tree.attribute(link, "residref") else { continue }
      var relation = ArticleMetadata.Relation(
        tree.attribute(link, "rel").flatMap(ArticleMetadata.code), ArticleDraft.onOneLine(target),
        version: tree.attribute(link, "version").flatMap(ArticleMetadata.version))
      relation.contentType = tree.attribute(link, "contenttype")
      draft.metadata.related.append(relation)
    }
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
    draft.setUrgency(line(contentMeta, "urgency"))
    draft.setDate(\.contentModified, "contentModified", line(contentMeta, "contentModified"))
    draft.metadata.slugline = line(contentMeta, "slugline")
    draft.metadata.dateline = line(contentMeta, "dateline")
    draft.metadata.creditline = line(contentMeta, "creditline")
    draft.metadata.places = children(contentMeta, "located").compactMap { partyName($0) }
    draft.metadata.genres = children(contentMeta, "genre").compactMap { partyName($0) }
    readDescriptions()
  }

  private mutating func readDescriptions() {
    for description in children(contentMeta, "description") {
      guard let text = tree.line(description) else { continue }
      switch tree.attribute(description, "role")?.split(separator: ":").last ?? "" {
      case "summary": draft.metadata.summaries.append(text)
      case "caption": draft.metadata.captions.append(text)
      default: draft.metadata.descriptions.append(text)
      }
    }
  }

  private mutating func readDate() {
    if dateIsUnknown { return }
    let stated = [
      tree.child(contentMeta, "contentCreated"), tree.child(itemMeta, "firstCreated"),
      tree.child(itemMeta, "versionCreated"), tree.child(contentMeta, "contentModified"),
    ]
    draft.date = stated.compactMap { tree.line($0).flatMap { ArticleDate.stated($0) } }.first
  }

  /// The first main headline; the others are kept.
  private mutating func readHeadline() {
    let lines = children(contentMeta, "headline").filter { tree.line($0) != nil }
    let mains = lines.filter { line in
      let role = tree.attribute(line, "role") ?? ""
      return role.isEmpty || role.hasSuffix("main") || role.hasSuffix("headline")
    }
    let own = tree.attribute(item, "lang")
    let main =
      mains.first { isIn(own, tree.attribute($0, "lang")) } ?? mains.first ?? lines.first
    draft.headline = tree.line(main) ?? tree.line(tree.child(itemMeta, "title"))
    draft.metadata.subheadlines = lines.filter { $0 != main }.compactMap { tree.line($0) }
  }

  /// The name of a party, place or concept.
  private func partyName(_ node: Int?) -> String? {
    let names = children(node, "name")
    let full = names.first { tree.attribute($0, "role")?.hasSuffix("full") ?? false }
    return tree.line(full ?? names.first) ?? tree.attribute(node, "literal")
  }

  /// A subject without a code is a section; the others are kept with code, type and name.
  private mutating func keepSubjects() {
    for subject in children(contentMeta, "subject") {
      let codes = ["qcode", "uri", "literal"].filter { tree.attribute(subject, $0) != nil }
      let name = partyName(subject)
      if codes.isEmpty, tree.attribute(subject, "type") == "cpnat:abstract", let name,
        draft.section == nil
      {
        draft.section = name
        continue
      }
      var stated = ArticleMetadata.Subject(
        name: name, qcode: code(subject, "qcode"),
        uri: tree.attribute(subject, "uri").map(ArticleDraft.onOneLine))
      stated.literal = tree.attribute(subject, "literal").map(ArticleDraft.onOneLine)
      stated.type = code(subject, "type")
      stated.how = code(subject, "how")
      stated.why = code(subject, "why")
      stated.confidence = tree.attribute(subject, "confidence").flatMap { Int($0) }
      stated.relevance = tree.attribute(subject, "relevance").flatMap { Int($0) }
      if stated != ArticleMetadata.Subject() { draft.metadata.subjects.append(stated) }
    }
  }

  private func code(_ node: Int, _ name: String) -> String? {
    guard let code = tree.attribute(node, name).flatMap(ArticleMetadata.code),
      let colon = code.firstIndex(of: ":"), let scheme = schemes[String(code[..<colon])]
    else { return tree.attribute(node, name).flatMap(ArticleMetadata.code) }
    return ArticleMetadata.code(scheme + code[colon...])
  }

  /// The usual aliases of the IPTC's vocabularies for those that the item's own catalog gives them.
  private static let usualAliases = [
    "http://cv.iptc.org/newscodes/mediatopic/": "medtop",
    "http://cv.iptc.org/newscodes/subjectcode/": "subj",
    "http://cv.iptc.org/newscodes/genre/": "genre",
    "http://cv.iptc.org/newscodes/conceptnature/": "cpnat",
    "http://cv.iptc.org/newscodes/cpnature/": "cpnat",
    "http://cv.iptc.org/newscodes/howextracted/": "howextr",
    "http://cv.iptc.org/newscodes/whypresent/": "why",
  ]

  /// The aliases of the item's own catalog that stand for vocabularies of the IPTC, and their usual ones.
  private static func schemes(_ tree: MarkupTree, _ item: Int) -> [String: String] {
    var schemes: [String: String] = [:]
    for scheme in tree.children(item, "catalog").flatMap({ tree.children($0, "scheme") }) {
      guard let alias = tree.attribute(scheme, "alias"), let uri = tree.attribute(scheme, "uri"),
        let usual = usualAliases[uri], usual != alias
      else { continue }
      schemes[alias] = usual
    }
    return schemes
  }

  /// The rendition with the most text; of equals, plain text.
  private mutating func readContentSet() {
    let set = tree.child(item, "contentSet")
    let own = tree.attribute(item, "lang")
    let all = children(set, "inlineData") + children(set, "inlineXML")
    let isStated = all.contains { isIn(own, language(of: $0)) }
    draft.body = text(all.filter { !isStated || isIn(own, language(of: $0)) })
    keepRemoteContent(set)
    if draft.body.isEmpty, !isOurs {
      let descriptions = children(contentMeta, "description").compactMap { tree.line($0) }
      draft.body = descriptions.joined(separator: "\n\n")
    }
    guard isStated else { return }
    var others: [String] = []
    for rendition in all {
      guard let other = language(of: rendition), !isIn(own, other), !others.contains(other) else {
        continue
      }
      others.append(other)
      let kept = draft
      let text = text(all.filter { language(of: $0) == other })
      draft = kept
      let headline = children(contentMeta, "headline").first {
        tree.attribute($0, "lang") == other
      }
      if !text.isEmpty { translations.append((other, text, tree.line(headline))) }
    }
  }

  /// The language that a rendition states, or nil.
  private func language(of rendition: Int) -> String? {
    tree.attribute(rendition, "lang")
      ?? tree.children(rendition).first.flatMap { tree.attribute($0, "lang") }
  }

  /// Whether a stated language is the item's; one that is not stated is.
  private func isIn(_ own: String?, _ stated: String?) -> Bool {
    guard let own, let stated, own != "und" else { return true }
    return own.lowercased().prefix { $0 != "-" } == stated.lowercased().prefix { $0 != "-" }
  }

  /// The text of the rendition with the most text; of equals, plain text.
  private mutating func text(_ renditions: [Int]) -> String {
    var best = ""
    for data in renditions where tree.name(data) == "inlineData" {
      let type = tree.attribute(data, "contenttype") ?? "text/plain"
      let encoding = tree.attribute(data, "encoding")
      guard encoding == nil || encoding == "base64" else { continue }
      let content =
        encoding == nil ? tree.content(data) : TransferCoding.text(ofBase64: tree.content(data))
      let isMarkup = type.contains("html") || content.contains("</") && !isOurs
      if isMarkup || type.contains("xml") && content.contains("<") {
        let page = HTMLParser.tree(of: content)
        take(BlockText.text(of: page.root, in: page), &best)
      } else {
        take(isOurs ? content : ArticleDraft.trimmed(content), &best)
      }
    }
    for inline in renditions where tree.name(inline) == "inlineXML" {
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
    return best
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
      guard let uri = tree.attribute(property, "reluri"), uri.hasPrefix(NewsMLG2.extraScheme),
        let json = tree.attribute(property, "value"), JSONReader.isValue(json),
        let name = percentDecoded(uri.dropFirst(NewsMLG2.extraScheme.count))
      else { continue }
      switch name {
      case "language": draft.language = draft.language ?? text(json)
      case "url": draft.url = draft.url ?? text(json)
      case "status" where isOurs: draft.takeOwnStatus(text(json))
      default:
        var stated = ArticleMetadata()
        if stated.take(Article.Extra(name: name, written: json)) {
          draft.metadata.replace(with: stated)
        } else {
          draft.keep(name, json: json)
        }
      }
    }
  }

  private func text(_ json: String) -> String? {
    do throws(JSONError) { return try JSONValue(json).text } catch { return nil }
  }
}
