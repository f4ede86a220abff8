/// The names under which systems tell of an article's release, as they are compared.
enum ReleaseName {
  /// A name's letters, small, without what systems and tables put in front: `article.Status`, `field_moderation_state` and
  /// `currentState` are `status`, `moderationstate` and `state`.
  static func plain(_ name: String) -> String {
    let letters = last(of: name).lowercased().filter(\.isLetter)
    for front in fronts where letters.hasPrefix(front) && letters.utf8.count > front.utf8.count {
      return String(letters.dropFirst(front.count))
    }
    return letters
  }

  /// What a name says behind the objects that it names: `meta.status`.
  static func last(of name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return name }
    let parts = name.split(separator: ".").map(String.init)
    guard let last = parts.last,
      parts.dropLast().allSatisfy({
        FieldNames.objects.contains($0.lowercased()) || ReleaseStatement.isOfData($0)
      })
    else { return name }
    return last
  }

  /// Each of these words with each of what may stand before or behind it.
  static func all(_ fronts: [String], _ words: [String], _ ends: [String] = [""]) -> Set<String> {
    var names: Set<String> = []
    for front in fronts {
      for word in words { for end in ends { names.insert(front + word + end) } }
    }
    return names
  }

  /// What a state may be of: `approvalStatus`, `review_state`.
  static let kinds = [
    "", "approval", "content", "document", "editorial", "entry", "item", "lifecycle", "moderation",
    "news", "page", "post", "publication", "publish", "publishing", "release", "review", "story",
    "workflow",
  ]

  private static let fronts = ["field", "current", "cms", "article", "story"]
}
