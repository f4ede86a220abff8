internal import LedeJSON

/// The one place that knows the names by which JSON, CSV and stored articles have the metadata.
extension ArticleMetadata {
  /// What is stated, each by its name and as JSON text, in a fixed order.
  package var members: [Article.Extra] {
    var members: [Article.Extra] = []
    if isEmpty { return members }
    func add(_ name: String, _ write: (inout JSONWriter) -> Void) {
      var json = JSONWriter()
      write(&json)
      members.append(Article.Extra(name: name, written: json.text))
    }
    func add(_ name: String, _ number: Int?) {
      if let number { members.append(Article.Extra(name: name, written: String(number))) }
    }
    func add(_ name: String, _ text: String?) {
      if let text { add(name) { $0.string(text) } }
    }
    func add(_ name: String, _ texts: [String]) {
      if texts.count == 1 { return add(name, texts[0]) }
      if !texts.isEmpty {
        add(name) { json in
          json.beginArray()
          for text in texts { json.string(text) }
          json.endArray()
        }
      }
    }
    add("version", version)
    if status != .usable { add("status", status.rawValue) }
    add("embargo", embargo?.description)
    add("expires", expires?.description)
    add("firstCreated", firstCreated?.description)
    add("versionCreated", versionCreated?.description)
    add("contentModified", contentModified?.description)
    add("urgency", urgency)
    add("provider", provider)
    add("slugline", slugline)
    add("dateline", dateline)
    add("creditline", creditline)
    add("copyrightHolder", copyrightHolder)
    add("copyright", copyrightNotices)
    add("usageTerms", usageTerms)
    add("titles", titles)
    add("subheadline", subheadlines)
    add("summary", summaries)
    add("description", descriptions)
    add("caption", captions)
    add("edNote", editorNotes)
    add("located", places)
    add("genre", genres)
    if !subjects.isEmpty {
      add("subjects") { json in
        json.beginArray()
        for subject in subjects { Self.write(subject, &json) }
        json.endArray()
      }
    }
    if !related.isEmpty {
      add("links") { json in
        json.beginArray()
        for link in related { Self.write(link, &json) }
        json.endArray()
      }
    }
    add("partOf", partOf)
    return members
  }

  private static func write(_ subject: Subject, _ json: inout JSONWriter) {
    json.beginObject()
    for (name, value) in [
      ("qcode", subject.qcode), ("uri", subject.uri), ("literal", subject.literal),
      ("type", subject.type), ("how", subject.how), ("why", subject.why),
    ] {
      if let value { json.member(name, value) }
    }
    if let confidence = subject.confidence { json.member("confidence", confidence) }
    if let relevance = subject.relevance { json.member("relevance", relevance) }
    if let name = subject.name { json.member("name", name) }
    json.endObject()
  }

  private static func write(_ link: Relation, _ json: inout JSONWriter) {
    json.beginObject()
    if let relation = link.relation { json.member("rel", relation) }
    json.member("residref", link.target)
    if let version = link.version { json.member("version", version) }
    if let type = link.contentType { json.member("contenttype", type) }
    json.endObject()
  }

  /// Whether a name is one of a metadata field, or of the formats' other names for it.
  package static func knows(_ name: String) -> Bool { field(named: name) != nil }

  /// The field that a name stands for, by its own name; nil for unknown names.
  package static func field(named name: String) -> String? {
    if let field = names[name] { return field }
    // Columns of tables begin with capitals, and have blanks in their names.
    let isPlain = name.utf8.allSatisfy { $0 >= 0x61 || $0 == 0x5F }
    guard !isPlain else { return nil }
    let words = name.lowercased().split { $0 == " " || $0 == "-" }
    return names[words.joined(separator: "_")]
  }

