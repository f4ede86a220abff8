/// What went wrong with an archive, where, and what to do about it.
package struct IndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault, for programs; people read `message`.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case notAnArchive, newerVersion, damaged, locked, inputOutput, diskFull, exists
      case missing, otherAnalysis, noStoredText, cancelled, unsupported
    }

    private let kind: Kind
    private init(_ kind: Kind) { self.kind = kind }

    /// The code's name.
    package var description: String { kind.rawValue }

    /// The folder holds no archive.
    package static let notAnArchive = Code(.notAnArchive)
    /// A later version of Lede wrote the archive.
    package static let newerVersion = Code(.newerVersion)
    /// Bytes are not what was written: cut, changed or foreign.
    package static let damaged = Code(.damaged)
    /// Another process is writing to the archive.
    package static let locked = Code(.locked)
    /// The operating system refused.
    package static let inputOutput = Code(.inputOutput)
    /// A file is not there.
    package static let missing = Code(.missing)
    /// No space is left on the device.
    package static let diskFull = Code(.diskFull)
    /// An archive is there already.
    package static let exists = Code(.exists)
    /// The archive's text was analysed by other rules than ours.
    package static let otherAnalysis = Code(.otherAnalysis)
    /// The archive does not keep its articles' text.
    package static let noStoredText = Code(.noStoredText)
    /// The caller asked to stop.
    package static let cancelled = Code(.cancelled)
    /// The archive or this machine cannot do what was asked.
    package static let unsupported = Code(.unsupported)
  }

  /// The kind of fault.
  package let code: Code
  /// What is wrong and what to do next, in plain words.
  package let message: String
  /// The file concerned, without its folder.
  package let file: String?
  /// Where in the file, in bytes from its start.
  package let offset: Int?

  /// An error of this kind, with what to tell people.
  package init(_ code: Code, _ message: String, file: String? = nil, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.file = file
    self.offset = offset
  }

  /// File, offset and message in one line.
  package var description: String {
    var text = ""
    if let file { text += file }
    if let offset { text += " at byte \(offset)" }
    return text.isEmpty ? message : "\(text): \(message)"
  }

  /// What is asked of an archive without text.
  static var noStoredText: IndexError {
    IndexError(
      .noStoredText, "this archive was created without its articles' text (--no-text)")
  }

  /// Bytes of `file` at `offset` that are not what a writer of ours writes.
  static func damaged(_ what: String, file: String, offset: Int? = nil) -> IndexError {
    IndexError(
      .damaged, "\(what); 'lede check --repair' saves what can be read", file: file, offset: offset)
  }
}
