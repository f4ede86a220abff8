internal import LedeJSON
internal import LedeText

extension NinjsImport {
  /// Moves what ninjs names otherwise to the fields and names under which articles have it, so that it
  /// goes out in every format again.
  static func takeNames(_ draft: inout ArticleDraft) {
    for (key, values) in implied where draft.extraText(key).map(values.contains) ?? false {
      draft.drop(key)
    }
    for key in ["$standard", "standard"] { draft.drop(key) }
    takeSubjects(&draft)
    takeGenres(&draft)
    takeDescriptions(&draft)
    takeAddress(&draft)
    takeNote(&draft)
    takeOurExtras(&draft)
  }

  /// What every article that says nothing else is.
  private static let implied = [
    ("type", ["text"]),
    ("representationtype", ["complete"]), ("representationType", ["complete", "full"]),
  ]

  /// The names of genres, which ninjs has as objects.
  private static func takeGenres(_ draft: inout ArticleDraft) {
    for key in ["genre", "genres"] {
      guard let genres = draft.extra(key)?.elements, !genres.isEmpty else { continue }
      let names = genres.compactMap { $0["name"]?.text }
      if draft.metadata.genres.isEmpty { draft.metadata.genres = names }
      let areNames = genres.allSatisfy { genre in
        if case .object(let members) = genre { members.count == 1 } else { false }
      }
      if areNames, names.count == genres.count { draft.drop(key) }
    }
  }

  /// Summaries and captions of ninjs 3; what is ours is read later, and what is the body already, nothing.
  private static func takeDescriptions(_ draft: inout ArticleDraft) {
    let all = draft.extra("descriptions")?.elements ?? []
    var isWhole = !all.isEmpty
    for description in all {
      let role = description["role"]?.text ?? ""
      guard role != Ninjs.extrasRole, let value = description["value"]?.text else {
        isWhole = false
        continue
      }
      let text = markup(value)
      if text.isEmpty || text == draft.body { continue }
      if role.hasSuffix("caption") {
        if !draft.metadata.captions.contains(text) { draft.metadata.captions.append(text) }
      } else if !draft.metadata.summaries.contains(text) {
        draft.metadata.summaries.append(text)
      }
    }
    if isWhole { draft.drop("descriptions") }
  }

  /// A section and keywords, where the subjects are nothing else.
  private static func takeSubjects(_ draft: inout ArticleDraft) {
    for key in ["subject", "subjects"] {
      guard let subjects = draft.extra(key)?.elements, !subjects.isEmpty else { continue }
      let names = { (rel: String) in
        subjects.filter { $0["rel"]?.text == rel }.compactMap { $0["name"]?.text }
      }
      if let section = names("section").first { _ = draft.set(.section, section) }
      guard names("keyword").isEmpty || draft.set(.keywords, names("keyword")) else { continue }
      let others = subjects.filter { !["section", "keyword"].contains($0["rel"]?.text) }
      let coded = others.compactMap { NinjsSubject($0)?.subject }
      if draft.metadata.subjects.isEmpty { draft.metadata.subjects = coded }
      // What states more than a name and a code is kept as it stands.
      let known: Set = ["name", "code", "scheme", "uri", "rel"]
      let isWhole = others.allSatisfy { other in
        guard case .object(let members) = other else { return false }
        return members.allSatisfy { known.contains($0.key) } && other["rel"] == nil
      }
      if isWhole { draft.drop(key) }
    }
    draft.metadata.subjects = draft.metadata.subjects.map(NinjsSubject.named)
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
    guard var note = draft.metadata.editorNotes.first else { return }
    if note.hasPrefix(datePrefix), let end = note.firstIndex(of: ".") {
      note = String(note[note.index(after: end)...])
    }
    for sentence in [NewsMLG2.noDate, NewsMLG2.derivedHeadline] {
      if let range = note.firstRange(of: sentence) { note.removeSubrange(range) }
    }
    let rest = ArticleDraft.onOneLine(note)
    draft.metadata.editorNotes[0] = rest
    if rest.isEmpty { draft.metadata.editorNotes.removeFirst() }
  }

  /// What an export of ours carried along without a key for it.
  private static func takeOurExtras(_ draft: inout ArticleDraft) {
    let descriptions = draft.extra("descriptions")?.elements ?? []
    let ours = descriptions.first { $0["role"]?.text == Ninjs.extrasRole }?["value"]?.text
    guard let text = ours ?? draft.extraText(Ninjs.extrasKey) else { return }
    guard let extras = JSONMembers.read(text) else { return }
    draft.drop(Ninjs.extrasKey)
    if ours != nil { draft.drop("descriptions") }
    // What ninjs could say in a shorter form only is here in full.
    var stated = ArticleMetadata()
    for extra in extras where !stated.take(extra) {
      draft.drop(extra.name)
      draft.keep(extra.name, json: extra.json)
    }
    draft.metadata.replace(with: stated)
    draft.takeOwnStatus(extras.first { $0.name == "status" }.flatMap { JSONMembers.text($0) })
  }
}
