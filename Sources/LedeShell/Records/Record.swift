/// One result of a command: named values in a fixed order, which every output format can show.
public struct Record: Hashable, Sendable {
  /// The fields in the order of the contract.
  public private(set) var fields: [Field]

  /// A name and its value.
  public struct Field: Hashable, Sendable {
    public let name: String
    public let value: Value
  }

  public init() { fields = [] }

  /// Adds a field behind the others.
  public mutating func append(_ name: String, _ value: Value) {
    fields.append(Field(name: name, value: value))
  }

  public subscript(name: String) -> Value? {
    fields.first { $0.name == name }?.value
  }

  /// This record without the field of that name.
  public func without(_ name: String) -> Record {
    var record = self
    record.fields.removeAll { $0.name == name }
    return record
  }
}

extension Record: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral fields: (String, Value)...) {
    self.fields = fields.map { Field(name: $0.0, value: $0.1) }
  }
}
