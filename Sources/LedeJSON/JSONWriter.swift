/// Writes JSON text, compact, keys in the order in which they are given.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.member("id", "a1")
/// writer.key("score"); writer.number(7.25)
/// writer.endObject()
/// ```
package struct JSONWriter: Sendable {
  /// What was written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty text.
  package init() {}

  /// What was written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Opens an object.
  package mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes the object that was opened last.
  package mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array.
  package mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes the array that was opened last.
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Begins a member; its value must follow.
  package mutating func key(_ key: String) {
    separate()
    appendQuoted(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    appendQuoted(text, to: &bytes)
    needsComma = true
  }

  /// Writes a whole number.
  package mutating func number(_ number: Int) { token(String(number)) }

  /// Writes the shortest digits that give this very number when read; NaN and infinities, which
  /// JSON has not, become null.
  package mutating func number(_ number: Double) {
    token(number.isFinite ? number.description : "null")
  }

  /// Writes the shortest digits that give this very number when read as a `Float`.
  package mutating func number(_ number: Float) {
    token(number.isFinite ? number.description : "null")
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) { token(value ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { token("null") }

  /// Writes a value that is JSON text already.
  package mutating func raw(_ json: String) { token(json) }

  /// Writes a whole member; nil gives `null`.
  package mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes a whole member.
  package mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  /// Ends the line, so that the next value stands on one of its own.
  package mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func token(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }
}
