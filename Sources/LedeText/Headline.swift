/// The line above an article: as its source gives it, or derived from its first sentence.
public struct Headline: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The text of the headline, without markup or line breaks.
  public let text: String

  /// The source states no headline; this one was made from the body.
  public let isDerived: Bool

  /// A headline, given or derived.
  public init(_ text: String, isDerived: Bool = false) {
    self.text = text
    self.isDerived = isDerived
  }

  /// A headline that the source gives: `let headline: Headline = "Storm closes harbour"`.
  public init(stringLiteral text: String) { self.init(text) }

  /// No headline: the source states none, and none was made.
  package static let absent = Headline("", isDerived: true)

  /// The text.
  public var description: String { text }
}
