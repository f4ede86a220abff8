internal import LedeJSON

/// Reads TOML 1.0 as front matter has it. Every value is a text, as it is for YAML. What cannot be read is passed over up to the end of
/// its line, and told.
struct TOMLReader {
  private let text: [Character]
  private var at = 0
  /// Values by the names that lead to them, in their order.
  private var found: [(path: [String], value: JSONValue)] = []
  /// Elements of each array of tables.
  private var counts: [[String]: Int] = [:]
  private(set) var isWhole = true

  private struct Fault: Error {}

  private init(_ text: Substring) { self.text = Array(text) }

  /// The members of a document, and whether all of it could be read.
  static func members(of text: Substring) -> (members: [JSONValue.Member], isWhole: Bool) {
    var reader = TOMLReader(text)
    reader.readStatements()
    guard case .object(let members) = folded(reader.found[...]) else { return ([], reader.isWhole) }
    return (members, reader.isWhole)
  }

  // MARK: Statements

  private mutating func readStatements() {
    var table: [String] = []
    while true {
      skipBlanks(withLines: true)
      guard at < text.count else { return }
      do throws(Fault) {
        if text[at] == "[" {
          table = try header()
        } else {
          let path = try key()
          skipBlanks()
          try take("=")
          found.append((table + path, try value(depth: 0)))
        }
        skipBlanks()
        guard at == text.count || text[at].isNewline else { throw Fault() }
      } catch {
        isWhole = false
        while at < text.count, !text[at].isNewline { at += 1 }
      }
    }
  }

  /// The path of `[table]`, or of the next element of `[[list]]`.
  private mutating func header() throws(Fault) -> [String] {
    at += 1
    let isList = at < text.count && text[at] == "["
    if isList { at += 1 }
    skipBlanks()
    var path = try key()
    skipBlanks()
    try take("]")
    guard isList else { return path }
    try take("]")
    counts[path, default: 0] += 1
    path.append(Self.element + String(counts[path] ?? 0))
    return path
  }

  private mutating func key() throws(Fault) -> [String] {
    var path: [String] = []
    while true {
      skipBlanks()
      guard at < text.count, path.count < Self.deepest else { throw Fault() }
      if text[at] == "\"" || text[at] == "'" {
        path.append(try string())
      } else {
        let start = at
        while at < text.count, text[at].isLetter || text[at].isNumber || "_-".contains(text[at]) {
          at += 1
        }
        guard at > start else { throw Fault() }
        path.append(String(text[start..<at]))
      }
      skipBlanks()
      guard at < text.count, text[at] == "." else { return path }
      at += 1
    }
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    skipBlanks()
    guard at < text.count, depth < Self.deepest else { throw Fault() }
    switch text[at] {
    case "\"", "'": return .string(try string())
    case "[": return try array(depth)
    case "{": return try inlineTable(depth)
    default:
      let start = at
      while at < text.count, !text[at].isNewline, !",]}#".contains(text[at]) { at += 1 }
      let word = ArticleDraft.trimmed(String(text[start..<at]))
      guard !word.isEmpty else { throw Fault() }
      return .string(word)
    }
  }

  private mutating func array(_ depth: Int) throws(Fault) -> JSONValue {
    at += 1
    var elements: [JSONValue] = []
    while true {
      skipBlanks(withLines: true)
      if at < text.count, text[at] == "]" { break }
      elements.append(try value(depth: depth + 1))
      skipBlanks(withLines: true)
      guard at < text.count, text[at] == "," else { break }
      at += 1
    }
    try take("]")
    return .array(elements)
  }

  private mutating func inlineTable(_ depth: Int) throws(Fault) -> JSONValue {
    at += 1
    var members: [(path: [String], value: JSONValue)] = []
    while true {
      skipBlanks(withLines: true)
      if at < text.count, text[at] == "}" { break }
      let path = try key()
      skipBlanks()
      try take("=")
      members.append((path, try value(depth: depth + 1)))
      skipBlanks(withLines: true)
      guard at < text.count, text[at] == "," else { break }
      at += 1
    }
    try take("}")
    return Self.folded(members[...])
  }

  /// A text in one or three quotation marks of either kind.
  private mutating func string() throws(Fault) -> String {
    let mark = text[at]
    let isLong = at + 2 < text.count && text[at + 1] == mark && text[at + 2] == mark
    at += isLong ? 3 : 1
    if isLong, at < text.count, text[at].isNewline { at += 1 }
    var output = ""
    while at < text.count {
      let character = text[at]
      at += 1
      if character == mark {
        if !isLong { return output }
        if at + 1 < text.count, text[at] == mark, text[at + 1] == mark {
          at += 2
          return output
        }
      }
      if character.isNewline, !isLong { throw Fault() }
      if character == "\\", mark == "\"" { output += escape() } else { output.append(character) }
    }
    throw Fault()
  }

  private mutating func escape() -> String {
    guard at < text.count else { return "" }
    let character = text[at]
    at += 1
    let length = character == "u" ? 4 : character == "U" ? 8 : 0
    if length > 0, at + length <= text.count,
      let scalar = UInt32(String(text[at..<at + length]), radix: 16).flatMap(Unicode.Scalar.init)
    {
      at += length
      return String(Character(scalar))
    }
    // The end of a line, and the blanks that begin the next one.
    if character.isNewline { skipBlanks(withLines: true, withRemarks: false) }
    return switch character {
    case "n": "\n"
    case "t": "\t"
    case "r", "b", "f": " "
    case _ where character.isNewline: ""
    default: String(character)
    }
  }

  // MARK: Details

  private static let deepest = 32

  private mutating func take(_ mark: Character) throws(Fault) {
    guard at < text.count, text[at] == mark else { throw Fault() }
    at += 1
  }

  private mutating func skipBlanks(withLines: Bool = false, withRemarks: Bool = true) {
    while at < text.count {
      if text[at] == "#", withRemarks {
        while at < text.count, !text[at].isNewline { at += 1 }
      } else if text[at].isNewline ? withLines : text[at].isWhitespace {
        at += 1
      } else {
        return
      }
    }
  }

  /// What stands before the number of an element in a path.
  private static let element = "\u{0}"

  /// The object whose values stand at the ends of the paths.
  private static func folded(_ found: ArraySlice<(path: [String], value: JSONValue)>) -> JSONValue {
    var names: [String] = []
    var groups: [String: [(path: [String], value: JSONValue)]] = [:]
    for (path, value) in found {
      guard let name = path.first else { continue }
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append((Array(path.dropFirst()), value))
    }
    // A name that is there twice states both values.
    let members = names.flatMap { name in
      let group = groups[name] ?? []
      let below = group.filter { !$0.path.isEmpty }
      let values = group.filter(\.path.isEmpty).map(\.value)
      return (values + (below.isEmpty ? [] : [folded(below[...])])).map {
        JSONValue.Member(key: name, value: $0)
      }
    }
    let isList = !names.isEmpty && names.allSatisfy { $0.hasPrefix(element) }
    return isList ? .array(members.map(\.value)) : .object(members)
  }
}
