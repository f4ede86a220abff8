/// Pulls values out of JSON text, one after the other, without building a tree.
///
/// ```swift
/// var reader = JSONReader(bytes)
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///   if key == "id" { id = try reader.string() } else { extras[key] = try reader.rawValue() }
/// }
/// try reader.finish()
/// ```
///
/// The grammar is RFC 8259's, with one leniency: TAB, LF and CR may stand unescaped in strings.
/// Nesting deeper than `depthLimit` is an error, so that no text can exhaust the stack. Bytes that
/// are not UTF-8, and escaped lone surrogates, become U+FFFD.
package struct JSONReader: ~Escapable {
  let bytes: Span<UInt8>
  let depthLimit: Int
  var depth = 0
  var needsComma = false

  /// UTF-8 bytes read so far.
  package internal(set) var offset = 0

  /// A reader at the first byte of a text.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, depthLimit: Int = 128) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// The kind of the value that comes next, nothing consumed but white space.
  package mutating func kind() throws(JSONError) -> JSONKind {
    switch try peek() {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    default: throw JSONError(.unexpectedByte, at: offset)
    }
  }

  /// Enters an object; `nextKey` then gives its keys.
  package mutating func beginObject() throws(JSONError) {
    try begin(UInt8(ascii: "{"))
  }

  /// The key of the next member, or nil behind the last one, which leaves the object.
  ///
  /// The member's value must be read or skipped before the next call.
  package mutating func nextKey() throws(JSONError) -> String? {
    guard try hasNext(before: UInt8(ascii: "}")) else { return nil }
    guard try peek() == UInt8(ascii: "\"") else { throw JSONError(.unexpectedByte, at: offset) }
    let key = try string()
    guard try peek() == UInt8(ascii: ":") else { throw JSONError(.unexpectedByte, at: offset) }
    offset += 1
    needsComma = false
    return key
  }

  /// Enters an array; `nextElement` then tells whether there is a value to read.
  package mutating func beginArray() throws(JSONError) {
    try begin(UInt8(ascii: "["))
  }

  /// Whether another element comes; false leaves the array.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try hasNext(before: UInt8(ascii: "]"))
  }

  /// Checks that nothing but white space is left.
  package mutating func finish() throws(JSONError) {
    skipWhiteSpace()
    guard offset == bytes.count else { throw JSONError(.textBehindValue, at: offset) }
  }

  /// Whether nothing but white space is left.
  package mutating func isAtEnd() -> Bool {
    skipWhiteSpace()
    return offset == bytes.count
  }

  private mutating func begin(_ bracket: UInt8) throws(JSONError) {
    guard try peek() == bracket else { throw JSONError(.wrongKind, at: offset) }
    guard depth < depthLimit else { throw JSONError(.tooDeep, at: offset) }
    depth += 1
    offset += 1
    needsComma = false
  }

  private mutating func hasNext(before bracket: UInt8) throws(JSONError) -> Bool {
    let next = try peek()
    if next == bracket {
      offset += 1
      depth -= 1
      needsComma = true
      return false
    }
    guard needsComma else { return true }
    guard next == UInt8(ascii: ",") else { throw JSONError(.unexpectedByte, at: offset) }
    offset += 1
    guard try peek() != bracket else { throw JSONError(.unexpectedByte, at: offset) }
    needsComma = false
    return true
  }

  /// The next byte that is no white space; it is not consumed.
  mutating func peek() throws(JSONError) -> UInt8 {
    skipWhiteSpace()
    guard offset < bytes.count else { throw JSONError(.endOfText, at: offset) }
    return bytes[offset]
  }

  private mutating func skipWhiteSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }
}
