/// What can go wrong while text is analysed.
public struct TextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault, for programs.
  public enum Code: Hashable, Sendable {
    /// libstemmer has no stemmer of this language, or no memory for one.
    case noStemmer
  }

  /// The kind of fault, for programs.
  public let code: Code
  /// What went wrong, where, and what to do next, for people.
  public let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
