import LedeText

extension DateExpression {
  /// The days it covers, counted from 1970-01-01, when today is that day.
  package func days(today: Int) -> ClosedRange<Int> {
    switch self {
    case .date(let date):
      return date.firstDay...date.lastDay
    case .week(let week, let year):
      // Only a week that there is has been read.
      let monday = CivilDay.monday(ofWeek: week, in: year) ?? 0
      return monday...(monday + 6)
    case .ago(let count, .day):
      return Self.single(today - count)
    case .ago(let count, .week):
      return Self.single(today - 7 * count)
    case .ago(let count, .month):
      return Self.single(Self.shifted(today, months: -count))
    case .ago(let count, .year):
      return Self.single(Self.shifted(today, months: -12 * count))
    case .calendar(let count, .day):
      return Self.single(today + count)
    case .calendar(let count, .week):
      let monday = today - CivilDay.weekday(of: today) + 7 * count
      return monday...(monday + 6)
    case .calendar(let count, .month):
      let first = Self.shifted(Self.firstOfMonth(today), months: count)
      return first...(Self.shifted(first, months: 1) - 1)
    case .calendar(let count, .year):
      let year = CivilDay.parts(of: today).year + count
      return CivilDay.number(
        year: year, month: 1, day: 1)...CivilDay.number(
          year: year, month: 12, day: 31)
    case .weekday(let day):
      let back = (CivilDay.weekday(of: today) - day % 7 + 7) % 7
      return Self.single(today - back)
    }
  }

  private static func single(_ day: Int) -> ClosedRange<Int> { day...day }

  private static func firstOfMonth(_ day: Int) -> Int {
    let parts = CivilDay.parts(of: day)
    return CivilDay.number(year: parts.year, month: parts.month, day: 1)
  }

  /// The same day of another month, or that month's last.
  private static func shifted(_ day: Int, months: Int) -> Int {
    let parts = CivilDay.parts(of: day)
    let month = parts.year * 12 + parts.month - 1 + months
    let year = month >= 0 ? month / 12 : (month - 11) / 12
    let inYear = month - year * 12 + 1
    let last = ArticleDate.days(inMonth: inYear, of: year)
    return CivilDay.number(year: year, month: inYear, day: min(parts.day, last))
  }
}
