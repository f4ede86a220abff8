import LedeText
import LedeWire
import Testing

/// Articles as the interfaces of newspapers and their systems give them, their texts made up.
@Suite struct JSONShapeTests {
  private func article(_ json: String) throws -> Article {
    let taken = imported(json, name: "a.json")
    return try #require(taken.articles.first, "\(taken.report.skips)")
  }

  @Test func `members of "fields" are the article's own`() throws {
    let article = try article(
      """
      {"id":"world/1","webTitle":"Storm &amp; rain","webUrl":"https://e.org/1","sectionName":"World",\
      "webPublicationDate":"2023-11-07T16:27:41Z","fields":{"trailText":"It <b>rained</b></b>",\
      "bodyText":"It rained on Tuesday.","wordcount":4},"tags":[{"webTitle":"Weather"}]}
      """)
    #expect(article.headline.text == "Storm & rain")
    #expect(article.url == "https://e.org/1")
    #expect(article.section == "World")
    #expect(article.date?.description == "2023-11-07T16:27:41Z")
    #expect(article.metadata[.summaries] == ["It rained"])
    #expect(article.body == "It rained on Tuesday.")
    #expect(article.keywords == ["Weather"])
  }

  @Test func `pieces of content are the paragraphs, and those who are credited its authors`() throws
  {
    let article = try article(
      """
      {"canonical_id":"X1","headlines":{"basic":"Storm"},"content_elements":[{"type":"header","content":"Rain"},\
      {"type":"image","content":"no"},{"type":"text","content":"It <i>rained</i>."}],\
      "credits":{"by":[{"name":"Ann"},{"by":"Bob"},{"name":"Ann"}]}}
      """)
    #expect(article.headline.text == "Storm")
    #expect(article.body == "Rain\n\nIt rained.")
    #expect(article.byline == "Ann, Bob")
  }

  @Test func `a list of paragraphs is a text`() throws {
    let article = try article(
      """
      {"id":"1","title":"Storm","paragraphs":[{"content":"It rained."},"<p>It</p><p>stopped.</p>"]}
      """)
    #expect(
      article.body.split(separator: "\n").map(String.init) == ["It rained.", "It", "stopped."])
  }

  @Test func `where there is only an abstract it stands for the text`() throws {
    let article = try article(
      """
      {"_id":"1","headline":{"main":"Storm"},"abstract":"It rained.","lead_paragraph":"It rained.",\
      "snippet":"Rain."}
      """)
    #expect(article.headline.text == "Storm")
    #expect(article.body == "It rained.")
    #expect(article.metadata[.summaries] == ["Rain."])
  }

  @Test func `texts under plain names may be HTML`() throws {
    let article = try article(
      """
      {"id":"1","headline":"A &amp; B","text":"<p>It rained.</p><p>It stopped.</p>"}
      """)
    #expect(article.headline.text == "A & B")
    #expect(article.body == "It rained.\n\nIt stopped.")
  }

  @Test func `Greenwich time is what its name says`() throws {
    let article = try article(
      """
      {"id":7,"date_gmt":"2023-11-07T16:27:41","title":{"rendered":"Storm"},\
      "content":{"rendered":"<p>It rained.</p>"}}
      """)
    #expect(article.date?.description == "2023-11-07T16:27:41Z")
    #expect(article.body == "It rained.")
  }

  @Test func `pieces in ninjs have a kicker for a section`() throws {
    let taken = imported(
      """
      {"uri":"1","headline":"Storm","contents":[{"type":"kicker","content":"World"},\
      {"type":"sanitized_html","content":"It <i>rained</i>."},{"type":"image"},\
      {"type":"sanitized_html","content":"It stopped."}]}
      """, name: "a.json", ImportSettings(format: .ninjs))
    let article = try #require(taken.articles.first)
    #expect(article.section == "World")
    #expect(article.body == "It rained.\n\nIt stopped.")
  }
}
