import LedeText
import LedeWire
import Testing

@Suite struct TextualImportTests {
  @Test(arguments: [
    (
      "headline,body,date\n\"A, \"\"b\"\"\",\"One\ntwo\",2023-11\n", "A, \"b\"", "One\ntwo",
      "2023-11"
    ),
    ("Title\tText\tpub_date\nA\tB\t7 November 2023\n", "A", "B", "2023-11-07"),
    ("id;headline;content\n1;A;B", "A", "B", nil),
  ])
  func `values in columns are read, whatever parts them`(
    text: String, headline: String, body: String, date: String?
  ) throws {
    let taken = imported(text)
    let article = try #require(taken.articles.first)
    #expect(taken.report.format == .csv)
    #expect(article.headline.text == headline)
    #expect(article.body == body)
    #expect(article.date?.description == date)
  }

  @Test(arguments: [
    ("id,headline,body\nc1,A,\"B\nb\"\nc2,C,D\n", ["B\nb", "D"]),
    ("{\"id\":\"1\",\"body\":\"B\"}\n{\"id\":\"2\",\"body\":\"D\"}\n", ["B", "D"]),
    ("Title: A\nBy Ann\n\nB.\n\nD.\n", ["B.\n\nD.\n"]),
  ])
  func `lines may end in carriage returns alone`(text: String, bodies: [String]) {
    let old = String(text.map { $0 == "\n" ? "\r" : $0 })
    #expect(imported(old).articles.map(\.body) == bodies)
    #expect(imported(old).articles == imported(text).articles)
  }

  @Test func `a list of kills whose lines end in carriage returns is one`() {
    #expect(imported("id,status\rc9,canceled\r").removals.map(\.rawValue) == ["c9"])
  }

  @Test func `columns can be mapped to fields`() throws {
    var settings = ImportSettings(format: .csv)
    _ = settings.names.set("ueberschrift", to: "headline")
    _ = settings.names.set("inhalt", to: "body")
    let article = try #require(imported("ueberschrift,inhalt,x\nA,B,C\n", settings).articles.first)
    #expect(article.headline.text == "A")
    #expect(article.body == "B")
    #expect(article.extras == [.init(name: "x", written: "\"C\"")])
  }

