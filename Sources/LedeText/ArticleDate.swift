/// A date to the precision its source states: a year, a month, a day, or a time of day.
public struct ArticleDate: Hashable, Sendable, CustomStringConvertible {
  /// 1 ... 9999.
  public let year: Int
  /// 1 ... 12; nil when only the year is known.
  public let month: Int?
  /// 1 ... 31; nil when only the month is known.
  public let day: Int?
  /// Nil when only the day is known.
  package let time: Time?

  /// A time of day, with its zone where that is stated.
  package struct Time: Hashable, Sendable {
    /// 0 ... 23.
    package let hour: Int
    /// 0 ... 59.
    package let minute: Int
    /// 0 ... 60, for a leap second.
    package let second: Int
    /// Milliseconds of the second; nil when the source states no fraction.
    package let millisecond: Int?
    /// Minutes east of UTC; nil when the source states no zone.
    package let utcOffset: Int?

    /// A time of these parts, which are taken as they are.
    package init(
      hour: Int, minute: Int, second: Int = 0, millisecond: Int? = nil, utcOffset: Int? = nil
    ) {
      self.hour = hour
      self.minute = minute
      self.second = second
      self.millisecond = millisecond
      self.utcOffset = utcOffset
    }
  }

  /// A date with these parts, or nil if the calendar holds no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    self.init(year: year, month: month, day: day, time: nil)
  }

  /// A date with these parts, or nil if the calendar holds no such day.
  package init?(year: Int, month: Int? = nil, day: Int? = nil, time: Time?) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
      }
    }
    guard day == nil || month != nil, time == nil || day != nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.time = time
  }

  /// Whether the time of day is known, and not only the day.
  public var hasTime: Bool { time != nil }

  /// Days in a month of the proleptic Gregorian calendar.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// ISO 8601, no more precise than what is known: `2023`, `2023-11`, `2023-11-07`,
  /// `2023-11-07T16:27:41+01:00`.
  public var description: String {
    var text = Self.padded(year, 4)
    guard let month else { return text }
    text += "-" + Self.padded(month, 2)
    guard let day else { return text }
    text += "-" + Self.padded(day, 2)
    guard let time else { return text }
    text += "T\(Self.padded(time.hour, 2)):\(Self.padded(time.minute, 2))"
    text += ":\(Self.padded(time.second, 2))"
    if let millisecond = time.millisecond { text += "." + Self.padded(millisecond, 3) }
    switch time.utcOffset {
    case nil: break
    case 0?: text += "Z"
    case let offset?:
      let minutes = abs(offset)
      text += (offset < 0 ? "-" : "+") + Self.padded(minutes / 60, 2) + ":"
      text += Self.padded(minutes % 60, 2)
    }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