  /// Takes in a member that a format or an archive has by one of the known names.
  ///
  /// Gives false, and changes nothing, if the name is unknown, if the value is not of the field's
  /// kind, or if the field has another value already.
  package mutating func take(_ member: Article.Extra) -> Bool {
    guard let name = Self.field(named: member.name) else { return false }
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue(member.json) } catch { return false }
    return take(name, value)
  }

  private static let names: [String: String] = {
    var names = [
      "pubStatus": "status", "pubstatus": "status", "embargoed": "embargo",
      "embargoedUntil": "embargo", "embargoeduntil": "embargo", "versioncreated": "versionCreated",
      "firstcreated": "firstCreated", "ednote": "edNote", "usageterms": "usageTerms",
      "copyrightnotice": "copyright", "copyrightholder": "copyrightHolder",
      "copyrightNotice": "copyright",
      "description_text": "summary", "standfirst": "summary", "title": "titles",
    ]
    for name in [
      "embargo_date", "embargoDate", "embargo_until", "embargoUntil", "embargoed_until",
      "embargo_time", "embargoTime", "embargoDateTime", "embargo_datetime", "embargoedTo",
    ] { names[name] = "embargo" }
    for name in [
      "editor_note", "editorNote", "editors_note", "editorsNote", "editorial_note",
      "note_to_editors",
      "special_instructions", "specialInstructions",
    ] { names[name] = "edNote" }
    for name in [
      "version", "status", "embargo", "expires", "firstCreated", "versionCreated",
      "contentModified", "urgency", "provider", "slugline", "dateline", "creditline",
      "copyrightHolder", "copyright", "usageTerms", "titles", "subheadline", "summary",
      "description", "caption", "edNote", "located", "genre", "subjects", "links",
      "partOf",
    ] { names[name] = name }
    return names
  }()

  private mutating func take(_ name: String, _ value: JSONValue) -> Bool {
    switch name {
    case "version": setVersion(value)
    case "status": setStatus(value)
    case "embargo": Self.set(&embargo, Self.date(value))
    case "expires": Self.set(&expires, Self.date(value))
    case "firstCreated": Self.set(&firstCreated, Self.date(value))
    case "versionCreated": Self.set(&versionCreated, Self.date(value))
    case "contentModified": Self.set(&contentModified, Self.date(value))
    case "urgency": Self.set(&urgency, Self.whole(value, 1...9))
    case "provider": Self.set(&provider, Self.line(value))
    case "slugline": Self.set(&slugline, Self.line(value))
    case "dateline": Self.set(&dateline, Self.line(value))
    case "creditline": Self.set(&creditline, Self.line(value))
    case "copyrightHolder": Self.set(&copyrightHolder, Self.line(value))
    case "copyright": Self.add(value, &copyrightNotices)
    case "usageTerms": Self.add(value, &usageTerms)
    case "titles": Self.add(value, &titles)
    case "subheadline": Self.add(value, &subheadlines)
    case "summary": Self.add(value, &summaries)
    case "description": Self.add(value, &descriptions)
    case "caption": Self.add(value, &captions)
    case "edNote": Self.add(value, &editorNotes)
    case "located": Self.add(value, &places)
    case "genre": Self.add(value, &genres)
    case "subjects": Self.add(value, &subjects, Self.subject)
    case "links": Self.add(value, &related, Self.link)
    case "partOf": Self.set(&partOf, Self.line(value))
    default: false
    }
  }

  private static func set<Value: Equatable>(_ field: inout Value?, _ value: Value?) -> Bool {
    guard let value else { return false }
    if let field { return field == value }
    field = value
    return true
  }

  /// The first version is what an article has that states none.
  private mutating func setVersion(_ value: JSONValue) -> Bool {
    guard let number = value.text.flatMap(Self.version) else { return false }
    return number == 1 ? version == nil : Self.set(&version, number)
  }

  /// The version that a text of digits states, the largest number for a longer one; nil for other texts, and for 0.
  package static func version(_ text: String) -> Int? {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "0") }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: Array(digits), as: UTF8.self)) ?? .max
  }

  private mutating func setStatus(_ value: JSONValue) -> Bool {
    let stated = Self.texts(of: value).compactMap { Status(stated: $0) }
    for status in stated { restrict(to: status) }
    return !stated.isEmpty
  }

  /// The texts of a value, of lists and objects all: a status may be `["killed"]`, or `{"qcode": "stat:canceled"}`.
  private static func texts(of value: JSONValue) -> [String] {
    switch value {
    case .array(let elements): elements.flatMap(texts)
    case .object(let members): members.flatMap { texts(of: $0.value) }
    default: value.text.map { [$0] } ?? []
    }
  }

  /// Takes a status, unless a stricter one is stated already.
  package mutating func restrict(to other: Status) {
    let order = Status.allCases
    if order.firstIndex(of: other) ?? 0 > order.firstIndex(of: status) ?? 0 { status = other }
  }

  private static func add(_ value: JSONValue, _ field: inout [String]) -> Bool {
    let elements = value.elements
    let lines = elements.compactMap { line($0) }
    guard !lines.isEmpty, lines.count == elements.count else { return false }
    for line in lines where !field.contains(line) { field.append(line) }
    return true
  }

  private static func add<Value>(
    _ value: JSONValue, _ field: inout [Value], _ read: (JSONValue) -> Value?
  ) -> Bool {
    guard field.isEmpty, case .array(let elements) = value, !elements.isEmpty else { return false }
    let values = elements.compactMap(read)
    guard values.count == elements.count else { return false }
    field = values
    return true
  }

  private static func line(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value, text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return text
  }

  private static func whole(_ value: JSONValue?, _ range: ClosedRange<Int>) -> Int? {
    guard let number = value?.text.flatMap({ Int($0) }), range.contains(number) else { return nil }
    return number
  }

  private static func date(_ value: JSONValue) -> ArticleDate? {
    line(value).flatMap { ArticleDate($0) }
  }

  private static func subject(_ value: JSONValue) -> Subject? {
    guard case .object(let members) = value, !members.isEmpty else { return nil }
    var subject = Subject()
    for member in members {
      let isTaken =
        switch member.key {
        case "qcode": set(&subject.qcode, line(member.value).flatMap(code))
        case "type": set(&subject.type, line(member.value).flatMap(code))
        case "how": set(&subject.how, line(member.value).flatMap(code))
        case "why": set(&subject.why, line(member.value).flatMap(code))
        case "uri": set(&subject.uri, line(member.value))
        case "literal": set(&subject.literal, line(member.value))
        case "name": set(&subject.name, line(member.value))
        case "confidence": set(&subject.confidence, whole(member.value, 0...100))
        case "relevance": set(&subject.relevance, whole(member.value, 0...100))
        default: false
        }
      if !isTaken { return nil }
    }
    return subject
  }

  private static func link(_ value: JSONValue) -> Relation? {
    guard case .object(let members) = value, let target = line(value["residref"]) else {
      return nil
    }
    var link = Relation(nil, target)
    for member in members {
      let isTaken =
        switch member.key {
        case "rel": set(&link.relation, line(member.value).flatMap(code))
        case "version": set(&link.version, member.value.text.flatMap(version))
        case "contenttype": set(&link.contentType, line(member.value))
        case "residref": true
        default: false
        }
      if !isTaken { return nil }
    }
    return link
  }

  /// A text of the form `scheme:code` without white space, or nil.
  package static func code(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex,
      text.index(after: colon) < text.endIndex, !text.contains(where: \.isWhitespace)
    else { return nil }
    return text
  }
}

