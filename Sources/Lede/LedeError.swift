/// What went wrong, in words that say what to do next, and in a code for programs.
public struct LedeError: Error, Sendable, CustomStringConvertible {
  /// The kind of fault. New kinds may come: a `switch` needs a default.
  #if hasAttribute(nonexhaustive)
  @nonexhaustive
  #endif
  public enum Code: String, Hashable, Sendable {
    /// A file, an archive or an article is not there.
    case missing
    /// Something is there already that must not be overwritten.
    case exists
    /// The folder or file is no archive.
    case notAnArchive
    /// A later version of Lede wrote the archive.
    case newerVersion
    /// The archive's bytes are not those that were written.
    case damaged
    /// Another writer has the archive, in this process or in another one.
    case locked
    /// No space is left on the device.
    case diskFull
    /// The operating system refused to read or write.
    case inputOutput
    /// The archive's text was analysed by other rules than this version's.
    case otherAnalysis
    /// The archive does not keep its articles' text, which this needs.
    case noStoredText
    /// The query does not follow the grammar, and strict reading was asked for.
    case invalidQuery
    /// An option or a setting is out of its range; the message names it.
    case invalidSetting
    /// The input is in no format that Lede reads, or is broken.
    case unreadableInput
    /// The task was cancelled.
    case cancelled
  }

  /// The kind of fault.
  public let code: Code
  /// What, where, and what to do next.
  public let message: String
  /// The error of a deeper layer that led to this one.
  package let cause: (any Error)?

  /// An error with this code and message.
  package init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
    self.code = code
    self.message = message.abridged
    self.cause = cause
  }

  /// The message.
  public var description: String { message }
}
