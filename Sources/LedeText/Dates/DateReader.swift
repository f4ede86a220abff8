/// Reads dates as newsrooms, programs and people write them: the one reader of dates that stand alone.
///
/// ISO 8601, long or short, whole or partial (`2023`, `2023-11`, `20231125T162741Z`, a blank for the T);
/// RFC 822 and JavaScript (`Tue, 07 Nov 2023 16:27:41 GMT+0200 (CEST)`); `Wed Aug 27 13:08:45 +0000 2008`;
/// written out in the languages of `MonthNames` (`7 November 2023`, `15. März 2022`, `15 de marzo de 2022`);
/// numbers alone (`27.11.2023`, `11/27/2023`, `2022年3月15日`); seconds since 1970. Digits of other scripts
/// count as digits. With dots the day stands first; with slashes where only one order is possible, or
/// where the order is given.
struct DateReader: ~Escapable {
  private let bytes: Span<UInt8>
  private let order: DateOrder?
  private var at = 0

  /// The date at the beginning of a text; `isWhole` asks that nothing stands behind it.
  static func read(_ text: String, _ order: DateOrder?, isWhole: Bool) -> ArticleDate? {
    let span = text.utf8Span.span
    for index in span.indices where span[index] >= 0x80 {
      guard text.utf8.count <= 200 else { return nil }
      let plain = DateText.plain(text)
      return read(plain.utf8Span.span, order, isWhole: isWhole)
    }
    return read(span, order, isWhole: isWhole)
  }

  private static func read(
    _ bytes: Span<UInt8>, _ order: DateOrder?, isWhole: Bool
  ) -> ArticleDate? {
    var reader = DateReader(bytes, order)
    guard let date = reader.date() else { return nil }
    if isWhole {
      reader.skip { $0 <= 0x20 || $0 == 0x2E }
      guard reader.at == bytes.count else { return nil }
    }
    return date
  }

  @_lifetime(copy bytes)
  private init(_ bytes: Span<UInt8>, _ order: DateOrder?) {
    self.bytes = bytes
    self.order = order
  }

