/// Days of the Gregorian calendar as numbers, and back: 0 is 1970-01-01.
///
/// By Howard Hinnant's `days_from_civil` (the era begins in March, so that the leap day ends it).
package enum CivilDay {
  /// The number of a day; months are 1 ... 12.
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of a number.
  package static func parts(of number: Int) -> (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m + (m < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// 0 for Monday ... 6 for Sunday.
  package static func weekday(of number: Int) -> Int { ((number + 3) % 7 + 7) % 7 }

  /// The Monday of a week of ISO 8601, whose Thursday lies in its year; nil if the year has no such week.
  package static func monday(ofWeek week: Int, in year: Int) -> Int? {
    let fourth = number(year: year, month: 1, day: 4)
    let monday = fourth - weekday(of: fourth) + 7 * (week - 1)
    return week > 0 && parts(of: monday + 3).year == year ? monday : nil
  }
}
