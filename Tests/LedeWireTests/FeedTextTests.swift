import LedeText
import LedeWire
import Testing

@Suite struct FeedTextTests {
  private func entry(_ content: String) throws -> Article {
    try #require(
      imported(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><entry><id>x</id>\(content)</entry></feed>"
      ).articles.first)
  }

  @Test func `Atom's plain texts stay as they are`() throws {
    let article = try entry(
      "<title>How &lt;i&gt; works</title><content type='text'>If x &lt;y and z&gt; w.\n\nStop.</content>"
    )
    #expect(article.headline.text == "How <i> works")
    #expect(article.body == "If x <y and z> w.\n\nStop.")
  }

  @Test func `Atom's HTML is read as HTML`() throws {
    let article = try entry(
      "<title type='html'>A &lt;i&gt;B&lt;/i&gt;</title><content type='html'>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content>"
    )
    #expect(article.headline.text == "A B")
    #expect(article.body == "One\n\nTwo")
  }

  @Test func `content of other media types is no text`() throws {
    let article = try entry(
      "<title>T</title><content type='image/png'>AAAA</content><summary>A picture.</summary>")
    #expect(article.body == "A picture.")
  }

  @Test func `blank lines part the paragraphs of a description without tags`() throws {
    let article = try #require(
      imported(
        "<rss><channel><item><title>T</title><description>One.\n\nTwo &amp;amp; three.\nFour.</description></item></channel></rss>"
      ).articles.first)
    #expect(article.body == "One.\n\nTwo & three. Four.")
    #expect(article.extras.isEmpty)
  }

  @Test func `elements of other vocabularies fill no field`() throws {
    let article = try #require(
      imported(
        """
        <rss xmlns:q="https://q.example/ns" xmlns:media="http://search.yahoo.com/mrss/"><channel>
        <item><q:title>No</q:title><q:description>No.</q:description><q:author>Nobody</q:author>
        <q:pubDate>Mon, 01 Jan 2001 00:00:00 GMT</q:pubDate>
        <media:group><media:title>Photo</media:title><media:description>Boats.</media:description>
        </media:group><title>Yes</title><description>Text.</description>
        <pubDate>Tue, 05 Mar 2024 01:02:03 GMT</pubDate></item></channel></rss>
        """
      ).articles.first)
    #expect(article.headline.text == "Yes")
    #expect(article.body == "Text.")
    #expect(article.byline == nil)
    #expect(article.date == ArticleDate("2024-03-05T01:02:03Z"))
    #expect(article.metadata.captions == ["Boats."])
    #expect(article.extras.contains { $0.name == "media_title" && $0.json.contains("Photo") })
    #expect(!article.extras.contains { ["title", "author", "pubDate"].contains($0.name) })
  }
}
