import LedeText
import Testing

@testable import LedeQuery

@Suite struct `Dates of a query` {
  /// Wednesday, 8 November 2023.
  let today = CivilDay.number(year: 2023, month: 11, day: 8)

  @Test(arguments: [
    ("2023", "2023-01-01", "2023-12-31"), ("2023-11", "2023-11-01", "2023-11-30"),
    ("2023-11-07", "2023-11-07", "2023-11-07"), ("2023/2", "2023-02-01", "2023-02-28"),
    ("7.11.2023", "2023-11-07", "2023-11-07"), ("Nov 7, 2023", "2023-11-07", "2023-11-07"),
    ("7th of November 2023", "2023-11-07", "2023-11-07"), ("nov-2023", "2023-11-01", "2023-11-30"),
    ("today", "2023-11-08", "2023-11-08"), ("Yesterday", "2023-11-07", "2023-11-07"),
    ("3d", "2023-11-05", "2023-11-05"), ("3 days ago", "2023-11-05", "2023-11-05"),
    ("2w", "2023-10-25", "2023-10-25"), ("a month ago", "2023-10-08", "2023-10-08"),
    ("1y", "2022-11-08", "2022-11-08"), ("36h", "2023-11-06", "2023-11-06"),
    ("this week", "2023-11-06", "2023-11-12"), ("last-week", "2023-10-30", "2023-11-05"),
    ("last month", "2023-10-01", "2023-10-31"), ("this year", "2023-01-01", "2023-12-31"),
    ("monday", "2023-11-06", "2023-11-06"), ("last thursday", "2023-11-02", "2023-11-02"),
    ("last 7 days", "2023-11-01", "2023-11-01"), ("2024-W09", "2024-02-26", "2024-03-03"),
    ("2020-w53", "2020-12-28", "2021-01-03"), ("2025-W01", "2024-12-30", "2025-01-05"),
    ("2023-11-07T10:00:00Z", "2023-11-07", "2023-11-07"),
  ])
  func `are read in many forms`(text: String, first: String, last: String) throws {
    let expression = try #require(DateExpression(text))
    let days = expression.days(today: today)
    #expect(Self.iso(days.lowerBound) == first)
    #expect(Self.iso(days.upperBound) == last)
    #expect(DateExpression(expression.description) == expression)
  }

  @Test(arguments: [
    "", "soon", "2023-13", "2023-02-30", "31.02.2023", "3x", "99999999999d", "1/2/2023",
    "2023-W53", "2023-W0", "2023-W45-8",
  ])
  func `are nil where they cannot be`(text: String) {
    #expect(DateExpression(text) == nil)
  }

  @Test func `number the days of four centuries without a gap`() {
    var day = CivilDay.number(year: 1800, month: 1, day: 1)
    #expect(CivilDay.number(year: 1970, month: 1, day: 1) == 0)
    #expect(CivilDay.weekday(of: 0) == 3)
    for year in 1800..<2200 {
      for month in 1...12 {
        for date in 1...ArticleDate.days(inMonth: month, of: year) {
          #expect(CivilDay.number(year: year, month: month, day: date) == day)
          #expect(CivilDay.parts(of: day) == (year, month, date))
          day += 1
        }
      }
    }
  }

  private static func iso(_ day: Int) -> String {
    let parts = CivilDay.parts(of: day)
    return ArticleDate(year: parts.year, month: parts.month, day: parts.day)?.description ?? ""
  }
}
