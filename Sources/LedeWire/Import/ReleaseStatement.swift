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
  static func isOfData(_ name: String) -> Bool {
    let plain = name.lowercased().filter(\.isLetter)
    return ArticleDraft.envelopes.contains(name.lowercased()) || containers.contains(plain)
      || stems.contains { plain.contains($0) } && !plain.contains("publisher")
  }

  // MARK: Shapes

  private static func collect(
    _ value: JSONValue, _ name: String, into found: inout [Self], depth: Int
  ) {
    guard depth < 8 else { return }
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
      for element in elements { collect(element, name, into: &found, depth: depth + 1) }
    case .object(let members):
      if isState { takeWords(of: members, name, into: &found, depth: depth) }
      if isState || isOfData(name), !isThing(members, name) {
        take(members, name, into: &found, depth: depth)
      } else if !isThing(members, name) {
        // Of what is not known, an embargo alone can mean the article.
        for member in members where ArticleDraft.isOfEmbargo(member.key) {
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
      for member in values { collect(member.value, stated, into: &found, depth: depth + 1) }
    }
    let isEntry = name.lowercased() == "sys" || members.contains { isOfMaking($0.key) }
    for member in members {
      if isEntry, member.value == .null, isOfPublication(member.key) {
        found.append(Self(name: "published", value: .bool(false)))
      }
      collect(member.value, member.key, into: &found, depth: depth + 1)
      takeJoined(name, member, into: &found)
    }
    if isUnpublishedEntry(members) {
      found.append(Self(name: "published", value: .bool(false)))
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
    ["createdat", "created"].contains(key.lowercased().filter(\.isLetter))
  }

  private static func isOfPublication(_ key: String) -> Bool {
    ["publishedat", "firstpublishedat"].contains(key.lowercased().filter(\.isLetter))
  }

  private static let descriptions: Set = [
    "value", "name", "label", "slug", "code", "key", "title", "state", "status", "current", "text",
    "target_id",
  ]

  /// Under which lists of names and values keep the one and the other.
  private static let labelNames: Set = [
    "name", "key", "id", "property", "field", "label", "code", "slug", "type", "k",
  ]
  private static let valueNames: Set = [
    "value", "content", "val", "values", "v", "text", "data",
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
  private static let containers: Set = [
    "acf", "sys", "system", "fields", "access", "options", "control", "legal", "docdata",
  ]
}

extension JSONValue {
  /// Whether it is neither an object nor a list.
  fileprivate var isScalar: Bool {
    switch self {
    case .object, .array: false
    default: true
    }
  }
}

extension ArticleDraft {
  /// Whether readers of a name know what stands under it in any form: an embargo, a status, a switch.
  fileprivate static func isOfAnyForm(_ name: String) -> Bool {
    (tellsOfRelease(name) || isOfStart(name)) && !isOfState(name)
  }

  /// Heeds what a value under a name that is no field's says of the article's release.
  mutating func takeRelease(of name: String, _ json: String) {
    guard json.utf8.first == 0x7B || json.utf8.first == 0x5B else {
      return takeMark(name, json)
    }
    guard
      ReleaseStatement.isOfData(name) || Self.isOfState(name) || Self.isOfAnyForm(name)
        || json.mayNameEmbargo
    else { return }
    takeStatements(of: name, json)
  }

  /// Takes the date that was just set for an embargo, where its name says that the article is published then: `publish_date`.
  mutating func heedStart(named name: String) {
    guard name != "date", Self.isOfStart(name), let date else { return }
    takeStart(JSONMembers.quoted(date.description))
  }

  /// Heeds what stands in an object or a list; the whole is kept as it stands.
  mutating func takeStatements(of name: String, _ json: String) {
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue(json) } catch { return }
    for statement in ReleaseStatement.all(in: value, named: name) {
      var writer = JSONWriter()
      statement.value.write(to: &writer)
      heedRelease(named: statement.name, writer.text)
    }
  }

  /// Heeds what a value that is kept elsewhere, or nowhere, says of the article's release.
  mutating func heedRelease(named name: String, _ json: String) {
    switch ArticleMetadata.field(named: name) {
    case "embargo": _ = takeEmbargo(json)
    case "status": takeStatus(ofEnvelope: json)
    default:
      let value = JSONMembers.text(Article.Extra(name: name, written: json)) ?? json
      if UnpublishedMark.state(named: name, value) != nil { metadata.restrict(to: .withheld) }
      takeMark(name, json)
    }
  }

  private mutating func takeMark(_ name: String, _ json: String) {
    // A hold until a day to come is an embargo.
    if ["hold", "onhold"].contains(name.lowercased().filter(\.isLetter)) { takeStart(json) }
    takeRelease(named: name, json)
  }
}

extension String {
  /// Whether a name in it may be one for an embargo.
  fileprivate var mayNameEmbargo: Bool {
    let bytes = utf8Span.span
    guard bytes.count > 6 else { return false }
    for index in 1..<bytes.count - 1 where bytes[index] | 0x20 == UInt8(ascii: "r") {
      let (before, next) = (bytes[index - 1] | 0x20, bytes[index + 1] | 0x20)
      // `embargo`, `Sperrfrist`.
      if before == UInt8(ascii: "a"), next == UInt8(ascii: "g") { return true }
      if before == UInt8(ascii: "r"), next == UInt8(ascii: "f") || next == UInt8(ascii: "v") {
        return true
      }
    }
    return false
  }
}
