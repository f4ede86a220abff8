internal import LedeJSON
internal import LedeText

/// What a source states in a field for a status, in whatever form. What is not understood withholds, as a word of another
/// house may mean anything.
enum StatedStatus: Hashable {
  /// Nothing that holds back: nothing at all, or a word that news systems have for what goes on (`final`, `ok`).
  case nothing
  case known(ArticleMetadata.Status)
  case unknown

  init(_ value: JSONValue) {
    switch value {
    case .null, .bool(true): self = .nothing
    case .bool(false): self = .unknown
    case .number(let digits): self = Self.isHarmless(number: digits) ? .nothing : .unknown
    case .string(let text): self.init(text)
    case .array(let elements):
      self = elements.map { Self($0) }.max { $0.rank < $1.rank } ?? .nothing
    case .object(let members):
      // Of what describes a status (`{"id": 3, "name": "Published"}`) one part is enough to know it by, and numbers say
      // nothing beside words.
      let members = members.filter {
        $0.value != .bool(false) || !UnpublishedMark.isSwitchOfHold($0.key)
      }
      let parts = members.map { Self($0.value) }
      let known = parts.filter { if case .known = $0 { true } else { false } }
      let words = members.filter { $0.value.isOfWords }.map { Self($0.value) }
      let telling = known.isEmpty ? words.isEmpty ? parts : words : known
      self = telling.max { $0.rank < $1.rank } ?? .nothing
    }
  }

  /// - Parameter text: The text of an element, a column, a header.
  init(_ text: String) {
    let plain = ArticleDraft.onOneLine(text).lowercased()
    if plain.isEmpty {
      self = .nothing
    } else if let status = ArticleMetadata.Status(stated: text) {
      self = .known(status)
    } else {
      let word = plain.last == "." ? String(plain.dropLast()) : plain
      self = Self.harmless.contains(word) || Self.isHarmless(number: word) ? .nothing : .unknown
    }
  }

  /// What an article keeps that its source states of its status; nil for a name that is no status's.
  init?(_ kept: Article.Extra) {
    let isRenamed = kept.name.hasPrefix("other_")
    guard Self.isName(isRenamed ? String(kept.name.dropFirst(6)) : kept.name) else { return nil }
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue(kept.json) } catch { return nil }
    self.init(value)
  }

  /// How strict it is.
  private var rank: Int {
    switch self {
    case .nothing: 0
    case .known(.usable): 1
    case .unknown: 2
    case .known(.withheld): 3
    case .known(.cancelled): 4
    }
  }

  /// 1, or an answer of a server that all is well.
  private static func isHarmless(number digits: String) -> Bool {
    digits == "1" || Int(digits).map { (200..<300).contains($0) } ?? false
  }

  /// Words for what is published, current, or went well.
  private static let harmless: Set = [
    "-", "none", "n/a", "null", "no embargo", "not embargoed", "not withheld", "amended", "edited",
    "original", "revised", "verified", "writethru",
    "active", "available", "cleared", "complete", "completed", "corrected",
    "correction",
    "current", "default", "done", "enabled", "final", "finished", "for immediate release", "live",
    "modified", "normal", "ok", "okay", "online", "public", "release",
    "live + draft", "released", "republished", "sent", "standard", "success", "successful",
    "succeeded", "true",
    "update", "updated", "valid", "visible", "freigegeben", "veröffentlicht", "publié", "publicado",
    "publicada", "pubblicato", "gepubliceerd", "publicerad", "publiceret", "publisert",
    "opublikowano", "опубликовано", "опубліковано", "publicat", "julkaistu",
  ]

  /// Whether a name is one that systems have for a status: `Pub Status`, `creativeWorkStatus`.
  static func isName(_ name: String) -> Bool { ReleaseName.of(name).isOfStatus }

  static func hasName(_ name: String) -> Bool {
    ArticleMetadata.field(named: name) == "status"
      || names.contains(name.lowercased().filter(\.isLetter))
  }

  private static let names: Set = [
    "pubstatus", "articlestatus", "publicationstatus", "publishstatus", "publishingstatus",
    "newsstatus", "poststatus", "storystatus", "managementstatus", "releasestatus",
    "editorialstatus", "workflowstatus", "workflowstate", "creativeworkstatus",
  ]
}

extension JSONValue {
  /// Whether it is a text, or may hold one.
  fileprivate var isOfWords: Bool {
    switch self {
    case .string, .array, .object: true
    case .number, .bool, .null: false
    }
  }
}
