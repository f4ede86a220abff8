/// One result of a command: named values in a fixed order, which every output format can show.
package struct Record: Hashable, Sendable {
  /// The fields in the order of the contract.
  package private(set) var fields: [Field]

  /// A name and its value.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: Value
  }

  package init() { fields = [] }

  /// Adds a field behind the others.
  package mutating func append(_ name: String, _ value: Value) {
    fields.append(Field(name: name, value: value))
  }

  package subscript(name: String) -> Value? {
    fields.first { $0.name == name }?.value
  }

  /// This record without the field of that name.
  package func without(_ name: String) -> Record {
    var record = self
    record.fields.removeAll { $0.name == name }
    return record
  }
}

extension Record: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral fields: (String, Value)...) {
    self.fields = fields.map { Field(name: $0.0, value: $0.1) }
  }
}

extension [Record] {
  /// The names of all fields of the records, each where it first stands.
  package var fieldNames: [String] {
    var names: [String] = []
    var known: Set<String> = []
    for record in self {
      for (place, field) in record.fields.enumerated() where known.insert(field.name).inserted {
        let before = place == 0 ? nil : names.firstIndex(of: record.fields[place - 1].name)
        names.insert(field.name, at: before.map { $0 + 1 } ?? 0)
      }
    }
    return names
  }
}
