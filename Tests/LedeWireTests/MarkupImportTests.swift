import LedeText
import LedeWire
import Testing

@Suite struct MarkupImportTests {
  private let newsItem = """
    <?xml version="1.0"?>
    <n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01" guid="urn:x:1" version="3" xml:lang="en">
      <n:itemMeta><n:itemClass qcode="ninat:text"/><n:provider literal="xw"><n:name>X Wire</n:name>
      </n:provider><n:versionCreated>2024-02-03 10:00:00+0100 </n:versionCreated>
      <n:pubStatus qcode="stat:usable"/><n:edNote>Adds quote</n:edNote></n:itemMeta>
      <n:contentMeta><n:urgency>4</n:urgency><n:creator><n:name>Ann Bee</n:name></n:creator>
      <n:language tag="en-GB"/><n:keyword>rain</n:keyword><n:subject qcode="subj:17000000"/>
      <n:headline role="hld:sub">Second</n:headline><n:headline>First &eacute;&amp;</n:headline>
      <n:description role="drol:summary">Short.</n:description></n:contentMeta>
      <n:contentSet><n:inlineXML contenttype="application/xhtml+html">
      <html xmlns="http://www.w3.org/1999/xhtml"><body><h1>First</h1><p>One <b>two</b>.</p>
      <p>&#160;</p><p>Three<br/>four.</p></body></html></n:inlineXML></n:contentSet>
    </n:newsItem>
    """

  @Test func `a newsItem's fields land where they belong`() throws {
    let taken = imported(newsItem)
    let article = try #require(taken.articles.first)
    #expect(taken.versions == [3])
    #expect(article.id.rawValue == "urn:x:1")
    #expect(article.headline == Headline("First é&"))
    #expect(article.date == ArticleDate("2024-02-03T10:00:00+01:00"))
    #expect(article.language == "en-GB")
    #expect(article.byline == "Ann Bee")
    #expect(article.source == "X Wire")
    #expect(article.keywords == ["rain"])
    #expect(article.body == "First\n\nOne two.\n\nThree\nfour.")
    #expect(article.metadata.version == 3)
    #expect(article.metadata.urgency == 4)
    #expect(article.metadata.editorNotes == ["Adds quote"])
    #expect(article.metadata.summaries == ["Short."])
    #expect(article.metadata.subjects == [.init(qcode: "subj:17000000")])
    #expect(article.metadata.subheadlines == ["Second"])
  }

  @Test func `of several versions in a message the highest wins and canceled means removal`() {
    func item(_ id: String, _ version: Int, _ status: String = "usable") -> String {
      """
      <newsItem guid="\(id)" version="\(version)"><itemMeta><pubStatus qcode="stat:\(status)"/>
      </itemMeta><contentMeta><headline>H\(version)</headline></contentMeta><contentSet>
      <inlineData contenttype="text/plain">Text \(version).</inlineData></contentSet></newsItem>
      """
    }
    let items = [item("a", 2), item("a", 1), item("b", 1), item("c", 5, "canceled"), item("a", 3)]
    let taken = imported(
      "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>"
        + items.joined(separator: "<!-- -->\n") + "</itemSet></newsMessage>")
    #expect(taken.articles.map(\.headline.text) == ["H2", "H1", "H3"])
    #expect(taken.articles.map(\.id.rawValue) == ["a", "b", "a"])
    #expect(taken.removals.map(\.rawValue) == ["c"])
    #expect(taken.report.skippedCount == 1)
  }

  @Test func `a package is reported and not taken for an article`() {
    let taken = imported(
      "<packageItem guid='p'><contentMeta><headline>H</headline></contentMeta></packageItem>")
    #expect(taken.articles.isEmpty)
    #expect(taken.report.skips.first?.place == "p")
  }

