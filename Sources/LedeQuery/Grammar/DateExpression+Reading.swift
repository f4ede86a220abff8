import LedeText

extension DateExpression {
  /// Reads a date in any of the forms people type, or gives nil.
  package init?(_ text: String) {
    var words = Self.words(of: text.lowercased())
    if words.last == "ago" { words.removeLast() }
    guard !words.isEmpty, words.count <= 4, text.utf8.count <= 64 else { return nil }
    if let relative = Self.relative(words) {
      self = relative
    } else if let date = Self.stated(text) {
      self = .date(date)
    } else if let week = Self.week(words) {
      self = week
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

  /// `2023-W45`
  private static func week(_ words: [String]) -> DateExpression? {
    guard words.count == 2, words[0].utf8.count == 4, let year = Int(words[0]), year > 0,
      words[1].utf8.count == 3, words[1].hasPrefix("w"), let week = Int(words[1].dropFirst()),
      CivilDay.monday(ofWeek: week, in: year) != nil
    else { return nil }
    return .week(week, of: year)
  }

  /// A day, a month or a year, in the forms of `ArticleDate`; a time of day is passed over.
  private static func stated(_ text: String) -> ArticleDate? {
    let plain = String(text.map { $0 == "_" ? " " : $0 })
    guard let date = ArticleDate(plain) else { return nil }
    return ArticleDate(year: date.year, month: date.month, day: date.day)
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
    return MonthNames.weekdays.firstIndex { $0 == name || $0.prefix(3) == name }
  }

  private static let numberWords = [
    "zero", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
}
