/// A whole JSON value in memory, members in their order: for what is small and of unknown shape.
package indirect enum JSONValue: Hashable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// A number as it is written.
  case number(String)
  case bool(Bool)
  case null

  /// A key of an object with its value.
  package struct Member: Hashable, Sendable {
    /// The key, unescaped.
    package let key: String
    /// The value.
    package let value: JSONValue

    /// A value under a key.
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value that a text holds.
  package init(_ text: String) throws(JSONError) {
    var reader = JSONReader(text.utf8Span.span)
    self = try reader.value()
    try reader.finish()
  }

  /// The value of an object's first member of a key; nil for other values.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// A string's text, or a number's digits.
  package var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// An array's elements; any other value but null is taken as an array of itself.
  package var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}

extension JSONReader {
  /// The next value, whole.
  package mutating func value() throws(JSONError) -> JSONValue {
    switch try kind() {
    case .object:
      var members: [JSONValue.Member] = []
      try beginObject()
      while let key = try nextKey() { members.append(.init(key: key, value: try value())) }
      return .object(members)
    case .array:
      var elements: [JSONValue] = []
      try beginArray()
      while try nextElement() { elements.append(try value()) }
      return .array(elements)
    case .string: return .string(try string())
    case .number: return .number(try rawValue())
    case .bool: return .bool(try bool())
    case .null:
      _ = try takeNull()
      return .null
    }
  }
}
