/// Why a text is no JSON, and at which byte.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the reader found.
  package enum Reason: String, Hashable, Sendable {
    case endOfText = "the text ends too early"
    case unexpectedByte = "unexpected character"
    case badNumber = "not a JSON number"
    case badEscape = "not a JSON escape"
    case controlCharacter = "control character in a string"
    case tooDeep = "nested too deeply"
    case wrongKind = "a value of another kind was expected"
    case textBehindValue = "text behind the value"
  }

  /// What the reader found.
  package let reason: Reason
  /// UTF-8 bytes from the start of the text to the fault.
  package let offset: Int

  /// An error at a byte offset.
  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// For people: `unexpected character at byte 17`.
  package var description: String { "\(reason.rawValue) at byte \(offset)" }
}
