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
    ("15. März 2022", "2022-03-15"), ("15 mars 2022", "2022-03-15"),
    ("1er août 2022", "2022-08-01"), ("15 de marzo de 2022", "2022-03-15"),
    ("15 de março de 2022, 16h27", "2022-03-15T16:27:00"), ("2022年3月15日", "2022-03-15"),
    ("2022年3月15日 16時27分", "2022-03-15T16:27:00"), ("2022년 3월 15일", "2022-03-15"),
    ("15 марта 2022 г.", "2022-03-15"), ("15 marca 2022", "2022-03-15"),
    ("15 března 2022", "2022-03-15"), ("2022. március 15.", "2022-03-15"),
    ("15 tháng 3 năm 2022", "2022-03-15"), ("15 במרץ 2022", "2022-03-15"),
    ("١٥ مارس ٢٠٢٢", "2022-03-15"), ("15 Mart 2022", "2022-03-15"),
    ("Dienstag, 15. März 2022, 16:27 Uhr", "2022-03-15T16:27:00"),
    ("Dienstag, 15.03.2022 16:27", "2022-03-15T16:27:00"), ("15. 3. 2022", "2022-03-15"),
    ("15.03.22", "2022-03-15"), ("1647361800", "2022-03-15T16:30:00Z"),
    ("1647361800000", "2022-03-15T16:30:00Z"),
    ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.790"),
    ("Wed Aug 27 13:08:45 +0000 2008", "2008-08-27T13:08:45Z"),
    ("Tue Nov 07 2023 16:27:41 GMT+0200 (CEST)", "2023-11-07T16:27:41+02:00"),
    ("Tue Nov  7 16:27:41 2023", "2023-11-07T16:27:41"), ("202311", "2023-11"),
    ("2023-11-07T16:27:41+01:00[Europe/Berlin]", "2023-11-07T16:27:41+01:00"),
    ("Nov 7, 2023, 5:30 p.m. EST", "2023-11-07T17:30:00-05:00"), ("2023-11-07Z", "2023-11-07"),
    ("2023-W45-2", "2023-11-07"), ("2020-W53-7", "2021-01-03"), ("2023-311", "2023-11-07"),
    ("Di., 07.11.2023 - 16:27", "2023-11-07T16:27:00"), ("Published 7 November 2023", "2023-11-07"),
    ("ngày 27/11/2023", "2023-11-27"), ("7 พฤศจิกายน 2566", "2023-11-07"),
    ("令和5年11月7日", "2023-11-07"), ("平成元年11月7日", "1989-11-07"),
    ("2023. gada 7. novembris", "2023-11-07"), ("2023 m. lapkričio 7", "2023-11-07"),
    ("/Date(1647361800000)/", "2022-03-15T16:30:00Z"), ("1.6473618E9", "2022-03-15T16:30:00Z"),
  ])
  func `dates are read as newsrooms write them`(text: String, expected: String) {
    #expect(ArticleDate(text)?.description == expected)
  }

  @Test(arguments: [
    "", "x", "11/07/2023", "2023-13", "2023-02-30", "31 June 2023", "2023-11-07T25:00:00", "0000",
    "2023-11-07 and more", "20231332", "12", "November", "99999", "2023-11-07T16:61",
    "2023-W45", "2023W45", "2023-W53-1", "2023-W45-8",
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

  @Test func `where day and month may be either the order decides`() {
    #expect(ArticleDate("03/04/2022", order: .dayFirst) == ArticleDate("2022-04-03"))
    #expect(ArticleDate("03/04/2022", order: .monthFirst) == ArticleDate("2022-03-04"))
    #expect(ArticleDate("27/11/2022", order: .monthFirst) == ArticleDate("2022-11-27"))
    #expect(DateOrder(language: "en-US") == .monthFirst)
    #expect(DateOrder(language: "en-GB") == .dayFirst)
    #expect(DateOrder(language: "de") == .dayFirst)
    #expect(DateOrder(language: "en") == nil)
    #expect(DateOrder(language: nil) == nil)
  }

  @Test(arguments: 0..<300)
  func `any text gives a date or none`(seed: Int) {
    let text = String(decoding: randomBytes(seed % 60, seed: UInt64(seed)), as: UTF8.self)
    if let date = ArticleDate(text) { #expect((1...9999).contains(date.year)) }
  }
}
