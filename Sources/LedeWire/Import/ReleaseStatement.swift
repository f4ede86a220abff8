internal import LedeJSON
internal import LedeText

/// What a member of an object says under a name, be it deeper in the object: `"metadata": [{"name": "embargo", "value": ...}]` states
/// an `embargo`.
struct ReleaseStatement {
  let name: String
  let value: JSONValue

  /// What a value states of an article's release, as it may stand under its name: itself where readers of that name know any form, else
  /// what its objects and its lists of names and values say.
  static func all(in value: JSONValue, named name: String) -> [Self] {
    var found: [Self] = []
    collect(value, name, into: &found, depth: 0)
    return found
  }

  /// Whether an object of a name has data on the article, and not another thing with a state of its own, such as a picture.
  static func isOfData(_ name: String) -> Bool { ReleaseName.of(name).isOfData }

  static func namesData(_ name: String) -> Bool {
    let plain = name.lowercased().filter(\.isLetter)
    return ArticleDraft.envelopes.contains(name.lowercased()) || containers.contains(plain)
      || stems.contains { plain.contains($0) } && !others.contains { plain.contains($0) }
        && !plain.hasSuffix("by")
  }

  /// Whether a name is one of words that are switches, each on where it stands: `"flags": ["embargoed"]`.
  static func isOfFlags(_ name: String) -> Bool { ReleaseName.of(name).isOfFlags }

  /// Whether a name is one of lists of words in which an embargo may be a topic.
  private static func isOfTopics(_ name: String) -> Bool {
    let plain = name.lowercased()
    return topics.contains { plain.contains($0) }
  }

  // MARK: Shapes

  private static func collect(
    _ value: JSONValue, _ name: String, into found: inout [Self], depth: Int
  ) {
    guard depth < 8 else { return }
    // `{"type": "date", "date": ...}`: of Notion's properties one member says where the value stands.
    if let type = value["type"]?.text, let typed = value[type] {
      return collect(typed, name, into: &found, depth: depth + 1)
    }
    let isState = ArticleDraft.isOfState(name)
    if value.isScalar || ArticleDraft.isOfAnyForm(name) {
      found.append(Self(name: name, value: value))
      guard case .object(let members) = value else { return }
      let isStatus = StatedStatus.isName(name)
      for member in members where member.value.isScalar {
        // `"status": {"embargoed": true}`, `"hold": {"until": ...}`.
        if isStatus { found.append(Self(name: member.key, value: member.value)) }
        takeJoined(name, member, into: &found)
      }
      return
    }
    switch value {
    case .array(let elements):
      guard isState || isOfData(name) else { return }
      for element in elements {
        if case .string(let word) = element, isOfFlags(name), !word.contains(" ") {
          // `"flags": ["embargoed"]`
          found.append(Self(name: word, value: .bool(true)))
        } else {
          collect(element, name, into: &found, depth: depth + 1)
        }
      }
    case .object(let members):
      if isState { takeWords(of: members, name, into: &found, depth: depth) }
      if isState || isOfData(name), !isThing(members, name) {
        take(members, name, into: &found, depth: depth)
      } else if !isThing(members, name), !isOfTopics(name) {
        // Of what is not known, an embargo or a draft alone can mean the article.
        for member in members
        where ArticleDraft.isOfEmbargo(member.key) || ["draft", "isDraft"].contains(member.key) {
          // Objects and numbers may count how often there is one.
          guard member.value.isWord || StatedEmbargo(member.value, order: nil).end != nil else {
            continue
          }
          found.append(Self(name: member.key, value: member.value))
        }
      }
    default: break
    }
  }

  /// Takes what describes a state: `{"name": "draft"}`, `[{"value": "draft"}]`, `{"*": {"en-US": "draft"}}`.
  private static func takeWords(
    of members: [JSONValue.Member], _ name: String, into found: inout [Self], depth: Int
  ) {
    for member in members where isDescription(member.key) {
      collect(member.value, name, into: &found, depth: depth + 1)
    }
    for member in members where member.value == .bool(true) {
      found.append(Self(name: name, value: .string(member.key)))
    }
  }

  private static func take(
    _ members: [JSONValue.Member], _ name: String, into found: inout [Self], depth: Int
  ) {
    let values = members.filter { valueNames.contains($0.key.lowercased()) }
    for label in members where labelNames.contains(label.key.lowercased()) {
      guard let stated = label.value.text, stated.utf8.count <= longestName else { continue }
      for member in values {
        collect(member.value, inner(stated, of: name), into: &found, depth: depth + 1)
      }
    }
    let isEntry = name.lowercased() == "sys" || members.filter { isOfMaking($0.key) }.count > 1
    for member in members {
      if member.value == .null, isEntry && isOfPublication(member.key) || isOfFirst(member.key) {
        found.append(Self(name: "published", value: .bool(false)))
      }
      collect(member.value, inner(member.key, of: name), into: &found, depth: depth + 1)
      takeJoined(name, member, into: &found)
    }
    if isUnpublishedEntry(members) {
      found.append(Self(name: "published", value: .bool(false)))
    }
  }

