/// What keeps a file from being read or written: what, where, and what to do about it.
package struct WireError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  package enum Code: Hashable, Sendable {
    /// The system refused to open, read or write.
    case inputOutput
    /// The bytes are none of the formats that Lede reads, or not the one that was asked for.
    case unknownFormat
    /// The file breaks the rules of its format.
    case malformed
    /// The file asks for more memory, depth or entities than any article needs.
    case excessive
    /// The setting cannot be followed.
    case badSetting
  }

  /// The kind of fault.
  package let code: Code
  /// What was wrong, where, and what to do.
  package let message: String

  /// An error with a message for people.
  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  package var description: String { message }
}
