package import LedeJSON

/// A value in a record: what JSON can say, with the order of an object's members kept.
package enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A score or a measure; written with at most six significant decimals.
  case number(Double)
  case text(String)
  case list([Value])
  case record(Record)

  /// Text, or null where there is none.
  package static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
}

extension Value: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension Value: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int) { self = .integer(number) }
}

extension Value {
  /// The value as JSON text.
  package var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.text
  }

  /// The value in a cell of a table or a file of comma-separated values: text as it is, nothing
  /// for null, lists and records as JSON.
  package var cell: String {
    switch self {
    case .null: ""
    case .text(let text): text
    default: json
    }
  }

  package var isNumber: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let truth): writer.bool(truth)
    case .integer(let number): writer.number(number)
    case .number(let number): writer.raw(DecimalText.shortest(number))
    case .text(let text): writer.string(text)
    case .list(let values):
      writer.beginArray()
      for value in values { value.write(to: &writer) }
      writer.endArray()
    case .record(let record): record.write(to: &writer)
    }
  }
}

extension Record {
  /// Writes the fields as members of an object that is open.
  package func writeMembers(to writer: inout JSONWriter) {
    for field in fields {
      writer.key(field.name)
      field.value.write(to: &writer)
    }
  }

  /// Writes the record as a JSON object.
  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }
}
