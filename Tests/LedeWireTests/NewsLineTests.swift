import LedeText
import LedeWire
import Testing

/// Lines and subjects beside the text, in NewsML 1 and ninjs.
@Suite struct NewsLineTests {
  private func newsML(status: String, content: String) -> Taken {
    imported(
      """
      <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>e.org</ProviderId><DateId>20231107</DateId>\
      <NewsItemId>1</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification><NewsManagement>\
      <Status FormalName="\(status)"/><Urgency FormalName="3"/><Instruction FormalName="Update"/>\
      </NewsManagement><NewsComponent><NewsLines><HeadLine>Storm</HeadLine><SubHeadLine>Rain</SubHeadLine>\
      <CreditLine>Example</CreditLine><NewsLine><NewsLineType FormalName="Slug"/><NewsLineText>x-1</NewsLineText>\
      </NewsLine></NewsLines><ContentItem>\(content)</ContentItem></NewsComponent></NewsItem></NewsML>
      """, name: "a.xml")
  }

  @Test func `lines of NewsML 1 are kept`() throws {
    let taken = newsML(status: "Usable", content: "<DataContent><p>It rained.</p></DataContent>")
    let article = try #require(taken.articles.first)
    #expect(article.body == "It rained.")
    #expect(article.metadata[.subheadlines] == ["Rain"])
    #expect(article.metadata[.creditline] == "Example")
    #expect(article.metadata.urgency == 3)
    #expect(article.extras.contains { $0.name == "Slug" && $0.json == "\"x-1\"" })
    #expect(article.extras.contains { $0.name == "instruction" && $0.json == "\"Update\"" })
  }

  @Test func `an item of NewsML 1 that is cancelled is removed`() {
    let taken = newsML(status: "Canceled", content: "<DataContent><p>It rained.</p></DataContent>")
    #expect(taken.articles.isEmpty)
    #expect(taken.removals.count == 1)
  }

  @Test func `HTML that is text inside NewsML 1 is read as HTML`() throws {
    let taken = newsML(
      status: "Usable",
      content:
        "<DataContent>&lt;html&gt;&lt;body&gt;&lt;p&gt;It rained.&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;</DataContent>"
    )
    #expect(taken.articles.first?.body == "It rained.")
  }

  @Test(arguments: [ArticleFormat.ninjs1, .ninjs3])
  func `subjects come back from ninjs as they were`(format: ArticleFormat) throws {
    typealias Subject = ArticleMetadata.Subject
    var article = Article(
      id: ArticleID("1"), headline: Headline("Storm"), body: "It rained.")
    article.metadata.subjects = [
      Subject(name: "Weather", qcode: "medtop:17000000"), Subject(name: "Own", qcode: "desk:7"),
      Subject(name: "Elsewhere", uri: "http://e.org/subjects/7"), Subject(name: "Named"),
    ]
    let moment = try #require(ArticleDate("2023-11-08T12:00:00Z"))
    let settings = try ExportSettings(authority: "e.org", authorityDate: "2023", asOf: moment)
    let bytes = try Exporter.bytes(of: ExportItem(article), as: format, settings)
    let again = try #require(imported(bytes, name: "a.json").articles.first)
    #expect(again.metadata.subjects == article.metadata.subjects)
  }
}