  @Test(arguments: [
    ("a.jsonl", #"{"id":"1","Titel":"H","body":"It rained.","Lifecycle-Step":"WORD"}"#),
    ("a.csv", "id,titel,body,lifecycle step\n1,H,It rained.,WORD\n"),
    ("a.md", "---\nid: 1\ntitle: H\nlifecycle_step: WORD\n---\nIt rained.\n"),
  ])
  func `a house's own name may stand for a status`(name: String, text: String) {
    var settings = ImportSettings()
    _ = settings.names.set("Titel", to: "headline")
    _ = settings.names.set("lifecycle step", to: "status")
    func status(_ word: String, _ settings: ImportSettings) -> [ArticleMetadata.Status] {
      imported(text.replacing("WORD", with: word), name: name, settings).articles.map(
        \.metadata.status)
    }
    // A word that is not known withholds where the name is one of a status.
    #expect(status("frozen", settings) == [.withheld] && status("live", settings) == [.usable])
    #expect(status("frozen", ImportSettings()) != [.withheld])
    let taken = imported(text.replacing("WORD", with: "killed"), name: name, settings)
    #expect(taken.articles.isEmpty && taken.removals.map(\.rawValue) == ["1"])
    #expect(taken.report.statedNames.contains("lifecycle_step"))
  }

  @Test func `a name stands for a field of an article and nothing else`() {
    var names = StatedNames()
    let taken = [("a", "state"), ("", "status"), ("Embargo bis", "embargo")].map {
      names.set($0.0, to: $0.1)
    }
    #expect(taken == [false, false, true] && names.all == ["embargo_bis"])
  }

  @Test func `ninjs of every version is read`() throws {
    let first =
      #"{"uri":"u1","type":"text","versioncreated":"2013-07-09T10:37:00Z","headline":"H","body_xhtml":"<p>A &amp; b</p><p>c</p>","byline":"Ann","pubstatus":"usable","version":"2"}"#
    let third =
      #"{"uri":"u3","versionCreated":"2024-07-09T10:37:00Z","title":"t","headlines":[{"role":"main","value":"H3"}],"bodies":[{"contentType":"text/plain","value":"Plain text."},{"contentType":"application/xml","value":"<X>meta meta meta meta</X>"}],"by":"Cal"}"#
    let gone =
      #"{"uri":"u4","versioncreated":"2024-07-09T10:37:00Z","pubstatus":"canceled","headline":"x"}"#
    let taken = imported("{\"item\":[\(first),\n\(third),\(gone)]}")
    #expect(taken.articles.map(\.headline.text) == ["H", "H3"])
    #expect(taken.articles.map(\.body) == ["A & b\n\nc", "Plain text."])
    #expect(taken.articles.map(\.byline) == ["Ann", "Cal"])
    #expect(taken.articles[1].date?.description == "2024-07-09T10:37:00Z")
    #expect(taken.removals.map(\.rawValue) == ["u4"])
  }

  @Test(arguments: [ArticleFormat.ninjs1, .ninjs3])
  func `what an article states comes back from ninjs, whatever ninjs has no key for`(
    format: ArticleFormat
  ) throws {
    var article = try fullArticle()
    article.id = ArticleID("urn:x:1")
    article.body = "It rained."
    article.metadata.summaries = ["Rain."]
    article.metadata.editorNotes = ["Hold."]
    article.metadata.dateline = "LIMA"
    article.metadata.versionCreated = ArticleDate("2023-11-08T15:00:00Z")
    let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
    #expect(try #require(imported(bytes).articles.first) == article)
  }

  @Test(arguments: [ArticleFormat.ninjs1, .ninjs3])
  func `an article without a date has none when it comes back from ninjs`(format: ArticleFormat)
    throws
  {
    let article = Article(
      id: ArticleID("urn:x:1"), headline: Headline("Words", isDerived: true),
      date: nil, language: "en", body: "Words.")
    let bytes = try Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
    var back = try #require(imported(bytes).articles.first)
    #expect(back.metadata.versionCreated != nil)
    back.metadata.versionCreated = nil
    #expect(back == article)
  }

  @Test func `documents in SGML are read one by one`() {
    let taken = imported(
      """
      <!DOCTYPE lewis SYSTEM "lewis.dtd">
      <REUTERS TOPICS="YES" NEWID="7"><DATE>26-FEB-1987 15:01:01.79</DATE><TOPICS><D>cocoa</D></TOPICS>
      <PLACES><D>usa</D></PLACES><TEXT>&#2;<TITLE>A &lt;B> C</TITLE><DATELINE> X, Feb 26 - </DATELINE>
      <BODY>First line
      goes on.
          New paragraph &amp; more.
       Reuter &#3;</BODY></TEXT></REUTERS>
      <REUTERS NEWID="8"><DATE>bad</DATE><TEXT TYPE="UNPROC">Raw words.</TEXT></REUTERS>
      <DOC><DOCNO> AP880212-0047 </DOCNO><HEAD>H</HEAD><TEXT>T1</TEXT><TEXT>T2</TEXT></DOC>
      """)
    #expect(
      taken.articles.map(\.id.rawValue) == ["reuters-21578-7", "reuters-21578-8", "AP880212-0047"])
    #expect(taken.articles[0].headline.text == "A <B> C")
    #expect(taken.articles[0].date?.description == "1987-02-26T15:01:01.790")
    #expect(taken.articles[0].body == "First line goes on.\n\nNew paragraph & more. Reuter")
    #expect(taken.articles[0].keywords == ["cocoa"])
    #expect(taken.articles[1].body == "Raw words.")
    #expect(taken.articles[2].body == "T1\n\nT2")
    #expect(taken.articles[2].date?.description == "1988-02-12")
  }

