import Mustache

/// Nothing, as a template sees it: it shows as no text, and its section is left out. It hides a member of
/// the same name further out.
struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

extension Value: MustacheParent {
  func child(named name: String) -> Any? { self[name]?.forTemplate }

  /// The value as Mustache tells values: a list is a sequence, true and false are sections.
  var forTemplate: Any {
    switch self {
    case .null: Nothing()
    case .bool(let claim): claim
    case .integer(let number): number
    case .number(let number): number
    case .text(let text): text
    case .list(let elements): elements.map(\.forTemplate)
    case .object: self
    }
  }
}
