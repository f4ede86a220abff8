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

  /// Only the first problems are mended: each repair is a copy of the whole query.
  var hasFewProblems: Bool { problems.count < 8 }

  /// The text from the quote at `at` to the next one; `at` is then behind that. Nil where there is no
  /// other one: the quote is passed over.
  mutating func quotedText() -> String? {
    let start = at
    at += 1
    while at < scalars.count, !Self.isQuote(scalars[at]) { at += 1 }
    guard at < scalars.count else {
      at = start + 1
      let repair = hasFewProblems ? Self.string(scalars[...]) + "\"" : nil
      report("this quote is never closed; passed over", start..<at, repair: repair)
      return nil
    }
    let text = Self.trimmed(scalars[(start + 1)..<at])
    at += 1
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

  /// Emoji, arrows, currency signs and the like; not the signs that a keyboard has for marks.
  static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol:
      return scalar != "\u{2212}" && scalar != "\u{FFFD}"
    default: return false
    }
  }

  /// What joins symbols to one, as in the emoji of a family.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200D}" || scalar == "\u{FE0F}" || scalar == "\u{20E3}"
  }

  /// Four and more words that are all in capitals, and nothing of the grammar but AND, OR and NOT.
  static func isLineOfCapitals(_ scalars: [Unicode.Scalar]) -> Bool {
    var capitals = 0
    for piece in scalars.split(whereSeparator: { $0.properties.isWhitespace }) {
      var hasCapital = false
      for scalar in piece {
        if scalar.properties.isLowercase || "()\":^~*@/+".unicodeScalars.contains(scalar)
          || isQuote(scalar)
        {
          return false
        }
        if scalar.properties.isUppercase { hasCapital = true }
      }
      if isSign(piece[piece.startIndex]) { return false }
      if hasCapital { capitals += 1 }
    }
    return capitals > 3
  }

  /// The straight quote inside a Hebrew acronym is its gershayim.
  static func joiningHebrewAcronyms(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var joined = scalars
    for index in scalars.indices.dropFirst().dropLast()
    where scalars[index] == "\"" && isHebrew(scalars[index - 1]) && isHebrew(scalars[index + 1]) {
      joined[index] = "\u{5F4}"
    }
    return joined
  }

  private static func isHebrew(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{5D0}"..."\u{5EA}").contains(scalar)
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
