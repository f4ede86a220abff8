/// What keeps a file from being read or written: what, where, and what to do about it.
public struct WireError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public enum Code: Hashable, Sendable {
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
  public let code: Code
  /// What was wrong, where, and what to do.
  public let message: String

  /// An error with a message for people.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
