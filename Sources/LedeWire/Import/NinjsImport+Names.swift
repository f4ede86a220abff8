internal import LedeJSON
internal import LedeText

extension NinjsImport {
  /// Moves what ninjs names otherwise to the fields and names under which articles have it, so that it
  /// goes out in every format again.
  static func takeNames(_ draft: inout ArticleDraft) {
    for (key, name) in names { draft.rename(key, to: name) }
    for (key, values) in implied where draft.extraText(key).map(values.contains) ?? false {
      draft.drop(key)
    }
    for key in ["$standard", "standard"] { draft.drop(key) }
    takeSubjects(&draft)
    takeAddress(&draft)
    takeNote(&draft)
    takeOurExtras(&draft)
  }

  /// Keys of ninjs 1, 2 and 3, and what articles call the same.
  private static let names = [
    ("versioncreated", "versionCreated"), ("firstcreated", "firstCreated"),
    ("pubstatus", "pubStatus"), ("copyrightnotice", "copyright"), ("copyrightNotice", "copyright"),
    ("usageterms", "usageTerms"), ("ednote", "edNote"), ("description_text", "summary"),
  ]

  /// What every article that says nothing else is.
  private static let implied = [
    ("type", ["text"]), ("pubStatus", ["usable"]), ("version", ["1"]),
    ("representationtype", ["complete"]), ("representationType", ["complete", "full"]),
  ]

  /// A section and keywords, where the subjects are nothing else.
  private static func takeSubjects(_ draft: inout ArticleDraft) {
    for key in ["subject", "subjects"] {
      guard let subjects = draft.extra(key)?.elements, !subjects.isEmpty,
        subjects.allSatisfy({ ["section", "keyword"].contains($0["rel"]?.text) })
      else { continue }
      let names = { (rel: String) in
        subjects.filter { $0["rel"]?.text == rel }.compactMap { $0["name"]?.text }
      }
      if let section = names("section").first { _ = draft.set(.section, section) }
      if draft.set(.keywords, names("keyword")) { draft.drop(key) }
    }
  }

  private static func takeAddress(_ draft: inout ArticleDraft) {
    let roles = draft.extra("altIds")?.elements ?? []
    let url =
      draft.extra("altids")?["url"]?.text
      ?? roles.first { $0["role"]?.text == "url" }?["value"]?.text
    guard let url, draft.set(.url, url) else { return }
    if roles.count == 1 { draft.drop("altIds") }
    if case .object(let members)? = draft.extra("altids"), members.count == 1 {
      draft.drop("altids")
    }
  }

  /// Takes out of the note what exports of ours say there.
  private static func takeNote(_ draft: inout ArticleDraft) {
    guard var note = draft.extraText("edNote") else { return }
    if note.hasPrefix(datePrefix), let end = note.firstIndex(of: ".") {
      note = String(note[note.index(after: end)...])
    }
    for sentence in [NewsMLG2.noDate, NewsMLG2.derivedHeadline] {
      if let range = note.firstRange(of: sentence) { note.removeSubrange(range) }
    }
    draft.drop("edNote")
    let rest = ArticleDraft.onOneLine(note)
    if !rest.isEmpty { draft.keep("edNote", text: rest) }
  }

  /// What an export of ours carried along without a key for it.
  private static func takeOurExtras(_ draft: inout ArticleDraft) {
    let descriptions = draft.extra("descriptions")?.elements ?? []
    let ours = descriptions.first { $0["role"]?.text == Ninjs.extrasRole }?["value"]?.text
    guard let text = ours ?? draft.extraText(Ninjs.extrasKey) else { return }
    var reader = JSONReader(text.utf8Span.span)
    var extras: [Article.Extra] = []
    do throws(JSONError) {
      try reader.beginObject()
      while let key = try reader.nextKey() {
        extras.append(Article.Extra(name: key, json: try reader.rawValue()))
      }
    } catch {
      return
    }
    draft.drop(Ninjs.extrasKey)
    if ours != nil {
      draft.drop("descriptions")
      for description in descriptions where description["role"]?.text == "summary" {
        if let summary = description["value"]?.text { draft.keep("summary", text: summary) }
      }
    }
    // What ninjs could say in a shorter form only is here in full.
    for extra in extras { draft.drop(extra.name) }
    for extra in extras { draft.keep(extra.name, json: extra.json) }
  }
}

extension ArticleDraft {
  /// Gives a kept value another name, unless something is kept under that one already.
  mutating func rename(_ name: String, to other: String) {
    guard let index = extras.firstIndex(where: { $0.name == name }),
      !extras.contains(where: { $0.name == other })
    else { return }
    extras[index] = Article.Extra(name: other, json: extras[index].json)
  }
}
