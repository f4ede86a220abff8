import LedeDigest
import LedeIndex
import LedeQuery
import LedeText
import LedeWire

// How the errors of the deeper rooms reach the public face: their words, our codes.

extension LedeError {
  init(_ error: IndexError) {
    let code: Code =
      switch error.code {
      case .missing: .missing
      case .exists: .exists
      case .notAnArchive: .notAnArchive
      case .newerVersion: .newerVersion
      case .damaged: .damaged
      case .locked: .locked
      case .diskFull: .diskFull
      case .otherAnalysis: .otherAnalysis
      case .noStoredText: .noStoredText
      case .cancelled: .cancelled
      case .unsupported: .invalidSetting
      default: .inputOutput
      }
    self.init(code, error.description, cause: error)
  }

  init(_ error: WireError) {
    let code: Code =
      switch error.code {
      case .inputOutput: .inputOutput
      case .badSetting: .invalidSetting
      case .unknownFormat, .malformed, .excessive: .unreadableInput
      }
    self.init(code, error.description, cause: error)
  }

  init(_ error: TextError) {
    self.init(.invalidSetting, error.description, cause: error)
  }

  init(_ error: SearchError) {
    switch error {
    case .query, .date: self.init(.invalidQuery, error.description, cause: error)
    case .index(let cause): self.init(cause)
    }
  }

  /// Runs `body` and turns its errors into those of the public face.
  static func wrapping<Value: ~Copyable>(
    index body: () throws(IndexError) -> Value
  ) throws(LedeError) -> Value {
    do throws(IndexError) { return try body() } catch { throw LedeError(error) }
  }

  static func wrapping<Value: ~Copyable>(
    wire body: () throws(WireError) -> Value
  ) throws(LedeError) -> Value {
    do throws(WireError) { return try body() } catch { throw LedeError(error) }
  }

  static func wrapping<Value: ~Copyable>(
    text body: () throws(TextError) -> Value
  ) throws(LedeError) -> Value {
    do throws(TextError) { return try body() } catch { throw LedeError(error) }
  }
}
