import LedeText
import Testing

private func text(_ source: String, _ range: Range<Int>) -> String {
  String(decoding: Array(source.utf8)[range], as: UTF8.self)
}

struct MentionTests {
  /// The words of each mention, and its date in an article of Wednesday 8 November 2023.
  private func dates(_ source: String) -> [String] {
    let article = ArticleDate("2023-11-08")
    return DateMention.all(in: source).map { mention in
      let date = mention.date(in: article)?.description
      return "\(text(source, mention.range)) = \(date ?? "?")"
    }
  }

  @Test(arguments: [
    ("It began on October 7, 2023.", ["October 7, 2023 = 2023-10-07"]),
    ("After the October 7 attack", ["October 7 = 2023-10-07"]),
    ("On Oct. 7th, then 9 November", ["Oct. 7th = 2023-10-07", "9 November = 2023-11-09"]),
    ("on Jan. 3", ["Jan. 3 = 2023-01-03"]), ("in June 2006", ["June 2006 = 2006-06"]),
    ("He spoke on Tuesday.", ["Tuesday = 2023-11-07"]),
    ("on Wednesday", ["Wednesday = 2023-11-08"]),
    (
      "last Wednesday and next Friday", ["last Wednesday = 2023-11-01", "next Friday = 2023-11-10"]
    ),
    ("yesterday, today", ["yesterday = 2023-11-07", "today = 2023-11-08"]),
    ("until Saturday, October 28.", ["Saturday, October 28 = 2023-10-28"]),
    ("on Saturday 28 October 2023", ["Saturday 28 October 2023 = 2023-10-28"]),
    ("The Sunday Times and the Mail on Sunday, on Black Friday", []),
    ("on Tuesday 12 men left", ["Tuesday = 2023-11-07"]),
    ("last week", ["last week = ?"]), ("last year", ["last year = 2022"]),
    ("last month", ["last month = 2023-10"]), ("three days ago", ["three days ago = 2023-11-05"]),
    ("2 years ago", ["2 years ago = 2021"]), ("in 2019 it was", ["2019 = 2019"]),
    ("in December", ["December = 2022-12"]), ("the 1990s", ["1990s = ?"]),
    ("the 10th century", ["10th century = ?"]),
    ("the nineteenth century", ["nineteenth century = ?"]),
    ("at noon", ["noon = 2023-11-08"]), ("at 5:30 p.m. they left", ["5:30 p.m = 2023-11-08"]),
    ("2023-11-07", ["2023-11-07 = 2023-11-07"]),
    ("He may march with 2019 men.", []), ("They march on", []), ("7 men", []),
  ])
  func `dates are found and told from the article's`(source: String, expected: [String]) {
    #expect(dates(source) == expected)
  }

  @Test func `weeks, decades and centuries are days from and to`() throws {
    let article = ArticleDate("2023-11-08")
    let week = try #require(DateMention.all(in: "last week").first?.days(in: article))
    #expect(ArticleDate(daysSince1970: week.lowerBound)?.description == "2023-10-30")
    #expect(week.count == 7)
    let decade = try #require(DateMention.all(in: "the 1990s").first?.days(in: nil))
    #expect(ArticleDate(daysSince1970: decade.upperBound)?.description == "1999-12-31")
    let century = try #require(DateMention.all(in: "10th century").first?.days(in: nil))
    #expect(ArticleDate(daysSince1970: century.lowerBound)?.description == "0901-01-01")
    #expect(DateMention.all(in: "on Tuesday").first?.days(in: nil) == nil)
  }

  @Test(arguments: [
    (
      "The meeting involved Hassan Nasrallah, Saleh al-Arouri and Ziad al-Nakhala.",
      ["Hassan Nasrallah", "Saleh al-Arouri", "Ziad al-Nakhala"]
    ),
    (
      "Hezbollah’s leader met Iran’s Hossein Amirabdollahian.",
      ["Hezbollah", "Iran", "Hossein Amirabdollahian"]
    ),
    (
      "However, the Bank of England and J. K. Rowling said no.",
      ["Bank of England", "J. K. Rowling"]
    ),
    ("He spoke on Tuesday in Beirut.", ["Beirut"]), ("It rained.", []),
  ])
  func `names are found by their capitals`(source: String, expected: [String]) {
    #expect(NameMention.all(in: source).map { text(source, $0.range) } == expected)
  }

  @Test(arguments: 0..<200)
  func `any bytes give ordered mentions inside the text`(seed: Int) {
    let bytes = randomBytes(seed, seed: UInt64(seed))
    let ranges = [
      DateMention.all(in: bytes.span).map(\.range),
      NameMention.all(in: bytes.span, sentence: 0..<bytes.count).map(\.range),
    ]
    for found in ranges {
      var end = 0
      for range in found {
        #expect(range.lowerBound >= end && range.upperBound <= bytes.count && !range.isEmpty)
        end = range.upperBound
      }
    }
    for mention in DateMention.all(in: bytes.span) {
      _ = mention.days(in: ArticleDate("2023-11-08"))
    }
  }
}
