// Times of day and zones behind a date.

extension DateReader {
  /// Behind the date itself: the time of day and its zone, where they are.
  mutating func dated(_ year: Int, _ month: Int, _ day: Int) -> ArticleDate? {
    let year = isThai && (2400...2700).contains(year) ? year - 543 : year
    let onlyDate = ArticleDate(year: year, month: month, day: day)
    let start = at
    skip { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E || $0 == 0x7C }
    if let letter = peek, letter | 0x20 == UInt8(ascii: "t"), isDigit(at + 1) {
      at += 1
      if let hour = bareHour() { return whole(year, month, day, hour, 0, 0) }
    }
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
  mutating func clock() -> (hour: Int, minute: Int, second: Int, millisecond: Int?)? {
    let mark = at
    guard let (hour, digits) = number(), digits <= 2 else {
      at = mark
      return nil
    }
    guard let separator = peek, [0x3A, 0x2E, 0x68, 0x48].contains(separator), isDigit(at + 1) else {
      // A bare hour needs a word that says so.
      let behind = at
      skipBlanks()
      let unit = at
      var isHour = halfOfDay() != nil
      if !isHour {
        at = unit
        isHour = word().map { DateWords.hours.contains($0) } ?? false
      }
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

  /// `12` of `2027-03-01T12Z`, and nothing else behind a T.
  private mutating func bareHour() -> Int? {
    let mark = at
    if let (hour, digits) = number(), digits == 2, peek != 0x3A, peek != 0x2E { return hour }
    at = mark
    return nil
  }

  mutating func fraction() -> Int? {
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

  mutating func whole(
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
  static func time(
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

  mutating func halfOfDay() -> Bool? {
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
  mutating func zone() -> Int? {
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
  mutating func skipComment() {
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
}
