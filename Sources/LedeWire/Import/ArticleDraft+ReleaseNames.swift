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
    if holdSwitches.contains(where: { isSwitch(name, of: $0) }) {
      if case .off = StatedSwitch(json) { return nil }
      return .withheld
    }
    if json == "true" {
      // `no_index` is a name of several words, and no sentence about the status.
      let isWord = name.allSatisfy { $0.isLetter || $0 == "-" || $0 == " " }
      return isWord ? ArticleMetadata.Status(stated: name) : nil
    }
    guard openNames.contains(name.lowercased().filter(\.isLetter)) else { return nil }
    let text = JSONMembers.text(Article.Extra(name: name, written: json))
    let words = text.map { [$0] } ?? JSONMembers.strings(json) ?? []
    if words.contains(where: { unfinished.contains($0.lowercased().filter(\.isLetter)) }) {
      return .withheld
    }
    let stated = words.compactMap(ArticleMetadata.Status.init(stated:))
    return stated.first { $0 != .usable } ?? stated.first
  }

  /// Whether what stands under a name tells of an article's release: a status, an embargo, a switch.
  static func tellsOfRelease(_ name: String) -> Bool {
    let field = ArticleMetadata.field(named: name)
    return field == "status" || field == "embargo" || StatedStatus.isName(name)
      || isOfEmbargo(name) || openNames.contains(name.lowercased().filter(\.isLetter))
      || (switches + holdSwitches).contains { isSwitch(name, of: $0) }
  }

  /// Whether a name that is no field's tells of an embargo: `embargoLiftDate`, `isEmbargoed`, `hold_until`.
  static func isOfEmbargo(_ name: String) -> Bool {
    let plain = name.lowercased().filter(\.isLetter)
    return plain.contains("embargo") || plain.contains("sperrfrist")
      || plain.contains("sperrvermerk")
      || ["holduntil", "notbefore", "donotpublishbefore"].contains(plain)
  }

  /// Whether a name tells when an article is to be published: `go_live_at`, `publish_up`. That of a time that is over holds
  /// nothing back, whatever form it has.
  static func isOfStart(_ name: String) -> Bool {
    let plain = name.lowercased().filter(\.isLetter)
    return starts.contains(plain) || plain.contains("schedule") && plain.contains("publi")
  }

  private static let starts: Set = [
    "goliveat", "golivedate", "publishup", "publishon", "publishat", "publishafter", "publishfrom",
    "scheduledfor", "scheduledat",
  ]

  /// Names that stand for a status or for something else, such as a place: only words that are known count.
  static let openNames: Set = [
    "state", "contentstatus", "itemstatus", "documentstatus", "operation", "access", "signals",
    "moderationstate", "stage", "lifecycle", "publishstate", "publicationstate",
  ]

  /// Superdesk's states of work that is not done, under such a name.
  private static let unfinished: Set = [
    "ingested", "fetched", "routed", "submitted", "inprogress", "beingcorrected", "correction",
    "draft", "scheduled",
  ]

  /// Words that are names of switches by which an article must not be used.
  static let holdSwitches = [
    "markedfornotpublication", "notforpublication", "donotpublish", "donotuse", "legalhold",
    "takendown", "markedforlegal",
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
    "workflow", "extras", "properties", "custom", "custom_fields", "customfields", "flags",
    "schedule_settings",
  ]
}
