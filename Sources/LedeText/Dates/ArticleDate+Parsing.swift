extension ArticleDate: LosslessStringConvertible {
  /// The date that the whole text states, white space at its ends passed over; nil if it states none.
  ///
  /// ISO 8601, basic or extended, whole or partial (`2023`, `2023-11`, `20231125T162741Z`,
  /// `2023-11-07 16:27:41 +0100`), RFC 822 as feeds have it (`Tue, 07 Nov 2023 16:27:41 GMT`),
  /// written out (`7 November 2023`, `Nov. 7, 2023`), and with slashes or dots where only one order
  /// of day and month is possible (`11/27/2023`, `27.11.2023`).
  public init?(_ text: String) {
    var parser = DateParser(text)
    guard let date = parser.date() else { return nil }
    self = date
  }
}

/// Reads dates as newsrooms write them. It works on the pieces of the text: numbers, words and marks.
private struct DateParser {
  private enum Piece: Equatable {
    /// The value and how many digits it was written with.
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
  }

  private var pieces: [Piece] = []
  private var next = 0

  init(_ text: String) {
    guard text.utf8.count <= 80 else { return }
    var digits = ""
    var letters = ""
    for character in text {
      if character.isASCII, character.isNumber {
        endWord(&letters)
        digits.append(character)
      } else if character.isLetter {
        endNumber(&digits)
        letters.append(character)
      } else {
        endWord(&letters)
        endNumber(&digits)
        if !character.isWhitespace {
          pieces.append(.mark(character))
        } else if pieces.last != .mark(" "), !pieces.isEmpty {
          pieces.append(.mark(" "))
        }
      }
    }
    endWord(&letters)
    endNumber(&digits)
    if pieces.last == .mark(" ") { pieces.removeLast() }
  }

  private mutating func endWord(_ letters: inout String) {
    if !letters.isEmpty { pieces.append(.word(letters)) }
    letters = ""
  }

  private mutating func endNumber(_ digits: inout String) {
    guard !digits.isEmpty else { return }
    pieces.append(.number(Int(digits) ?? -1, digits: digits.utf8.count))
    digits = ""
  }

  mutating func date() -> ArticleDate? {
    let date: ArticleDate?
    if case .number(_, digits: let digits)? = peek, digits >= 4 {
      date = numeric(digits)
    } else {
      skipWeekday()
      date = slashed() ?? written()
    }
    return next == pieces.count ? date : nil
  }

  // MARK: Forms

  /// Year first: `2023`, `2023-11-07...`, `20231107...`.
  private mutating func numeric(_ digits: Int) -> ArticleDate? {
    guard let value = number() else { return nil }
    switch digits {
    case 4:
      guard let separator = separator() else { return ArticleDate(year: value) }
      guard let month = number(digits: 1...2) else { return nil }
      guard skip(.mark(separator)) else { return ArticleDate(year: value, month: month) }
      guard let day = number(digits: 1...2) else { return nil }
      return withTime(value, month, day)
    case 6: return ArticleDate(year: value / 100, month: value % 100)
    case 8: return withTime(value / 10_000, value / 100 % 100, value % 100)
    case 12, 14:
      let clock = digits == 12 ? value % 10_000 * 100 : value % 1_000_000
      let day = digits == 12 ? value / 10_000 : value / 1_000_000
      guard let time = time(digits: clock) else { return nil }
      return ArticleDate(year: day / 10_000, month: day / 100 % 100, day: day % 100, time: time)
    default: return nil
    }
  }

  /// `11/27/2023`, `27.11.2023`, `27-11-2023`: only where one of the two can be no month.
  private mutating func slashed() -> ArticleDate? {
    let start = next
    guard let first = number(digits: 1...2), let separator = separator(),
      let second = number(digits: 1...2), skip(.mark(separator)), let year = number(digits: 4...4)
    else {
      next = start
      return nil
    }
    if first == second { return withTime(year, first, second) }
    // With dots the day stands first, in every country that writes them.
    if separator == "." { return withTime(year, second, first) }
    switch (first > 12, second > 12) {
    case (true, false): return withTime(year, second, first)
    case (false, true): return withTime(year, first, second)
    default: return nil
    }
  }

  /// `7 November 2023`, `November 7th, 2023`, `November 2023`, `07-Nov-23` being left out.
  private mutating func written() -> ArticleDate? {
    var day = number(digits: 1...2)
    skipOrdinal()
    skipMarks()
    guard case .word(let name)? = peek, let month = MonthNames.month(name) else { return nil }
    next += 1
    skip(.mark("."))
    skipMarks()
    if day == nil, case .number(_, digits: 1...2)? = peek {
      day = number()
      skipOrdinal()
      skip(.mark(","))
      skipMarks()
    }
    guard let year = number(digits: 4...4) else { return nil }
    guard let day else { return ArticleDate(year: year, month: month) }
    return withTime(year, month, day)
  }

  // MARK: Times

