import LedeText
import LedeWire
import Testing

/// The many ways in which sources say that an article must not go out.
@Suite struct ReleaseWordsTests {
  @Test(arguments: [
    (#""embargo_date":"2031-02-03T04:05:06Z""#, "2031-02-03T04:05:06Z"),
    (#""embargoUntil":"2031-02-03 04:05""#, "2031-02-03T04:05:00"),
    (#""embargo":1927857906"#, "2031-02-03T04:05:06Z"),
    (#""embargoTime":"3 February 2031""#, "2031-02-03"),
  ])
  func `an embargo is found under the names that JSON has for it`(member: String, date: String) {
    let taken = imported(#"{"id":"1","headline":"H","body":"b",\#(member)}"# + "\n")
    #expect(taken.articles.first?.metadata.embargo?.description == date)
  }

  @Test(arguments: [
    #""embargoed":true"#, #""embargo":"next Tuesday""#, #""status":"on hold""#, #""status":"HOLD""#,
    #""Status":"Withheld""#,
  ])
  func `what holds an article back in words withholds it`(member: String) {
    let taken = imported(#"{"id":"1","headline":"H","body":"b",\#(member)}"# + "\n")
    #expect(taken.articles.first?.metadata.status == .withheld)
  }

  @Test(arguments: [
    #""embargoed":false"#, #""embargo":"""#, #""embargo":null"#, #""embargo":"no""#,
    #""embargo":"0000-00-00 00:00:00""#, #""embargo":"n/a""#, #""embargo":"-""#,
    #""embargo":"\\N""#,
  ])
  func `no embargo is none`(member: String) throws {
    let taken = imported(#"{"id":"1","headline":"H","body":"b",\#(member)}"# + "\n")
    let article = try #require(taken.articles.first)
    #expect(article.metadata.status == .usable && article.metadata.embargo == nil)
    #expect(article.extras.isEmpty)
  }

  @Test(arguments: ["deleted", "retracted", "killed", "recalled", "Cancelled", "withdrawn"])
  func `each word for a withdrawal withdraws`(word: String) {
    #expect(
      imported(#"{"id":"1","headline":"H","status":"\#(word)"}"# + "\n").removals.map(\.rawValue)
        == ["1"])
    #expect(
      imported("id,version,headline,status\n1,2,H,\(word)\n").removals.map(\.rawValue) == ["1"])
  }

  @Test func `a kill in NewsML 1 withdraws whatever word it uses`() {
    let taken = imported(
      """
      <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>w.example</ProviderId><DateId>20240305</DateId>
      <NewsItemId>7</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification>
      <NewsManagement><Status FormalName="Killed"/></NewsManagement>
      <NewsComponent><NewsLines><HeadLine>Veer</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>
      """)
    #expect(
      taken.removals.map(\.rawValue) == ["urn:newsml:w.example:20240305:7"]
        && taken.articles.isEmpty)
  }

  @Test func `a tombstone of Atom withdraws`() {
    let taken = imported(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>T</title>
      <at:deleted-entry ref="urn:e:1" when="2024-05-02T00:00:00Z"/>
      <entry><id>urn:e:2</id><title>Ferry</title><updated>2024-05-02T00:00:00Z</updated><content>Sails.</content></entry></feed>
      """)
    #expect(
      taken.removals.map(\.rawValue) == ["urn:e:1"]
        && taken.articles.map(\.id.rawValue) == ["urn:e:2"])
  }

  /// `DateTimeOrNullPropType` of the schema: the end is not known yet.
  @Test func `an embargo of NewsML-G2 without a date withholds`() {
    let taken = imported(
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" version="1"><itemMeta><embargoed/></itemMeta>
      <contentMeta><headline>H</headline></contentMeta></newsItem>
      """)
    #expect(taken.articles.first?.metadata.status == .withheld)
  }

  @Test(arguments: [
    ("EMBARGOED UNTIL 6 A.M. TUESDAY: Ferry stops", ArticleMetadata.Status.withheld),
    ("Sperrfrist 12 Uhr: Fähre steht", .withheld), ("EMBARGO - Ferry stops", .withheld),
    ("Sous embargo jusqu'à 6h : le bac", .withheld), ("HOLD FOR RELEASE: Ferry stops", .withheld),
    ("Embargo on oil lifted", .usable), ("Embargoed goods found on ferry", .usable),
    ("Hold on, ferry comes", .usable),
  ])
  func `a mail that says so itself is withheld`(subject: String, status: ArticleMetadata.Status) {
    let taken = imported(
      "From: a@w.example\nSubject: \(subject)\nDate: Tue, 5 Mar 2024 07:15:00 +0100\n\nThe ferry stops.\n"
    )
    #expect(taken.articles.first?.metadata.status == status)
    #expect(
      imported(subject + "\n\nThe ferry stops.\n").articles.map(\.metadata.status) == [status])
  }

  @Test(arguments: ReleaseLineSamples.lines)
  func `an instruction has a day or a time, and no sentence behind it`(
    line: String, status: ArticleMetadata.Status
  ) {
    let json = #"{"id":"1","headline":"\#(line)","body":"The ferry stops."}"# + "\n"
    #expect(restrictions(imported(json, name: "a.jsonl")) == [status])
    let mail = "From: a@w.example\nSubject: \(line)\n\nThe ferry stops.\n"
    #expect(restrictions(imported(mail, name: "a.eml")) == [status])
  }

  /// What holds each article back on 1 December 2026.
  private func restrictions(_ taken: Taken) -> [ArticleMetadata.Status] {
    taken.articles.map { $0.metadata.restriction(at: 1_796_083_200) == nil ? .usable : .withheld }
  }

  @Test(arguments: [
    ("EMBARGOED UNTIL 00:01 GMT TUESDAY, 24 DECEMBER 2036: Ferry stops", "2036-12-24T00:01:00Z"),
    ("Embargo until 24 December 2036 - Ferry stops", "2036-12-24"),
    ("FOR RELEASE: March 5, 2024", "2024-03-05"),
    ("For release 10:00 a.m. UTC Friday, March 8, 2024", "2024-03-08T10:00:00Z"),
    ("This release is embargoed until 8 March 2024, 10:00 UTC", "2024-03-08T10:00:00Z"),
    ("Sperrfrist: 24.12.2036, 18:00 Uhr", "2036-12-24T18:00:00"),
    ("Sous embargo jusqu'au 24 décembre 2036", "2036-12-24"),
    ("Embargo do 12 marca 2036", "2036-03-12"),
    ("EMBARGOED UNTIL 6 A.M. (UTC) ON MARCH 8, 2036", "2036-03-08T06:00:00Z"),
    ("Embargoed until 6pm Friday, March 8, 2036", "2036-03-08T18:00:00"),
    ("EMBARGOED UNTIL 10:00 GMT, Saturday 8 March 2036", "2036-03-08T10:00:00Z"),
    ("EMBARGOED UNTIL noon, 8 March 2036", "2036-03-08T12:00:00"),
    ("HOLD FOR RELEASE UNTIL 8 March 2036 10:00 GMT", "2036-03-08T10:00:00Z"),
    ("EMBARGOED UNTIL 6 A.M. TUESDAY", nil), ("EMBARGOED UNTIL 03/04/2036", nil),
    ("EMBARGOED UNTIL 5 March 2024: now until 7 May 2036", nil),
  ])
  func `an instruction that states a whole day or moment is an embargo until then`(
    line: String, end: String?
  ) throws {
    let mail = "From: a@w.example\nSubject: \(line)\n\nThe ferry stops.\n"
    for taken in [imported(mail, name: "a.eml"), imported("H\n\n\(line)\n\nThe ferry stops.\n")] {
      let metadata = try #require(taken.articles.first).metadata
      #expect(metadata.embargo?.description == end)
      #expect(metadata.status == (end == nil ? .withheld : .usable))
    }
  }

  @Test(arguments: [
    ("Embargo until the minister speaks", ArticleMetadata.Status.withheld),
    ("Hold until photos arrive", .withheld), ("For release with graphics", .usable),
    ("Embargo story follows at 1500", .usable), ("Sperrfrist Redebeginn", .withheld),
  ])
  func `a note to editors is an instruction, unless it is about the article`(
    note: String, status: ArticleMetadata.Status
  ) {
    let json = #"{"id":"1","headline":"H","body":"b","ednote":"\#(note)"}"# + "\n"
    #expect(restrictions(imported(json, name: "a.jsonl")) == [status])
  }

  @Test func `of several lines the strictest holds`() {
    let text = "EMBARGOED UNTIL 5 March 2024\n\nEMBARGOED UNTIL TUESDAY\n\nThe ferry stops.\n"
    #expect(imported(text, name: "a.txt").articles.map(\.metadata.status) == [.withheld])
    let mail = "From: a@w.example\nSubject: Embargoed until further notice\n\n\(text)"
    #expect(imported(mail, name: "a.eml").articles.map(\.metadata.status) == [.withheld])
  }

  @Test(arguments: [
    ("Embargo ends on Cuban rum after 60 years.", ArticleMetadata.Status.usable),
    ("Embargo lifts: what we know about the new console", .usable),
    ("Embargo: what it means for Europe.", .usable),
    ("Embargo: Monday talks in Geneva", .usable), ("Embargo: Monday 6 a.m. The talks", .withheld),
    ("Embargo: nach der Rede des Ministers im Saal", .withheld),
    ("Эмбарго до 2027 года продлил Путин", .usable), ("Embargo: Redebeginn", .withheld),
    ("EMBARGOED UNTIL 6 A.M. TUESDAY", .withheld), ("Embargo ends 24 December 2036", .withheld),
  ])
  func `a text or a summary that opens with a story is no instruction`(
    line: String, status: ArticleMetadata.Status
  ) {
    let text = #"{"id":"1","headline":"H","body":"\#(line)\n\nThe ferry stops."}"# + "\n"
    #expect(restrictions(imported(text, name: "a.jsonl")) == [status])
    let summary = #"{"id":"1","headline":"H","summary":"\#(line)","body":"The ferry."}"# + "\n"
    #expect(restrictions(imported(summary, name: "a.jsonl")) == [status])
  }

  @Test(arguments: [
    ("Status: withheld\nTitle: Ferry\n\nIt stops.\n", ArticleMetadata.Status.withheld),
    ("Title: Ferry\nStatus: Hold\n\nIt stops.\n", .withheld),
    ("Title: Ferry\nStatus: unclear\n\nIt stops.\n", .usable),
  ])
  func `a plain text states a status above its text`(
    text: String, status: ArticleMetadata.Status
  ) {
    let articles = imported(text, name: "a.txt").articles
    #expect(articles.map(\.metadata.status) == [status])
    #expect(articles.first?.body.contains("Status") == (status == .usable))
  }

  @Test func `an update of the bulk format brings what it says of the release, or a text`() {
    let lines = { (doc: String) in #"{"update":{"_id":"1"}}"# + "\n" + #"{"doc":\#(doc)}"# + "\n" }
    let held = imported(lines(#"{"status":"withheld","headline":"H"}"#), name: "a.ndjson")
    #expect(held.articles.isEmpty && held.notices.map(\.id.rawValue) == ["1"])
    #expect(
      imported(lines(#"{"status":"killed"}"#), name: "a.ndjson").removals.map(\.rawValue) == ["1"])
    let text = imported(lines(#"{"body":"b","status":"withheld"}"#), name: "a.ndjson").articles
    #expect(text.map(\.id.rawValue) == ["1"] && text.map(\.metadata.status) == [.withheld])
    #expect(imported(lines(#"{"headline":"H"}"#), name: "a.ndjson").articles.isEmpty)
  }

  @Test func `a status that is stated outweighs words`() {
    let nitf = { (status: String) in
      "<nitf><head><docdata \(status)><doc-id id-string=\"1\"/><ed-msg info=\"EMBARGOED UNTIL noon\"/></docdata></head><body><body.content><p>b</p></body.content></body></nitf>"
    }
    #expect(imported(nitf("")).articles.map(\.metadata.status) == [.withheld])
    #expect(
      imported(nitf("management-status=\"usable\"")).articles.map(\.metadata.status) == [.usable])
  }

  @Test(arguments: [
    "draft: true # until ready", "published: false # x", "draft: yes", "draft: on", "published: no",
    "visibility: hidden", "visibility: Private", "state: draft",
    "hidden: true", "private: true", "'draft': true",
  ])
  func `front matter marks drafts in every spelling`(line: String) {
    for head in ["id: r\ntitle: Council\n\(line)", line] {
      let taken = imported("---\n\(head)\n---\nThe council met.\n")
      #expect(taken.articles.isEmpty && taken.report.passedOver == 1)
    }
    #expect(
      imported("---\ntitle: Ferry #1 # x\ndraft: no\n---\nb\n").articles.map(\.headline.text) == [
        "Ferry"
      ])
  }

  @Test(arguments: [
    "---\n\"status\": withheld\n---\n", "---\nstatus: withheld # desk\n---\n",
    "---\nmetadata: {embargo: 2999-12-01}\n---\n", "---\nembargo: {until: 2999-12-01}\n---\n",
    "+++\ntitle = \"C\"\n\"status\" = \"withheld\" # x\n+++\n",
    "+++\ntitle = \"C # 1\"\nmeta.status = \"withheld\"\n+++\n",
    "---\ntags: [a, b]\nstatus: withheld\n---\n",
  ])
  func `front matter tells of the release in every spelling`(head: String) {
    let taken = imported(head + "The council met.\n")
    #expect(taken.report.format == .markdown)
    #expect(restrictions(taken) == [.withheld])
  }

  @Test(arguments: [("N", false), ("Nein", false), ("lifted", false), ("Y", true), ("ja", true)])
  func `a column of switches holds back in every spelling`(word: String, isHeld: Bool) {
    let taken = imported("id,title,body,Embargoed\n1,H,b,\(word)\n")
    #expect(restrictions(taken) == [isHeld ? .withheld : .usable])
  }

  @Test func `front matter holds back as JSON does`() throws {
    let taken = imported(
      "---\ntitle: H\ndate: 2024-03-05\npublishDate: 2031-02-03\nexpiryDate: 2032-01-01\nversion: 3\n---\nText.\n"
    )
    let stated = try #require(taken.articles.first).metadata
    #expect(
      stated.embargo?.description == "2031-02-03" && stated.expires?.description == "2032-01-01")
    #expect(stated.version == 3)
  }

  @Test(arguments: [
    #"{"id":1,"status":"publish","password":"geheim","title":{"rendered":"H"},"content":{"rendered":"<p>b</p>"}}"#,
    #"{"id":1,"status":"publish","title":{"rendered":"H"},"content":{"rendered":"<form>Password</form>","protected":true}}"#,
    #"{"data":{"type":"node--article","id":"d","attributes":{"title":"H","status":false,"body":{"value":"<p>b</p>"}}}}"#,
    #"{"_id":"drafts.41","title":"H","body":"b"}"#,
    #"{"id":1,"title":"H","body":"b","createdAt":"2026-01-01T00:00:00Z","updatedAt":"2026-01-02T00:00:00Z","publishedAt":null}"#,
    #"{"id":1,"title":"H","body":"b","live":false,"has_unpublished_changes":true}"#,
    #"{"id":1,"title":"H","body":"b","hidden":1}"#,
    #"{"id":1,"title":"H","body":"b","published":"no"}"#,
    "id,title,body,draft\n1,H,b,true", "id,title,body,published\n1,H,b,false",
    "id,title,body,visible\n1,H,b,0", #"{"id":1,"title":"H","body":"b","private":true}"#,
    #"{"id":1,"title":"H","body":"b","stage":"draft"}"#,
    #"{"_id":"A","headlines":{"basic":"H"},"content_elements":[{"type":"text","content":"b"}],"revision":{"published":false}}"#,
  ])
  func `what systems have not published does not come in`(json: String) {
    let taken = imported(json + "\n")
    #expect(taken.articles.isEmpty && taken.report.passedOver == 1)
    var settings = ImportSettings()
    settings.takesDrafts = true
    let drafts = imported(json + "\n", settings).articles
    #expect(drafts.map(\.metadata.status) == [.withheld])
    #expect(!drafts.contains { $0.extras.contains { $0.json.contains("geheim") } })
  }

  @Test(arguments: [
    #"{"id":1,"title":"H","body":"b","isLive":false,"isBreaking":false}"#,
    "id,title,body,live,draft,published\n1,H,b,false,false,2026-01-01",
    #"{"id":1,"title":"H","body":"b","live":false}"#,
    #"{"id":1,"title":"H","body":"b","published_at":null,"status":"published"}"#,
    #"{"id":1,"title":"H","body":"b","published_at":null,"date":"2026-01-01","created_at":"2026-01-01","updated_at":"2026-01-02"}"#,
  ])
  func `what only looks like a mark of drafts comes in`(json: String) {
    #expect(imported(json + "\n").articles.map(\.metadata.status) == [.usable])
  }

  @Test func `an embargo that is over leaves no status behind in NITF`() throws {
    var metadata = ArticleMetadata()
    metadata.embargo = ArticleDate("2024-03-05T06:00:00Z")
    let article = Article(
      id: ArticleID("1"), headline: Headline("H"),
      date: ArticleDate("2024-03-05T07:00:00Z"), body: "b",
      metadata: metadata)
    let bytes = try Exporter.bytes(of: ExportItem(article), as: .nitf, exportSettings())
    #expect(!String(decoding: bytes, as: UTF8.self).contains("management-status"))
    let back = try #require(imported(bytes, name: "f").articles.first)
    #expect(back.metadata.embargo == metadata.embargo && back.metadata.status == .usable)
  }
}
