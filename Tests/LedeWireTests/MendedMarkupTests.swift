import LedeText
import LedeWire
import Testing

@Suite struct MendedMarkupTests {
  private func feed(_ items: String) -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>\(items)</channel></rss>"
  }

  @Test(arguments: [
    "One & two<br> three", "One &amp; two<br/>three<b>", "One & two</p><br>three",
    "One &amp; two<hr>three</i>",
  ])
  func `tags that are left open lose no item`(text: String) {
    let taken = imported(
      feed(
        "<item><guid>1</guid><title>A</title><description>\(text)</description></item><item><guid>2</guid><title>B</title><description>Last.</description></item>"
      ))
    #expect(taken.articles.map(\.id.rawValue) == ["1", "2"])
    #expect(taken.articles.last?.body == "Last.")
    #expect(taken.articles.first?.body.contains("three") ?? false)
    #expect(taken.report.mendedCount > 0 && taken.report.skippedCount == 0)
  }

  @Test func `documents behind one another are all read`() {
    let one = { (id: String) in
      "<?xml version=\"1.0\"?>\n<!DOCTYPE nitf SYSTEM \"nitf.dtd\">\n<nitf><head><docdata><doc-id id-string=\"\(id)\"/></docdata></head><body><body.content><p>Text \(id).</p></body.content></body></nitf>\n"
    }
    let taken = imported(one("1") + one("2") + one("3"))
    #expect(taken.articles.map(\.id.rawValue) == ["1", "2", "3"])
    #expect(taken.articles.map(\.body) == ["Text 1.", "Text 2.", "Text 3."])
    #expect(taken.report.notes.contains { $0.contains("a second document") })
  }

  @Test func `a file that is cut off is told once, in words`() {
    let taken = imported(
      "<rss><channel><item><guid>1</guid><title>A</title><description>One.</description></item><item><title>B"
    )
    #expect(taken.articles.count == 1 && taken.report.mendedCount == 0)
    #expect(
      taken.report.skips.map(\.reason) == [
        "the file is cut off, inside <title>; what stands behind was not read"
      ])
  }

  @Test func `white space behind the mark of UTF-8 is no fault`() {
    let taken = imported(
      "\u{FEFF}\n " + feed("<item><guid>1</guid><description>One.</description></item>"))
    #expect(taken.articles.count == 1 && taken.report.mendedCount == 0)
  }

  @Test func `an older entry never replaces a newer one of its link`() {
    let item = { (day: String, title: String) in
      "<item><title>\(title)</title><link>https://w.example/1</link><pubDate>\(day) May 2024 07:00:00 GMT</pubDate><description>x</description></item>"
    }
    let taken = imported(feed(item("02", "New") + item("01", "Old")))
    #expect(taken.articles.map(\.headline.text) == ["New"])
    #expect(taken.report.skips.map(\.reason) == ["a newer entry of this id came before this one"])
  }

  @Test func `kinds of posts that newsrooms add to WordPress are articles`() {
    let item = { (id: Int, kind: String) in
      "<item><title>A</title><guid>\(id)</guid><description>One.</description><wp:status>publish</wp:status><wp:post_type>\(kind)</wp:post_type></item>"
    }
    let taken = imported(
      "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>T</title>\(item(1, "news"))\(item(2, "press-release"))\(item(3, "product"))</channel></rss>"
    )
    #expect(taken.articles.map(\.id.rawValue) == ["1", "2"] && taken.report.passedOver == 1)
  }

  @Test func `a dateline keeps single commas, and NITF the rest of its head`() throws {
    let taken = imported(
      """
      <nitf><head><docdata><doc-id id-string="1"/><doc.rights owner="AAA" startdate="20240501" limitations="no web"/></docdata>
      <pubdata edition.name="Late" position.sequence="7"/><revision-history comment="New headline"/></head>
      <body><body.head><hedline><hl1>H</hl1></hedline>
      <dateline><location>Tolmin</location>, <story.date>May 1</story.date></dateline></body.head>
      <body.content><p>b</p></body.content><body.end><bibliography>A book.</bibliography></body.end></body></nitf>
      """)
    let article = try #require(taken.articles.first)
    #expect(article.metadata[.dateline] == "Tolmin, May 1")
    let kept = Dictionary(article.extras.map { ($0.name, $0.json) }) { first, _ in first }
    #expect(kept["rightsOwner"] == "\"AAA\"" && kept["rightsFrom"] == "\"20240501\"")
    #expect(kept["editionName"] == "\"Late\"" && kept["page"] == "\"7\"")
    #expect(kept["bibliography"] == "\"A book.\"" && kept["revisions"] != nil)
  }
}
