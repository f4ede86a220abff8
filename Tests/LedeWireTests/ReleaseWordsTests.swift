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

  @Test(arguments: [
    ("Embargo until 2027 on Russian oil", ArticleMetadata.Status.usable),
    ("EMBARGO UNTIL 2027 ON RUSSIAN OIL", .usable), ("Embargo until May on Iranian ships", .usable),
    ("Embargo do Iranu zniesione", .usable), ("Bajo embargo, Cuba resiste", .usable),
    ("Эмбарго до конца войны", .usable), ("Hold until Mary calls", .usable),
    ("Embargo until 6 a.m. Tuesday: Ferry stops", .withheld),
    ("Embargo until 1 March 2027", .withheld),
    ("Embargo until 9 o'clock London time - Ferry stops", .withheld),
    ("EMBARGO UNTIL 6 AM FERRY STOPS", .withheld), ("Embargo until further notice", .withheld),
    ("EMBARGO UNTIL 0001 GMT ON TUESDAY", .withheld), ("Embargo do 12 marca, godz. 10", .withheld),
    ("Nie publikować przed 12 marca", .withheld), ("ЭМБАРГО ДО 10:00 МСК", .withheld),
    ("Эмбарго до 1 марта: паром стоит", .withheld), ("Не публиковать до 10 утра", .withheld),
    ("エンバーゴ：3月1日午前6時", .withheld), ("【解禁日時】3月1日", .withheld),
    ("情報解禁：3月1日", .withheld), ("日本の新しい船", .usable),
    ("NOT FOR BROADCAST OR PUBLICATION BEFORE 6 A.M.", .withheld),
    ("Not for publication, broadcast or use online until Tuesday", .withheld),
    ("Embargoed: 24 December 2036", .withheld), ("Embargo lifts: 24 December 2036", .withheld),
    ("UNDER STRICT EMBARGO until 6 a.m.", .withheld),
    ("STRICTLY UNDER EMBARGO UNTIL 00:01 TUESDAY", .withheld),
    ("NEWS RELEASE - EMBARGOED UNTIL 24 DECEMBER", .withheld),
    ("This press release is under embargo until Tuesday", .withheld),
    ("ACHTUNG SPERRFRIST 24.12.2036", .withheld), ("Klausul til 24. december 2036", .withheld),
    ("Es gilt das gesprochene Wort. Sperrfrist: Redebeginn", .withheld),
    ("Ne pas diffuser avant le 24 décembre", .withheld),
    ("Embargo lifts hopes of farmers", .usable), ("Embargo ends Tuesday on Cuban rum", .usable),
    ("Anti-embargo march", .usable),
    ("Not for everyone: opera before noon", .usable), ("Do not panic before exams", .usable),
    ("Hold until Friday, investors told", .usable),
    ("Advance for release of hostages agreed", .usable),
    ("Advance for release Sunday, Dec. 24", .withheld),
    ("解禁：アユ釣り、6月1日", .usable), ("Embargo ends on Cuban rum after 60 years", .usable),
    ("Klausul til 24. december giver strid", .usable),
    ("This report is under embargo until Tuesday", .withheld),
    ("THIS STATEMENT IS EMBARGOED UNTIL 6 A.M.", .withheld),
    ("Under embargo: 24 December 2036", .withheld), ("Embargo til 24. december", .withheld),
    ("Achtung, Sperrfrist: 24.12.2036", .withheld), ("Gesperrt bis: Redebeginn", .withheld),
    ("The contents of this release are embargoed until Tuesday", .withheld),
    ("All information in this statement remains strictly under embargo", .withheld),
    ("Publication of this report is embargoed until 6 a.m.", .withheld),
    ("Story embargoed until 6 a.m. Tuesday", .withheld),
    ("Report embargoed until Tuesday, minister says", .usable),
    ("This country is under embargo until Tuesday", .usable),
    ("Dieser Text ist bis Montag, 6 Uhr, gesperrt", .withheld),
    ("Diese Straße ist bis Montag gesperrt", .usable),
    ("Diese Meldung unterliegt einer Sperrfrist", .withheld),
    ("Ce communiqué est sous embargo jusqu'au 24 décembre", .withheld),
    ("Este comunicado está bajo embargo hasta el lunes", .withheld),
    ("Cuba está bajo embargo hasta hoy, dice ministro", .usable),
    ("Questo comunicato è sotto embargo fino a lunedì", .withheld),
    ("Dit persbericht is onder embargo tot maandag", .withheld),
    ("FOR RELEASE: 12:01 a.m. ET Wednesday", .withheld),
    ("FOR RELEASE ON DELIVERY", .withheld), ("FOR RELEASE WITH PHOTOS", .usable),
    ("For release of hostages, a price", .usable), ("FOR IMMEDIATE RELEASE", .usable),
    ("PRESS RELEASE. EMBARGOED UNTIL TUESDAY", .withheld),
    ("Sperrfrist für Führerschein verlängert", .usable), ("Sperrfrist beachten!", .withheld),
    ("“Embargoed until Tuesday 6 a.m.”", .withheld),
    ("EMBARGOED UNTIL 5 March 2024: Ferry stops", .usable),
    ("EMBARGOED UNTIL 5 March 2024, OR UNTIL THE SPEECH", .withheld),
    ("EMBARGO: none", .usable),
    ("Embargoed until 1998, Vietnam's rice feeds many", .usable),
    ("Under embargo until 2027, Russian coal finds buyers", .usable),
    ("Embargoed until March", .withheld), ("Embargoed until the minister has spoken", .withheld),
    ("Strict embargo imposed on arms", .usable), ("STRICT EMBARGO", .withheld),
    ("Strictly under embargo, the strip runs out of fuel", .usable),
    ("Hold for release hearing set for Monday", .usable), ("Hold for release on bail", .usable),
    ("HOLD FOR 5 P.M. MONDAY", .withheld), ("Hold for 5 years, court says", .usable),
    ("Sperrfrist: Arbeitslose müssen zwölf Wochen warten", .usable),
    ("Эмбарго: что ждёт Россию", .usable), ("Unter Embargo: Wie die Insel lebt", .usable),
    ("DO NOT PUBLISH", .withheld), ("HOLD - DO NOT PUBLISH", .withheld),
    ("Do not publish names of minors, court rules", .usable),
    ("NOT FOR PUBLICATION", .withheld), ("Not for immediate release", .withheld),
    ("EMBARGO EXPIRES 5 JAN 2037", .withheld), ("Embargo.", .withheld),
    ("EMBARGOED MATERIAL", .withheld),
    ("PRESS RELEASE - UNDER EMBARGO", .withheld), ("News Release (embargoed)", .withheld),
    ("Sous embargo", .withheld), ("MANDATORY KILL", .withheld), ("KILL THIS STORY", .withheld),
    ("STRICT EMBARGO HITS THE ISLAND", .usable), ("ＥＭＢＡＲＧＯＥＤ UNTIL MONDAY", .withheld),
    ("Embargoed for years, the oil flows again", .usable),
    ("Embargoed for release at 6 a.m.", .withheld),
    ("Do not use until Monday, water board warns", .usable),
    ("Not for release until 2030, papers surface", .usable),
    ("Do not use until Monday", .withheld),
    ("This report is under embargo no longer, authors say", .usable),
    ("解禁日は11月19日、今年の新酒", .usable), ("解禁日：11月19日", .withheld),
    ("Embargo 2027: what comes next", .usable), ("Gesperrt bis 5. Januar 2037", .withheld),
    ("Gesperrt bis Montag: Brücke im Norden", .usable),
    ("Embargoed until 6 a.m. Ferry stops", .withheld),
    ("For release on or after December 5, 2036", .withheld),
    ("Sperrfrist: morgen, 10.00 Uhr (MEZ)", .withheld), ("Sperrfrist Montag, mittags", .withheld),
    ("Sperrfrist: Sa., 5.12., 10 Uhr Ortszeit", .withheld),
    ("Эмбарго до субботы, 10:00 по московскому времени", .withheld),
    ("解禁: 12月5日(土) 午前10時", .withheld), ("解禁、今年の新酒", .usable),
    ("NICHT ZUR VERÖFFENTLICHUNG", .withheld), ("No publicar antes del sábado", .withheld),
    ("Ne pas publier", .withheld), ("Non pubblicare prima di sabato", .withheld),
    ("Nicht zur Veröffentlichung bestimmte Briefe aufgetaucht", .usable),
    ("Ne pas publier les noms, dit la cour", .usable),
    ("No publicar nombres de menores, pide el juez", .usable),
  ])
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
    #expect(imported(text, name: "a.jsonl").articles.map(\.metadata.status) == [status])
    let summary = #"{"id":"1","headline":"H","summary":"\#(line)","body":"The ferry."}"# + "\n"
    #expect(imported(summary, name: "a.jsonl").articles.map(\.metadata.status) == [status])
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
