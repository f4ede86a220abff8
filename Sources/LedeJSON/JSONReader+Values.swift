extension JSONReader {
  /// A string, unescaped.
  package mutating func string() throws(JSONError) -> String {
    guard try peek() == UInt8(ascii: "\"") else { throw JSONError(.wrongKind, at: offset) }
    let start = offset + 1
    var end = try endOfRun(from: start)
    let text =
      bytes[end] == UInt8(ascii: "\\")
      ? try unescaped(from: start, to: &end) : repairedString(bytes, start..<end)
    offset = end + 1
    needsComma = true
    return text
  }

  /// A number as the nearest `Double`; one too large for it is an error.
  package mutating func number() throws(JSONError) -> Double {
    let range = try numberRange()
    guard let number = Double(repairedString(bytes, range)), number.isFinite else {
      throw JSONError(.badNumber, at: range.lowerBound)
    }
    return number
  }

  /// A number without fraction or exponent.
  package mutating func integer() throws(JSONError) -> Int {
    let range = try numberRange()
    guard let number = Int(repairedString(bytes, range)) else {
      throw JSONError(.badNumber, at: range.lowerBound)
    }
    return number
  }

  /// `true` or `false`.
  package mutating func bool() throws(JSONError) -> Bool {
    switch try peek() {
    case UInt8(ascii: "t"): try literal("true"); return true
    case UInt8(ascii: "f"): try literal("false"); return false
    default: throw JSONError(.wrongKind, at: offset)
    }
  }

  /// Consumes a `null` if one comes next, and tells whether it did.
  package mutating func takeNull() throws(JSONError) -> Bool {
    guard try peek() == UInt8(ascii: "n") else { return false }
    try literal("null")
    return true
  }

  /// The next value's own text, checked but not interpreted: the way to keep what is not known.
  package mutating func rawValue() throws(JSONError) -> String {
    _ = try peek()
    let start = offset
    try skipValue()
    return repairedString(bytes, start..<offset)
  }

  /// Checks the next value and passes over it.
  package mutating func skipValue() throws(JSONError) {
    switch try kind() {
    case .object:
      try beginObject()
      while try nextKey() != nil { try skipValue() }
    case .array:
      try beginArray()
      while try nextElement() { try skipValue() }
    case .string: _ = try string()
    case .number: _ = try numberRange()
    case .bool: _ = try bool()
    case .null: _ = try takeNull()
    }
  }

  /// The offset of the next quotation mark or backslash of a string.
  private func endOfRun(from start: Int) throws(JSONError) -> Int {
    var at = start
    while true {
      at = firstSpecial(bytes, from: at, to: bytes.count)
      guard at < bytes.count else { throw JSONError(.endOfText, at: bytes.count) }
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): return at
      case 0x09, 0x0A, 0x0D: at += 1
      default: throw JSONError(.controlCharacter, at: at)
      }
    }
  }

  /// The text of a string that begins at `start` and has its first escape at `end`, which then is the
  /// offset of the closing quotation mark.
  private func unescaped(from start: Int, to end: inout Int) throws(JSONError) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(min(bytes.count - start, 1 << 14))
    var run = start
    while bytes[end] == UInt8(ascii: "\\") {
      append(bytes, run..<end, to: &text)
      guard let (scalar, length) = escape(bytes, end, bytes.count) else {
        try endOfString(from: end)
        throw JSONError(.badEscape, at: end)
      }
      text.append(contentsOf: scalar.utf8)
      run = end + length
      end = try endOfRun(from: run)
    }
    append(bytes, run..<end, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Throws if the string has no end: a text that is cut off tells of that, not of the cut escape.
  private func endOfString(from start: Int) throws(JSONError) {
    var at = start
    while bytes[at] == UInt8(ascii: "\\") { at = try endOfRun(from: min(at + 2, bytes.count)) }
  }

  private mutating func literal(_ word: StaticString) throws(JSONError) {
    let matches = word.description.utf8.enumerated().allSatisfy { index, byte in
      offset + index < bytes.count && bytes[offset + index] == byte
    }
    guard matches else { throw JSONError(.unexpectedByte, at: offset) }
    offset += word.utf8CodeUnitCount
    needsComma = true
  }

  /// Consumes a number by RFC 8259's grammar.
  private mutating func numberRange() throws(JSONError) -> Range<Int> {
    let first = try peek()
    let start = offset
    var at = offset
    guard first == UInt8(ascii: "-") || isDigit(at) else { throw JSONError(.wrongKind, at: at) }
    if first == UInt8(ascii: "-") { at += 1 }
    guard isDigit(at) else { throw JSONError(.badNumber, at: start) }
    if bytes[at] == UInt8(ascii: "0") { at += 1 } else { skipDigits(&at) }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard isDigit(at) else { throw JSONError(.badNumber, at: start) }
      skipDigits(&at)
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
        at += 1
      }
      guard isDigit(at) else { throw JSONError(.badNumber, at: start) }
      skipDigits(&at)
    }
    offset = at
    needsComma = true
    return start..<at
  }

  private func isDigit(_ at: Int) -> Bool {
    at < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at])
  }

  private func skipDigits(_ at: inout Int) {
    while isDigit(at) { at += 1 }
  }
}
