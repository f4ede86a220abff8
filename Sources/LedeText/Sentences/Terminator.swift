/// A mark that may end a sentence, with the closing quotes and brackets that belong to it.
struct Terminator {
  enum Kind {
    case stop
    /// Question and exclamation marks.
    case emphatic
    case ellipsis
    /// A full stop of a script that has no other use for it: `。`, `।`.
    case unambiguous
  }

  let kind: Kind
  /// Where the mark stands.
  let mark: Int
  /// Behind the closing quotes.
  let end: Int
  /// It is followed by closing quotes or brackets.
  let isClosed: Bool
  /// How many full stops it has.
  let dots: Int
  /// It is dots with blanks before and between them: ` . . .`.
  let isSpaced: Bool

  /// A mark may begin with this byte: one of `. ; ! ?`, or the first of a mark beyond ASCII.
  static func mayBegin(_ byte: UInt8) -> Bool {
    // Bit 33 is "!", 46 ".", 59 ";", 63 "?". Of all bytes beyond ASCII few begin a mark's encoding.
    let marks: UInt64 = 0x8800_4002_0000_0000
    if byte < 64 { return (marks &>> UInt64(byte)) & 1 != 0 }
    guard byte >= 0xCD else { return false }
    switch byte {
    case 0xCD, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF: return true
    default: return false
    }
  }

  /// The mark at the offset; nil if there is none.
  ///
  /// - Parameter sentenceStart: where the sentence begins that the mark may end.
  /// - Parameter asksWithSemicolon: `;` is a question mark, as in Greek.
  init?(
    _ text: Span<UInt8>, at offset: Int, _ limit: Int, sentenceStart: Int,
    asksWithSemicolon: Bool = false
  ) {
    let found =
      asksWithSemicolon && text[offset] == UInt8(ascii: ";")
      ? (Kind.emphatic, 1) : Self.mark(text, offset, limit)
    guard let (first, length) = found else { return nil }
    var kind = first
    var end = offset + length
    var stops = first == .stop ? 1 : 0
    while end < limit, let (next, length) = Self.mark(text, end, limit) {
      if next == .emphatic || next == .unambiguous { kind = next }
      if next == .stop { stops += 1 }
      if next == .ellipsis, kind == .stop { kind = .ellipsis }
      end += length
    }
    let isDetached = offset > 0 && text[offset - 1].isBlank
    var hasSpaces = false
    if kind == .stop {
      let spaced = Self.spacedDots(text, end, limit)
      // Behind a full stop, three spaced dots and a word, the dots begin the next sentence.
      let beginsNext =
        !isDetached && stops == 1 && spaced.count == 3 && spaced.end + 1 < limit
        && text[spaced.end].isBlank && text[spaced.end + 1].isASCIILetter
      if !beginsNext {
        end = spaced.end
        stops += spaced.count
        hasSpaces = spaced.count > 0
      }
      if stops >= 2 { kind = .ellipsis }
    }
    dots = stops
    isSpaced = isDetached && hasSpaces
    let closers = Closers(text, sentenceStart..<offset)
    let closed = closers.end(text, end, limit)
    self.kind = kind
    self.mark = offset
    self.end = Self.skippingReferences(text, closed, limit)
    self.isClosed = closed > end
  }

  private static func mark(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> (Kind, Int)? {
    switch text[offset] {
    case UInt8(ascii: "."): return (.stop, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return (.emphatic, 1)
    case 0...0x7F: return nil
    default: break
    }
    let (scalar, length) = UTF8Repair.decode(text, at: offset)
    guard let scalar, offset + length <= limit else { return nil }
    switch scalar.value {
    case 0x2026: return (.ellipsis, length)
    case 0x203C, 0x203D, 0x2047...0x2049, 0x37E, 0x61F, 0xFF1F, 0xFF01: return (.emphatic, length)
    case 0x3002, 0xFF61, 0xFF0E, 0x589, 0x964, 0x965, 0x6D4, 0x104B, 0x17D4, 0x1362:
      return (.unambiguous, length)
    default: return nil
    }
  }

  /// ` . . .` behind a dot.
  private static func spacedDots(
    _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (end: Int, count: Int) {
    var (end, count) = (start, 0)
    while end + 1 < limit, text[end] == UInt8(ascii: " "), text[end + 1] == UInt8(ascii: ".") {
      end += 2
      count += 1
    }
    return (end, count)
  }

  /// Footnote numbers in square brackets behind the mark: `dawn. [17]`.
  private static func skippingReferences(_ text: Span<UInt8>, _ end: Int, _ limit: Int) -> Int {
    var end = end
    while true {
      var offset = end < limit && text[end] == UInt8(ascii: " ") ? end + 1 : end
      guard offset < limit, text[offset] == UInt8(ascii: "[") else { return end }
      offset += 1
      let first = offset
      while offset < limit, text[offset].isDigit { offset += 1 }
      guard offset > first, offset < limit, text[offset] == UInt8(ascii: "]") else { return end }
      end = offset + 1
    }
  }
}
