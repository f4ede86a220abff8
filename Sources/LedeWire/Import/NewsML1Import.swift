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
    draft.setStatus(status)
    if draft.metadata.status == .cancelled, let id = draft.id.flatMap({ ArticleID($0) }) {
      return try session.remove(id, version: version)
    }
    draft.setVersion(version)
    let willChange = tree.child(management, "StatusWillChange")
    if status.lowercased() == "embargoed" || draft.metadata.status == .withheld {
      draft.setEmbargo(tree.line(tree.child(willChange, "DateAndTime")))
    }
    // What is to be taken back at some time is held back at once, as nobody looks again.
    if let future = tree.attribute(tree.child(willChange, "FutureStatus"), "FormalName"),
      StatedStatus(future) != .nothing, StatedStatus(future) != .known(.usable)
    {
      draft.metadata.restrict(to: .withheld)
      draft.keep("futureStatus", text: future)
      draft.setDate(\.expires, "expires", tree.line(tree.child(willChange, "DateAndTime")))
    }
    readNewsLines(&draft, tree, item)
    readDate(&draft, tree, item, management, identifier)
    readMetadata(&draft, tree, item, management)
    try give(draft, NewsML1Content(tree, item), version, session)
  }

  /// An article for each language that the item has texts in; the item's own keeps the item's id.
  private static func give(
    _ draft: ArticleDraft, _ content: NewsML1Content, _ version: Int?, _ session: ImportSession
  ) throws {
    let stories = content.stories
    if !stories.isEmpty { return try give(draft, stories, content, version, session) }
    var count = 0
    let languages = content.languages.isEmpty ? [content.language] : content.languages
    for language in languages {
      var own = draft
      own.body = content.text(in: language, &own)
      own.headline = content.headline(in: language) ?? own.headline
      own.language = language ?? own.language
      own.metadata.captions += content.captions
      guard count == 0 || !own.body.isEmpty else { continue }
      guard var article = own.article() else { continue }
      if count > 0, own.id != nil { article = article.part(named: language ?? "und") }
      count += 1
      try session.give(article, version: version)
    }
    if count == 0 { try session.give(textless: draft, draft.id ?? "") }
  }

  /// An article for each story of an item that holds several; what the item as a whole states holds for each.
  private static func give(
    _ draft: ArticleDraft, _ stories: [Int], _ content: NewsML1Content, _ version: Int?,
    _ session: ImportSession
  ) throws {
    for (number, story) in stories.enumerated() {
      var own = draft
      own.body = content.text(in: content.languages.first ?? content.language, of: story, &own)
      own.headline = content.headline(of: story) ?? own.headline
      own.language = content.language ?? own.language
      guard var article = own.article() else { continue }
      if own.id != nil {
        article = article.part(named: content.identity(of: story) ?? String(number + 1))
      }
      try session.give(article, version: version)
    }
  }

  /// The id without its revision, which is the version.
  private static func readIdentity(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ identifier: Int?
  ) -> Int? {
    let revision = tree.child(identifier, "RevisionId")
    let version = tree.line(revision).flatMap(ArticleMetadata.version)
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
    draft.byline = tree.descendants(item, "ByLine").lazy.compactMap { tree.line($0) }.first
    for (name, element) in [
      ("subheadline", "SubHeadLine"), ("dateline", "DateLine"), ("slugline", "SlugLine"),
      ("copyright", "CopyrightLine"), ("creditline", "CreditLine"), ("series", "SeriesLine"),
      ("usageTerms", "RightsLine"),
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
    let properties = tree.descendants(item, "Property")
      .filter { tree.attribute($0, "FormalName")?.lowercased() == "keyword" }
      .compactMap { tree.attribute($0, "Value") }.filter { !$0.isEmpty }
    _ = draft.set(.keywords, keywords.isEmpty ? properties : keywords)
    let label = tree.line(tree.child(tree.child(item, "Identification"), "NameLabel"))
    if let label, draft.metadata.slugline == nil { draft.metadata.slugline = label }
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
    let date = stated.lazy.compactMap { tree.line($0).flatMap { ArticleDate.stated($0) } }.first
    let envelope = tree.root.flatMap { tree.child($0, "NewsEnvelope") }
    draft.date =
      date ?? draft.date
      ?? tree.line(tree.child(envelope, "DateAndTime")).flatMap { ArticleDate.stated($0) }
    draft.setDate(
      \.firstCreated, "firstCreated", tree.line(tree.child(management, "FirstCreated")))
    draft.setDate(
      \.versionCreated, "versionCreated", tree.line(tree.child(management, "ThisRevisionCreated")))
  }

  private static func readMetadata(
    _ draft: inout ArticleDraft, _ tree: MarkupTree, _ item: Int, _ management: Int?
  ) {
    if let order = tree.attribute(tree.child(management, "Instruction"), "FormalName") {
      draft.keep("instruction", text: order)
      if let status = ArticleMetadata.Status(stated: order), status != .usable {
        draft.metadata.restrict(to: .withheld)
      }
    }
    for property in tree.descendants(item, "Property") {
      guard let name = tree.attribute(property, "FormalName"),
        let value = tree.attribute(property, "Value"), ArticleDraft.tellsOfRelease(name),
        tree.parent(property).map({ tree.name($0) }) != "Location"
      else { continue }
      draft.heedRelease(named: name, JSONMembers.quoted(value))
    }
    draft.setUrgency(tree.attribute(tree.child(management, "Urgency"), "FormalName"))
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
