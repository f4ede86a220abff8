internal import LedeJSON

/// Reads a value of YAML in brackets or quotation marks, which may go on over several lines.
struct YAMLFlow {
  private var text: [Character]
  private var at = 0
  private let lines: [Substring]
  /// The first line that was not read.
  private(set) var next: Int
  private let indent: Int
  private let anchored: (String) -> (value: JSONValue, size: Int)?
  /// Values that may still come in by aliases.
  var budget = 0
  /// The lines end before the value does.
  private(set) var isCut = false
  private(set) var knowsAliases = true

  private struct Fault: Error {}

  /// - Parameters:
  ///   - rest: What stands on the first line.
  ///   - next: The line below it.
  ///   - indent: How far the name is indented: of a text in quotation marks all lines are indented more.
  init(
    _ rest: Substring, _ lines: [Substring], next: Int, indent: Int,
    anchored: @escaping (String) -> (value: JSONValue, size: Int)?
  ) {
    text = Array(rest)
    self.lines = lines
    self.next = next
    self.indent = indent
    self.anchored = anchored
  }

  /// The value; nil if it does not end, or something else than a remark stands behind it on its last line.
  mutating func read() -> JSONValue? {
    do throws(Fault) {
      let value = try value(depth: 0)
      let rest = String(text[at...])
      return YAMLReader.withoutRemark(" " + rest).isEmpty ? value : nil
    } catch {
      return nil
    }
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < 32 else { throw Fault() }
    try skipProperties()
    switch text[at] {
    case "[": return try list(depth)
    case "{": return try map(depth)
    case "\"", "'": return .string(try quoted())
    case "*":
      let word = word().dropFirst()
      guard let anchored = anchored(String(word)) else {
        knowsAliases = false
        return .null
      }
      budget -= anchored.size
      return budget < 0 ? .null : anchored.value
    default: return .string(word())
    }
  }

  private mutating func list(_ depth: Int) throws(Fault) -> JSONValue {
    at += 1
    var elements: [JSONValue] = []
    while true {
      try skipBlanks()
      if text[at] == "]" { break }
      if text[at] == "," {
        at += 1
        continue
      }
      let element = try value(depth: depth + 1)
      try skipBlanks()
      // `[draft: true]` is a map of one.
      if text[at] == ":" {
        at += 1
        let own = try member(of: depth)
        elements.append(.object([.init(key: element.text ?? "", value: own)]))
      } else {
        elements.append(element)
      }
    }
    at += 1
    return .array(elements)
  }

  private mutating func map(_ depth: Int) throws(Fault) -> JSONValue {
    at += 1
    var members: [JSONValue.Member] = []
    while true {
      try skipBlanks()
      if text[at] == "}" { break }
      if text[at] == "," || text[at] == "?" {
        at += 1
        continue
      }
      guard text[at] != "]" else { throw Fault() }
      let name = try value(depth: depth + 1).text ?? ""
      try skipBlanks()
      var own = JSONValue.null
      if text[at] == ":" {
        at += 1
        own = try member(of: depth)
      }
      members.append(.init(key: name, value: own))
    }
    at += 1
    return .object(members)
  }

  private mutating func member(of depth: Int) throws(Fault) -> JSONValue {
    try skipBlanks()
    return ",}]".contains(text[at]) ? .null : try value(depth: depth + 1)
  }

  /// A word or several without quotation marks, up to a mark of the lists around it or the end of the line.
  private mutating func word() -> String {
    let start = at
    while at < text.count, !",[]{}\n".contains(text[at]) {
      let behind = at + 1 < text.count ? text[at + 1] : " "
      if text[at] == ":", behind.isWhitespace || ",[]{}\"'".contains(behind) { break }
      if text[at] == "#", at > 0, text[at - 1].isWhitespace { break }
      at += 1
    }
    // A mark that begins no value would be read for ever.
    if at == start { at += 1 }
    return ArticleDraft.trimmed(String(text[start..<at]))
  }

  private mutating func quoted() throws(Fault) -> String {
    let mark = text[at]
    at += 1
    var output = ""
    while true {
      if at == text.count { try takeLine(isQuoted: true) }
      let character = text[at]
      at += 1
      if character == mark {
        // `''` stands for one in such a text.
        guard mark == "'", at < text.count, text[at] == "'" else { return output }
        at += 1
        output.append("'")
      } else if character == "\\", mark == "\"" {
        if at == text.count { continue }
        output += escape()
      } else if character.isNewline {
        output = ArticleDraft.trimmed(output) + " "
        while at < text.count, text[at].isWhitespace { at += 1 }
      } else {
        output.append(character)
      }
    }
  }

  private mutating func escape() -> String {
    let character = text[at]
    at += 1
    let length = ["x": 2, "u": 4, "U": 8][character] ?? 0
    if length > 0, at + length <= text.count,
      let scalar = UInt32(String(text[at..<at + length]), radix: 16).flatMap(Unicode.Scalar.init)
    {
      at += length
      return String(Character(scalar))
    }
    return switch character {
    case "n": "\n"
    case "t": "\t"
    case "_": "\u{A0}"
    default: String(character)
    }
  }

  // MARK: Lines

  /// Passes over blanks, ends of lines and remarks; there is a character behind them.
  private mutating func skipBlanks() throws(Fault) {
    while true {
      if at == text.count {
        try takeLine(isQuoted: false)
      } else if text[at].isWhitespace {
        at += 1
      } else if text[at] == "#", at > 0, text[at - 1].isWhitespace {
        while at < text.count, !text[at].isNewline { at += 1 }
      } else {
        return
      }
    }
  }

  /// Passes over tags and anchors.
  private mutating func skipProperties() throws(Fault) {
    try skipBlanks()
    while text[at] == "!" || text[at] == "&" {
      while at < text.count, !text[at].isWhitespace, !",]}".contains(text[at]) { at += 1 }
      try skipBlanks()
    }
  }

  private mutating func takeLine(isQuoted: Bool) throws(Fault) {
    guard next < lines.count else {
      isCut = true
      throw Fault()
    }
    let line = lines[next]
    let depth = line.prefix { $0.isWhitespace }.count
    guard !isQuoted || depth > indent || depth == line.count else {
      isCut = true
      throw Fault()
    }
    text.append("\n")
    text += line
    next += 1
  }
}
