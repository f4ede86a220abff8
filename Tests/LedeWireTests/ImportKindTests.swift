import LedeText
import LedeWire
import Testing

/// What desks really send: a test for each kind of file of which text or marks were lost once.
@Suite struct ImportKindTests {
  @Test func `after a fault in a feed references are still read`() {
    let taken = imported(
      "\n<?xml version='1.0'?><rss><channel><item><guid>1</guid><title>A &amp; B</title><link>https://w.example/?a=1&b=2</link>"
        + "<description>&lt;p&gt;X &amp;lt; 3.&lt;/p&gt;&lt;p&gt;It&amp;#8217;s.&lt;/p&gt;</description></item>"
        + "<item><guid>2</guid><title>C &#38; D</title><description>Two.</description></item></channel></rss>"
    )
    #expect(taken.articles.map(\.headline.text) == ["A & B", "C & D"])
    #expect(taken.articles.first?.body == "X < 3.\n\nIt’s.")
    #expect(taken.articles.first?.url == "https://w.example/?a=1&b=2")
    #expect(taken.report.mendedCount > 0)
    #expect(taken.report.skippedCount == 0)
  }

  @Test func `a bare ampersand in NITF is mended`() throws {
    let taken = imported(
      "<nitf><head><docdata><doc-id id-string='u'/></docdata></head><body><body.head><hedline><hl1>R&D &lt; 5</hl1></hedline></body.head><body.content><p>A&amp;B.</p></body.content></body></nitf>"
    )
    #expect(taken.articles.first?.headline.text == "R&D < 5")
    #expect(taken.articles.first?.body == "A&B.")
  }

  @Test func `ninjs 1 with roles in its keys is read`() throws {
    let article = try #require(
      imported(
        #"{"uri":"u","type":"text","headline_main":"H","body_main":"B.","description_short":"S."}"#
      ).articles.first)
    #expect(article.headline.text == "H")
    #expect(article.body == "B.")
  }

  @Test func `the texts of a composite are articles`() {
    let taken = imported(
      #"{"guid":"p","type":"composite","headline":"P","associations":{"a":{"guid":"x","type":"text","headline":"X","body_html":"<p>One.</p>"},"b":{"guid":"y","type":"picture","headline":"Y"}}}"#
    )
    #expect(taken.articles.map(\.id.rawValue) == ["x"])
    #expect(taken.articles.map(\.body) == ["One."])
  }

  @Test func `HTML under another key of JSON is the text`() {
    let taken = imported(
      #"{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","title":"T","content_html":"<p>One.</p><p>Two.</p>","authors":[{"name":"Cal Dee"}]}]}"#
    )
    #expect(taken.articles.map(\.body) == ["One.\n\nTwo."])
    #expect(taken.articles.map(\.byline) == ["Cal Dee"])
    #expect(taken.articles.map(\.source) == ["F"])
  }

  @Test func `a NewsML item in two languages gives an article each`() {
    let taken = imported(
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" version="1" xml:lang="en"><itemMeta/>
      <contentMeta><language tag="en"/><language tag="de"/><headline xml:lang="de">Fähre steht</headline>
      <headline xml:lang="en">Ferry stopped</headline></contentMeta><contentSet>
      <inlineXML xml:lang="de" contenttype="application/xhtml+xml"><html><body><p>Die Fähre steht seit heute still.</p></body></html></inlineXML>
      <inlineXML xml:lang="en" contenttype="application/xhtml+xml"><html><body><p>It stopped.</p></body></html></inlineXML>
      </contentSet></newsItem>
      """)
    let english = taken.articles.first { $0.id.rawValue == "g" }
    #expect(english?.headline.text == "Ferry stopped")
    #expect(english?.body == "It stopped.")
    #expect(english?.language == "en")
  }

  @Test func `one bad byte spoils itself alone`() throws {
    let bytes = Array("Die Fähre fährt über den Fluß zurück. ".utf8) + [0xC3] + Array(" Ende.".utf8)
    let taken = imported(bytes, name: "t.txt")
    #expect(
      taken.articles.first?.body == "Die Fähre fährt über den Fluß zurück. \u{FFFD} Ende.")
    #expect(taken.report.repairedCharacters == 1)
  }

  @Test func `quotation marks in quoted cells survive the ends of lines`() {
    let taken = imported("id,headline,body\n1,A,\"one \"\"q\"\" x\ntwo\"\n2,B,\"y\"\n")
    #expect(taken.articles.map(\.body) == ["one \"q\" x\ntwo", "y"])
  }

  @Test func `a pretty-printed value goes out on one line`() throws {
    let taken = imported(
      "[\n {\"id\": \"a\",\n \"text\": \"One.\",\n \"mood\": [\n 1,\n {\"b\": 2}\n ]}\n]")
    let item = ExportItem(try #require(taken.articles.first))
    let line = String(
      decoding: try Exporter.bytes(of: item, as: .json, exportSettings()), as: UTF8.self)
    #expect(line.split(separator: "\n").count == 1)
    #expect(line.contains(#""mood":[1,{"b":2}]"#))
  }
}
