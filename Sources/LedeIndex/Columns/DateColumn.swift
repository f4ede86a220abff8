package import LedeText

/// How dates are numbers in a segment's columns.
///
/// A key is four times the date's first day (since 1 January 1970) plus its precision: 0 year, 1 month,
/// 2 day, 3 time of day. So keys rise with the days.
package enum DateColumn {
  /// The key of a date.
  package static func key(of date: ArticleDate) -> Int {
    let precision = date.month == nil ? 0 : date.day == nil ? 1 : date.time == nil ? 2 : 3
    return date.firstDay * 4 + precision
  }

  /// The first day of a key's date, in days since 1 January 1970.
  package static func firstDay(_ key: Int) -> Int { key >> 2 }

  /// The date of a key, without its time of day.
  package static func date(_ key: Int) -> ArticleDate? {
    guard let day = ArticleDate(daysSince1970: firstDay(key)) else { return nil }
    return switch key & 3 {
    case 0: ArticleDate(year: day.year)
    case 1: ArticleDate(year: day.year, month: day.month)
    default: day
    }
  }

  /// Seconds from a day's beginning in UTC, a day added so that no zone makes them negative.
  static func seconds(of time: ArticleDate.Time) -> Int {
    time.hour * 3600 + time.minute * 60 + time.second - (time.utcOffset ?? 0) * 60 + 86_400
  }
}
