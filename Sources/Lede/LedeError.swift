/// What went wrong, in words that say what to do next, and in a code for programs.
public struct LedeError: Error, Sendable, CustomStringConvertible {
  /// The kind of fault. New kinds may come; compare with the constants and keep a default.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case missing, exists, notAnArchive, newerVersion, damaged, locked, diskFull, inputOutput
      case otherAnalysis, noStoredText, invalidQuery, invalidSetting, unreadableInput, cancelled
    }

    private let kind: Kind
    private init(_ kind: Kind) { self.kind = kind }

    /// The code's name.
    public var description: String { kind.rawValue }

    /// A file, an archive or an article is not there.
    public static let missing = Code(.missing)
    /// Something is there already that must not be overwritten.
    public static let exists = Code(.exists)
    /// The folder or file is no archive.
    public static let notAnArchive = Code(.notAnArchive)
    /// A later version of Lede wrote the archive.
    public static let newerVersion = Code(.newerVersion)
    /// The archive's bytes are not those that were written.
    public static let damaged = Code(.damaged)
    /// Another process writes to the archive.
    public static let locked = Code(.locked)
    /// No space is left on the device.
    public static let diskFull = Code(.diskFull)
    /// The operating system refused to read or write.
    public static let inputOutput = Code(.inputOutput)
    /// The archive's text was analysed by other rules than this version's.
    public static let otherAnalysis = Code(.otherAnalysis)
    /// The archive does not keep its articles' text, which this needs.
    public static let noStoredText = Code(.noStoredText)
    /// The query does not follow the grammar, and strict reading was asked for.
    public static let invalidQuery = Code(.invalidQuery)
    /// A setting is out of its range.
    public static let invalidSetting = Code(.invalidSetting)
    /// The input is in no format that Lede reads, or is broken.
    public static let unreadableInput = Code(.unreadableInput)
    /// The caller asked to stop.
    public static let cancelled = Code(.cancelled)
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
    self.message = message
    self.cause = cause
  }

  /// The message.
  public var description: String { message }
}
