/// Cuts a query's text into lexemes. Never fails: what it cannot read becomes a plain word, or is
/// passed over, with a problem that says so.
struct QueryLexer {
  /// The query's characters with the UTF-8 offsets at which they begin.
  let scalars: [Unicode.Scalar]
  let offsets: [Int]
  var at = 0
  var lexemes: [QueryLexeme] = []
  var problems: [QueryProblem] = []
  /// The line is all in capitals, as headlines and dispatches are: AND, OR and NOT are words in it.
  let isLineOfCapitals: Bool

  /// Longer queries are cut here: far above what anyone types, far below what could do harm.
  static let lexemeLimit = 2048

  init(_ text: String) {
    let typed = Array(text.unicodeScalars)
    scalars = Self.joiningHebrewAcronyms(typed)
    isLineOfCapitals = Self.isLineOfCapitals(typed)
    var offsets: [Int] = []
    offsets.reserveCapacity(typed.count + 1)
    var offset = 0
    for scalar in typed {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  mutating func cut() {
    while at < scalars.count {
      guard lexemes.count < Self.lexemeLimit else {
        report("the query is too long; the rest was passed over", at..<scalars.count)
        return
      }
      let start = at
      let scalar = scalars[at]
      if scalar.properties.isWhitespace {
        at += 1
      } else if scalar == "(" || scalar == ")" {
        at += 1
        add(scalar == "(" ? .open : .close, from: start)
      } else if Self.isQuote(scalar) {
        if startsPiece(start) {
          cutPhrase()
        } else {
          at += 1
          report("this quote stands behind a word and opens nothing; passed over", start..<at)
        }
      } else if Self.isSymbol(scalar) {
        cutSymbols()
      } else if Self.isSign(scalar), startsPiece(start) {
        cutSign()
      } else if scalar == "[" || scalar == "{", startsPiece(start), let filter = dateRange() {
        add(.filter(filter), from: start)
      } else if Self.opensWord(scalar) || scalar == "@" || scalar == "^" {
        cutPiece()
      } else {
        at += 1
      }
    }
  }

  // MARK: Pieces

  /// `"to the next quote"`.
  private mutating func cutPhrase() {
    let start = at
    guard let text = quotedText() else { return }
    guard Self.hasLetters(text) else {
      return report("there is no word between the quotes", start..<at)
    }
    add(.phrase(text), from: start)
    cutSuffixOfPhrase()
  }

  private mutating func cutSuffixOfPhrase() {
    guard at < scalars.count, scalars[at] == "~" else { return cutBoost() }
    let start = at
    at += 1
    while at < scalars.count, Self.isDigit(scalars[at]) { at += 1 }
    report("a phrase is met word for word; for words close by write a NEAR/5 b", start..<at)
    cutBoost()
  }

  /// Signs such as emoji, which are looked for as a word.
  private mutating func cutSymbols() {
    let start = at
    while at < scalars.count, Self.isSymbol(scalars[at]) || at > start && Self.joins(scalars[at]) {
      at += 1
    }
    add(.word(QueryWord(Self.string(scalars[start..<at]))), from: start)
  }

  /// `+` and `-` in front of a clause; free-standing ones are punctuation.
  private mutating func cutSign() {
    let start = at
    let isPlus = scalars[at] == "+"
    at += 1
    guard at < scalars.count, !scalars[at].properties.isWhitespace, scalars[at] != ")" else {
      return
    }
    add(.occurrence(isPlus ? .must : .mustNot), from: start)
  }

  /// A run up to the next blank, parenthesis or quote: a word, an operator, a field or a name.
  private mutating func cutPiece() {
    let start = at
    if scalars[at] == "^" { return cutBoost(orSkip: true) }
    if let end = endOfAddress() {
      at = end
      return add(.phrase(Self.string(scalars[start..<end])), from: start)
    }
    if let name = fieldName() { return cutField(name, from: start) }
    var end = start
    while end < scalars.count, !Self.endsPiece(scalars[end]) { end += 1 }
    if scalars[start] == "@" {
      guard let name = savedName(start..<end) else {
        at += 1
        return
      }
      at = end
      return add(.saved(name), from: start)
    }
    let text = Self.string(scalars[start..<end])
    if let kind = isLineOfCapitals ? nil : Self.operators[text] ?? proximity(text, start..<end) {
      at = end
      return add(kind, from: start)
    }
    at = end
    cutWord(start..<end)
  }

  /// A word with its `~`, `*`, `?` and `^2`.
  private mutating func cutWord(_ piece: Range<Int>) {
    let start = piece.lowerBound
    var end = piece.upperBound
    var edits: Int?
    var boost: Double?
    // Suffixes come off one by one, so that none is left that a second reading would take off.
    while true {
      let before = end
      end = withoutMarks(start..<end)
      if let tilde = suffix("~", of: start..<end),
        let count = Self.edits(scalars[(tilde + 1)..<end])
      {
        edits = edits ?? count
        end = tilde
      }
      if let caret = suffix("^", of: start..<end),
        let factor = Self.factor(Self.string(scalars[(caret + 1)..<end]))
      {
        boost = boost ?? factor
        end = caret
      }
      if end == before { break }
    }
    if let word = word(start..<end, edits: edits) {
      lexemes.append(QueryLexeme(kind: .word(word), range: offsets[start]..<offsets[end]))
      if let boost {
        lexemes.append(
          QueryLexeme(kind: .boost(boost), range: offsets[end]..<offsets[piece.upperBound]))
      }
    } else if scalars[piece].allSatisfy({ $0 == "*" }) {
      add(.everything, from: start)
    } else if scalars[piece].contains(where: { "*~+^@".unicodeScalars.contains($0) }) {
      report("there is no word here", piece)
    }
  }

  /// Where the last such sign inside a piece stands.
  private func suffix(_ sign: Unicode.Scalar, of piece: Range<Int>) -> Int? {
    guard let at = scalars[piece].lastIndex(of: sign), at > piece.lowerBound else { return nil }
    return at
  }

  /// What stands behind `~`: nothing means 2.
  private static func edits(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let digit = digits.first else { return 2 }
    return digits.count == 1 && isDigit(digit) ? min(max(Int(digit.value) - 0x30, 1), 2) : nil
  }

  /// The end of a piece without the marks of the sentence that it was copied from.
  private func withoutMarks(_ piece: Range<Int>) -> Int {
    var end = piece.upperBound
    while end > piece.lowerBound,
      Self.isTrailingMark(scalars[end - 1]) || isFullStop(end - 1, in: piece)
    {
      end -= 1
    }
    return end
  }

  /// A dot that ends a sentence and not an abbreviation, as `U.S.` has it.
  private func isFullStop(_ index: Int, in piece: Range<Int>) -> Bool {
    guard scalars[index] == "." else { return false }
    let before = scalars[piece.lowerBound..<index]
    return before.last == "." || !before.contains(".")
  }

  private func word(_ range: Range<Int>, edits: Int?) -> QueryWord? {
    let text = Self.string(scalars[range])
    guard Self.hasLetters(text) else { return nil }
    let stars = scalars[range].reversed().prefix { $0 == "*" }.count
    let stem = scalars[range].dropLast(stars)
    if stem.contains("*") || stem.contains("?") { return QueryWord(text, .pattern) }
    if stars > 0 { return QueryWord(Self.string(stem), .prefix) }
    if let edits { return QueryWord(text, .fuzzy(edits: edits)) }
    return Self.plainWord(text)
  }

  /// A word that is not taken for an operator when it is read again.
  static func plainWord(_ text: String) -> QueryWord {
    let isOperator =
      operators[text] != nil
      || ["NEAR", "SAME"].contains { text == $0 || text.hasPrefix("\($0)/") }
    return QueryWord(isOperator ? text.lowercased() : text)
  }

  /// `^2` behind a phrase or a parenthesis.
  mutating func cutBoost(orSkip: Bool = false) {
    guard at < scalars.count, scalars[at] == "^" else { return }
    let start = at
    at += 1
    while at < scalars.count, !Self.endsPiece(scalars[at]) { at += 1 }
    if let factor = Self.factor(Self.string(scalars[(start + 1)..<at])) {
      add(.boost(factor), from: start)
    } else {
      report("^ wants a number behind it, as in word^2", start..<at)
    }
  }

  private func savedName(_ piece: Range<Int>) -> String? {
    let end = max(withoutMarks(piece), piece.lowerBound + 1)
    let name = scalars[(piece.lowerBound + 1)..<end]
    let isName = name.allSatisfy {
      $0.properties.isAlphabetic || Self.isDigit($0) || "-_.".unicodeScalars.contains($0)
    }
    return isName && !name.isEmpty ? Self.string(name) : nil
  }

  /// `NEAR`, `NEAR/5`, `SAME/s`, `SAME/p`.
  private mutating func proximity(_ text: String, _ piece: Range<Int>) -> QueryLexeme.Kind? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.first, name == "NEAR" || name == "SAME", parts.count <= 2 else {
      return nil
    }
    let suffix = parts.count == 2 ? String(parts[1]) : nil
    guard suffix?.utf8.allSatisfy(Self.isASCIIAlphanumeric) ?? true else { return nil }
    if name == "NEAR" {
      if let suffix, let distance = Int(suffix), distance > 0 { return .near(min(distance, 1000)) }
      if suffix != nil {
        report("NEAR wants a number of words, as in NEAR/5; read as NEAR/8", piece)
      }
      return .near(8)
    }
    switch suffix?.lowercased() {
    case "s", "sentence": return .same(.sentence)
    case "p", "paragraph": return .same(.paragraph)
    default:
      report("SAME wants s (sentence) or p (paragraph), as in SAME/s; read as SAME/s", piece)
      return .same(.sentence)
    }
  }

  private static let operators: [String: QueryLexeme.Kind] = [
    "AND": .and, "OR": .or, "NOT": .occurrence(.mustNot), "&&": .and, "||": .or,
  ]
}
