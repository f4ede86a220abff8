/// How a piece of text looks on a terminal with colour; elsewhere it is plain.
enum Ink: Sendable {
  case bold, dim, match, heading, error, warning

  /// The "select graphic rendition" parameters of ECMA-48.
  fileprivate var parameters: String {
    switch self {
    case .bold: "1"
    case .dim: "2"
    case .match: "1;33"
    case .heading: "1;36"
    case .error: "1;31"
    case .warning: "33"
    }
  }
}

/// Paints text, or leaves it as it is where colour is not wanted.
struct Paint: Sendable {
  /// Escape sequences are written.
  let isColoured: Bool

  init(isColoured: Bool) { self.isColoured = isColoured }

  func callAsFunction(_ text: some StringProtocol, _ ink: Ink) -> String {
    guard isColoured, !text.isEmpty else { return String(text) }
    return "\u{1B}[\(ink.parameters)m\(text)\u{1B}[0m"
  }
}
