import LedeText
import LedeWire
import Testing

@Suite struct JSONImportTests {
  @Test func `a line's fields land where they belong and the rest is kept`() throws {
    let line =
      #"{"id":"a1","title":"Rain","text":"It rains.\n\nA lot.","date":"2023-11-07","author":"A. B.","source":"S","section":"Weather","language":"en","keywords":["rain","wind"],"url":"https://example.org/1","mood":{"n":1}}"#
    let article = try #require(imported(line + "\n").articles.first)
    #expect(article.id.rawValue == "a1")
    #expect(article.headline == Headline("Rain"))
    #expect(article.body == "It rains.\n\nA lot.")
    #expect(article.date == ArticleDate(year: 2023, month: 11, day: 7))
    #expect(article.byline == "A. B.")
    #expect(article.keywords == ["rain", "wind"])
    #expect(article.extras == [.init(name: "mood", written: #"{"n":1}"#)])
  }

  @Test func `a bad line is reported and the next one is read`() {
    let taken = imported(
      "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\n\n{\"id\":\"c\",\"text\":\"Three.\"}")
    #expect(taken.articles.map(\.id.rawValue) == ["a", "c"])
    #expect(taken.report.skips.map(\.place) == ["line 2"])
  }

  @Test func `an array over many lines is read like lines`() {
    let taken = imported(
      "[\n {\"id\": \"a\",\n \"text\": \"One.\"},\n {\"id\": \"b\", \"text\": \"Two.\"}\n]")
    #expect(taken.articles.map(\.id.rawValue) == ["a", "b"])
  }

  @Test func `an article without an id is known by its content`() throws {
    let first = try #require(imported("{\"text\":\"Same.\"}").articles.first)
    let second = try #require(imported("{\"text\":\"Same.\"}").articles.first)
    #expect(first.id == second.id)
    #expect(first.headline.isDerived)
  }
}
