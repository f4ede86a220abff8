/// Marks by which systems say that an article is not published: `"draft": true`, `published: no`, `visibility: private`.
enum UnpublishedMark {
  /// The state that a field says an article is in; nil for every other name and value.
  static func state(named name: String, _ value: String) -> String? {
    guard name.utf8.count <= 20, value.utf8.count <= 20 else { return nil }
    let plain = name.lowercased().filter(\.isLetter)
    let word = value.lowercased()
    if drafts.contains(plain) || name == "_archived" {
      return ["true", "1", "yes", "y", "x", "on"].contains(word) ? "draft" : nil
    }
    if publications.contains(plain) {
      return ["false", "0", "no", "n", "off"].contains(word) ? "draft" : nil
    }
    return states.contains(plain) && unpublished.contains(word) ? word : nil
  }

  /// Whether one of the first lines of a text is such a mark, as `Draft: true`, `:status: draft` and `#+DRAFT: yes` are.
  static func stands(above text: String) -> Bool {
    let lines = text.prefix(2_000).split(whereSeparator: \.isNewline).prefix(20)
    return lines.contains { line in
      let line = line.drop { "#+: ".contains($0) }
      guard line.utf8.count <= 48, let colon = line.firstIndex(of: ":") else { return false }
      let value = ArticleDraft.trimmed(line[line.index(after: colon)...])
      return state(named: ArticleDraft.trimmed(line[..<colon]), value) != nil
    }
  }

  /// Whether a name is one of those that `state` knows.
  static func isName(_ name: String) -> Bool {
    let plain = name.lowercased().filter(\.isLetter)
    return drafts.contains(plain) || publications.contains(plain) || states.contains(plain)
  }

  /// Whether a name is one of a switch that is on for what must not be used: `{"draft": false}` says nothing against an article.
  static func isSwitchOfHold(_ name: String) -> Bool {
    drafts.contains(name.lowercased().filter(\.isLetter)) || ArticleDraft.tellsOfRelease(name)
  }

  private static let drafts: Set = [
    "draft", "isdraft", "hidden", "ishidden", "private", "isprivate",
  ]

  /// Switches that are on for what is published.
  private static let publications: Set = [
    "published", "ispublished", "dgpublish",
    "publish", "visible", "isvisible", "public", "ispublic", "approved", "isapproved",
    "publishable", "usable",
  ]

  /// Names under which systems say whether an article is published yet.
  private static let states: Set = [
    "status", "poststatus", "state", "moderationstate", "workflowstate", "visibility", "stage",
    "lifecycle", "publishstate", "publicationstate", "workflow", "workflowstep", "workflowstage",
    "fieldstatus", "articlestate", "storystate", "newsstate", "itemstate", "contentstate",
    "publishingstate", "editorialstate",
  ]

  private static let unpublished: Set = [
    "draft", "auto-draft", "pending", "private", "hidden", "future", "scheduled", "trash",
  ]
}