  @Test func `NITF with a corpus's repeated lead gives the full text once`() throws {
    let article = try #require(
      imported(
        """
        <!DOCTYPE nitf SYSTEM "http://example.org/nitf.dtd">
        <nitf><head><title>T</title><meta name="online_sections" content="World"/>
        <docdata><doc-id id-string="77"/><identified-content><person>Bee, Ann</person>
        </identified-content></docdata>
        <pubdata date.publication="20070107T000000" name="The Paper" ex-ref="http://example.org/77"/>
        </head><body><body.head><hedline><hl1>Main line</hl1><hl2>Below</hl2></hedline>
        <byline>By ANN BEE</byline></body.head><body.content>
        <block class="lead_paragraph"><p>One.</p></block>
        <block class="full_text"><p>One.</p><p>Two.</p></block></body.content></body></nitf>
        """
      ).articles.first)
    #expect(article.id.rawValue == "77")
    #expect(article.headline.text == "Main line")
    #expect(article.body == "One.\n\nTwo.")
    #expect(article.date == ArticleDate(year: 2007, month: 1, day: 7))
    #expect(article.byline == "By ANN BEE")
    #expect(article.section == "World")
    #expect(article.source == "The Paper")
    #expect(article.extras.contains(.init(name: "person", written: #"["Bee, Ann"]"#)))
  }

  @Test func `a feed's items are articles, full content before summaries`() {
    let taken = imported(
      """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>A Feed</title><language>en</language>
      <item><title>One &amp;amp; two</title><media:title>no</media:title><link>https://example.org/1</link>
      <guid isPermaLink="false">g1</guid><pubDate>Tue, 07 Nov 2023 16:27:41 EST</pubDate>
      <dc:creator>Ann</dc:creator><category>x</category><description>Short</description>
      <content:encoded><![CDATA[<p>Full &hellip;</p><script>no()</script><p>Text</p>]]></content:encoded></item>
      <item><description>Only &lt;b&gt;words&lt;/b&gt; here&nbsp;now.</description></item>
      </channel></rss>
      """)
    #expect(taken.articles.count == 2)
    #expect(taken.articles[0].headline.text == "One & two")
    #expect(taken.articles[0].body == "Full …\n\nText")
    #expect(taken.articles[0].id.rawValue == "g1")
    #expect(taken.articles[0].date?.description == "2023-11-07T16:27:41-05:00")
    #expect(taken.articles[0].source == "A Feed")
    #expect(taken.articles[1].body == "Only words here\u{A0}now.")
    #expect(taken.articles[1].headline.isDerived)
  }

  @Test func `an Atom feed's relative links are made whole`() throws {
    let article = try #require(
      imported(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/">
        <entry><title type="html">&lt;i&gt;T&lt;/i&gt;</title><link href="b.html"/><id>tag:e,1:2</id>
        <updated>2024-01-02T03:04:05Z</updated><author><name>Ann</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body.</p></div></content>
        </entry></feed>
        """
      ).articles.first)
    #expect(article.headline.text == "T")
    #expect(article.url == "https://example.org/a/b.html")
    #expect(article.byline == "Ann")
    #expect(article.body == "Body.")
  }

  @Test func `NewsML 1 with nested components and a compact date is read`() throws {
    let article = try #require(
      imported(
        """
        <!DOCTYPE NewsML [<!ENTITY % n SYSTEM "nitf.dtd"> %n; <!ENTITY co "The Company">]>
        <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>x.org</ProviderId>
        <DateId>20231125</DateId><NewsItemId>e1</NewsItemId><RevisionId Update="N">2</RevisionId>
        </NewsIdentifier></Identification><NewsManagement><FirstCreated>20231125T162741Z</FirstCreated>
        <Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine/>
        </NewsLines><NewsComponent><NewsLines><HeadLine>Line of &co;</HeadLine></NewsLines>
        <ContentItem><DataContent><p>Uno.</p><p>Dos &aacute;.</p></DataContent></ContentItem>
        </NewsComponent></NewsComponent></NewsItem></NewsML>
        """
      ).articles.first)
    #expect(article.id.rawValue == "urn:newsml:x.org:20231125:e1")
    #expect(article.headline.text == "Line of The Company")
    #expect(article.body == "Uno.\n\nDos á.")
    #expect(article.date?.description == "2023-11-25T16:27:41Z")
  }

  @Test func `a page's linked data and its text are read`() throws {
    let article = try #require(
      imported(
        """
        <!DOCTYPE html><html lang="en"><head><title>Site</title><script type="application/ld+json">
        {"@graph":[{"@type":"Organization","name":"O"},{"@type":["NewsArticle"],"headline":"A &amp; B",
        "datePublished":"2024-05-06T07:08:09+02:00","author":[{"name":"Ann"},{"name":"Cal"}],
        "publisher":{"name":"Site News"},"keywords":["k1","k2"]}]}</script></head>
        <body><nav><p>Menu entries that are long enough to be taken for the text of a page</p></nav>
        <div><p>The first paragraph of the text, which is long enough to count as one.</p>
        <p>The second paragraph of the text, which is long enough to count too.</p></div></body></html>
        """
      ).articles.first)
    #expect(article.headline.text == "A & B")
    #expect(article.byline == "Ann, Cal")
    #expect(article.source == "Site News")
    #expect(article.keywords == ["k1", "k2"])
    #expect(article.date?.description == "2024-05-06T07:08:09+02:00")
    #expect(article.body.hasPrefix("The first paragraph"))
    #expect(!article.body.contains("Menu"))
  }
}