extension ArticleMetadata.Status {
  /// The status that a word states: IPTC's own, `killed`, `embargoed`, WordPress's; nil for other words.
  package init?(stated word: String) {
    // Behind a scheme's alias or address: `stat:canceled`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`.
    let code = word.lowercased().split(whereSeparator: { ":/".contains($0) }).last ?? ""
    let plain = code.split(whereSeparator: { $0.isWhitespace || $0 == "." }).joined(separator: " ")
    switch plain {
    case "usable", "publish", "published": self = .usable
    case "withheld", "draft", "pending", "private", "future", "hold", "on hold", "on-hold",
      "onhold", "held":
      self = .withheld
    case "canceled", "cancelled", "cancel", "killed", "kill", "mandatory kill", "withdrawn",
      "withdraw", "recalled", "deleted", "retracted", "retract", "rescinded", "spiked":
      self = .cancelled
    // `embargo until 6 a.m.`
    case _
    where word.lowercased().split(whereSeparator: \.isWhitespace).first?.hasPrefix("embargo")
      == true:
      self = .withheld
    // `killed by legal`, `do not use`: more is said than is understood.
    case _
    where word.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: Self.holdsBack):
      self = .withheld
    default: return nil
    }
  }

  /// Whether a word in a statement of a status tells that the article must not be used.
  private static func holdsBack(_ word: Substring) -> Bool { wordsThatHoldBack.contains(word) }

  private static let wordsThatHoldBack: Set<Substring> = [
    "annul", "annulled", "blocked", "cancel", "canceled", "cancelled", "cancellation", "deleted",
    "disabled", "expired", "hold", "held", "kill", "killed", "not", "quarantine",
    "quarantined", "recall", "recalled", "reject", "rejected", "removal", "removed", "rescind",
    "rescinded", "retract", "retracted", "retraction", "revoke", "revoked", "spike", "spiked",
    "suppress", "suppressed", "suspended", "takedown", "trash", "trashed", "unpublish",
    "unpublished", "unusable", "withdraw", "withdrawal", "withdrawn", "withheld", "withhold",
  ]
}

extension ArticleMetadata {
  /// Takes over every field that `other` states.
  package mutating func replace(with other: ArticleMetadata) {
    if other.isEmpty { return }
    let names = Set(other.members.map(\.name))
    var merged = other
    for member in members where !names.contains(member.name) { _ = merged.take(member) }
    self = merged
  }
}
