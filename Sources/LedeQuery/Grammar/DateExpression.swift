package import LedeText

/// A date as people write it in a query: a day, a month, a year, or words for one.
///
/// Read: `2023`, `2023-11`, `2023-11-07`, `2023/11/7`, `7.11.2023`, `7 November 2023`,
/// `Nov-2023`, `2023-W45`, `3d`, `2 weeks ago`, `today`, `yesterday`, `this-week`, `last-month`, `monday`.
package enum DateExpression: Hashable, Sendable, CustomStringConvertible {
  case date(ArticleDate)
  /// A week of ISO 8601, from its Monday.
  case week(Int, of: Int)
  /// So many days, weeks, months or years before today.
  case ago(Int, Unit)
  /// The day, week (from Monday), month or year that holds today, or so many before or after it:
  /// yesterday is `(-1, .day)`.
  case calendar(Int, Unit)
  /// The last such day up to today, 0 for Monday.
  case weekday(Int)

  /// A stretch of the calendar.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case day
    case week
    case month
    case year
  }

  /// The date in one agreed spelling that reads back to the same.
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .week(let week, let year): "\(year)-W\(week < 10 ? "0" : "")\(week)"
    case .ago(let count, let unit):
      switch unit {
      case .day: "\(count)d"
      case .week: "\(count)w"
      case .month: "\(count)mo"
      case .year: "\(count)y"
      }
    case .calendar(0, .day): "today"
    case .calendar(-1, .day): "yesterday"
    case .calendar(1, .day): "tomorrow"
    case .calendar(let count, let unit):
      "\(count < 0 ? "last" : count == 0 ? "this" : "next")-\(unit.rawValue)"
    case .weekday(let day): MonthNames.weekdays[day % 7]
    }
  }
}
