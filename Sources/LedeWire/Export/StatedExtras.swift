internal import LedeJSON
internal import LedeText

/// The fields of an article that have no place in `Article`, sorted into those that newsroom formats
/// have an element for and the rest.
///
/// A field is placed if its value is of the kind that the element takes: urgency outside 1 ... 9, or
/// a moment that is no moment, stays with the rest, and nothing is lost.
struct StatedExtras {
  /// What stands before the name of an extra where a format wants a URI.
  static let scheme = "x-lede:extra:"

  private var placed: [String: JSONValue] = [:]
  /// The rest, in their order.
  private(set) var unplaced: [Article.Extra] = []

  private let all: [Article.Extra]

  init(_ extras: [Article.Extra]) {
    all = extras
    for extra in extras {
      if let kind = Self.kinds[extra.name], placed[extra.name] == nil,
        let value = Self.value(extra),
        Self.fits(value, kind)
      {
        placed[extra.name] = value
      } else {
        unplaced.append(extra)
      }
    }
  }

  /// All but those that are placed under these names.
  func rest(without names: Set<String>) -> [Article.Extra] {
    all.filter { placed[$0.name] == nil || !names.contains($0.name) }
  }

  /// The item's version; 1 where none is stated.
  var version: Int { integer("version") ?? 1 }

  /// A stated whole number.
  func integer(_ name: String) -> Int? { placed[name]?.text.flatMap { Int($0) } }

  /// A stated text, on one line.
  func text(_ name: String) -> String? { texts(name).first }

  /// Stated texts, each on one line.
  func texts(_ name: String) -> [String] {
    placed[name]?.elements.compactMap { $0.text.map(ArticleDraft.onOneLine) } ?? []
  }

  /// Stated objects: subjects, links.
  func objects(_ name: String) -> [JSONValue] { placed[name]?.elements ?? [] }

  private enum Kind { case version, urgency, moment, date, status, line, lines, subjects, links }

  private static let kinds: [String: Kind] = [
    "version": .version, "urgency": .urgency, "versionCreated": .moment, "firstCreated": .moment,
    "embargoed": .moment, "contentModified": .date, "pubStatus": .status, "provider": .line,
    "slugline": .line, "dateline": .line, "creditline": .line, "copyright": .lines,
    "usageTerms": .lines, "located": .lines, "genre": .lines, "description": .lines,
    "summary": .lines, "caption": .lines, "edNote": .lines, "title": .lines,
    "subjects": .subjects, "links": .links,
  ]

  private static func value(_ extra: Article.Extra) -> JSONValue? {
    do throws(JSONError) { return try JSONValue(extra.json) } catch { return nil }
  }

  private static func fits(_ value: JSONValue, _ kind: Kind) -> Bool {
    switch kind {
    case .version: return value.text.flatMap { Int($0) }.map { $0 >= 1 } ?? false
    case .urgency: return value.text.flatMap { Int($0) }.map { (1...9).contains($0) } ?? false
    case .moment: return isString(value) && date(value)?.time != nil
    case .date: return isString(value) && date(value) != nil
    case .status: return value == .string("withheld")
    case .line: return isString(value)
    case .lines:
      if isString(value) { return true }
      guard case .array(let elements) = value else { return false }
      return !elements.isEmpty && elements.allSatisfy(isString)
    case .subjects: return isList(of: value) { isSubject($0) }
    case .links: return isList(of: value) { isLink($0) }
    }
  }

  private static func isString(_ value: JSONValue) -> Bool {
    guard case .string(let text) = value else { return false }
    return text.contains { !$0.isWhitespace }
  }

  private static func date(_ value: JSONValue) -> ArticleDate? {
    guard let text = value.text, let date = ArticleDate(text), date.description == text else {
      return nil
    }
    return date
  }

  private static func isList(of value: JSONValue, _ isElement: ([JSONValue.Member]) -> Bool) -> Bool
  {
    guard case .array(let elements) = value, !elements.isEmpty else { return false }
    return elements.allSatisfy { element in
      guard case .object(let members) = element else { return false }
      return members.allSatisfy { isString($0.value) } && isElement(members)
    }
  }

  private static func isSubject(_ members: [JSONValue.Member]) -> Bool {
    !members.isEmpty
      && members.allSatisfy { member in
        switch member.key {
        case "qcode", "type", "how", "why": isCode(member.value)
        case "confidence", "relevance":
          member.value.text.flatMap { Int($0) }.map { (0...100).contains($0) } ?? false
        case "uri", "literal": isOneLine(member.value)
        case "name": true
        default: false
        }
      }
  }

  private static func isLink(_ members: [JSONValue.Member]) -> Bool {
    members.contains { $0.key == "residref" }
      && members.allSatisfy { member in
        switch member.key {
        case "rel": isCode(member.value)
        case "version": member.value.text.flatMap { Int($0) }.map { $0 >= 1 } ?? false
        case "residref", "contenttype": isOneLine(member.value)
        default: false
        }
      }
  }

  /// `scheme:code`, without white space.
  private static func isCode(_ value: JSONValue) -> Bool {
    guard let text = value.text, let colon = text.firstIndex(of: ":") else { return false }
    return colon > text.startIndex && text.index(after: colon) < text.endIndex
      && !text.contains(where: \.isWhitespace)
  }

  private static func isOneLine(_ value: JSONValue) -> Bool {
    value.text.map { ArticleDraft.onOneLine($0) == $0 } ?? false
  }
}
