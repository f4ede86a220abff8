import LedeText
import Testing

@testable import LedeQuery

/// Questions that name a time are answered from it.
struct TimedAnswerTests {
  private static func article(_ id: String, _ date: String, _ body: String) -> Article {
    TestArchive.article(id, "The dam at Corvel", date: date, body: body)
  }

  private static let articles = [
    article(
      "a", "2009-03-12",
      "The dam at Corvel burst on Tuesday. Police said 12 people died when the dam burst."),
    article(
      "b", "2009-03-15",
      "The dam at Corvel burst last week. Police said 40 people died when the dam burst."),
    article(
      "c", "2011-06-02",
      "The dam at Corvel burst again on Wednesday. Police said 3 people died when the dam burst."),
    article("d", "2012-01-09", "Ann Bell is the mayor of Corvel. She opened a new bridge."),
    article("e", "2008-02-01", "Tom Reed is the mayor of Corvel. He opened a school."),
  ]

  private func first(_ question: String, today: String = "2012-02-01") throws -> Answer {
    let archive = try TestArchive(Self.articles)
    var options = AskOptions()
    options.query.today = ArticleDate(today)
    return try #require(try archive.searcher.ask(question, options).answers.first)
  }

  @Test func `a month and year choose the articles that are asked`() throws {
    #expect(try first("How many people died at the dam in March 2009?").id.rawValue == "b")
    #expect(try first("How many people died at the dam in June 2011?").id.rawValue == "c")
  }

  @Test func `since and before choose the side`() throws {
    #expect(try first("How many people died at the dam since 2010?").id.rawValue == "c")
    #expect(try first("Who was the mayor of Corvel before 2010?").id.rawValue == "e")
  }

  @Test func `what is, is what the newest article says`() throws {
    #expect(try first("Who is the mayor of Corvel?").id.rawValue == "d")
    #expect(try first("Who is the mayor of Corvel now?").shortAnswer == "Ann Bell")
  }

  @Test func `the latest toll stands first`() throws {
    let answer = try first("How many people died when the dam burst in March 2009?")
    #expect(answer.shortAnswer?.hasPrefix("40") == true)
  }

  @Test func `a day of the week is told as a date`() throws {
    let answer = try first("When did the dam burst again?")
    #expect(answer.day == ArticleDate("2011-06-01"))
    #expect(answer.shortAnswer?.contains("Wednesday") == true)
  }

  @Test func `last week counts from today, and a note tells of an archive that ends before`() throws
  {
    let archive = try TestArchive(Self.articles)
    var options = AskOptions()
    options.query.today = ArticleDate("2009-03-18")
    let near = try archive.searcher.ask("How many people died at the dam last week?", options)
    #expect(near.answers.first?.id.rawValue == "b")
    #expect(near.outcome.notes.isEmpty)
    options.query.today = ArticleDate("2020-03-18")
    let far = try archive.searcher.ask("How many people died at the dam last week?", options)
    #expect(far.outcome.notes.contains { $0.contains("2012-01-09") })
  }
}
