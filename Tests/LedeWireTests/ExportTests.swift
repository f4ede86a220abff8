import LedeText
import LedeWire
import Testing

@Suite struct ExportTests {
  private func text(
    _ article: Article, _ format: ArticleFormat, _ body: ExportSettings.Body = .xhtml
  )
    throws
    -> String
  {
    String(
      decoding: try Exporter.bytes(of: ExportItem(article), as: format, exportSettings(body)),
      as: UTF8.self)
  }

  @Test func `a newsItem holds what the article states, element by element`() throws {
    let item = ExportItem(
      try fullArticle(), digest: "Rain, then calm.",
      links: [.init(.seeAlso, ArticleID("wire 2"))],
      entities: [.init(.place, "Port X", confidence: 80)])
    let xml = String(
      decoding: try Exporter.bytes(of: item, as: .newsMLG2, exportSettings()), as: UTF8.self)
    #expect(
      xml == #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:example.org,2026:item:wire%201%2F%C3%A4" version="4" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en-GB">
          <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
          <rightsInfo>
            <copyrightNotice>(c) Example</copyrightNotice>
          </rightsInfo>
          <itemMeta>
            <itemClass qcode="ninat:text"/>
            <provider literal="example.org"/>
            <versionCreated>2026-01-31T12:00:00Z</versionCreated>
            <firstCreated>2023-11-07T15:00:00Z</firstCreated>
            <pubStatus qcode="stat:usable"/>
            <generator versioninfo="1.0.0">Lede</generator>
            <altRep>https://example.org/rain?a=1&amp;b=2</altRep>
            <link rel="irel:seeAlso" residref="tag:example.org,2026:item:wire%202" version="1" contenttype="application/vnd.iptc.g2.newsitem+xml"/>
          </itemMeta>
          <contentMeta>
            <urgency>3</urgency>
            <contentCreated>2023-11-07T16:27:41+01:00</contentCreated>
            <infoSource literal="Example Wire">
              <name>Example Wire</name>
            </infoSource>
            <language tag="en-GB"/>
            <keyword>rain</keyword>
            <keyword>wind &amp; sea</keyword>
            <subject type="cpnat:abstract">
              <name>Weather</name>
            </subject>
            <subject qcode="medtop:17000000">
              <name>weather</name>
            </subject>
            <subject type="cpnat:geoArea" uri="tag:example.org,2026:geoArea:Port%20X" how="howextr:tool" why="why:inferred" confidence="80">
              <name>Port X</name>
            </subject>
            <slugline>rain-coast</slugline>
            <headline>Rain &amp; "wind" &lt;hit&gt; the coast</headline>
            <by>Ann Bee, Cal Dee</by>
            <description role="drol:summary">Rain, then calm.</description>
            <contentMetaExtProperty reluri="x-lede:extra:mood" value="{&quot;n&quot;:[1,&quot;&lt;&amp;&gt;\n&quot;]}"/>
            <contentMetaExtProperty reluri="x-lede:extra:note%20to%20self" value="null"/>
          </contentMeta>
          <contentSet>
            <inlineXML contenttype="application/xhtml+xml">
              <html xmlns="http://www.w3.org/1999/xhtml">
                <head>
                  <title>Rain &amp; "wind" &lt;hit&gt; the coast</title>
                </head>
                <body>
                  <p>It rained; hard.</p>
                  <p>The �wind� rose 🌀 &amp;amp; fell.</p>
                  <p>Then: calm ]]&gt;.</p>
                </body>
              </html>
            </inlineXML>
          </contentSet>
        </newsItem>

        """#)
  }

  @Test func `an unknown date and a derived headline are told, and nothing is claimed`() throws {
    let bare = Article(
      id: ArticleID("a"), headline: Headline("Words", isDerived: true), body: "Words."
    )
    let xml = try text(bare, .newsMLG2)
    #expect(xml.contains("<edNote>Date unknown.</edNote>"))
    #expect(xml.contains("<edNote>Headline derived from the first sentence.</edNote>"))
    for claim in ["contentCreated", "firstCreated", "<by>", "genre", "rightsInfo", "infoSource"] {
      #expect(!xml.contains(claim))
    }
  }

  @Test(arguments: ["2023", "2023-11", "2023-11-07"])
  func `a date is never made more precise`(date: String) throws {
    var article = try fullArticle()
    article.date = ArticleDate(date)
    #expect(try text(article, .newsMLG2).contains("<contentCreated>\(date)</contentCreated>"))
    #expect(!(try text(article, .ninjs1).contains("contentcreated")))
    #expect(imported(try text(article, .ninjs1)).articles.first?.date == article.date)
    #expect(imported(try text(article, .ninjs3)).articles.first?.date == article.date)
    #expect(imported(try text(article, .nitf)).articles.first?.date == article.date)
  }

  @Test(arguments: ExportSettings.Body.allCases)
  func `export, import and export again give the same bytes`(body: ExportSettings.Body) throws {
    var articles = [try fullArticle(), try fullArticle(), try fullArticle()]
    articles[1].date = nil
    articles[1].language = "not a language"
    articles[1].url = "no url at all"
    articles[1].body = ""
    articles[2].headline = Headline(derivedFrom: articles[2].body)
    articles[2].date = ArticleDate("2023-11")
    articles[2].section = nil
    articles[2].extras = []
    articles[2].metadata = ArticleMetadata()
    for article in articles {
      let first = try text(article, .newsMLG2, body)
      let again = try #require(imported(first).articles.first)
      #expect(try text(again, .newsMLG2, body) == first)
      #expect(again.headline.isDerived == article.headline.isDerived)
      #expect(again.date == article.date)
      #expect(again.language == article.language)
      #expect(again.url == article.url)
      #expect(again.byline == article.byline)
      #expect(again.section == article.section)
      #expect(again.source == article.source)
    }
  }

  @Test(arguments: [ArticleFormat.json, .csv])
  func `JSON lines and CSV give the article back as it was`(format: ArticleFormat) throws {
    let article = try fullArticle()
    var expected = article
    if format == .csv { expected.extras = article.extras }
    #expect(imported(try text(article, format)).articles == [expected])
  }

  @Test func `a digest's package has an id made from its members`() throws {
    let settings = try exportSettings()
    let article = try fullArticle()
    let package = ExportPackage(headline: "Rain", digest: "It rained.", articles: [article])
    let other = ExportPackage(headline: "Other words", articles: [article])
    #expect(package.guid(settings) == other.guid(settings))
    #expect(package.guid(settings) != ExportPackage(headline: "", articles: []).guid(settings))
  }

  @Test func `settings that make no tag URI are refused`() throws {
    let moment = try #require(ArticleDate("2026-01-31T12:00:00Z"))
    let day = try #require(ArticleDate("2026-01-31"))
    #expect(throws: WireError.self) {
      try ExportSettings(authority: "not a domain", authorityDate: "2026", asOf: moment)
    }
    #expect(throws: WireError.self) {
      try ExportSettings(authority: "example.org", authorityDate: "soon", asOf: moment)
    }
    #expect(throws: WireError.self) {
      try ExportSettings(authority: "example.org", authorityDate: "2026", asOf: day)
    }
  }
}