  @Test func `a message of the teleprinter age is read`() throws {
    let article = try #require(
      imported(
        "\u{1}abc0123 4 pol 250 Rain/\r\n\u{2}Rain falls\r\n   It rained.\r\n   A lot.\r\n\u{3}071627 GMT nov 23\r\n"
      ).articles.first)
    #expect(article.headline.text == "Rain falls")
    #expect(article.source == "abc")
    #expect(article.section == "pol")
    #expect(article.date?.description == "2023-11-07T16:27:00Z")
    #expect(article.body.hasPrefix("It rained."))
  }

  @Test func `a web archive's pages are read`() {
    let page = "<html><head><title>T</title></head><body><p>Words of a page.</p></body></html>"
    let http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    let taken = imported(
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"
        + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/p\r\n"
        + "Content-Length: \(http.utf8.count)\r\n\r\n\(http)\r\n\r\n")
    #expect(taken.articles.map(\.id.rawValue) == ["http://example.org/p"])
    #expect(taken.articles.map(\.body) == ["Words of a page."])
  }

  @Test func `gzip is unwrapped and a cut stream is an error`() {
    // `printf '{"id":"z","text":"Packed."}\n' | gzip -n9`
    let packed: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0xCA, 0x4C, 0x51,
      0xB2, 0x52, 0xAA, 0x52, 0xD2, 0x51, 0x2A, 0x49, 0xAD, 0x28, 0x01, 0x32, 0x03, 0x12, 0x93,
      0xB3, 0x53, 0x53, 0xF4, 0x94, 0x6A, 0xB9, 0x00, 0xC2, 0x5E, 0x2A, 0xE2, 0x1C, 0x00, 0x00,
      0x00,
    ]
    #expect(imported(packed).articles.map(\.body) == ["Packed."])
    let cut = imported(Array(packed.dropLast(12)))
    #expect(cut.articles.isEmpty)
    #expect(cut.report.skippedCount > 0)
  }

  @Test(arguments: [
    ("2023", "2023"), ("2023-11", "2023-11"), ("2023-11-07", "2023-11-07"),
    ("20231107", "2023-11-07"), ("2023/11/07", "2023-11-07"),
    ("20231125T162741Z", "2023-11-25T16:27:41Z"),
    ("20190603T174729+0200", "2019-06-03T17:47:29+02:00"),
    ("2023-11-07 16:27:41+01:00 ", "2023-11-07T16:27:41+01:00"),
    ("2018-01-21T20:23:15.000Z", "2018-01-21T20:23:15.000Z"),
    ("Tue, 07 Nov 2023 16:27:41 GMT", "2023-11-07T16:27:41Z"),
    ("07 Nov 23 16:27 EST", "2023-11-07T16:27:00-05:00"),
    ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.790"), ("November 7th, 2023", "2023-11-07"),
    ("Sep 30, 2014 10:34 AM ET", "2014-09-30T10:34:00"),
    ("Tue Nov  7 16:27:41 2023", "2023-11-07T16:27:41"),
  ])
  func `dates are read as newsrooms write them`(text: String, expected: String) throws {
    let article = try #require(imported(#"{"text":"x","date":"\#(text)"}"#).articles.first)
    #expect(article.date?.description == expected)
  }

  @Test(arguments: [
    "", "soon", "2023-13-01", "2023-02-30", "99999999999999999999", "32 November 2023",
  ])
  func `what states no date is kept and not guessed at`(text: String) throws {
    let article = try #require(imported(#"{"text":"x","date":"\#(text)"}"#).articles.first)
    #expect(article.date == nil)
    #expect(article.extras.isEmpty == text.isEmpty)
  }
}
