internal import LedeText

/// The names under which systems tell of an article's release.
extension ArticleDraft {
  /// The name under which our exports of JSON and CSV keep the status of an article that goes out as withheld because of its
  /// embargo. In any order of names it stands behind `embargo` and `status`.
  static let statusBehindEmbargo = "status_behind_embargo"

  /// Takes the status of an article that our own export gave out as withheld because of its embargo.
  mutating func takeOwnStatus(_ word: String?) {
    if word == "usable", metadata.embargo != nil { metadata.status = .usable }
  }

  /// What a switch (`"killed": true`, see `StatedSwitch`) or another name for a status (`"state": "killed"`) states.
  static func status(named name: String, _ json: String) -> ArticleMetadata.Status? {
    let known = ReleaseName.of(name)
    if let word = known.switchWord {
      switch StatedSwitch(json) {
      case .off: return nil
      case .on: return ArticleMetadata.Status(stated: word)
      case .unread: return .withheld
      }
    }
    if known.isOfHold {
      if case .off = StatedSwitch(json) { return nil }
      return .withheld
    }
    if json == "true" { return known.statusIfTrue }
    guard known.isOpen else { return nil }
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
    let known = ReleaseName.of(name)
    return known.isField || known.isOfStatus || known.isOfEmbargo || known.isOpen
      || known.switchWord != nil || known.isOfHold
  }

  /// Whether a name that is no field's tells of an embargo: `embargoLiftDate`, `isEmbargoed`, `hold_until`.
  static func isOfEmbargo(_ name: String) -> Bool { ReleaseName.of(name).isOfEmbargo }

  static func namesEmbargo(_ plain: String) -> Bool {
    plain.contains("embargo") || plain.contains("sperrfrist")
      || plain.contains("sperrvermerk")
      || ["holduntil", "notbefore", "donotpublishbefore"].contains(plain)
  }

  /// Whether such a name stands for the end of an embargo, or whether there is one (`embargo_end`, `is_embargoed`), and not for
  /// its reason: a value of it that cannot be read withholds.
  static func isOfEmbargoItself(_ name: String) -> Bool {
    var plain = ReleaseName.of(name).plain[...]
    for part in ["embargoed", "embargo", "sperrfrist", "sperrvermerk"] {
      guard let word = plain.firstRange(of: part) else { continue }
      plain.removeSubrange(word)
      while let part = partsOfLimits.first(where: plain.hasPrefix) { plain.removeFirst(part.count) }
      return plain.isEmpty
    }
    return isOfEmbargo(name)
  }

  /// Whether a value without a number, which is no switch either, may be the reason of an embargo.
  static func mayBeReason(_ json: String) -> Bool {
    !StatedEmbargo.isYes(json.filter { $0 != "\"" }) && !json.contains(where: \.isNumber)
  }

  /// What may stand beside the word for an embargo in the name of its end, longer ones first.
  private static let partsOfLimits = [
    "content", "article", "release", "news", "story", "item", "text", "press", "media", "datetime",
    "timestamp", "date", "time", "expiration", "expiry", "expires", "lifted", "lifts", "lift",
    "until", "till", "through", "ends", "end", "status", "state", "active", "enabled", "flag",
    "under", "the", "has", "is", "on", "at", "to", "utc", "gmt", "local", "hasta", "até", "ate",
    "jusquau", "jusqu", "bis", "ende", "datum", "fin", "fino", "tot", "til", "do", "fecha", "data",
    "x",
  ].sorted { $0.count > $1.count }

  /// Whether a name tells when an article is to be published: `go_live_at`, `publish_up`. That of a time that is over holds
  /// nothing back, whatever form it has.
  static func isOfStart(_ name: String) -> Bool { ReleaseName.of(name).isOfStart }

  static func namesStart(_ plain: String) -> Bool {
    starts.contains(plain)
      || plain.contains("publi") && (plain.contains("schedule") || plain.contains("planned"))
  }

  private static let starts: Set = [
    "goliveat", "golivedate", "publishup", "publishon", "publishat", "publishafter", "publishfrom",
    "scheduledfor", "scheduledat", "golive", "releasedate", "releaseat", "releaseon", "releasetime",
    "availablefrom", "availableat", "onlinefrom", "visiblefrom", "publishdate", "publishtime",
    "publishdatetime",
  ]

