extension ArticleDate {
  /// The first day that the date may mean, as days since 1970-01-01: of `2023-11`, the 1st.
  public var firstDay: Int { Self.dayNumber(year, month ?? 1, day ?? 1) }

  /// The last day that the date may mean, as days since 1970-01-01: of `2023-11`, the 30th.
  public var lastDay: Int {
    let month = month ?? 12
    return Self.dayNumber(year, month, day ?? Self.days(inMonth: month, of: year))
  }

  /// The day so many days after 1970-01-01; nil outside the years 1 ... 9999.
  public init?(daysSince1970: Int) {
    guard (-719_162...2_932_896).contains(daysSince1970) else { return nil }
    // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 for Monday ... 7 for Sunday (ISO 8601); nil when the day is not known.
  public var weekday: Int? {
    day == nil ? nil : ((firstDay + 3) % 7 + 7) % 7 + 1
  }

  /// Days from 1970-01-01 (Hinnant, days_from_civil).
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Seconds since 1970-01-01T00:00:00Z of the first instant that the date may mean; a time
  /// without a zone is taken for UTC.
  var firstSecond: Int {
    var seconds = firstDay * 86_400
    if let time {
      seconds += time.hour * 3600 + time.minute * 60 + time.second - (time.utcOffset ?? 0) * 60
    }
    return seconds
  }
}

extension ArticleDate: Comparable {
  /// By the first instant that each may mean; of two with the same, the less precise comes first.
  public static func < (a: Self, b: Self) -> Bool { a.sortKey.lexicographicallyPrecedes(b.sortKey) }

  /// Every part takes part, so that dates that differ are never tied.
  private var sortKey: [Int] {
    [
      firstSecond, time?.millisecond ?? -1, precision, time?.utcOffset ?? Int.min,
    ]
  }

  /// How many parts are known: 1 the year ... 4 the time.
  private var precision: Int {
    time != nil ? 4 : day != nil ? 3 : month != nil ? 2 : 1
  }
}
