internal import LedeJSON

/// Reads YAML as front matter has it: maps and lists in lines or in brackets, texts of every style, tags, anchors and aliases. Every value is a
/// text, as its meaning is told by its name, and nothing is a number or a switch by its look. It is more generous than YAML 1.2 with what
/// people write by hand (`title: Ferry: an update`); what cannot be read is passed over line by line, and told.
struct YAMLReader {
  private var lines: [Substring]
  private var at = 0
  private var anchors: [String: (value: JSONValue, size: Int)] = [:]
  /// Values that may still come in by aliases, of which a few lines could make billions.
  private var budget = 10_000
  private(set) var isWhole = true

  private init(_ lines: [Substring]) { self.lines = lines }

  /// The members of a document, and whether all of it could be read.
  static func members(of lines: [Substring]) -> (members: [JSONValue.Member], isWhole: Bool) {
    var reader = YAMLReader(lines)
    let value = reader.block(above: -1, depth: 0)
    while reader.skipToContent() != nil { reader.passOver() }
    guard case .object(let members) = value else { return ([], false) }
    return (members, reader.isWhole)
  }

  // MARK: Lines

  /// How far the next line with content is indented; blank lines and remarks are passed over.
  private mutating func skipToContent() -> Int? {
    while at < lines.count {
      let content = lines[at].drop(while: \.isWhitespace)
      if !content.isEmpty, content.first != "#" {
        return lines[at].distance(from: lines[at].startIndex, to: content.startIndex)
      }
      at += 1
    }
    return nil
  }

  private mutating func passOver() {
    isWhole = false
    at += 1
  }

  /// What is indented more than the line above it: a list, a map or a text.
  private mutating func block(above parent: Int, depth: Int, isInList: Bool = false) -> JSONValue {
    guard let indent = skipToContent(), depth < 32 else { return .null }
    let content = lines[at].dropFirst(indent)
    // A list may stand right below its name.
    if Self.isElement(content), indent > parent || indent == parent && !isInList {
      return list(indent, depth)
    }
    guard indent > parent else { return .null }
    if content.hasPrefix("? ") || Self.colon(in: content) != nil { return map(indent, depth) }
    return value(content, indent: parent, depth)
  }

  private mutating func list(_ indent: Int, _ depth: Int) -> JSONValue {
    var elements: [JSONValue] = []
    while skipToContent() == indent {
      let content = lines[at].dropFirst(indent)
      guard Self.isElement(content) else { break }
      elements.append(element(content.dropFirst(), indent, depth))
    }
    return .array(elements)
  }

  /// What stands behind `-` or `?`: a block that begins on the line itself or below it.
  private mutating func element(_ rest: Substring, _ indent: Int, _ depth: Int) -> JSONValue {
    let content = rest.drop(while: \.isWhitespace)
    if content.isEmpty || content.first == "#" {
      at += 1
      return block(above: indent, depth: depth + 1, isInList: true)
    }
    guard depth < 32 else {
      passOver()
      return .null
    }
    let isQuoted = "\"'[{|>".contains(content.first ?? " ")
    if Self.isElement(content) || content.hasPrefix("? ")
      || Self.colon(in: content) != nil && (!isQuoted || Self.isQuotedName(content))
    {
      // As if the sign before it were a blank.
      let column = indent + 1 + rest.distance(from: rest.startIndex, to: content.startIndex)
      lines[at] = String(repeating: " ", count: column) + content
      return Self.isElement(content) ? list(column, depth + 1) : map(column, depth + 1)
    }
    return value(content, indent: indent, depth)
  }

  private mutating func map(_ indent: Int, _ depth: Int) -> JSONValue {
    var members: [JSONValue.Member] = []
    var inherited: [JSONValue.Member] = []
    while let next = skipToContent(), next >= indent {
      let content = lines[at].dropFirst(next)
      if next == indent, content == "?" || content.hasPrefix("? ") {
        let name = Self.text(of: element(content.dropFirst(), indent, depth))
        guard skipToContent() == indent, lines[at].dropFirst(indent).first == ":" else {
          members.append(.init(key: name, value: .null))
          continue
        }
        members.append(
          .init(key: name, value: element(lines[at].dropFirst(indent + 1), indent, depth)))
        continue
      }
      guard next == indent, let colon = Self.colon(in: content) else {
        passOver()
        continue
      }
      var name = content[..<colon]
      _ = takeProperties(&name)
      let value = value(
        content[content.index(after: colon)...].drop(while: \.isWhitespace), indent: indent, depth)
      if name == "<<" {
        for case .object(let others) in value.elements { inherited += others }
      } else {
        members.append(.init(key: Self.unquoted(ArticleDraft.trimmed(name)), value: value))
      }
    }
    let own = Set(members.map(\.key))
    return .object(members + inherited.filter { !own.contains($0.key) })
  }

  /// Whether `- ` begins here.
  private static func isElement(_ content: Substring) -> Bool {
    content.hasPrefix("- ") || content == "-" || content.hasPrefix("-\t")
  }