  /// Whether a name is one under which systems keep the moment of an article's publication, be it over or to come.
  static func namesPublication(_ plain: String) -> Bool {
    plain.hasPrefix("publi") || plain.hasSuffix("published")
      || ["pubdate", "postdate", "postdategmt", "dategmt"].contains(plain)
  }

  /// Names of remarks on how an article may be used.
  static let notes: Set = [
    "restrictions", "restriction", "usagerestrictions", "editorialrestrictions", "instructions",
    "editorialnotes", "internalnote", "internalnotes", "desknote", "desknotes", "notestoeditors",
  ]

  /// Whether a name is one of those under which words tell of a state, and may as well tell of something else.
  static func isOfState(_ name: String) -> Bool {
    let known = ReleaseName.of(name)
    return !known.isOfStatus && (known.isOpen || known.mark != nil)
  }

  /// Names that stand for a status or for something else, such as a place: only words that are known count.
  static let openNames = ReleaseName.all(
    ReleaseName.kinds, ["status", "state", "stage", "step", "phase", "statuscode", "statusname"]
  ).union([
    "workflow", "operation", "access", "signals", "lifecycle", "visibility", "approval", "review",
    "estado", "état", "etat", "statut", "stato", "staat", "stan", "stav", "tila", "zustand",
    "bearbeitungsstatus", "redaktionsstatus", "veröffentlichungsstatus", "freigabestatus",
    "situação", "situacao", "статус", "состояние", "状态", "ステータス", "상태",
  ])

  /// States of work that is not done, under such a name.
  private static let unfinished: Set = [
    "ingested", "fetched", "routed", "submitted", "inprogress", "beingcorrected", "correction",
    "draft", "scheduled", "pending", "pendingreview", "pendingapproval", "pendingpublication",
    "inreview", "underreview", "readyforreview", "needsreview", "needsapproval", "toreview",
    "awaitingreview", "awaitingapproval", "inapproval", "approvalpending", "unapproved",
    "inediting", "editing", "inedit", "copyedit", "inmoderation", "workinprogress", "wip",
    "queued", "assigned", "internal", "confidential", "provisional",
    "underembargo",
    "brouillon", "enattente", "encours", "enrelecture", "àvalider", "nonpublié",
    "borrador", "pendiente", "enrevisión", "enrevision", "nopublicado", "bozza", "inrevisione",
    "inattesa", "nonpubblicato", "rascunho", "pendente", "emrevisão", "nãopublicado",
    "entwurf", "inbearbeitung", "inprüfung", "inpruefung", "zurfreigabe", "nichtfreigegeben",
    "gesperrt", "unveröffentlicht", "nichtveröffentlicht", "concept", "conceptversie",
    "nietgepubliceerd", "utkast", "kladde", "szkic", "koncept", "luonnos", "черновик", "чернетка",
    "напроверке", "草稿", "下書き", "초안",
  ]

  /// Words that are names of switches by which an article must not be used.
  static let holdSwitches = [
    "markedfornotpublication", "notforpublication", "notforrelease", "donotpublish", "donotuse",
    "donotrelease", "nopublish", "neverpublish", "legalhold", "takendown", "markedforlegal",
    "holdforrelease", "internalonly", "internaluseonly", "confidential", "gesperrt",
    "nichtveröffentlichen", "nepaspublier", "nopublicar", "nonpubblicare",
  ]

  /// Words that are names of switches and times, as `isDeleted` and `deletedAt`.
  static let switches = [
    "deleted", "kill", "killed", "withdrawn", "retracted", "recalled", "rescinded", "cancelled",
    "canceled",
    "spiked", "unpublished", "withheld", "hold", "onhold", "trashed", "disabled", "suppressed",
    "rejected",
  ]

  /// The word of a switch by each name that it goes by.
  static let switchNames = names(of: switches)
  static let holdSwitchNames = names(of: holdSwitches)

  private static func names(of words: [String]) -> [String: String] {
    let names = words.flatMap { word in
      [word, "is" + word, word + "at", word + "on", word + "date", "date" + word].map { ($0, word) }
    }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  /// Names of objects in which systems keep what they know about an article.
  static let envelopes: Set = [
    "metadata", "meta", "release", "publication", "publishing", "rights", "admin", "administration",
    "workflow", "extras", "properties", "custom", "custom_fields", "customfields", "flags",
    "schedule_settings",
  ]
}
