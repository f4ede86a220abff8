import HTTPTypes
import Lede

/// What a request is refused with: a status, and a sentence that says what to do.
struct DeskError: Error, Sendable {
  let status: HTTPResponse.Status
  let message: String
  /// What stands in the log alone.
  var cause: String?

  init(_ status: HTTPResponse.Status, _ message: String, cause: String? = nil) {
    self.status = status
    self.message = message
    self.cause = cause
  }

  static func badRequest(_ message: String) -> DeskError { DeskError(.badRequest, message) }

  static func notFound(_ message: String) -> DeskError { DeskError(.notFound, message) }

  /// What the archive said. Faults of its files are told in the log, with their place, and not to callers.
  init(_ error: LedeError) {
    switch error.code {
    case .invalidQuery, .invalidSetting: self.init(.badRequest, error.message)
    case .missing, .noStoredText: self.init(.notFound, error.message)
    case .unreadableInput: self.init(.badRequest, error.message)
    case .cancelled:
      self.init(.serviceUnavailable, "this took too long and was stopped; ask for less")
    case .locked:
      self.init(.conflict, "another program is writing to the archive; try again in a moment")
    default:
      self.init(
        .internalServerError, "the archive cannot be read; the log of the desk says why",
        cause: error.message)
    }
  }

  /// What a call of Lede throws, as a refusal.
  static func wrapping<Result>(
    _ body: () throws(LedeError) -> Result
  ) throws(DeskError) -> Result {
    do { return try body() } catch { throw DeskError(error) }
  }
}
