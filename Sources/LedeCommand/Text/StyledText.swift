/// Text for people in which some stretches have a look.
///
/// The type keeps our own looks apart from what articles, queries and file names hold: an escape
/// sequence in the text of a run is text, and only an `Ink` becomes one on a terminal.
package struct StyledText: Hashable, Sendable {
  /// A stretch of text with one look.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var ink: Ink?
  }

  package internal(set) var runs: [Run]

  package init(_ text: String, _ ink: Ink? = nil) {
    runs = text.isEmpty ? [] : [Run(text: text, ink: ink)]
  }

  /// The text alone.
  package var plain: String { runs.map(\.text).joined() }

  /// As UTF-8, with escape sequences for the looks and the text as it is.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for run in runs {
      bytes += run.ink?.opening ?? []
      bytes += run.text.utf8
      if run.ink != nil { bytes += Ink.closing }
    }
    return bytes
  }

  package static func += (text: inout StyledText, more: StyledText) { text.runs += more.runs }

  package static func + (first: StyledText, second: StyledText) -> StyledText {
    var text = first
    text += second
    return text
  }

  package static func + (first: String, second: StyledText) -> StyledText {
    StyledText(first) + second
  }

  package static func + (first: StyledText, second: String) -> StyledText {
    first + StyledText(second)
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  /// Puts text and styled text together.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = StyledText("")

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { text += StyledText(literal) }

    package mutating func appendInterpolation(_ part: StyledText) { text += part }

    package mutating func appendInterpolation(_ part: some CustomStringConvertible) {
      text += StyledText(part.description)
    }
  }
}

extension [StyledText] {
  /// One text of all, with a plain text between them.
  package func joined(separator: String) -> StyledText {
    guard var text = first else { return "" }
    for part in dropFirst() { text += separator + part }
    return text
  }
}

extension [String] {
  /// The same lines without a look.
  package var styled: [StyledText] { map { StyledText($0) } }
}
