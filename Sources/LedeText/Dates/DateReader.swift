/// Reads dates as newsrooms, programs and people write them: the one reader of dates that stand alone.
///
/// ISO 8601, long or short, whole or partial (`2023`, `2023-11`, `20231125T162741Z`, a blank for the T);
/// RFC 822 and JavaScript (`Tue, 07 Nov 2023 16:27:41 GMT+0200 (CEST)`); `Wed Aug 27 13:08:45 +0000 2008`;
/// written out in the languages of `MonthNames` (`7 November 2023`, `15. März 2022`, `15 de marzo de 2022`);
/// numbers alone (`27.11.2023`, `11/27/2023`, `2022年3月15日`); seconds since 1970. Digits of other scripts
/// count as digits. With dots the day stands first; with slashes where only one order is possible, or
/// where the order is given.
struct DateReader: ~Escapable {
  let bytes: Span<UInt8>
  private let order: DateOrder?
  /// Whether the text is Thai, whose years are those of the Buddhist era.
  let isThai: Bool
  var at = 0

  /// The date at the beginning of a text; `isWhole` asks that nothing stands behind it.
  static func read(_ text: String, _ order: DateOrder?, isWhole: Bool) -> ArticleDate? {
    if let seconds = DateText.number(text) { return ArticleDate(unixTime: seconds) }
    let span = text.utf8Span.span
    for index in span.indices where span[index] >= 0x80 {
      guard text.utf8.count <= 200 else { return nil }
      let plain = DateText.plain(text)
      let isThai = text.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) }
      return read(plain.utf8Span.span, order, isWhole: isWhole, isThai: isThai)
    }
    return read(span, order, isWhole: isWhole)
  }

  private static func read(
    _ bytes: Span<UInt8>, _ order: DateOrder?, isWhole: Bool, isThai: Bool = false
  ) -> ArticleDate? {
    var reader = DateReader(bytes, order, isThai)
    guard let date = reader.date() else { return nil }
    if isWhole {
      reader.skip { $0 <= 0x20 || $0 == 0x2E }
      guard reader.at == bytes.count else { return nil }
    }
    return date
  }

  @_lifetime(copy bytes)
  private init(_ bytes: Span<UInt8>, _ order: DateOrder?, _ isThai: Bool) {
    self.bytes = bytes
    self.order = order
    self.isThai = isThai
  }

  private mutating func date() -> ArticleDate? {
    skipBlanks()
    skipLeadingWords()
    if let word = word() {
      if let month = MonthNames.month(word) { return monthFirst(month) }
      guard MonthNames.weekday(word) != nil else { return nil }
      skip { $0 == 0x2C || $0 == 0x20 || $0 == 0x2E }
      if let next = self.word() {
        guard let month = MonthNames.month(next) else { return nil }
        return monthFirst(month)
      }
    }
    guard let (number, digits) = number() else { return nil }
    switch digits {
    case 14: return compact(number / 1_000_000, timeOfDay: number % 1_000_000)
    case 12: return compact(number / 10_000, timeOfDay: number % 10_000 * 100)
    case 8: return compact(number, timeOfDay: nil)
    case 6: return ArticleDate(year: number / 100, month: number % 100)
    case 4: return yearFirst(number)
    case 1, 2: return dayFirst(number)
    case 10, 13, 16, 19:
      if peek == 0x2E { _ = fraction() }
      return ArticleDate(unixTime: number)
    default: return nil
    }
  }

  /// Passes over words that only say that a date follows: `Published`, `ngày`, `Di.,`.
  private mutating func skipLeadingWords() {
    while true {
      let mark = at
      guard let word = word(), DateWords.leading.contains(word), MonthNames.month(word) == nil
      else {
        at = mark
        return
      }
      skip { [0x20, 0x2C, 0x2E, 0x3A].contains($0) }
    }
  }

  // MARK: Forms

  /// Behind `2023`.
  private mutating func yearFirst(_ year: Int) -> ArticleDate? {
    guard let separator = peek, [0x2D, 0x2F, 0x2E].contains(separator), isDigit(at + 1) else {
      let mark = at
      skip { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D }
      var name = word()
      // The word for year, which Baltic languages write behind it.
      if let year = name, ["gada", "m", "metų"].contains(year) {
        skip { $0 == 0x20 || $0 == 0x2E }
        name = word()
      }
      if name == "w" { return week(of: year) }
      if name == nil, at > mark, let (day, digits) = number(), digits <= 2 {
        skip { $0 == 0x20 || $0 == 0x2E }
        if let month = word().flatMap({ MonthNames.month($0) }) { return dated(year, month, day) }
        name = nil
      }
      if let word = name, let month = MonthNames.month(word) {
        skip { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D }
        guard let (day, digits) = number() else { return ArticleDate(year: year, month: month) }
        return digits <= 2 ? dated(year, month, day) : nil
      }
      at = mark
      return ArticleDate(year: year)
    }
    at += 1
    guard let (month, digits) = number(), digits <= 3 else { return nil }
    if digits == 3 {
      // The day of the year.
      guard separator == 0x2D, (1...366).contains(month) else { return nil }
      return day(month - 1, behind: ArticleDate(year: year, month: 1, day: 1))
    }
    guard peek == separator, isDigit(at + 1) else { return ArticleDate(year: year, month: month) }
    at += 1
    guard let (day, dayDigits) = number(), dayDigits <= 2 else { return nil }
    return dated(year, month, day)
  }

  /// Behind `2023-W` of a day by its week: `2023-W45-2`. A week alone is no day, and no month.
  private mutating func week(of year: Int) -> ArticleDate? {
    guard case (let week, 2)? = number(), let monday = CivilDay.monday(ofWeek: week, in: year),
      peek == 0x2D, isDigit(at + 1)
    else { return nil }
    at += 1
    guard case (let weekday, 1)? = number(), (1...7).contains(weekday) else { return nil }
    let day = CivilDay.parts(of: monday + weekday - 1)
    return ArticleDate(year: day.year, month: day.month, day: day.day)
  }

  /// The day so many days behind another one.
  private func day(_ count: Int, behind date: ArticleDate?) -> ArticleDate? {
    guard let date, let moment = ArticleDate(secondsSince1970: date.firstSecond + count * 86_400)
    else { return nil }
    return ArticleDate(year: moment.year, month: moment.month, day: moment.day)
  }

  /// Behind `20231107`.
  private mutating func compact(_ date: Int, timeOfDay: Int?) -> ArticleDate? {
    let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
    guard let clock = timeOfDay else { return dated(year, month, day) }
    return whole(year, month, day, clock / 10_000, clock / 100 % 100, clock % 100)
  }

  /// Behind `7` of `7 November 2023`, `26-FEB-1987` or `7/11/2023`.
  private mutating func dayFirst(_ day: Int) -> ArticleDate? {
    if let separator = peek, [0x2D, 0x2F, 0x2E].contains(separator) {
      let mark = at
      at += 1
      if separator == 0x2E { skipBlanks() }
      if let numbers = numbers(day, separator) { return numbers }
      at = mark
    }
    let mark = at
    skip { $0 == 0x20 }
    if let name = word(), name == "tháng" || name == "thg" {
      skipBlanks()
      guard let (month, digits) = number(), digits <= 2 else { return nil }
      skip(between: true)
      if word() != nil { skip(between: true) }
      guard let (year, yearDigits) = number(), yearDigits == 4 else { return nil }
      return dated(year, month, day)
    }
    at = mark
    skipOrdinal()
    skip(between: true)
    guard var name = word() else { return nil }
    while DateWords.linking.contains(name) {
      skip(between: true)
      guard let next = word() else { return nil }
      name = next
    }
    guard let month = MonthNames.month(name) else { return nil }
    skip(between: true)
    if let link = word() {
      guard DateWords.linking.contains(link) else { return nil }
      skip(between: true)
    }
    guard let year = year(isShortAllowed: true) else { return nil }
    return dated(year, month, day)
  }

  /// Behind `7/` of `7/11/2023` or `11/2023`; nil if these are no numbers.
  private mutating func numbers(_ first: Int, _ separator: UInt8) -> ArticleDate? {
    guard let (second, digits) = number() else { return nil }
    if digits == 4 { return ArticleDate(year: second, month: first) }
    guard digits <= 2, peek == separator else { return nil }
    at += 1
    if separator == 0x2E { skipBlanks() }
    guard let year = year(isShortAllowed: separator != 0x2D) else { return nil }
    let isDayFirst: Bool
    if separator == 0x2E || first > 12 || first == second {
      isDayFirst = true
    } else if second > 12 {
      isDayFirst = false
    } else if let order {
      isDayFirst = order == .dayFirst
    } else {
      return nil
    }
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    return dated(year, month, day)
  }

  /// Behind `November` of `November 7, 2023` or `Nov 7 15:01:01 2023`.
  private mutating func monthFirst(_ month: Int) -> ArticleDate? {
    skip(between: true)
    let isLinked = word().map { DateWords.linking.contains($0) } ?? true
    guard isLinked else { return nil }
    skip(between: true)
    guard let (day, digits) = number() else { return nil }
    if digits == 4 { return ArticleDate(year: day, month: month) }
    guard digits <= 2 else { return nil }
    skipOrdinal()
    skip(between: true)
    let mark = at
    if number() != nil, peek == 0x3A {
      at = mark
      guard let clock = clock() else { return nil }
      skipBlanks()
      let offset = zone()
      skipBlanks()
      guard let (year, digits) = number(), digits == 4 else { return nil }
      let time = Self.time(clock.hour, clock.minute, clock.second, clock.millisecond, offset)
      return ArticleDate(year: year, month: month, day: day, time: time)
    }
    at = mark
    return year(isShortAllowed: false).flatMap { dated($0, month, day) }
  }
}
