internal import LedeJSON
internal import LedeText

/// ninjs 1.x, 2.x and 3.x, and the collections that write articles in pieces.
enum NinjsImport {
  /// Keys that tell of ninjs or of articles in pieces.
  static let keys: Set<String> = [
    "headlines", "bodies", "body_html", "body_xhtml", "descriptions", "description_text",
    "versioncreated", "versionCreated", "firstcreated", "firstCreated", "infosources",
    "infoSources", "service", "contents", "pubstatus", "pubStatus",
  ]

  /// Whether a key tells of ninjs; in 1.x each role of a headline, body or description is a key.
  static func isKey(_ key: String) -> Bool {
    keys.contains(key) || key.hasPrefix("headline_") || key.hasPrefix("body_")
      || key.hasPrefix("description_") || key == "$standard"
  }

  /// What a note says before a date that is no moment, which ninjs has no key for.
  static let datePrefix = "Date: "

  /// Moves what a draft keeps under ninjs' names into its fields.
  static func refine(_ draft: inout ArticleDraft) {
    takeRoles(&draft)
    takeHeadline(&draft)
    takeBody(&draft)
    readNote(&draft)
    if !statesNoDate(draft) {
      draft.date = draft.date ?? draft.metadata.firstCreated ?? draft.metadata.versionCreated
    }
    for name in ["infosource", "infosources", "infoSources"] where draft.source == nil {
      let sources = draft.extra(name)?.elements ?? []
      draft.source = sources.first?["name"]?.text
      if sources.count == 1, case .object(let members) = sources[0], members.count == 1 {
        draft.drop(name)
      }
    }
    if draft.section == nil {
      draft.section = draft.extra("service")?.elements.first?["name"]?.text
    }
    takeNames(&draft)
  }

  /// Our own notes tell of articles without a date.
  private static func statesNoDate(_ draft: ArticleDraft) -> Bool {
    draft.metadata.editorNotes.contains { $0.contains(NewsMLG2.noDate) }
  }

  /// Our own notes tell of dates without a time, of unknown ones and of derived headlines.
  private static func readNote(_ draft: inout ArticleDraft) {
    guard let note = draft.metadata.editorNotes.first else { return }
    if note.contains(NewsMLG2.derivedHeadline) { draft.headlineIsDerived = true }
    guard draft.date == nil, note.hasPrefix(datePrefix) else { return }
    let date = note.dropFirst(datePrefix.count).prefix { $0 != "." && $0 != " " }
    draft.date = ArticleDate.stated(String(date))
  }

  /// ninjs 1.x: `headline_main`, `body_main`, `description_summary`.
  private static func takeRoles(_ draft: inout ArticleDraft) {
    for extra in draft.extras where extra.name.hasPrefix("headline_") {
      guard let text = JSONMembers.text(extra) else { continue }
      if draft.headline == nil {
        draft.headline = text
      } else if text != draft.headline {
        draft.metadata.subheadlines.append(text)
      }
      draft.drop(extra.name)
    }
    for extra in draft.extras
    where extra.name.hasPrefix("body_") && !["body_html", "body_xhtml"].contains(extra.name) {
      guard let text = JSONMembers.text(extra) else { continue }
      take(markup(text), &draft.body)
      draft.drop(extra.name)
    }
    for extra in draft.extras
    where extra.name.hasPrefix("description_") && extra.name != Ninjs.extrasKey {
      guard let text = JSONMembers.text(extra) else { continue }
      if extra.name.hasSuffix("caption") {
        draft.metadata.captions.append(text)
      } else {
        draft.metadata.summaries.append(text)
      }
      draft.drop(extra.name)
    }
  }

  private static func takeHeadline(_ draft: inout ArticleDraft) {
    guard let headlines = draft.extra("headlines")?.elements, !headlines.isEmpty else { return }
    let main = headlines.first { $0["role"]?.text == "main" } ?? headlines[0]
    guard let text = main["value"]?.text, !text.isEmpty else { return }
    if let title = draft.headline, title != text { draft.keep("title", text: title) }
    draft.headline = text
    if headlines.count == 1 { draft.drop("headlines") }
  }

  private static func takeBody(_ draft: inout ArticleDraft) {
    var best = draft.body
    take(bodies(draft.extra("bodies")?.elements ?? []), &best)
    for name in ["body_html", "body_xhtml"] {
      if let value = draft.extraText(name) { take(markup(value), &best) }
    }
    if let pieces = draft.extra("contents")?.elements { take(joined(pieces, &draft), &best) }
    if best.isEmpty {
      let all = draft.extra("descriptions")?.elements ?? []
      let descriptions = all.filter { $0["role"]?.text != Ninjs.extrasRole }
      best = descriptions.compactMap { $0["value"]?.text }.map(markup).joined(separator: "\n\n")
      if best.isEmpty { best = draft.metadata.summaries.first ?? "" }
    }
    draft.body = ArticleDraft.trimmed(best)
    for name in ["bodies", "body_html", "body_xhtml", "contents"] { draft.drop(name) }
  }

  /// The text of ninjs 3's bodies: of a role's forms the longest; parts of the story behind the main one.
  private static func bodies(_ all: [JSONValue]) -> String {
    var texts: [(role: String, text: String)] = []
    for body in all {
      guard let value = body["value"]?.text else { continue }
      let type = body["contentType"]?.text ?? body["contenttype"]?.text ?? ""
      // Other markup than HTML, XHTML and NITF puts its metadata among the text.
      guard !type.contains("xml") || type.contains("html") || type.contains("nitf") else {
        continue
      }
      let text = type.contains("plain") ? value : markup(value)
      let role = body["role"]?.text?.split(separator: ":").last.map(String.init) ?? "main"
      if let index = texts.firstIndex(where: { $0.role == role }) {
        take(text, &texts[index].text)
      } else {
        texts.append((role, text))
      }
    }
    guard let main = texts.first(where: { $0.role == "main" }) else {
      return texts.map(\.text).reduce("") { $1.utf8.count > $0.utf8.count ? $1 : $0 }
    }
    let parts = texts.filter { story.contains($0.role) && !main.text.contains($0.text) }
    let before = parts.filter { leads.contains($0.role) }
    let behind = parts.filter { !leads.contains($0.role) }
    return (before + [main] + behind).map(\.text).joined(separator: "\n\n")
  }

  private static let leads: Set<String> = ["lead", "intro", "introduction"]
  private static let story = leads.union([
    "body", "background", "sidebar", "context", "box", "infobox", "factbox", "facts",
  ])

  /// Pieces of an article as the Washington Post's collection has them.
  private static func joined(_ pieces: [JSONValue], _ draft: inout ArticleDraft) -> String {
    var paragraphs: [String] = []
    for piece in pieces {
      guard let text = piece["content"]?.text else { continue }
      switch piece["type"]?.text {
      case "sanitized_html": paragraphs.append(markup(text))
      case "kicker": _ = draft.set(.section, text)
      default: break
      }
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func take(_ text: String, _ best: inout String) {
    if text.utf8.count > best.utf8.count { best = text }
  }

  /// The readable text of HTML or XHTML; of plain text, the text.
  static func markup(_ value: String) -> String {
    guard value.contains("<") || value.contains("&") else { return value }
    let page = HTMLParser.tree(of: value)
    let body = page.descendant(page.root, "body.content") ?? page.descendant(page.root, "body")
    return BlockText.text(of: body ?? page.root, in: page)
  }
}
