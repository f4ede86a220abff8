extension QueryLexer {
  mutating func add(_ kind: QueryLexeme.Kind, from start: Int) {
    lexemes.append(QueryLexeme(kind: kind, range: offsets[start]..<offsets[at]))
    if kind == .close { cutBoost() }
  }

  mutating func report(_ message: String, _ range: Range<Int>, repair: String? = nil) {
    let end = min(range.upperBound, scalars.count)
    let start = min(range.lowerBound, end)
    problems.append(
      QueryProblem(message: message, repair: repair, range: offsets[start]..<offsets[end]))
  }

  /// The text from the quote at `at` to the next one; `at` is then behind that.
  mutating func quotedText() -> String {
    let start = at
    at += 1
    while at < scalars.count, !Self.isQuote(scalars[at]) { at += 1 }
    let text = Self.trimmed(scalars[(start + 1)..<at])
    if at < scalars.count {
      at += 1
    } else if Self.hasLetters(text) {
      report(
        "the quote is never closed; it runs to the end", start..<(start + 1),
        repair: Self.string(scalars[...]) + "\"")
    }
    return text
  }

  /// Nothing that could belong to a word stands before this.
  func startsPiece(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = scalars[index - 1]
    return before.properties.isWhitespace || before == "(" || before == ")" || before == ":"
      || Self.isSign(before) || Self.isQuote(before)
  }

  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{FF02}": true
    default: false
    }
  }

  /// `+`, `-`, or what a phone types for the latter.
  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "-", "\u{2212}", "\u{2013}": true
    default: false
    }
  }

  static func endsPiece(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "(" || scalar == ")" || isQuote(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  /// A word may begin with this: letters, digits, what joins them, patterns; no other marks.
  static func opensWord(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || scalar == "*" || scalar == "?"
  }

  /// Marks at a word's end that belong to the sentence it was copied from.
  static func isTrailingMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "?", "!", ",", ";", ":", "'", "\u{2019}", "\u{2026}", "-", "+", "/", "^", "]", "}",
      "\u{3002}", "\u{FF1F}", "\u{FF01}", "\u{61F}":
      true
    default: false
    }
  }

  static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || scalar.properties.isAlphabetic }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  static func hasLetters(_ text: String) -> Bool { text.unicodeScalars.contains(where: isLetter) }

  /// A weight that can be reckoned with: above 0, at most 1000.
  static func factor(_ digits: String) -> Double? {
    guard let first = digits.utf8.first, first == 0x2E || (0x30...0x39).contains(first),
      digits.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }),
      let value = Double(digits), value > 0
    else { return nil }
    return min(max(value, 0.001), 1000)
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var slice = scalars
    while let first = slice.first, first.properties.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.properties.isWhitespace { slice.removeLast() }
    return string(slice)
  }
}
