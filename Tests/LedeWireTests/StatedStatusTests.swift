import LedeText
import LedeWire
import Testing

/// Statuses in words that Lede does not know, and in places where one does not look first.
@Suite struct StatedStatusTests {
  private static let page =
    "<body><article><p>It rained on Tuesday, and the ferry did not sail.</p></article></body>"
  private static func linked(_ name: String, _ status: String) -> String {
    """
    <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"H","\(name)":"\(status)"}</script>
    </head>\(page)</html>
    """
  }
  private static func entry(_ more: String) -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:n="http://ap.org/schemas"><entry><id>1</id><title>t</title>
    <content>b</content>\(more)</entry></feed>
    """
  }
  private static func mail(_ header: String) -> String {
    "From: a@b\nSubject: s\nMessage-ID: <1>\n\(header)\n\nb\n"
  }
  private static func sgml(_ status: String) -> String {
    "<DOC><DOCNO>1</DOCNO><STATUS>\(status)</STATUS><TEXT>b</TEXT></DOC>"
  }
  private static func newsML(_ status: String, _ more: String = "") -> String {
    """
    <NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>1</NewsItemId></NewsIdentifier></Identification>
    <NewsManagement><Status FormalName="\(status)"/>\(more)</NewsManagement><NewsComponent><NewsLines><HeadLine>H</HeadLine>
    </NewsLines><ContentItem><DataContent><p>b</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
    """
  }

  /// Files that state this status, each in a form of its own.
  private static func files(_ status: String) -> [(String, String)] {
    let fields = [
      "status", "pubStatus", "Pub Status", "article_status", "creativeWorkStatus", "workflow_state",
    ]
    return fields.map { ("a.jsonl", #"{"id":"1","body":"b","\#($0)":"\#(status)"}"# + "\n") }
      + fields.map { ("a.csv", "id,body,\($0)\n1,b,\(status)\n") }
      + [
        ("list.jsonl", #"{"id":"1","body":"b","status":["usable","\#(status)"]}"# + "\n"),
        ("object.jsonl", #"{"id":"1","body":"b","status":{"id":7,"name":"\#(status)"}}"# + "\n"),
        ("meta.jsonl", #"{"id":"1","body":"b","meta":{"status":"\#(status)"}}"# + "\n"),
        ("a.md", "---\nid: 1\ntitle: T\nstatus: \(status)\n---\nb\n"),
        ("page.html", linked("creativeWorkStatus", status)),
        ("status.html", linked("status", status)),
        (
          "meta.html",
          "<html><head><title>T</title><meta name=\"pub_status\" content=\"\(status)\"></head>\(page)</html>"
        ),
        (
          "atom.xml",
          entry("<n:Management><n:PublishingStatus>\(status)</n:PublishingStatus></n:Management>")
        ),
        (
          "rss.xml",
          "<rss><channel><item><guid>1</guid><title>t</title><description>b</description><status>\(status)</status></item></channel></rss>"
        ),
        ("x.eml", mail("X-Status: \(status)")), ("x.sgml", sgml(status)),
        ("one.xml", newsML(status)),
        (
          "n.xml",
          """
          <nitf><head><docdata management-status="\(status)"><doc-id id-string="1"/></docdata></head><body><body.content>
          <p>b</p></body.content></body></nitf>
          """
        ),
      ]
  }

  @Test(arguments: ["secret", "in legal review", "Nicht verwenden", "9", "archived"])
  func `a status that is not known withholds, wherever it stands, and is told`(status: String)
    throws
  {
    for (name, text) in Self.files(status) {
      let taken = imported(text, name: name)
      let article = try #require(taken.articles.first, "\(name)")
      #expect(article.metadata.status == .withheld, "\(name) \(text)")
      #expect(taken.report.notes.contains { $0.contains("is not known") }, "\(name) \(text)")
      // It goes on so.
      let again = try Exporter.bytes(of: ExportItem(article), as: .json, exportSettings())
      #expect(imported(again).articles.first?.metadata.status == .withheld, "\(name)")
    }
  }

  @Test(arguments: [
    "usable", "Published", "publish", "active", "final", "normal", "OK", "success", "live", "1",
    "200",
    "Updated", "stat:usable",
  ])
  func `a status of what goes on holds nothing back`(status: String) throws {
    for (name, text) in Self.files(status) where !name.hasPrefix("list") {
      let taken = imported(text, name: name)
      #expect(taken.articles.first?.metadata.status == .usable, "\(name)")
      #expect(taken.report.notes.isEmpty, "\(name) \(taken.report.notes)")
    }
  }

  @Test func `a killed article is withdrawn, wherever its status stands`() throws {
    for (name, text) in Self.files("Killed") where !name.hasPrefix("list") {
      let taken = imported(text, name: name)
      #expect(taken.articles.isEmpty && taken.removals.count == 1, "\(name)")
    }
  }

  @Test(arguments: ["Status: RO", "X-Status: A", "Status: O\nX-Status: F"])
  func `marks of mailboxes are no statuses`(header: String) throws {
    #expect(imported(Self.mail(header), name: "a").articles.first?.metadata.status == .usable)
  }

  @Test func `answers of servers and places are no statuses`() throws {
    for json in [
      #"{"status":"ok","articles":[{"id":"1","headline":"h","body":"b"}]}"#,
      #"{"id":"1","body":"b","status":true}"#,
      #"{"id":"1","body":"b","status":null,"state":"Ohio"}"#,
      #"{"id":"1","body":"b","status":{"id":9,"name":"Published"}}"#,
    ] {
      #expect(imported(json, name: "a.json").articles.first?.metadata.status == .usable, "\(json)")
    }
  }

  @Test(arguments: ["Withheld", "Canceled", "Embargoed", "Whatever"])
  func `what is to be taken back is held back`(future: String) throws {
    let change =
      "<StatusWillChange><FutureStatus FormalName=\"\(future)\"/><DateAndTime>20300201T000000Z</DateAndTime></StatusWillChange>"
    let article = try #require(
      imported(Self.newsML("Usable", change), name: "a.xml").articles.first)
    #expect(article.metadata.status == .withheld)
    #expect(article.metadata.expires == ArticleDate("2030-02-01T00:00:00Z"))
  }

  @Test func `a tombstone of Atom may be a document of its own`() {
    let taken = imported(
      #"<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="1"/>"#,
      name: "a.xml")
    #expect(taken.removals.map(\.rawValue) == ["1"] && taken.articles.isEmpty)
  }
}
