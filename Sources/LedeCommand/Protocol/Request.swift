internal import LedeJSON

/// One line of `--input`: a JSON object, its members read as far as a command may know them.
package struct Request {
  /// A member's value.
  package enum Member: Hashable, Sendable {
    case text(String)
    /// As it is written.
    case number(String)
    case flag(Bool)
    /// Texts; what is none stands as JSON.
    case list([String])
    case null, object
  }

  /// The request's `id` as JSON text, given back as it came; `null` where there is none.
  package private(set) var id = "null"
  /// The members but `id`, by name.
  package private(set) var members: [String: Member] = [:]

  /// Reads a line; what is wrong with it is left in `fault`, so that the id is known for the answer.
  package private(set) var fault: String?

  package init(_ line: [UInt8]) {
    do {
      try read(line.span)
    } catch {
      fault = "not a JSON object: \(error)"
    }
  }

  /// A request that could not be read.
  package init(fault: String) { self.fault = fault }

  private mutating func read(_ line: Span<UInt8>) throws(JSONError) {
    var reader = JSONReader(line)
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if key == "id" { id = try reader.rawValue() } else { members[key] = try member(&reader) }
    }
    try reader.finish()
  }

  private func member(_ reader: inout JSONReader) throws(JSONError) -> Member {
    switch try reader.kind() {
    case .string: return .text(try reader.string())
    case .number: return .number(try reader.rawValue())
    case .bool: return .flag(try reader.rawValue() == "true")
    case .array:
      var list: [String] = []
      try reader.beginArray()
      while try reader.nextElement() {
        let isText = try reader.kind() == .string
        list.append(isText ? try reader.string() : try reader.rawValue())
      }
      return .list(list)
    case .null:
      try reader.skipValue()
      return .null
    case .object:
      try reader.skipValue()
      return .object
    }
  }

  package func text(_ key: String) -> String? {
    if case .text(let text)? = members[key] { text } else { nil }
  }

  package func list(_ key: String) -> [String]? {
    if case .list(let list)? = members[key] { list } else { nil }
  }

  /// A text member that must be there.
  package func needed(_ key: String) throws(CommandError) -> String {
    guard let text = text(key) else {
      throw .usage("the member \"\(key)\" is missing or no string")
    }
    return text
  }
}
