internal import LedeText
internal import Lede
internal import LedeJSON
internal import _CLedeInterface

/// Why a function of the C interface failed: a code of `lede.h` and a message.
struct InterfaceError: Error {
  let code: Int
  let message: String

  /// A handle, a path or a list that cannot be what the caller meant.
  static func argument(_ message: String) -> InterfaceError {
    InterfaceError(code: LEDE_INVALID_ARGUMENT, message: message)
  }

  /// An option that is unknown, of the wrong type or out of its range.
  static func setting(_ message: String) -> InterfaceError {
    InterfaceError(code: LEDE_INVALID_SETTING, message: message)
  }

  private init(code: Int, message: String) {
    self.code = code
    self.message = message
  }

  /// Another thread is inside a function with the same writer.
  static let busy = InterfaceError(
    code: LEDE_BUSY, message: "another thread uses this writer; a writer is for one at a time")

  /// The caller asked to stop before the call began.
  static let cancelled = InterfaceError(code: LEDE_CANCELLED, message: "stopped")

  /// The archive's reader has no article of this id.
  static func noArticle(_ id: ArticleID) -> InterfaceError {
    InterfaceError(code: LEDE_MISSING, message: "no article has the id \(id)")
  }

  /// Any error that the library throws.
  init(_ error: any Error) {
    switch error {
    case let error as InterfaceError: self = error
    case let error as LedeError:
      self.init(code: Self.code(of: error.code), message: error.message)
    case let error as TextError:
      self.init(code: LEDE_INVALID_SETTING, message: error.message)
    default: self.init(code: LEDE_OTHER, message: "\(error)")
    }
  }

  private static func code(of code: LedeError.Code) -> Int {
    switch code {
    case .missing: LEDE_MISSING
    case .exists: LEDE_EXISTS
    case .notAnArchive: LEDE_NOT_AN_ARCHIVE
    case .newerVersion: LEDE_NEWER_VERSION
    case .damaged: LEDE_DAMAGED
    case .locked: LEDE_LOCKED
    case .diskFull: LEDE_DISK_FULL
    case .inputOutput: LEDE_INPUT_OUTPUT
    case .otherAnalysis: LEDE_OTHER_ANALYSIS
    case .noStoredText: LEDE_NO_STORED_TEXT
    case .invalidQuery: LEDE_INVALID_QUERY
    case .invalidSetting: LEDE_INVALID_SETTING
    case .unreadableInput: LEDE_UNREADABLE_INPUT
    case .cancelled: LEDE_CANCELLED
    }
  }
}
