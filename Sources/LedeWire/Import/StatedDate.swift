internal import LedeText

/// Reads dates as newsrooms write them, to the precision that they have.
///
/// Taken are ISO 8601 in its long and short forms (`2023-11-07T16:27:41+01:00`, `20231125T162741Z`,
/// a blank for the T, zones with or without a colon), RFC 822 with named zones, `26-FEB-1987
/// 15:01:01.79`, `November 7, 2023`, `7 Nov 2023`, and `2023/11/07`. Orders that leave the month in
/// doubt (`07/11/2023`) are not guessed at.
enum StatedDate {
  /// The date that a text states, or nil if it states none or an impossible one.
  static func read(_ text: String) -> ArticleDate? {
    var scanner = DateScanner(text.utf8Span.span)
    return scanner.date()
  }
}

private struct DateScanner: ~Escapable {
  let bytes: Span<UInt8>
  var at = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  mutating func date() -> ArticleDate? {
    skipBlanks()
    if let word = word(), !word.isEmpty {
      if let month = Self.month(word) { return monthFirst(month) }
      guard Self.isWeekday(word) else { return nil }
      skip { $0 == 0x2C || $0 == 0x20 || $0 == 0x2E }
      if let next = self.word(), !next.isEmpty {
        return Self.month(next).flatMap { monthFirst($0) }
      }
    }
    guard let (number, digits) = number() else { return nil }
    switch digits {
    case 14: return compact(number / 1_000_000, timeOfDay: number % 1_000_000)
    case 12: return compact(number / 10_000, timeOfDay: number % 10_000 * 100)
    case 8: return compact(number, timeOfDay: nil)
    case 4: return yearFirst(number)
    case 1, 2: return dayFirst(number)
    default: return nil
    }
  }

  /// Behind `2023`.
  private mutating func yearFirst(_ year: Int) -> ArticleDate? {
    guard let separator = peek, separator == 0x2D || separator == 0x2F else {
      skipBlanks()
      return at == bytes.count ? ArticleDate(year: year) : nil
    }
    at += 1
    guard let (month, digits) = number(), digits <= 2 else { return nil }
    guard peek == separator else { return ArticleDate(year: year, month: month) }
    at += 1
    guard let (day, digits) = number(), digits <= 2 else { return nil }
    return dated(year, month, day)
  }

  /// Behind `20231107`.
  private mutating func compact(_ date: Int, timeOfDay: Int?) -> ArticleDate? {
    let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
    guard let clock = timeOfDay else { return dated(year, month, day) }
    return whole(year, month, day, clock / 10_000, clock / 100 % 100, clock % 100)
  }

  /// Behind `7` of `7 November 2023` or `26-FEB-1987`.
  private mutating func dayFirst(_ day: Int) -> ArticleDate? {
    if let ending = word(), !["", "st", "nd", "rd", "th"].contains(ending.lowercased()) {
      return nil
    }
    skip { $0 == 0x20 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2C }
    guard let name = word(), let month = Self.month(name) else { return nil }
    skip { $0 == 0x20 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2C }
    guard let (year, digits) = number() else { return nil }
    return dated(Self.century(year, digits), month, day)
  }

  /// Behind `November` of `November 7, 2023` or `Nov 7 15:01:01 2023`.
  private mutating func monthFirst(_ month: Int) -> ArticleDate? {
    skip { $0 == 0x20 || $0 == 0x2E }
    guard let (day, digits) = number() else { return nil }
    if digits == 4 { return ArticleDate(year: day, month: month) }
    if let ending = word(), !["", "st", "nd", "rd", "th"].contains(ending.lowercased()) {
      return nil
    }
    skip { $0 == 0x20 || $0 == 0x2C }
    let mark = at
    guard let (year, yearDigits) = number() else { return nil }
    if peek == 0x3A {
      at = mark
      guard let clock = clock() else { return nil }
      skipBlanks()
      if let zone = word(), Self.zones[zone.uppercased()] != nil { skipBlanks() }
      guard let (year, digits) = number(), digits == 4 else { return nil }
      return whole(year, month, day, clock.hour, clock.minute, clock.second)
    }
    guard yearDigits == 4 else { return nil }
    return dated(year, month, day)
  }

