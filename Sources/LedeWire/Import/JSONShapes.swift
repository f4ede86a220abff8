internal import LedeJSON
internal import LedeText

/// Finds an article's fields where JSON interfaces have them deeper or under other names: WordPress,
/// the Guardian, the New York Times, Arc (ANS), Ghost, Drupal, JSON Feed, AP, Reuters.
enum JSONShapes {
  /// Fills what is empty still from values that were kept because nobody knew their names.
  static func refine(_ draft: inout ArticleDraft) {
    guard !draft.extras.isEmpty else { return takeHTML(&draft) }
    flatten(&draft)
    takeSystem(&draft)
    takeLines(&draft)
    takeBody(&draft)
    takePeople(&draft)
    takeWords(&draft)
    takeHTML(&draft)
  }

  /// Objects whose members are the article's own: Drupal's attributes, the Guardian's fields, Prismic's data.
  private static func flatten(_ draft: inout ArticleDraft) {
    for name in ["attributes", "fields"] + parts {
      guard let extra = draft.keptExtra(name), let members = JSONMembers.read(extra.json),
        !parts.contains(name) || draft.body.isEmpty && isArticle(members.map(\.name))
      else { continue }
      draft.drop(name)
      for member in members {
        let text = JSONMembers.text(member)
        if let field = FieldNames.known[member.name], let text, draft.set(field, text) { continue }
        draft.keep(member.name, json: member.json)
      }
    }
  }

  /// Objects that may hold an article's own members, in Prismic, Webflow, Kontent.ai, Storyblok.
  private static let parts = ["data", "fieldData", "elements", "content"]

  /// Whether an object keeps a headline and a text in one of its members, beside its own id.
  static func hasParts(_ members: [JSONValue.Member]) -> Bool {
    guard members.contains(where: { ["id", "_id", "uuid", "system"].contains($0.key) }) else {
      return false
    }
    return members.contains { member in
      guard case .object(let inner) = member.value else { return false }
      return (parts + ["attributes"]).contains(member.key) && isArticle(inner.map(\.key))
    }
  }

  /// Whether an object is an entry of Contentful's.
  static func isEntry(_ members: [JSONValue.Member]) -> Bool {
    members.contains { $0.key == "sys" && $0.value["type"]?.text == "Entry" }
      && members.contains { $0.key == "fields" }
  }

  /// Whether among names are one of a headline and one of a text.
  private static func isArticle(_ names: [String]) -> Bool {
    names.contains { ["title", "headline", "name"].contains($0.lowercased()) }
      && names.contains { isTextKey($0) }
  }

  private static func takeLines(_ draft: inout ArticleDraft) {
    take(
      .headline, ["headline", "title", "headlines", "webTitle", "headLine", "web_title", "name"],
      &draft)
    // Where Greenwich time stands beside a time without a zone, it is the moment.
    if let text = draft.extraText("date_gmt"), draft.date?.time?.utcOffset == nil,
      let date = ArticleDate.stated(text.hasSuffix("Z") ? text : text + "Z")
    {
      draft.date = date
      draft.drop("date_gmt")
    }
    take(.id, ["@id", "urn", "item_id", "canonical_id", "uuid", "versionedguid"], &draft)
    take(.url, ["webUrl", "canonical_url", "shareUrl", "permalink", "href"], &draft)
    take(.section, ["sectionName", "section_name", "pillarName", "desk_name"], &draft)
    take(
      .source, ["source", "publisher", "organisation", "organization", "site", "provider_name"],
      &draft)
    take(
      .date,
      [
        "date_gmt", "webPublicationDate", "first_publish_date", "first_publication_date",
        "publish_date", "display_date",
        "version_created", "published_at", "dateTime", "firstPublished", "created_at", "created",
        "timestamp", "seendate", "datetime", "pub_date", "dateTimePub", "lastPublished",
        "date_created", "createdOn", "_createdAt", "_firstPublishedAt",
      ], &draft)
    for name in [
      "standfirst", "trailText", "excerpt", "description_summary", "custom_excerpt",
      "subheadlines", "snippet", "dek", "deck",
    ] {
      guard let line = text(draft.extra(name)) else { continue }
      draft.metadata.summaries.append(Markup.plain(line))
      draft.drop(name)
    }
  }

  private static func take(
    _ field: ArticleField, _ names: [String], _ draft: inout ArticleDraft
  ) {
    for name in names {
      guard let value = line(draft.extra(name)), !value.isEmpty else { continue }
      let line = field == .headline ? Markup.plain(value) : value
      // Greenwich time is what the name says, not the value.
      let stated = name == "date_gmt" && !value.hasSuffix("Z") ? value + "Z" : line
      if draft.set(field, stated) {
        draft.drop(name)
        return
      }
    }
  }

  /// The text of a value, or of the member of an object that holds it.
  static func text(_ value: JSONValue?) -> String? {
    let value = value.map(inFirstLanguage)
    if let text = value?.text { return text }
    for key in [
      "rendered", "main", "basic", "default", "value", "original", "text", "name", "title",
      "processed", "en",
    ] {
      if let text = value?[key]?.text { return text }
    }
    return nil
  }

