/// What can go wrong while text is analysed.
package struct TextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault, for programs.
  package enum Code: Hashable, Sendable {
    /// libstemmer has no stemmer of this language, or no memory for one.
    case noStemmer
  }

  /// The kind of fault, for programs.
  package let code: Code
  /// What went wrong, where, and what to do next, for people.
  package let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  package var description: String { message }
}
