extension ArticleDate {
  /// The first day that the date may mean, as days since 1970-01-01: of `2023-11`, the 1st.
  package var firstDay: Int { CivilDay.number(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day that the date may mean, as days since 1970-01-01: of `2023-11`, the 30th.
  package var lastDay: Int {
    let month = month ?? 12
    let day = day ?? Self.days(inMonth: month, of: year)
    return CivilDay.number(year: year, month: month, day: day)
  }

  /// The day so many days after 1970-01-01; nil outside the years 1 ... 9999.
  package init?(daysSince1970: Int) {
    guard (-719_162...2_932_896).contains(daysSince1970) else { return nil }
    let parts = CivilDay.parts(of: daysSince1970)
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The moment so many seconds after 1970-01-01T00:00:00Z, in UTC; nil outside the years 1 ... 9999.
  public init?(secondsSince1970 seconds: Int) {
    let second = (seconds % 86_400 + 86_400) % 86_400
    guard let day = ArticleDate(daysSince1970: (seconds - second) / 86_400) else { return nil }
    self.init(
      year: day.year, month: day.month, day: day.day,
      time: Time(
        hour: second / 3600, minute: second / 60 % 60, second: second % 60, utcOffset: 0))
  }

  /// 1 for Monday ... 7 for Sunday (ISO 8601); nil when the day is not known.
  package var weekday: Int? {
    day == nil ? nil : CivilDay.weekday(of: firstDay) + 1
  }

  /// Seconds since 1970-01-01T00:00:00Z of the first instant that the date may mean; a time
  /// without a zone is taken for UTC.
  public var secondsSince1970: Int { firstSecond }

  package var firstSecond: Int {
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
