import LedeText
import LedeWire
import Testing

@Suite struct LegalMarkTests {
  private func newsML1(_ management: String, _ components: String) -> String {
    """
    <NewsML Version="1.2"><NewsItem xml:lang="nl"><Identification><NewsIdentifier><ProviderId>w.example</ProviderId>
    <DateId>20240305</DateId><NewsItemId>7</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification>
    <NewsManagement><FirstCreated>20240305T123000Z</FirstCreated>\(management)</NewsManagement>
    <NewsComponent xml:lang="nl"><NewsLines><HeadLine>Veer gestopt</HeadLine></NewsLines>\(components)</NewsComponent>
    </NewsItem></NewsML>
    """
  }

  private func part(_ role: String, _ text: String) -> String {
    "<NewsComponent><Role FormalName=\"\(role)\"/><ContentItem><DataContent>\(text)</DataContent></ContentItem></NewsComponent>"
  }

  @Test func `lead and body of NewsML 1 stand in their order`() throws {
    let article = try #require(
      imported(
        newsML1(
          "<Status FormalName='Usable'/>",
          part("Lead", "Het veer is dinsdag gestopt.")
            + part("Body", "Bussen rijden elk uur, zegt het bedrijf, tot het veer weer vaart."))
      ).articles.first)
    #expect(
      article.body
        == "Het veer is dinsdag gestopt.\n\nBussen rijden elk uur, zegt het bedrijf, tot het veer weer vaart."
    )
  }

  @Test(arguments: [ArticleFormat.newsMLG2, .nitf, .ninjs1, .ninjs3, .json, .csv])
  func `an embargo of NewsML 1 goes out in every format and comes back`(_ format: ArticleFormat)
    throws
  {
    let article = try #require(
      imported(
        newsML1(
          "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>20310203T040506Z</DateAndTime></StatusWillChange>",
          part("Body", "Tekst."))
      ).articles.first)
    #expect(article.metadata.status == .withheld)
    let embargo = try #require(ArticleDate("2031-02-03T04:05:06Z"))
    #expect(article.metadata.embargo == embargo)
    let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
    let back = try #require(imported(bytes, name: "f").articles.first)
    #expect(back.metadata.status == .withheld)
    #expect(back.metadata.embargo == embargo)
  }

  /// `exportSettings` stand at 2026-01-31.
  @Test(arguments: [ArticleFormat.newsMLG2, .ninjs1, .ninjs3, .json, .csv, .openSearch])
  func `an article under an embargo goes out as withheld and comes back as it was`(
    _ format: ArticleFormat
  ) throws {
    for (embargo, status) in [
      ("2031-02-03T04:05:06Z", "withheld"), ("2025-01-01T00:00:00Z", "usable"),
    ] {
      var metadata = ArticleMetadata()
      metadata.embargo = ArticleDate(embargo)
      let article = Article(
        id: ArticleID("urn:x:1"), headline: Headline("H"), body: "B.",
        metadata: metadata)
      let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      let fields = [
        ArticleFormat.newsMLG2: "<pubstatus qcode=\"stat:", .ninjs1: "\"pubstatus\":\"",
        .ninjs3: "\"pubstatus\":\"", .csv: "\"\"status\"\":\"\"",
      ]
      let states = text.contains(fields[format, default: "\"status\":\""] + status)
      // JSON and CSV state no usable status.
      #expect(states || status == "usable" && !text.contains("withheld"))
      let back = try #require(imported(bytes, name: "f").articles.first)
      #expect(back.metadata.embargo == metadata.embargo)
      #expect(back.metadata.status == .usable)
      #expect(back.extras.isEmpty || format == .newsMLG2)
    }
  }

  @Test func `NITF inside NewsML-G2 has its paragraphs in a block`() throws {
    let article = Article(
      id: ArticleID("a"), headline: Headline("H"), body: "One.\n\nTwo.")
    let text = String(
      decoding: try Exporter.bytes(of: ExportItem(article), as: .newsMLG2, exportSettings(.nitf)),
      as: UTF8.self)
    let packed = text.split(whereSeparator: \.isWhitespace).joined()
    #expect(packed.contains("<body.content><block><p>One.</p><p>Two.</p></block></body.content>"))
  }

  @Test func `codes of subjects go out as codes in ninjs`() throws {
    var metadata = ArticleMetadata()
    metadata.subjects = [.init(name: "storm", qcode: "medtop:20000139")]
    let article = Article(
      id: ArticleID("a"), headline: Headline("H"), body: "B.", metadata: metadata)
    func text(_ format: ArticleFormat) throws -> String {
      String(
        decoding: try Exporter.bytes(of: ExportItem(article), as: format, exportSettings()),
        as: UTF8.self)
    }
    #expect(try text(.ninjs1).contains(#""code":"20000139""#))
    #expect(try text(.ninjs3).contains("newscodes/mediatopic/20000139"))
  }
}
