internal import LedeJSON

/// The members of an options object. A function asks for each that it knows; `finish` refuses the rest, so
/// that a misspelt option never goes unnoticed.
struct OptionReader {
  private var members: [String: JSONValue] = [:]
  private var known: [String] = []
  private let function: String

  /// Reads the options of a function; empty text is an object without members.
  init(_ json: String, of function: String) throws(InterfaceError) {
    self.function = function
    guard !json.isEmpty else { return }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(json)
    } catch {
      throw .setting("the options of \(function) are no JSON: \(error)")
    }
    guard case .object(let all) = value else {
      throw .setting("the options of \(function) are no JSON object")
    }
    for member in all {
      guard members.updateValue(member.value, forKey: member.key) == nil else {
        throw .setting("the option \"\(member.key)\" of \(function) stands there twice")
      }
    }
  }

  /// A member that is a string; nil where it is not there or null.
  mutating func text(_ name: String) throws(InterfaceError) -> String? {
    switch take(name) {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw wrong(name, "takes a string")
    }
  }

  /// A member that is true or false.
  mutating func truth(_ name: String) throws(InterfaceError) -> Bool? {
    switch take(name) {
    case nil, .null: return nil
    case .bool(let truth): return truth
    default: throw wrong(name, "takes true or false")
    }
  }

  /// A member that is a whole number in this range.
  mutating func whole(_ name: String, in range: ClosedRange<Int>) throws(InterfaceError) -> Int? {
    switch take(name) {
    case nil, .null: return nil
    case .number(let digits):
      if let number = Int(digits), range.contains(number) { return number }
      fallthrough
    default:
      throw wrong(name, "takes a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// A member that is a number in this range.
  mutating func number(
    _ name: String, in range: ClosedRange<Double>
  ) throws(InterfaceError) -> Double? {
    switch take(name) {
    case nil, .null: return nil
    case .number(let digits):
      if let number = Double(digits), range.contains(number) { return number }
      fallthrough
    default: throw wrong(name, "takes a number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// A member that names one of the cases of a type.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type = Choice.self
  ) throws(InterfaceError) -> Choice? where Choice.RawValue == String {
    guard let text = try text(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw wrong(name, "takes one of \(names)")
  }

  /// Refuses members that nobody asked for.
  func finish() throws(InterfaceError) {
    guard let stranger = members.keys.sorted().first else { return }
    let options = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
    throw .setting("\(function) has no option \"\(stranger)\"; \(options)")
  }

  private mutating func take(_ name: String) -> JSONValue? {
    known.append(name)
    return members.removeValue(forKey: name)
  }

  private func wrong(_ name: String, _ wish: String) -> InterfaceError {
    .setting("the option \"\(name)\" of \(function) \(wish)")
  }
}
