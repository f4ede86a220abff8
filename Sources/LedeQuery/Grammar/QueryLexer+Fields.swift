extension QueryLexer {
  /// The letters before a colon, if that is what stands here.
  func fieldName() -> Range<Int>? {
    var end = at
    while end < scalars.count, scalars[end].isASCII, scalars[end].properties.isAlphabetic {
      end += 1
    }
    guard end > at, end < scalars.count, scalars[end] == ":" else { return nil }
    return at..<end
  }

  /// `name:value`. An unknown name becomes a word, and what follows it is read on its own.
  mutating func cutField(_ nameRange: Range<Int>, from start: Int) {
    let typed = Self.string(scalars[nameRange])
    let behind = nameRange.upperBound + 1
    let isAttached = behind < scalars.count && !scalars[behind].properties.isWhitespace
    guard let name = QueryFieldName(typed) else {
      at = behind
      if isAttached { reportUnknownField(typed, nameRange, behind) }
      lexemes.append(
        QueryLexeme(
          kind: .word(Self.plainWord(typed)),
          range: offsets[nameRange.lowerBound]..<offsets[nameRange.upperBound]))
      return
    }
    var value = behind
    while value < scalars.count, scalars[value].properties.isWhitespace { value += 1 }
    guard value < scalars.count, isAttached || typed == typed.lowercased() else {
      at = behind
      report("there is nothing behind \(typed):", start..<behind)
      lexemes.append(
        QueryLexeme(
          kind: .word(Self.plainWord(typed)),
          range: offsets[nameRange.lowerBound]..<offsets[nameRange.upperBound]))
      return
    }
    at = value
    if case .text(let field) = name { return add(.field(field), from: start) }
    guard let text = filterValue() else { return }
    switch name {
    case .text: break
    case .source: addFilter(.source(text), text, from: start, typed)
    case .section: addFilter(.section(text), text, from: start, typed)
    case .subject: addFilter(.subject(text), text, from: start, typed)
    case .language: addFilter(.language(text), text, from: start, typed)
    case .id: addFilter(.id(text), text, from: start, typed)
    case .date, .since, .until: addDates(name, text, from: start, value)
    }
  }

  private mutating func addFilter(
    _ filter: QueryFilter, _ text: String, from start: Int, _ name: String
  ) {
    guard !text.isEmpty else {
      return report("there is nothing behind \(name):", start..<max(at, start + 1))
    }
    add(.filter(filter), from: start)
  }

  /// A quoted text, or the run up to the next blank, parenthesis or quote.
  private mutating func filterValue() -> String? {
    if Self.isQuote(scalars[at]) { return quotedText() }
    let start = at
    if scalars[at] == "[" || scalars[at] == "{",
      let end = scalars[at...].prefix(64).firstIndex(where: { $0 == "]" || $0 == "}" })
    {
      at = end + 1
      return Self.string(scalars[start..<at])
    }
    while at < scalars.count, !Self.endsPiece(scalars[at]) { at += 1 }
    return Self.string(scalars[start..<at])
  }

  private mutating func addDates(
    _ name: QueryFieldName, _ text: String, from start: Int, _ value: Int
  ) {
    if name == .date, let filter = dateFilter(text, from: start) {
      return add(.filter(filter), from: start)
    }
    if name != .date, let date = DateExpression(text) {
      let filter =
        name == .since
        ? QueryFilter.dates(from: date, through: nil) : .dates(from: nil, through: date)
      return add(.filter(filter), from: start)
    }
    report(
      "\"\(text)\" is no date that can be read; write 2023, 2023-11, 2023-11-07, 3d or yesterday",
      value..<max(at, value + 1))
    if Self.hasLetters(text) { add(.phrase(text), from: value) }
  }

  /// `[2011-01 TO 2011-03]` without `date:`, which is what it means; nil where no such range stands here.
  mutating func dateRange() -> QueryFilter? {
    let start = at
    guard let text = filterValue(), text.contains("TO") || text.contains("to"),
      let filter = dateFilter(text, from: start)
    else {
      at = start
      return nil
    }
    report("read as date:\(text)", start..<at)
    return filter
  }

  /// `2023-11`, `A..B`, `A..`, `..B`, `3d` (since three days ago), `*` (any date).
  private mutating func dateFilter(_ text: String, from start: Int) -> QueryFilter? {
    if text == "*" { return .dates(from: nil, through: nil) }
    let text = Self.plainDates(text)
    guard let dots = Self.rangeDots(text) else {
      guard let date = DateExpression(text) else { return nil }
      if case .ago = date { return .dates(from: date, through: nil) }
      return .dates(from: date, through: date)
    }
    let left = String(text[..<dots.lowerBound])
    let right = String(text[dots.upperBound...])
    let from = DateExpression(left)
    let through = DateExpression(right)
    guard from != nil || left.isEmpty, through != nil || right.isEmpty else { return nil }
    guard from != nil || through != nil else { return nil }
    if case .date(let first)? = from, case .date(let last)? = through,
      DateExpression.date(last).days(today: 0).upperBound
        < DateExpression.date(first).days(today: 0).lowerBound
    {
      report("the range runs backwards; read as \(last)..\(first)", start..<at)
      return .dates(from: through, through: from)
    }
    return .dates(from: from, through: through)
  }

  /// `[A TO B]` as `A..B`, and `2022*`, `2022-*` as `2022`.
  private static func plainDates(_ text: String) -> String {
    if let first = text.first, first == "[" || first == "{" {
      let ends = text.dropFirst().dropLast().split(separator: " ").map(String.init)
      guard ends.count == 3, ends[1].uppercased() == "TO" else { return text }
      return "\(ends[0] == "*" ? "" : ends[0])..\(ends[2] == "*" ? "" : ends[2])"
    }
    guard text.hasSuffix("*") else { return text }
    var stem = text.dropLast()
    if stem.last == "-" { stem.removeLast() }
    return stem.allSatisfy { $0.isNumber || $0 == "-" } ? String(stem) : text
  }

  private static func rangeDots(_ text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ".", next < text.endIndex, text[next] == "." {
        var end = text.index(after: next)
        while end < text.endIndex, text[end] == "." { end = text.index(after: end) }
        return index..<end
      }
      if text[index] == "…" { return index..<next }
      index = next
    }
    return nil
  }

  private mutating func reportUnknownField(_ typed: String, _ name: Range<Int>, _ behind: Int) {
    // An address is no mistyped field.
    if scalars[behind...].starts(with: "//".unicodeScalars) { return }
    guard let meant = QueryFieldName.nearest(to: typed) else {
      let known = QueryFieldName.names.joined(separator: ", ")
      return report(
        "no field \"\(typed)\" (there are \(known)); searched all fields instead", name)
    }
    report(
      "no field \"\(typed)\"; did you mean \(meant):? searched all fields instead", name,
      repair: hasFewProblems ? replacing(name, with: meant) : nil)
  }

  /// The whole query with another text in place of a piece.
  private func replacing(_ piece: Range<Int>, with text: String) -> String {
    Self.string(scalars[..<piece.lowerBound]) + text + Self.string(scalars[piece.upperBound...])
  }
}
