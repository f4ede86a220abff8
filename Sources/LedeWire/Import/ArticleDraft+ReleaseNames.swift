internal import LedeText

/// The names under which systems tell of an article's release.
extension ArticleDraft {
  /// What a switch (`"killed": true`, see `StatedSwitch`) or another name for a status (`"state": "killed"`) states.
  static func status(named name: String, _ json: String) -> ArticleMetadata.Status? {
    if let word = switches.first(where: { isSwitch(name, of: $0) }) {
      switch StatedSwitch(json) {
      case .off: return nil
      case .on: return ArticleMetadata.Status(stated: word)
      case .unread: return .withheld
      }
    }
    if json == "true" {
      // `no_index` is a name of several words, and no sentence about the status.
      let isWord = name.allSatisfy { $0.isLetter || $0 == "-" || $0 == " " }
      return isWord ? ArticleMetadata.Status(stated: name) : nil
    }
    guard openNames.contains(name.lowercased().filter(\.isLetter)) else { return nil }
    return JSONMembers.text(Article.Extra(name: name, written: json))
      .flatMap(ArticleMetadata.Status.init(stated:))
  }

  /// Whether what stands under a name tells of an article's release: a status, an embargo, a switch.
  static func tellsOfRelease(_ name: String) -> Bool {
    let field = ArticleMetadata.field(named: name)
    return field == "status" || field == "embargo" || StatedStatus.isName(name)
      || isOfEmbargo(name) || openNames.contains(name.lowercased().filter(\.isLetter))
      || switches.contains { isSwitch(name, of: $0) }
  }

  /// Whether a name that is no field's tells of an embargo: `embargoLiftDate`, `isEmbargoed`, `hold_until`.
  static func isOfEmbargo(_ name: String) -> Bool {
    let plain = name.lowercased().filter(\.isLetter)
    return plain.contains("embargo") || plain.contains("sperrfrist") || plain == "holduntil"
      || plain == "notbefore"
  }

  /// Names that stand for a status or for something else, such as a place: only words that are known count.
  static let openNames: Set = [
    "state", "contentstatus", "itemstatus", "documentstatus", "operation",
  ]

  /// Words that are names of switches and times, as `isDeleted` and `deletedAt`.
  static let switches = [
    "deleted", "killed", "withdrawn", "retracted", "recalled", "rescinded", "cancelled", "canceled",
    "spiked", "unpublished", "withheld", "hold", "onhold",
  ]

  static func isSwitch(_ name: String, of word: String) -> Bool {
    let plain = name.lowercased().filter(\.isLetter)
    return [word, "is" + word, word + "at", word + "on", word + "date"].contains(plain)
  }

  /// Names of objects in which systems keep what they know about an article.
  static let envelopes: Set = [
    "metadata", "meta", "release", "publication", "publishing", "rights", "admin", "administration",
    "workflow", "extras", "properties", "custom", "custom_fields", "customfields",
  ]
}
