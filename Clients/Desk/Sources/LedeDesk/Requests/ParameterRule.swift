/// What values a name may have: the same rule reads them and describes them in OpenAPI.
struct ParameterRule: Sendable {
  enum Kind: Sendable {
    /// At most so many characters.
    case text(most: Int)
    case integer(ClosedRange<Int>)
    case choice([String])
  }

  let name: String
  let help: String
  let kind: Kind
  /// It may stand so many times.
  var most = 1
  var isRequired = false

  /// - Throws: 400 where a value breaks the rule.
  func check(_ parameters: Parameters) throws(DeskError) {
    let values = parameters.all(name)
    if isRequired, values.isEmpty { throw .badRequest("\(name) is missing") }
    guard values.count <= most else {
      throw .badRequest("\(name) stands more than \(most == 1 ? "once" : "\(most) times")")
    }
    for value in values {
      switch kind {
      case .text(let most):
        guard value.unicodeScalars.count <= most else {
          throw .badRequest("\(name) is longer than \(Words.grouped(most)) characters")
        }
      case .integer(let range):
        guard let number = Int(value), range.contains(number) else {
          throw .badRequest(
            "\(name) must be a number from \(range.lowerBound) to \(range.upperBound)")
        }
      case .choice(let choices):
        guard choices.contains(value) else {
          throw .badRequest("\(name) must be one of \(choices.joined(separator: ", "))")
        }
      }
    }
  }

  /// The rule as OpenAPI's Parameter Object.
  var description: Value {
    var schema: Value =
      switch kind {
      case .text(let most):
        ["type": "string", "minLength": .integer(isRequired ? 1 : 0), "maxLength": .integer(most)]
      case .integer(let range):
        [
          "type": "integer", "minimum": .integer(range.lowerBound),
          "maximum": .integer(range.upperBound),
        ]
      case .choice(let choices): ["type": "string", "enum": .list(choices, Value.text)]
      }
    if self.most > 1 {
      schema = ["type": "array", "items": schema, "maxItems": .integer(self.most)]
    }
    return [
      "name": .text(name), "in": "query", "description": .text(help),
      "required": .bool(isRequired), "schema": schema,
    ]
  }
}