  /// A text, or that of the blocks in which Prismic keeps a headline.
  private static func line(_ value: JSONValue?) -> String? {
    if let text = text(value) { return text }
    guard case .array(let blocks)? = value, blocks.count == 1 else { return nil }
    return StructuredText.paragraphs(.array(blocks)).first
  }

  /// Of what is stated in languages (`{"en-US": ..., "de-DE": ...}`, as Contentful's exports have each field) what the first one has.
  private static func inFirstLanguage(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, let first = members.first,
      members.allSatisfy({ isLocale($0.key) })
    else { return value }
    return first.value
  }

  /// `en`, `en-US`, `pt_BR`.
  private static func isLocale(_ key: String) -> Bool {
    let parts = key.split { $0 == "-" || $0 == "_" }
    guard parts.count <= 2, let language = parts.first, key.allSatisfy({ $0.isASCII }) else {
      return false
    }
    return language.utf8.count == 2 && language.allSatisfy(\.isLowercase)
      && parts.dropFirst().allSatisfy { $0.utf8.count == 2 && $0.allSatisfy(\.isUppercase) }
  }

  /// Takes what Contentful and Kontent.ai keep of an entry beside its fields.
  private static func takeSystem(_ draft: inout ArticleDraft) {
    let entry = draft.extra("sys").flatMap { $0["type"]?.text == "Entry" ? $0 : nil }
    guard let system = entry ?? draft.extra("system"), system["id"] != nil else { return }
    func set(_ field: ArticleField, _ names: [String]) {
      for name in names {
        if let text = system[name]?.text, draft.set(field, text) { return }
      }
    }
    if draft.id == nil { set(.id, ["id"]) }
    if draft.date == nil {
      set(.date, ["firstPublishedAt", "publishedAt", "createdAt", "last_modified"])
    }
    if draft.language == nil { set(.language, ["locale", "language"]) }
  }

  private static func takeBody(_ draft: inout ArticleDraft) {
    if let pieces = draft.extra("content_elements")?.elements {
      if draft.set(.body, pieces.flatMap(StructuredText.pieces)) { draft.drop("content_elements") }
    }
    guard draft.body.isEmpty else { return }
    for extra in draft.extras {
      guard isTextKey(extra.name), var value = draft.extra(extra.name).map(inFirstLanguage) else {
        continue
      }
      // Ghost keeps the tree of a text as a text.
      if ["lexical", "mobiledoc"].contains(extra.name), let tree = value.text {
        do throws(JSONError) { value = try JSONValue(tree) } catch { continue }
      }
      var text = text(value) ?? value["html"]?.text ?? ""
      if text.isEmpty {
        text = value.elements.compactMap { Self.text($0) ?? $0["content"]?.text }
          .map(Markup.text).joined(separator: "\n\n")
      }
      if text.isEmpty { text = StructuredText.paragraphs(value).joined(separator: "\n\n") }
      guard !text.isEmpty else { continue }
      let isMarkup =
        extra.name.lowercased().contains("html") || Markup.isHTML(text) || value["rendered"] != nil
      draft.body = isMarkup ? Markup.text(text) : text
      draft.drop(extra.name)
      return
    }
    let leads = ["abstract", "lead_paragraph"].compactMap { draft.extra($0)?.text }
    var distinct: [String] = []
    for lead in leads where !distinct.contains(lead) { distinct.append(lead) }
    if draft.headline != nil, !distinct.isEmpty { draft.body = distinct.joined(separator: "\n\n") }
  }

  /// Names under which the text stands: `content_html`, `articleHtml`, `bodyText`, `paragraphs`, `post-body`.
  private static func isTextKey(_ name: String) -> Bool {
    let parts = name.lowercased().split { $0 == "_" || $0 == "-" }
    if parts.count > 1, parts.last == "body" { return true }
    return [
      "contenthtml", "contenttext", "content", "bodyhtml", "bodyxhtml", "bodytext", "body",
      "articlehtml", "articletext", "articlebody", "html", "plaintext", "paragraphs", "texthtml",
      "storyhtml", "storytext", "fulltext", "bodymain", "mainbody", "maintext", "richtext",
      "lexical", "mobiledoc", "blocks", "text", "bodycopy", "bodycontent",
    ].contains(parts.joined())
  }

  private static func takePeople(_ draft: inout ArticleDraft) {
    let people =
      (draft.extra("authors")?.elements ?? []) + (draft.extra("bylines")?.elements ?? [])
      + (draft.extra("credits")?["by"]?.elements ?? []) + (draft.extra("author")?.elements ?? [])
      + (draft.extra("creator")?.elements ?? []) + (draft.extra("byline")?.elements ?? [])
      + (draft.extra("primary_author")?.elements ?? [])
      + (draft.extra("_embedded")?["author"]?.elements ?? [])
    var names: [String] = []
    for person in people {
      // A number is a key of another table.
      guard let name = person["by"]?.text ?? text(person), !name.isEmpty, !names.contains(name),
        Int(name) == nil
      else { continue }
      names.append(name)
    }
    if !names.isEmpty, draft.set(.byline, names.joined(separator: ", ")) { draft.drop("byline") }
  }