  /// The day with the time that follows it, if one does.
  private mutating func withTime(_ year: Int, _ month: Int, _ day: Int) -> ArticleDate? {
    guard next < pieces.count else { return ArticleDate(year: year, month: month, day: day) }
    skip(.mark(","))
    guard skip(.word("T")) || skip(.word("t")) || skip(.mark(" ")) else {
      // A zone behind a bare day (`2023-11-07Z`) tells nothing of the time.
      _ = zone()
      return ArticleDate(year: year, month: month, day: day)
    }
    guard let time = time() else { return nil }
    return ArticleDate(year: year, month: month, day: day, time: time)
  }

  private mutating func time() -> ArticleDate.Time? {
    guard case .number(let value, let digits)? = peek else { return nil }
    next += 1
    switch digits {
    case 6: return time(digits: value)
    case 4: return time(digits: value * 100)
    case 1...2:
      guard skip(.mark(":")), let minute = number(digits: 2...2) else { return nil }
      var second = 0
      if skip(.mark(":")) {
        guard let value = number(digits: 2...2) else { return nil }
        second = value
      }
      return time(value, minute, second)
    default: return nil
    }
  }

  private mutating func time(digits: Int) -> ArticleDate.Time? {
    time(digits / 10_000, digits / 100 % 100, digits % 100)
  }

  private mutating func time(_ hour: Int, _ minute: Int, _ second: Int) -> ArticleDate.Time? {
    var millisecond: Int?
    if skip(.mark(".")) || skip(.mark(",")) {
      guard case .number(let value, let digits)? = peek, value >= 0, digits <= 9 else { return nil }
      next += 1
      millisecond = digits < 3 ? value * power(3 - digits) : value / power(digits - 3)
    }
    var hour = hour
    skip(.mark(" "))
    if let isAfternoon = halfOfDay() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      skip(.mark(" "))
    }
    let offset = zone()
    // 24:00 is the end of the day and 60 a leap second; both are kept as the last second before.
    guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second) else {
      return nil
    }
    if hour == 24 {
      guard minute == 0, second == 0 else { return nil }
      return ArticleDate.Time(hour: 23, minute: 59, second: 59, utcOffset: offset)
    }
    return ArticleDate.Time(
      hour: hour, minute: minute, second: min(second, 59), millisecond: millisecond,
      utcOffset: offset)
  }

  private func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }

  private mutating func halfOfDay() -> Bool? {
    guard case .word(let word)? = peek else { return nil }
    switch word.lowercased() {
    case "am": next += 1
    case "pm":
      next += 1
      return true
    default: return nil
    }
    return false
  }

  /// Minutes east of UTC: `Z`, `+01:00`, `-0500`, `+1`, `GMT`, `EDT`.
  private mutating func zone() -> Int? {
    skip(.mark(" "))
    if case .word(let name)? = peek {
      guard let offset = Self.zones[name.uppercased()] else { return nil }
      next += 1
      return offset
    }
    let start = next
    var sign = 0
    if skip(.mark("+")) { sign = 1 }
    if sign == 0, skip(.mark("-")) || skip(.mark("\u{2212}")) { sign = -1 }
    guard sign != 0, case .number(let value, let digits)? = peek else { return nil }
    next += 1
    var minutes = digits <= 2 ? value * 60 : value / 100 * 60 + value % 100
    if digits <= 2, skip(.mark(":")) {
      guard let rest = number(digits: 2...2) else { return nil }
      minutes += rest
    }
    guard minutes <= 18 * 60 else {
      next = start
      return nil
    }
    return sign * minutes
  }

  /// RFC 822, section 5.1, and what European feeds write.
  private static let zones = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "BST": 60, "CET": 60, "CEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "WET": 0, "WEST": 60,
  ]

  // MARK: Pieces

  private var peek: Piece? { next < pieces.count ? pieces[next] : nil }

  private mutating func number(digits: ClosedRange<Int> = 1...18) -> Int? {
    guard case .number(let value, let count)? = peek, digits.contains(count), value >= 0 else {
      return nil
    }
    next += 1
    return value
  }

  /// A separator with a number behind it.
  private mutating func separator() -> Character? {
    guard case .mark(let mark)? = peek, "-/.".contains(mark), next + 1 < pieces.count,
      case .number = pieces[next + 1]
    else { return nil }
    next += 1
    return mark
  }

  @discardableResult
  private mutating func skip(_ piece: Piece) -> Bool {
    guard peek == piece else { return false }
    next += 1
    return true
  }

  private mutating func skipMarks() {
    while let piece = peek, piece == .mark(" ") || piece == .mark("-") || piece == .mark(",") {
      next += 1
    }
  }

  private mutating func skipWeekday() {
    guard case .word(let name)? = peek, MonthNames.weekday(name) != nil else { return }
    next += 1
    skip(.mark("."))
    skip(.mark(","))
    skip(.mark(" "))
  }

  /// `7th of`
  private mutating func skipOrdinal() {
    for suffix in ["st", "nd", "rd", "th"] where skip(.word(suffix)) { break }
    if case .mark(" ")? = peek, next + 1 < pieces.count, pieces[next + 1] == .word("of") {
      next += 2
    }
  }
}
