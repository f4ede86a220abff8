internal import LedeText

/// NewsML 1.x: items of nested components, with NITF, XHTML, HTML or text as their content.
enum NewsML1Import {
  /// Reads a `NewsItem` (or a newsItem that a wire put into the old envelope).
  static func read(
    _ tree: MarkupTree, _ item: MarkupTree.NodeIndex, _ session: ImportSession
  ) throws {
    guard tree.name(item) == "NewsItem" else {
      return try NewsMLG2Import.read(tree, item, session)
    }
    var draft = ArticleDraft()
    let identifier = tree.descendant(tree.child(item, "Identification"), "NewsIdentifier")
    let version = readIdentity(&draft, tree, identifier)
    let management = tree.child(item, "NewsManagement")
    let status = tree.attribute(tree.child(management, "Status"), "FormalName") ?? "Usable"
    if status.lowercased().hasPrefix("cancel"), let id = draft.id.flatMap({ ArticleID($0) }) {
      return try session.remove(id, version: version)
    }
    if status != "Usable" { draft.keep("pubStatus", text: status.lowercased()) }
    if let version, version != 1 { draft.keep("version", json: String(version)) }
    readNewsLines(&draft, tree, item)
    readContent(&draft, tree, item)
    readDate(&draft, tree, item, management, identifier)
    readMetadata(&draft, tree, item, management)
    guard let article = draft.article() else {
      return session.skip(draft.id ?? "", "neither a headline nor a text")
    }
    try session.give(article, version: version)
  }

  /// The id without its revision, which is the version.
  private static func readIdentity(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ identifier: Int?
  ) -> Int? {
    let revision = tree.child(identifier, "RevisionId")
    let version = tree.line(revision).flatMap { Int($0) }
    let provider = tree.line(tree.child(identifier, "ProviderId"))
    let date = tree.line(tree.child(identifier, "DateId"))
    let local = tree.line(tree.child(identifier, "NewsItemId"))
    if let provider, let date, let local {
      draft.id = "urn:newsml:\(provider):\(date):\(local)"
    } else {
      draft.id = tree.line(tree.child(identifier, "PublicIdentifier")) ?? local
    }
    if let provider { draft.keep("provider", text: provider) }
    return version
  }

  private static func readNewsLines(_ draft: inout ArticleDraft, _ tree: MarkupTree, _ item: Int) {
    draft.headline = tree.descendants(item, "HeadLine").lazy.compactMap { tree.line($0) }.first
    draft.byline = tree.descendants(item, "ByLine").lazy.compactMap { tree.line($0) }.first
    for (name, element) in [
      ("subheadline", "SubHeadLine"), ("dateline", "DateLine"), ("slugline", "SlugLine"),
      ("copyright", "CopyrightLine"), ("creditline", "CreditLine"), ("series", "SeriesLine"),
    ] {
      if let text = tree.descendants(item, element).lazy.compactMap({ tree.line($0) }).first {
        draft.keep(name, text: text)
      }
    }
    for line in tree.descendants(item, "NewsLine") {
      guard let text = tree.line(tree.child(line, "NewsLineText")) else { continue }
      let kind = tree.attribute(tree.child(line, "NewsLineType"), "FormalName") ?? "newsLine"
      draft.keep(kind, text: text)
    }
    let keywords = tree.descendants(item, "KeywordLine").compactMap { tree.line($0) }
    _ = draft.set(.keywords, keywords)
  }

  /// The content with the most text: pictures' captions stand beside the story's text.
  private static func readContent(_ draft: inout ArticleDraft, _ tree: MarkupTree, _ item: Int) {
    var best = ""
    for content in tree.descendants(item, "DataContent") {
      if let nitf = tree.descendant(content, "nitf") {
        NITFImport.fill(&draft, tree, nitf, textInto: &best)
        continue
      }
      var text: String
      if tree.children(content).isEmpty {
        text = ArticleDraft.trimmed(tree.content(content))
        if text.hasPrefix("<") || text.contains("</") {
          let page = HTMLParser.tree(of: text)
          text = BlockText.text(of: page.descendant(page.root, "body") ?? page.root, in: page)
        }
      } else {
        let body = tree.descendant(content, "body.content") ?? tree.descendant(content, "body")
        text = BlockText.text(of: body ?? content, in: tree)
      }
      if text.utf8.count > best.utf8.count { best = text }
    }
    draft.body = best
  }

  private static func readDate(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ item: Int, _ management: Int?,
    _ identifier: Int?
  ) {
    // What NITF inside states comes second: wires leave old templates' dates there.
    let stated = [
      tree.child(management, "FirstCreated"), tree.child(management, "ThisRevisionCreated"),
      tree.child(identifier, "DateId"),
    ]
    let date = stated.lazy.compactMap { tree.line($0).flatMap(StatedDate.read) }.first
    let envelope = tree.root.flatMap { tree.child($0, "NewsEnvelope") }
    draft.date =
      date ?? draft.date
      ?? tree.line(tree.child(envelope, "DateAndTime")).flatMap(StatedDate.read)
    for (name, element) in [
      ("firstCreated", "FirstCreated"), ("versionCreated", "ThisRevisionCreated"),
    ] {
      guard let text = tree.line(tree.child(management, element)) else { continue }
      draft.keep(name, text: StatedDate.read(text)?.description ?? text)
    }
  }

  private static func readMetadata(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ item: Int, _ management: Int?
  ) {
    if let urgency = tree.attribute(tree.child(management, "Urgency"), "FormalName").flatMap({
      Int($0)
    }) {
      draft.keep("urgency", json: String(urgency))
    }
    let language = tree.descendants(item, "Language").lazy
      .compactMap { tree.attribute($0, "FormalName") }.first { !$0.isEmpty }
    if let language { draft.language = language.count == 2 ? language.lowercased() : language }
    let parties = ["Source", "Provider"].lazy.compactMap { name in
      tree.descendants(item, name).lazy
        .compactMap { tree.attribute(tree.child($0, "Party"), "FormalName") }.first { !$0.isEmpty }
    }
    if let party = parties.first { draft.source = party }
    if draft.byline == nil {
      draft.byline =
        tree.descendants(item, "Creator").lazy
        .compactMap { tree.attribute(tree.child($0, "Party"), "FormalName") }.first
    }
    for (name, elements) in [
      ("subjects", ["Subject", "SubjectMatter", "SubjectDetail"]), ("genre", ["Genre"]),
    ] {
      var seen: Set<String> = []
      let codes = elements.flatMap { tree.descendants(item, $0) }
        .compactMap { tree.attribute($0, "FormalName") }.filter { seen.insert($0).inserted }
      if name == "subjects" {
        draft.keepSubjectCodes(codes)
      } else {
        draft.keep(name, texts: codes)
      }
    }
    let places = tree.descendants(item, "Location").flatMap { tree.children($0, "Property") }
      .compactMap { tree.attribute($0, "Value") }.filter { !$0.isEmpty }
    draft.keep("located", texts: places)
  }
}

extension ArticleDraft {

  /// Keeps IPTC subject codes in the form in which NewsML-G2's subjects are kept.
  fileprivate mutating func keepSubjectCodes(_ codes: [String]) {
    let objects = codes.filter { $0.allSatisfy(\.isNumber) }.map { #"{"qcode":"subj:\#($0)"}"# }
    if !objects.isEmpty { keep("subjects", json: "[" + objects.joined(separator: ",") + "]") }
  }
}