  /// Why an article is not published, where a field deeper in the object says so.
  static func unpublished(_ draft: ArticleDraft) -> String? {
    if draft.extra("content")?["protected"] == .bool(true) { return "with a password" }
    // Contentstack lists there where an entry is published.
    if draft.extra("publish_details") == .array([]) { return "draft" }
    if draft.extra("revision")?["published"] == .bool(false) { return "draft" }
    // Drupal's nodes.
    let isNode = draft.extraText("type")?.hasPrefix("node--") ?? false
    if isNode, draft.extra("status") == .bool(false) { return "draft" }
    // Wagtail's pages. Elsewhere the word tells of live blogs.
    let isPage = draft.extras.contains { wagtail.contains($0.name) }
    if isPage, draft.extra("live") == .bool(false) { return "draft" }
    return nil
  }

  private static let wagtail: Set = [
    "has_unpublished_changes", "latest_revision_created_at", "last_published_at", "live_revision",
  ]

  /// Whether the article looks like an entry of a system that keeps when it was made, changed and published, as Strapi
  /// does, and nothing else tells its date.
  static func isEntry(_ draft: ArticleDraft) -> Bool {
    let names = Set(draft.extras.map { $0.name.lowercased().filter(\.isLetter) })
    return draft.date == nil && names.isSuperset(of: ["createdat", "updatedat"])
  }

  /// Says where the text lies that an article only links to.
  static func noteLinkedText(_ draft: ArticleDraft, _ session: ImportSession) {
    guard case .object(let members)? = draft.extra("renditions"),
      let text = members.first(where: { ["nitf", "anpa", "text"].contains($0.key) }),
      text.value["href"]?.text != nil,
      draft.metadata.summaries.contains(draft.body) || draft.body.isEmpty
    else { return }
    session.note(
      "\(draft.id ?? "an article"): its text is in the file that renditions.\(text.key) links to; not read"
    )
  }

  private static func takeWords(_ draft: inout ArticleDraft) {
    if draft.keywords.isEmpty,
      case .array(let lists)? = draft.extra("_embedded")?["wp:term"]
    {
      draft.keywords = lists.flatMap(\.elements).compactMap { $0["name"]?.text }.map(Markup.plain)
    }
    for name in ["keywords", "tags", "keyword_names", "categories"] where draft.keywords.isEmpty {
      let words = (draft.extra(name)?.elements ?? []).compactMap {
        text($0) ?? $0["webTitle"]?.text ?? $0["slug"]?.text
      }
      // Numbers are keys of another table.
      guard !words.isEmpty, words.contains(where: { Int($0) == nil }) else { continue }
      draft.keywords = words
      draft.drop(name)
    }
  }

  /// Text that came as HTML under a plain name.
  private static func takeHTML(_ draft: inout ArticleDraft) {
    guard Markup.isHTML(draft.body) else { return }
    draft.body = Markup.text(draft.body)
    draft.headline = draft.headline.map(Markup.plain)
  }

  /// The name and length of the longest text that was kept, for who looks for the article's text.
  static func longestText(_ draft: ArticleDraft) -> String? {
    let texts = draft.extras.filter { $0.json.hasPrefix("\"") && $0.json.utf8.count > 80 }
    return texts.max { $0.json.utf8.count < $1.json.utf8.count }?.name
  }
}

/// HTML that stands in a field of another format.
enum Markup {
  /// Whether a text is HTML: it begins with a block of it, or has several ends of paragraphs or breaks.
  static func isHTML(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard firstByte(UInt8(ascii: "<"), in: bytes, from: 0) < bytes.count else { return false }
    let marks = TagMarks(in: bytes)
    if marks.ends > 1 || marks.linkOpens && marks.linkEnds { return true }
    // Two pairs of tags within lines; one alone may be spoken of.
    var count = marks.ends
    for tag in marks.pairs.indices where marks.pairs[tag].opens == marks.pairs[tag].ends {
      count += marks.pairs[tag].opens
    }
    return count > 1 || marks.endsAny && beginsWithBlock(text)
  }

  private static func beginsWithBlock(_ text: String) -> Bool {
    let start = text.drop(while: \.isWhitespace)
    guard start.utf8.first == UInt8(ascii: "<") else { return false }
    let line = start.prefix(20).lowercased()
    return ["<p>", "<p ", "<div", "<section", "<article", "<h1", "<h2", "<ul", "<blockquote"]
      .contains { line.hasPrefix($0) }
  }

  /// The readable text of HTML.
  static func text(_ html: String) -> String {
    guard html.contains("<") || html.contains("&") else { return html }
    let page = HTMLParser.tree(of: html)
    return BlockText.text(of: page.descendant(page.root, "body") ?? page.root, in: page)
  }

  /// A line without markup and references.
  static func plain(_ line: String) -> String {
    guard line.contains("&") || line.contains("</") else { return line }
    return ArticleDraft.onOneLine(text(line))
  }
}