  private mutating func date() -> ArticleDate? {
    skipBlanks()
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

  // MARK: Forms

  /// Behind `2023`.
  private mutating func yearFirst(_ year: Int) -> ArticleDate? {
    guard let separator = peek, [0x2D, 0x2F, 0x2E].contains(separator), isDigit(at + 1) else {
      let mark = at
      skip { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D }
      if let word = word(), let month = MonthNames.month(word) {
        skip { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D }
        guard let (day, digits) = number() else { return ArticleDate(year: year, month: month) }
        return digits <= 2 ? dated(year, month, day) : nil
      }
      at = mark
      return ArticleDate(year: year)
    }
    at += 1
    guard let (month, digits) = number(), digits <= 2 else { return nil }
    guard peek == separator, isDigit(at + 1) else { return ArticleDate(year: year, month: month) }
    at += 1
    guard let (day, dayDigits) = number(), dayDigits <= 2 else { return nil }
    return dated(year, month, day)
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
    guard let (year, digits) = number(), digits == 2 || digits == 4 else { return nil }
    return dated(Self.century(year, digits), month, day)
  }

  /// Behind `7/` of `7/11/2023` or `11/2023`; nil if these are no numbers.
  private mutating func numbers(_ first: Int, _ separator: UInt8) -> ArticleDate? {
    guard let (second, digits) = number() else { return nil }
    if digits == 4 { return ArticleDate(year: second, month: first) }
    guard digits <= 2, peek == separator else { return nil }
    at += 1
    if separator == 0x2E { skipBlanks() }
    guard let (year, yearDigits) = number(), yearDigits == 4 || yearDigits == 2 && separator != 0x2D
    else { return nil }
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
    return dated(Self.century(year, yearDigits), month, day)
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
    guard let (year, yearDigits) = number() else { return nil }
    if peek == 0x3A {
      at = mark
      guard let clock = clock() else { return nil }
      skipBlanks()
      let offset = zone()
      skipBlanks()
      guard let (year, digits) = number(), digits == 4 else { return nil }
      let time = Self.time(clock.hour, clock.minute, clock.second, clock.millisecond, offset)
      return ArticleDate(year: year, month: month, day: day, time: time)
    }
    guard yearDigits == 4 else { return nil }
    return dated(year, month, day)
  }

  // MARK: Times

  /// Behind the date itself: the time of day and its zone, where they are.
  private mutating func dated(_ year: Int, _ month: Int, _ day: Int) -> ArticleDate? {
    let onlyDate = ArticleDate(year: year, month: month, day: day)
    let start = at
    skip { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E || $0 == 0x7C }
    if let letter = peek, letter | 0x20 == UInt8(ascii: "t"), isDigit(at + 1) { at += 1 }
    var mark = at
    var isLinked = false
    while let link = word() {
      // `um`, `at`, and the word for year behind the year.
      guard DateWords.beforeTimes.contains(link) else {
        at = mark
        break
      }
      skip { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E }
      mark = at
      isLinked = true
    }
    skip { $0 == 0x20 || $0 == 0x2D && mark > start }
    mark = at
    if let (number, digits) = number(), peek != 0x3A {
      if digits == 6 || digits == 4 {
        let clock = digits == 6 ? number : number * 100
        if let date = whole(year, month, day, clock / 10_000, clock / 100 % 100, clock % 100) {
          return date
        }
        at = start
        return nil
      }
      at = mark
    }
    at = mark
    guard let clock = clock() else {
      // A zone behind a bare day (`2023-11-07Z`) tells nothing of the time.
      at = isLinked ? mark : start
      if !isLinked { _ = zone() }
      return onlyDate
    }
    return whole(year, month, day, clock.hour, clock.minute, clock.second, clock.millisecond)
  }

  /// `16:27:41.5`, `16h27`, `16.27`, `5 PM`, `16 Uhr`.
  private mutating func clock() -> (hour: Int, minute: Int, second: Int, millisecond: Int?)? {
    let mark = at
    guard let (hour, digits) = number(), digits <= 2 else {
      at = mark
      return nil
    }
    guard let separator = peek, [0x3A, 0x2E, 0x68, 0x48].contains(separator), isDigit(at + 1) else {
      // A bare hour needs a word that says so.
      let behind = at
      skipBlanks()
      let isHour = word().map { DateWords.hours.contains($0) } ?? false
      at = isHour ? behind : mark
      return isHour ? (hour, 0, 0, nil) : nil
    }
    at += 1
    guard let (minute, minuteDigits) = number(), minuteDigits == 2 else {
      at = mark
      return nil
    }
    guard peek == separator, isDigit(at + 1) else { return (hour, minute, 0, nil) }
    at += 1
    guard let (second, _) = number() else { return nil }
    return (hour, minute, second, fraction())
  }

  private mutating func fraction() -> Int? {
    guard peek == 0x2E || peek == 0x2C, isDigit(at + 1) else { return nil }
    at += 1
    var (value, digits) = (0, 0)
    while let byte = peek, (0x30...0x39).contains(byte) {
      if digits < 3 { value = value * 10 + Int(byte - 0x30) }
      digits += 1
      at += 1
    }
    for _ in min(digits, 3)..<3 { value *= 10 }
    return value
  }

  private mutating func whole(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int,
    _ millisecond: Int? = nil
  ) -> ArticleDate? {
    var hour = hour
    let fraction = millisecond ?? fraction()
    skipBlanks()
    let mark = at
    switch halfOfDay() {
    case let isAfternoon?:
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    case nil:
      at = mark
      if let unit = word(), DateWords.hours.contains(unit) {
        skip { $0 == 0x2E }
      } else {
        at = mark
      }
    }
    skipBlanks()
    let offset = zone()
    guard let time = Self.time(hour, minute, second, fraction, offset) else { return nil }
    return ArticleDate(year: year, month: month, day: day, time: time)
  }

  /// 24:00 is the end of the day and 60 a leap second; both are kept as the last second before.
  private static func time(
    _ hour: Int, _ minute: Int, _ second: Int, _ millisecond: Int?, _ offset: Int?
  ) -> ArticleDate.Time? {
    if hour == 24 {
      guard minute == 0, second == 0 else { return nil }
      return ArticleDate.Time(hour: 23, minute: 59, second: 59, utcOffset: offset)
    }
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    return ArticleDate.Time(
      hour: hour, minute: minute, second: min(second, 59), millisecond: millisecond,
      utcOffset: offset)
  }

  private mutating func halfOfDay() -> Bool? {
    let letters = word()
    switch letters {
    case "am": return false
    case "pm": return true
    case "a", "p":
      guard peek == 0x2E else { return nil }
      at += 1
      guard word() == "m" else { return nil }
      if peek == 0x2E { at += 1 }
      return letters == "p"
    default: return nil
    }
  }

  /// Minutes east of UTC: `Z`, `+01:00`, `-0500`, `+1`, `GMT`, `GMT+0200`, `EDT`, `(CEST)`.
  private mutating func zone() -> Int? {
    let mark = at
    skipBlanks()
    if peek == 0x28 { at += 1 }
    var named: Int?
    if let name = word() {
      guard let offset = TimeZones.offset(name) else {
        at = mark
        return nil
      }
      named = offset
      guard offset == 0, peek == 0x2B || peek == 0x2D else {
        if peek == 0x29 { at += 1 }
        return offset
      }
    }
    let sign = at
    guard let mark2 = peek, mark2 == 0x2B || mark2 == 0x2D else {
      if named == nil { at = mark }
      return named
    }
    at += 1
    guard let (first, digits) = number(), digits <= 4 else {
      at = named == nil ? mark : sign
      return named
    }
    var minutes = digits <= 2 ? first * 60 : first / 100 * 60 + first % 100
    if digits <= 2, peek == 0x3A, isDigit(at + 1) {
      at += 1
      guard let (rest, _) = number(), rest < 60 else { return nil }
      minutes += rest
    }
    guard minutes <= 18 * 60 else {
      at = mark
      return nil
    }
    skipComment()
    return mark2 == 0x2D ? -minutes : minutes
  }

  /// ` (CEST)` or ` [Europe/Berlin]` behind an offset.
  private mutating func skipComment() {
    let mark = at
    skipBlanks()
    guard let open = peek, open == 0x28 || open == 0x5B else {
      at = mark
      return
    }
    let close: UInt8 = open == 0x28 ? 0x29 : 0x5D
    skip { $0 != close }
    if at < bytes.count { at += 1 } else { at = mark }
  }

  // MARK: Pieces

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func isDigit(_ index: Int) -> Bool {
    index < bytes.count && (0x30...0x39).contains(bytes[index])
  }

  private mutating func skipBlanks() {
    skip { $0 <= 0x20 }
  }

  private mutating func skip(_ isPassed: (UInt8) -> Bool) {
    while at < bytes.count, isPassed(bytes[at]) { at += 1 }
  }

  /// What stands between day, month and year.
  private mutating func skip(between: Bool) {
    skip { $0 <= 0x20 || [0x2D, 0x2E, 0x2C, 0x2F, 0x27].contains($0) }
  }

  private mutating func skipOrdinal() {
    let mark = at
    if let ending = word(), DateWords.ordinals.contains(ending) { return }
    at = mark
  }

  /// The letters that come next, in lower case; nil if there are none.
  private mutating func word() -> String? {
    let start = at
    skip { $0 >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    guard at > start, at - start <= 40 else { return nil }
    var letters: [UInt8] = []
    for index in start..<at { letters.append(bytes[index]) }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// The digits that come next, no more than 19, and how many they are.
  private mutating func number() -> (value: Int, digits: Int)? {
    let start = at
    skip { (0x30...0x39).contains($0) }
    guard at > start, at - start <= 18 || at - start == 19 && bytes[start] < 0x39 else {
      at = start
      return nil
    }
    var value = 0
    for index in start..<at { value = value * 10 + Int(bytes[index] - 0x30) }
    return (value, at - start)
  }

  private static func century(_ year: Int, _ digits: Int) -> Int {
    guard digits == 2 else { return year }
    return year < 70 ? 2000 + year : 1900 + year
  }
}