  /// Behind the date itself: the time of day and its zone, where they are.
  private mutating func dated(_ year: Int, _ month: Int, _ day: Int) -> ArticleDate? {
    let onlyDate = ArticleDate(year: year, month: month, day: day)
    skip { $0 == 0x20 || $0 == 0x2C }
    if let letter = peek, letter | 0x20 == UInt8(ascii: "t") { at += 1 }
    skipBlanks()
    let mark = at
    if let (number, digits) = number(), peek != 0x3A {
      guard digits == 6 || digits == 4 else { return onlyDate }
      let clock = digits == 6 ? number : number * 100
      return whole(year, month, day, clock / 10_000, clock / 100 % 100, clock % 100) ?? onlyDate
    }
    at = mark
    guard let clock = clock() else { return onlyDate }
    return whole(
      year, month, day, clock.hour, clock.minute, clock.second, clock.millisecond) ?? onlyDate
  }

  private mutating func clock() -> (hour: Int, minute: Int, second: Int, millisecond: Int?)? {
    guard let (hour, _) = number(), peek == 0x3A else { return nil }
    at += 1
    guard let (minute, _) = number() else { return nil }
    guard peek == 0x3A else { return (hour, minute, 0, nil) }
    at += 1
    guard let (second, _) = number() else { return nil }
    return (hour, minute, second, fraction())
  }

  private mutating func fraction() -> Int? {
    guard peek == 0x2E || peek == 0x2C else { return nil }
    at += 1
    var (value, digits) = (0, 0)
    while let byte = peek, (0x30...0x39).contains(byte) {
      if digits < 3 { value = value * 10 + Int(byte - 0x30) }
      digits += 1
      at += 1
    }
    guard digits > 0 else { return nil }
    for _ in min(digits, 3)..<3 { value *= 10 }
    return value
  }

  private mutating func whole(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int,
    _ millisecond: Int? = nil
  ) -> ArticleDate? {
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    var hour = hour
    let fraction = millisecond ?? fraction()
    skipBlanks()
    let mark = at
    if let half = word()?.lowercased(), half == "am" || half == "pm", (1...12).contains(hour) {
      hour = hour % 12 + (half == "pm" ? 12 : 0)
      skipBlanks()
    } else {
      at = mark
    }
    let time = ArticleDate.Time(
      hour: hour, minute: minute, second: min(second, 59), millisecond: fraction,
      utcOffset: zone())
    return ArticleDate(year: year, month: month, day: day, time: time)
  }

  /// Minutes east of UTC.
  private mutating func zone() -> Int? {
    guard let sign = peek else { return nil }
    guard sign == 0x2B || sign == 0x2D else {
      return word().flatMap { Self.zones[$0.uppercased()] }
    }
    at += 1
    guard let (first, digits) = number() else { return nil }
    var minutes = digits <= 2 ? first * 60 : first / 100 * 60 + first % 100
    if digits <= 2, peek == 0x3A {
      at += 1
      guard let (rest, _) = number(), rest < 60 else { return nil }
      minutes += rest
    }
    return minutes <= 14 * 60 ? (sign == 0x2D ? -minutes : minutes) : nil
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    skip { $0 <= 0x20 }
  }

  private mutating func skip(_ isPassed: (UInt8) -> Bool) {
    while at < bytes.count, isPassed(bytes[at]) { at += 1 }
  }

  /// The letters that come next.
  private mutating func word() -> String? {
    let start = at
    skip { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    var text = ""
    for index in start..<at { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    return text
  }

  /// The digits that come next, no more than 14, and how many they are.
  private mutating func number() -> (value: Int, digits: Int)? {
    let start = at
    skip { (0x30...0x39).contains($0) }
    guard at > start, at - start <= 14 else { return nil }
    var value = 0
    for index in start..<at { value = value * 10 + Int(bytes[index] - 0x30) }
    return (value, at - start)
  }

  private static func century(_ year: Int, _ digits: Int) -> Int {
    guard digits == 2 else { return year }
    return year < 70 ? 2000 + year : 1900 + year
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.utf8.count >= 3 else { return nil }
    let name = word.lowercased() == "sept" ? "sep" : word.lowercased()
    return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private static func isWeekday(_ word: String) -> Bool {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let word = word.lowercased()
    return word.utf8.count >= 3 && names.contains { $0.hasPrefix(word) }
  }

  /// Zone names that mean one thing in mail and news, RFC 822 (5.1) first.
  private static let zones: [String: Int] = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "WET": 0, "WEST": 60, "CET": 60,
    "CEST": 120, "MEZ": 60, "MESZ": 120, "BST": 60, "EET": 120, "EEST": 180, "MSK": 180,
    "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "AEST": 600, "AEDT": 660, "NZST": 720,
  ]
}
