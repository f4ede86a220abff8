import LedeText
import Testing

struct ArticleDateTests {
  @Test(arguments: [
    ("2023", "2023"), ("2023-11", "2023-11"), ("2023-11-07", "2023-11-07"),
    (" 2023-11-07 ", "2023-11-07"), ("20231107", "2023-11-07"), ("2023/11/7", "2023-11-07"),
    ("20231125T162741Z", "2023-11-25T16:27:41Z"), ("20070107T000000", "2007-01-07T00:00:00"),
    ("2023-11-07T16:27:41+01:00", "2023-11-07T16:27:41+01:00"),
    ("2023-11-07T16:27:41+0100", "2023-11-07T16:27:41+01:00"),
    ("2023-11-07 16:27", "2023-11-07T16:27:00"),
    ("2023-11-07T16:27:41.123Z", "2023-11-07T16:27:41.123Z"),
    ("2023-11-07T16:27:41.5-05:30", "2023-11-07T16:27:41.500-05:30"),
    ("Tue, 07 Nov 2023 16:27:41 GMT", "2023-11-07T16:27:41Z"),
    ("Tue, 7 Nov 2023 16:27:41 -0500", "2023-11-07T16:27:41-05:00"),
    ("07 Nov 2023 16:27 EDT", "2023-11-07T16:27:00-04:00"),
    ("7 November 2023", "2023-11-07"), ("November 7, 2023", "2023-11-07"),
    ("Nov. 7th, 2023", "2023-11-07"), ("7th of November 2023", "2023-11-07"),
    ("Wednesday, November 8, 2023", "2023-11-08"), ("November 2023", "2023-11"),
    ("11/27/2023", "2023-11-27"), ("27/11/2023", "2023-11-27"), ("27.11.2023", "2023-11-27"),
    ("7.11.2023", "2023-11-07"), ("7/7/2023", "2023-07-07"),
    ("November 7, 2023 5:30 PM", "2023-11-07T17:30:00"),
  ])
  func `dates are read as newsrooms write them`(text: String, expected: String) {
    #expect(ArticleDate(text)?.description == expected)
  }

  @Test(arguments: [
    "", "x", "11/07/2023", "2023-13", "2023-02-30", "31 June 2023", "2023-11-07T25:00:00", "0000",
    "2023-11-07 and more", "20231332", "12", "November", "99999", "2023-11-07T16:61",
    "2023-11-07T16:27:41+99:00", "November 7, 2023 13:30 PM",
  ])
  func `what is no date, or may be two, is refused`(text: String) {
    #expect(ArticleDate(text) == nil)
  }

  @Test func `a date reads back from its own text`() {
    for day in stride(from: -719_162, through: 2_932_896, by: 997) {
      let date = ArticleDate(daysSince1970: day)
      #expect(date?.firstDay == day && date?.lastDay == day)
      #expect(date.flatMap { ArticleDate($0.description) } == date)
    }
    #expect(ArticleDate(daysSince1970: 3_000_000) == nil)
  }

  @Test func `partial dates cover their days`() throws {
    let month = try #require(ArticleDate("2024-02"))
    #expect(month.lastDay - month.firstDay == 28)
    let year = try #require(ArticleDate("2024"))
    #expect(year.lastDay - year.firstDay == 365)
    #expect(ArticleDate("1970-01-01")?.firstDay == 0)
    #expect(ArticleDate("2023-11-08")?.weekday == 3)
  }

  @Test func `dates are ordered by their first instant, the vaguer first`() {
    let texts = [
      "2022-12-31", "2023", "2023-01", "2023-01-01", "2023-01-01T00:00:00",
      "2023-01-01T01:00:00+00:00", "2023-01-01T00:30:00-01:00", "2023-01-02",
    ]
    let dates = texts.compactMap { ArticleDate($0) }
    #expect(dates.shuffled().sorted() == dates)
  }

  @Test(arguments: 0..<300)
  func `any text gives a date or none`(seed: Int) {
    let text = String(decoding: randomBytes(seed % 60, seed: UInt64(seed)), as: UTF8.self)
    if let date = ArticleDate(text) { #expect((1...9999).contains(date.year)) }
  }
}
