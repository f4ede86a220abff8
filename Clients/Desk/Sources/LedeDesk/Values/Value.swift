/// A piece of a result: what JSON can say, with the members of an object in their order.
///
/// Both faces of a page are made of it: the JSON that programs read, and what its template shows.
indirect enum Value: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([Value])
  case object([Member])

  /// A name of an object and what it stands for.
  struct Member: Sendable, Equatable {
    let name: String
    let value: Value
  }

  /// The member of that name; nil if this is no object or has none.
  subscript(name: String) -> Value? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// A text, or null.
  static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }

  /// The same object with further members behind its own.
  func adding(_ further: Value) -> Value {
    guard case .object(let own) = self, case .object(let more) = further else { return self }
    return .object(own + more)
  }

  /// A list of what each element stands for.
  static func list<Elements: Sequence>(
    _ elements: Elements, _ transform: (Elements.Element) -> Value
  ) -> Value {
    .list(elements.map(transform))
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .integer(number) }
  init(booleanLiteral claim: Bool) { self = .bool(claim) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral elements: Value...) { self = .list(elements) }
  init(dictionaryLiteral members: (String, Value)...) {
    self = .object(members.map { Member(name: $0.0, value: $0.1) })
  }
}
