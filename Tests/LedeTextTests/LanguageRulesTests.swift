import LedeText
import Testing

struct LanguageRulesTests {
  @Test(arguments: LanguageRules.codes)
  func `each language has words, months and weekdays`(code: String) throws {
    let rules = LanguageRules.of(Language(code))
    #expect(rules.stopWords.split(separator: " ").count >= 10)
    #expect(!rules.questions.who.isEmpty && !rules.questions.where.isEmpty)
    // Vietnamese numbers its months and weekdays.
    guard code != "vi" else { return }
    #expect(rules.calendar.months.count == 12)
    #expect(rules.calendar.weekdays.count == 7)
    #expect(rules.calendar.shortMonths.isEmpty || rules.calendar.shortMonths.count == 12)
    for names in rules.calendar.months + rules.calendar.weekdays {
      #expect(!names.isEmpty && names.allSatisfy { $0 == $0.lowercased() })
    }
    _ = try Analyzer(Language(code))
  }

  @Test(arguments: [
    ("15 März 2022", 3), ("15 mars 2022", 3), ("15 мая 2022", 5), ("15 stycznia 2022", 1),
    ("15 Ağustos 2022", 8), ("15 Οκτωβρίου 2022", 10), ("15 जुलाई 2022", 7), ("15 יוני 2022", 6),
  ])
  func `month names of all languages are read`(text: String, month: Int) {
    #expect(ArticleDate(text) == ArticleDate(year: 2022, month: month, day: 15))
  }
}
