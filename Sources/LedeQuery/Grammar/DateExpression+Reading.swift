import LedeText

extension DateExpression {
  /// Reads a date in any of the forms people type, or gives nil.
  package init?(_ text: String) {
    var words = Self.words(of: text.lowercased())
    if words.last == "ago" { words.removeLast() }
    guard !words.isEmpty, words.count <= 4, text.utf8.count <= 64 else { return nil }
    if let relative = Self.relative(words) {
      self = relative
    } else if let date = Self.numeric(text) ?? Self.spelled(words) {
      self = .date(date)
    } else {
      return nil
    }
  }

  /// `today`, `last week`, `3 days`, `3d`, `last 7 days`, `friday`.
  private static func relative(_ words: [String]) -> DateExpression? {
    switch words {
    case ["today"], ["now"]: return .calendar(0, .day)
    case ["yesterday"]: return .calendar(-1, .day)
    case ["tomorrow"]: return .calendar(1, .day)
    default: break
    }
    if words.count == 1, let day = weekday(words[0]) { return .weekday(day) }
    if words.count == 2, words[0] == "last", let day = weekday(words[1]) { return .weekday(day) }
    if words.count == 2, let unit = unit(words[1]) {
      switch words[0] {
      case "this": return .calendar(0, unit)
      case "last", "previous": return .calendar(-1, unit)
      case "next": return .calendar(1, unit)
      case "past": return .ago(1, unit)
      default: break
      }
    }
    if words.count == 3, words[0] == "last" || words[0] == "past" {
      return amount(Array(words.dropFirst()))
    }
    return amount(words)
  }

  /// `3d`, `3 days`, `two weeks`, `24h`.
  private static func amount(_ words: [String]) -> DateExpression? {
    var count: Int?
    var name: String?
    if words.count == 2 {
      count = Int(words[0]) ?? numberWords.firstIndex(of: words[0]) ?? (words[0] == "an" ? 1 : nil)
      name = words[1]
    } else if words.count == 1 {
      let digits = words[0].prefix { $0.isASCII && $0.isNumber }
      count = Int(digits)
      name = String(words[0].dropFirst(digits.count))
    }
    guard let count, count >= 0, count <= 100_000, let name else { return nil }
    if ["h", "hour", "hours"].contains(name) { return .ago((count + 23) / 24, .day) }
    guard let unit = unit(name) else { return nil }
    let years = unit == .year ? count : unit == .month ? count / 12 : 0
    return years < 1900 ? .ago(count, unit) : nil
  }

  /// Year first, or day first with dots or where the day shows itself by being above 12.
  private static func numeric(_ text: String) -> ArticleDate? {
    var digits = text[...]
    if let time = digits.firstIndex(where: { $0 == "T" || $0 == "t" }) { digits = digits[..<time] }
    let separators: Set<Character> = ["-", "/", "."]
    let parts = digits.split(omittingEmptySubsequences: false) { separators.contains($0) }
    let numbers = parts.compactMap { part in
      part.utf8.count <= 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...3).contains(parts.count) else { return nil }
    if parts[0].utf8.count == 4 {
      return ArticleDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil)
    }
    guard let year = numbers.last, parts[parts.count - 1].utf8.count == 4 else { return nil }
    if numbers.count == 2 { return ArticleDate(year: year, month: numbers[0]) }
    guard numbers.count == 3 else { return nil }
    if digits.contains(".") || numbers[0] > 12 {
      return ArticleDate(year: year, month: numbers[1], day: numbers[0])
    }
    return numbers[1] > 12 || numbers[0] == numbers[1]
      ? ArticleDate(year: year, month: numbers[0], day: numbers[1]) : nil
  }

  /// `7 November 2023`, `Nov 7, 2023`, `November 2023`.
  private static func spelled(_ words: [String]) -> ArticleDate? {
    var month: Int?
    var numbers: [(value: Int, width: Int)] = []
    for word in words where word != "of" {
      if month == nil, let found = Self.month(word) {
        month = found
        continue
      }
      var digits = word
      for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
        digits.removeLast(2)
      }
      guard let value = Int(digits), value >= 0, digits.utf8.count <= 4 else { return nil }
      numbers.append((value, digits.utf8.count))
    }
    guard let month, let year = numbers.first(where: { $0.width == 4 })?.value else { return nil }
    let days = numbers.filter { $0.width <= 2 }
    guard days.count + 1 == numbers.count, days.count <= 1 else { return nil }
    return ArticleDate(year: year, month: month, day: days.first?.value)
  }

  /// Blanks, commas, hyphens and underscores part words.
  private static func words(of text: String) -> [String] {
    let words = text.split { " ,-_\u{A0}\t".contains($0) }.map(String.init)
    return words.map { word in
      word.last == "." && word.dropLast().allSatisfy(\.isLetter) ? String(word.dropLast()) : word
    }
  }

  private static func unit(_ name: String) -> Unit? {
    switch name {
    case "d", "day", "days": .day
    case "w", "wk", "week", "weeks": .week
    case "m", "mo", "mon", "month", "months": .month
    case "y", "yr", "year", "years": .year
    default: nil
    }
  }

  private static func weekday(_ name: String) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    return weekdays.firstIndex { $0 == name || $0.prefix(3) == name }
  }

  private static func month(_ name: String) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(name) || name == "sept" && $0 == "september" }
      .map { $0 + 1 }
  }

  private static let numberWords = [
    "zero", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
