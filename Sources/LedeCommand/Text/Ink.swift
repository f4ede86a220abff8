/// How a stretch of text looks on a terminal with colour; elsewhere it is plain.
package enum Ink: Sendable {
  case bold, dim, match, heading, error, warning

  /// The escape sequence that begins the look ("select graphic rendition" of ECMA-48).
  package var opening: [UInt8] { Array("\u{1B}[\(parameters)m".utf8) }

  /// The escape sequence that ends every look.
  package static let closing = Array("\u{1B}[0m".utf8)

  private var parameters: String {
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

/// Gives text a look, or leaves it as it is where colour is not wanted.
package struct Paint: Sendable {
  /// Looks are wanted.
  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  package func callAsFunction(_ text: some StringProtocol, _ ink: Ink) -> StyledText {
    StyledText(String(text), isColoured ? ink : nil)
  }
}