  /// The name under which a member is read: a plain `status` of data of any kind may be that of a machine (`"crawl_metadata": {"status":
  /// "error"}`), so that known words alone count. What is on or off in settings (`"comment_settings": {"enabled": false}`) is not the
  /// article.
  private static func inner(_ key: String, of name: String) -> String {
    if ArticleDraft.envelopes.contains(name.lowercased()) { return key }
    return switch key.lowercased() {
    case "status": "_status"
    case "enabled", "online", "offline", "scheduled": name + "_" + key
    default: key
    }
  }

  /// Takes what two names say together: `"release": {"date": ...}`.
  private static func takeJoined(
    _ name: String, _ member: JSONValue.Member, into found: inout [Self]
  ) {
    let joined = name + "_" + member.key
    let isOfEmbargo = !ArticleDraft.isOfEmbargo(name) && ArticleDraft.isOfEmbargo(joined)
    if isOfEmbargo || ArticleDraft.isOfStart(joined) {
      found.append(Self(name: joined, value: member.value))
    }
  }

  /// Whether an object has a name and an address of its own, so that what it states is of another thing.
  private static func isThing(_ members: [JSONValue.Member], _ name: String) -> Bool {
    !ArticleDraft.envelopes.contains(name.lowercased())
      && members.contains { thingNames.contains($0.key.lowercased()) }
  }

  /// Whether these are the system members of an entry in Contentful's interface for editors, whose version counts on from the
  /// first draft, that was never published.
  private static func isUnpublishedEntry(_ members: [JSONValue.Member]) -> Bool {
    func value(_ key: String) -> JSONValue? { members.first { $0.key == key }?.value }
    return value("type")?.text == "Entry" && value("version") != nil
      && value("revision") == nil && value("publishedVersion").map { $0 == .null } ?? true
  }

  // MARK: Names

  private static func isDescription(_ key: String) -> Bool {
    // Languages stand there too: `en`, `en-US`, `*`.
    key.utf8.count <= 2 || key.utf8.count == 5 && key.contains("-")
      || descriptions.contains(key.lowercased())
  }

  private static func isOfMaking(_ key: String) -> Bool {
    ["createdat", "updatedat"].contains(key.lowercased().filter(\.isLetter))
  }

  /// Whether a name tells when an article was published for the first time: nothing there says that it never was.
  static func isOfFirst(_ key: String) -> Bool {
    ["firstpublishedat", "firstpublicationdate"].contains(key.lowercased().filter(\.isLetter))
  }

  private static func isOfPublication(_ key: String) -> Bool {
    ["publishedat", "publishedon"].contains(key.lowercased().filter(\.isLetter))
  }

  private static let descriptions: Set = [
    "value", "name", "label", "slug", "code", "key", "title", "state", "status", "current", "text",
    "target_id", "type", "level", "formalname", "qcode", "bool", "s",
  ]

  /// Under which lists of names and values keep the one and the other.
  private static let labelNames: Set = [
    "name", "key", "id", "property", "field", "label", "code", "slug", "type", "k", "fieldname",
    "n", "attribute",
  ]
  private static let valueNames: Set = [
    "value", "content", "val", "values", "v", "text", "data", "date", "datetime", "fieldvalue",
    "until", "end", "ends", "expires",
  ]
  private static let longestName = 40

  private static let thingNames: Set = [
    "title", "headline", "url", "href", "src", "link", "uri", "permalink",
  ]

  private static let stems = [
    "meta", "custom", "propert", "extra", "editorial", "restrict", "rights", "admin", "workflow",
    "release", "publi", "flags", "settings", "schedul", "availab", "attribut", "param",
    "permission", "lifecycle", "management",
  ]
  /// Parts of names in which these stems mean something else.
  private static let others = ["publisher", "extract"]
  private static let topics = [
    "topic", "tag", "keyword", "entit", "categor", "subject", "label", "concept", "term", "nlp",
    "score", "count", "section",
  ]
  private static let containers: Set = [
    "acf", "sys", "system", "fields", "access", "options", "control", "legal", "docdata", "dates",
    "planning", "approval", "moderation", "revision",
  ]
}

extension JSONValue {
  /// Whether it is a text or a switch.
  fileprivate var isWord: Bool {
    switch self {
    case .string, .bool: true
    default: false
    }
  }

  /// Whether it is neither an object nor a list.
  fileprivate var isScalar: Bool {
    switch self {
    case .object, .array: false
    default: true
    }
  }
}