  /// The colon behind a name: one before a blank or at the end, else the first one behind a word, as in `draft:true`.
  private static func colon(in content: Substring) -> Substring.Index? {
    var start = content.startIndex
    if let mark = content.first, mark == "\"" || mark == "'" {
      guard let end = content.dropFirst().firstIndex(of: mark) else { return nil }
      start = content.index(after: end)
      let behind = content[start...].drop { $0 == " " }
      return behind.first == ":" ? behind.startIndex : nil
    }
    if "[{#|>%@`".contains(content.first ?? "#") { return nil }
    var first: Substring.Index?
    for index in content[start...].indices where content[index] == ":" {
      let behind = content[content.index(after: index)...]
      if behind.first?.isWhitespace ?? true { return index }
      if first == nil { first = index }
    }
    guard let first,
      content[..<first].allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) }),
      !content[first...].hasPrefix("://")
    else { return nil }
    return first
  }

  private static func isQuotedName(_ content: Substring) -> Bool {
    "\"'".contains(content.first ?? " ")
  }

  // MARK: Values

  /// The value that begins on the line where the reader stands.
  ///
  /// - Parameter indent: How far the line of its name is indented.
  private mutating func value(_ text: Substring, indent: Int, _ depth: Int) -> JSONValue {
    var rest = text
    let anchor = takeProperties(&rest)
    let value = valueItself(rest, indent: indent, depth)
    if let anchor { anchors[anchor] = (value, Self.size(of: value)) }
    return value
  }

  private mutating func valueItself(_ rest: Substring, indent: Int, _ depth: Int) -> JSONValue {
    switch rest.first {
    case nil, "#":
      at += 1
      return block(above: indent, depth: depth + 1)
    case "*":
      let name = rest.dropFirst().prefix { !$0.isWhitespace }
      at += 1
      return alias(String(name))
    case "|", ">":
      return .string(blockText(rest, indent))
    case "[", "{", "\"", "'":
      return flow(rest, indent)
    default:
      return plain(rest, indent)
    }
  }

  /// Takes what stands before a value: `!!bool`, `&name`. Gives the name of the anchor.
  private func takeProperties(_ text: inout Substring) -> String? {
    var anchor: String?
    while let mark = text.first, mark == "!" || mark == "&" {
      let word = text.prefix { !$0.isWhitespace }
      if mark == "&" { anchor = String(word.dropFirst()) }
      text = text[word.endIndex...].drop(while: \.isWhitespace)
    }
    return anchor
  }

  private mutating func alias(_ name: String) -> JSONValue {
    guard let anchored = anchors[name] else {
      isWhole = false
      return .null
    }
    budget -= anchored.size
    if budget < 0 { isWhole = false }
    return budget < 0 ? .null : anchored.value
  }

  private static func size(of value: JSONValue) -> Int {
    switch value {
    case .array(let elements): elements.reduce(1) { $0 + size(of: $1) }
    case .object(let members): members.reduce(1) { $0 + size(of: $1.value) }
    default: 1
    }
  }

  /// A text without quotation marks, with the lines below that are indented more.
  private mutating func plain(_ rest: Substring, _ indent: Int) -> JSONValue {
    var words = [Self.withoutRemark(rest)]
    at += 1
    while let next = nextIndent(), next > indent {
      let content = lines[at].dropFirst(next)
      // A name there belongs to no map.
      if content.first != "#" {
        let colon = Self.colon(in: content)
        if let colon, !content[..<colon].contains(" ") { isWhole = false }
        words.append(Self.withoutRemark(content))
      }
      at += 1
    }
    return .string(Self.unquoted(words.joined(separator: " ")))
  }

  /// How far the next line is indented, blank ones left out.
  private mutating func nextIndent() -> Int? {
    var line = at
    while line < lines.count {
      let content = lines[line].drop(while: \.isWhitespace)
      if !content.isEmpty {
        at = line
        return lines[line].distance(from: lines[line].startIndex, to: content.startIndex)
      }
      line += 1
    }
    return nil
  }

  /// The lines below `|` or `>` that are indented more than the name.
  private mutating func blockText(_ header: Substring, _ indent: Int) -> String {
    var texts: [String] = []
    at += 1
    while at < lines.count {
      let content = lines[at].drop(while: \.isWhitespace)
      let own = lines[at].distance(from: lines[at].startIndex, to: content.startIndex)
      guard content.isEmpty || own > indent else { break }
      texts.append(String(content))
      at += 1
    }
    while texts.last?.isEmpty == true { texts.removeLast() }
    return texts.joined(separator: header.first == "|" ? "\n" : " ")
  }

  /// A value in brackets or quotation marks, which may go on over several lines.
  private mutating func flow(_ rest: Substring, _ indent: Int) -> JSONValue {
    var flow = YAMLFlow(rest, lines, next: at + 1, indent: indent) { [anchors] in anchors[$0] }
    flow.budget = budget
    if let value = flow.read() {
      (at, budget) = (flow.next, flow.budget)
      if !flow.knowsAliases || budget < 0 { isWhole = false }
      return value
    }
    if flow.isCut { isWhole = false }
    // `[sic] Ferry stops`, `'It's late'`: the line is a text.
    return plain(rest, indent)
  }

  static func withoutRemark(_ text: Substring) -> String {
    var last: Character = " "
    for index in text.indices {
      if text[index] == "#", last.isWhitespace { return ArticleDraft.trimmed(text[..<index]) }
      last = text[index]
    }
    return ArticleDraft.trimmed(text)
  }

  private static func unquoted(_ name: String) -> String {
    for mark in ["\"", "'"] where name.count > 1 && name.hasPrefix(mark) && name.hasSuffix(mark) {
      return String(name.dropFirst().dropLast())
    }
    return name
  }

  private static func text(of value: JSONValue) -> String { value.text ?? "" }
}
