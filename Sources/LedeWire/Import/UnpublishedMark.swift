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
    if plain == "published" || plain == "ispublished" || releases.contains(plain) {
      return ["false", "0", "no", "n", "off"].contains(word) ? "draft" : nil
    }
    return states.contains(plain) && unpublished.contains(word) ? word : nil
  }

  private static let drafts: Set = [
    "draft", "isdraft", "hidden", "ishidden", "private", "isprivate",
  ]

  /// Switches that are on for what is published.
  private static let releases: Set = [
    "publish", "visible", "isvisible", "public", "ispublic", "approved", "isapproved",
    "publishable", "usable",
  ]

  /// Names under which systems say whether an article is published yet.
  private static let states: Set = [
    "status", "poststatus", "state", "moderationstate", "workflowstate", "visibility", "stage",
    "lifecycle", "publishstate", "publicationstate",
  ]

  private static let unpublished: Set = [
    "draft", "auto-draft", "pending", "private", "hidden", "future", "scheduled", "trash",
  ]
}
