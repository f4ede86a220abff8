import LedeText
import LedeWire
import Testing

/// Embargoes and states that stand where one does not look first, stated twice, or in no known form: the article
/// must not be used.
@Suite struct EmbargoKindTests {
  private static func item(_ meta: String) -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g">\(meta)
    <contentMeta><headline>H</headline></contentMeta></newsItem>
    """
  }
  private static func nitf(_ data: String, status: String = "usable") -> String {
    """
    <nitf><head><docdata management-status="\(status)"><doc-id id-string="1"/>\(data)</docdata></head><body>
    <body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>b</p></body.content></body></nitf>
    """
  }
  private static func wire(_ text: String) -> String { "\u{1}\(text)\r\n\u{3}\r\n\u{4}" }
  private static func package(_ meta: String) -> String {
    "{\"uri\":\"p\",\"type\":\"composite\",\"headline\":\"P\",\(meta),\"associations\":{\"main\":{\"uri\":\"1\",\"type\":\"text\","
      + "\"headline\":\"h\",\"body_text\":\"b\"}}}"
  }
  private static func post(_ fields: String) -> String {
    "{\"id\":\"1\",\"body\":\"b\",\(fields)}\n"
  }

  /// A file's name and its text; the articles of all must not be used today.
  static let held: [(String, String)] = [
    ("two-names.jsonl", post("\"embargo\":\"2020-01-01\",\"embargoedUntil\":\"2999-01-01\"")),
    ("later-first.jsonl", post("\"embargo\":\"2999-01-01\",\"embargoedUntil\":\"2020-01-01\"")),
    ("switch.jsonl", post("\"embargo\":\"2020-01-01\",\"embargoed\":true")),
    ("blank.jsonl", post("\"status\":\"withheld \"")),
    ("envelope.jsonl", post("\"metadata\":{\"embargo\":\"2999-01-01\"}")),
    ("state-inside.jsonl", post("\"meta\":{\"pubstatus\":\"withheld\"}")),
    (
      "parts.jsonl",
      post("\"embargo\":{\"date\":\"2027-01-15\",\"time\":\"23:00\",\"tz\":\"EST\"}")
    ),
    ("lift.jsonl", post("\"embargoLiftDate\":\"2999-01-01\"")),
    ("is.jsonl", post("\"isEmbargoed\":true")),
    ("hold.jsonl", post("\"hold_until\":\"2999-01-01\"")),
    ("sperrfrist.jsonl", post("\"Sperrfrist\":\"2999-01-01T10:00:00+01:00\"")),
    ("sperrfrist.csv", "id;body;Sperrfrist\n1;b;1.1.2999\n"),
    ("sperrfrist-unread.csv", "id;body;Sperrfrist\n1;b;Montag\n"),
    ("vermerk.jsonl", post("\"Sperrvermerk\":\"pending\"")),
    ("embargo-end.md", "---\ntitle: H\nembargo_end: tbc\n---\n\nb\n"),
    ("hasta.jsonl", post("\"embargo_hasta\":\"lunes\"")),
    ("hold-until.jsonl", post("\"hold_until\":\"Monday\"")),
    ("under.jsonl", post("\"under_embargo\":\"pending\"")),
    ("sperrfrist-ja.csv", "id;body;Sperrfrist\n1;b;ja\n"),
    ("embargo-oui.jsonl", post("\"embargo_presse\":\"oui\"")),
    ("editors-note.jsonl", post("\"editors_note\":\"Embargoed until Monday\"")),
    ("special.csv", "id,body,Special instructions\n1,b,Not for publication before Monday\n"),
    (
      "box.html",
      "<html><body><div class='pr-embargo'>Embargo: 5 December 2999, 10:00</div><article><h1>H</h1><p>A text of some words, and of some more.</p></article></body></html>"
    ),
    ("go-live.csv", "id,body,Go live\n1,b,2999-01-01\n"),
    ("release-date.md", "---\ntitle: H\nrelease_date: 2999-01-01\n---\n\nb\n"),
    ("available.jsonl", post("\"available_from\":\"2999-01-01T10:00:00Z\"")),
    ("borrador.csv", "id,body,Estado\n1,b,borrador\n"),
    ("brouillon.csv", "id,body,Statut\n1,b,Brouillon\n"),
    ("nested.jsonl", post("\"meta\":{\"release\":{\"embargo\":\"2999-01-01\"}}")),
    ("extras.jsonl", post("\"extras\":{\"embargoLiftDate\":\"2999-01-01\"}")),
    ("properties.jsonl", post("\"properties\":{\"embargo\":\"soon\"}")),
    ("switch.csv", "id,body,Withheld\n1,b,yes\n"),
    ("capitals.jsonl", post("\"headline\":\"HOLD UNTIL MONDAY: Budget\"")),
    ("hour.jsonl", post("\"headline\":\"Hold until 6 a.m.: Budget\"")),
    ("no-end.xml", nitf("<date.release/>").replacing(" management-status=\"usable\"", with: "")),
    ("slug.wire", wire("xx1 4 v 120\r\n\r\nEMBARGOED UNTIL 1 JAN 2999\r\nClosed =\r\n\u{2}   b")),
    (
      "second.wire",
      wire("xx1 4 v 120\r\n\r\nClosed =\r\nEMBARGOED UNTIL 1 JAN 2999 =\r\n\u{2}   b")
    ),
    (
      "inside.wire",
      wire("xx1 4 v 120\r\n\r\nslug\r\n\u{2}Sperrfrist 1.1.2999\r\nClosed =\r\n   b")
    ),
    (
      "below.wire",
      wire("K1\u{1F}n\r\n\u{2}^BC-Slug,50<\r\n^Closed<\r\n^HOLD FOR RELEASE<\r\n\t b")
    ),
    ("above.wire", wire("K1\u{1F}n\r\n\u{2}^EMBARGOED UNTIL 1 JAN 2999<\r\n^Closed<\r\n\t b")),
    ("package.json", package("\"embargoed\":\"2999-01-01T00:00:00Z\"")),
    ("withheld.json", package("\"pubstatus\":\"withheld\"")),
    ("behind.json", "{\"items\":[\(post("\"headline\":\"h\""))],\"embargo\":\"2999-01-01\"}"),
    ("excel.csv", "sep=;\r\nid;body;Embargo\r\n1;b;2999-01-01\r\n"),
    (
      "preheader.eml",
      "From: a@b\nSubject: s\nMessage-ID: <m>\nContent-Type: text/html\n\n<div style=\"display: none\">Preview</div>"
        + "<p>EMBARGOED UNTIL 1 JAN 2999</p><p>b</p>"
    ),
    (
      "forwarded.eml",
      "From: a@b\nSubject: s\nMessage-ID: <m>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nFYI\n\n--b\n"
        + "Content-Type: message/rfc822\n\nSubject: EMBARGOED UNTIL 1 JAN 2999: Closed\n\nb\n--b--\n"
    ),
    ("soon.xml", nitf("<date.release norm=\"soon\"/>")),
    ("text.xml", nitf("<date.release>January 1, 2999</date.release>")),
    ("empty-norm.xml", nitf("<date.release norm=\"\">29990101</date.release>")),
    ("status.xml", nitf("<!-- -->", status: "Do not use")),
    ("note.jsonl", post("\"ednote\":\"EMBARGOED UNTIL 6 A.M.\"")),
    ("headline.jsonl", post("\"headline\":\"EMBARGOED: Budget\"")),
    ("note.csv", "id,body,ednote\n1,b,Eds: hold for release Monday\n"),
    ("envelope.json", "{\"pubstatus\":\"killed\",\"items\":[\(post("\"headline\":\"h\""))]}"),
    (
      "around.json",
      "{\"embargoed\":\"2999-01-01\",\"items\":[\(post("\"embargo\":\"2020-01-01\""))]}"
    ),
    ("words.jsonl", post("\"status\":\"Embargoed until 6 a.m.\"")),
    ("switch.jsonl", post("\"withheld\":true")),
    ("two.xml", nitf("<date.release norm=\"20200101\"/><date.release norm=\"29990101\"/>")),
    ("until.eml", "From: a@b\nSubject: s\nX-Embargoed-Until: 2999-01-01\nMessage-ID: <m>\n\nb\n"),
    ("sperrfrist.eml", "From: a@b\nSubject: s\nX-Sperrfrist: morgen\nMessage-ID: <m>\n\nb\n"),
    (
      "property.html",
      "<html><head><title>T</title><meta property=\"article:embargo_until\" content=\"2999-01-01\"></head><body><p>The ferry stops at noon.</p></body></html>"
    ),
    ("label.txt", "Title: Ferry\nembargo-until: 2999-01-01\n\nThe ferry stops.\n"),
    ("superdesk.jsonl", post("\"state\":\"in_progress\",\"pubstatus\":\"usable\"")),
    ("correction.jsonl", post("\"state\":\"being_corrected\"")),
    (
      "flags.jsonl", post("\"state\":\"published\",\"flags\":{\"marked_for_not_publication\":true}")
    ),
    ("utc.jsonl", post("\"schedule_settings\":{\"utc_embargo\":\"2999-12-24T06:00:00+0000\"}")),
    ("legal.jsonl", post("\"legal_hold\":true")),
    ("under.jsonl", post("\"underEmbargo\":\"true\"")),
    ("live.jsonl", post("\"go_live_at\":\"2999-12-24T06:00:00Z\"")),
    ("schedule.jsonl", post("\"scheduledPublishDate\":\"2999-12-24T06:00:00Z\"")),
    (
      "inner.eml",
      "From: a@b\nSubject: s\nMessage-ID: <m>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nFYI\n\n--b\nContent-Type: message/rfc822\n\nSubject: d\nX-Embargo: 2999-12-01\nX-Status: usable\n\nb\n--b--\n"
    ),
    (
      "alternative.eml",
      "From: a@b\nSubject: s\nMessage-ID: <m>\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nb\n\n--b\nContent-Type: text/html\n\n<p>EMBARGOED UNTIL MONDAY</p><p>b</p>\n--b--\n"
    ),
    (
      "page.html",
      "<html><body><h1>EMBARGOED UNTIL 1 January 2999</h1><p>The council met in the hall.</p></body></html>"
    ),
    (
      "paragraph.html",
      "<html><body><h1>Council</h1><p>EMBARGOED UNTIL MONDAY</p><p>The council met in the hall.</p></body></html>"
    ),
    (
      "status.html",
      "<html><head><meta name=\"status\" content=\"withheld\"></head><body><h1>Council</h1><p>The council met in the hall.</p></body></html>"
    ),
    ("meta.jsonl", post("\"meta\":{\"published\":false}")),
    ("question.csv", "id,body,Embargoed?\n1,b,Yes\n"),
    ("colon.csv", "id,body,Status:\n1,b,withheld\n"),
    ("stars.csv", "id,body,*Status*\n1,b,withheld\n"),
    ("remark.csv", "id,body,Status (desk)\n1,b,withheld\n"),
    ("objects.csv", "article.id,article.body,article.status\n1,b,withheld\n"),
    ("check.jsonl", post("\"flags\":{\"marked_for_legal\":true}")),
    ("up.csv", "id,body,publish_up\n1,b,2999-12-24 06:00:00\n"),
    ("signals.jsonl", post("\"signals\":[\"update\",\"embargoed\"]")),
    ("vermerk.jsonl", post("\"sperrvermerk\":\"bis 24.12.2999\"")),
    ("gesperrt.txt", "GESPERRT BIS 24. Dezember 2999\n\nDas Schiff liegt.\n"),
    ("week.jsonl", post("\"embargo\":\"2026-W49\"")),
    ("object.jsonl", post("\"pubStatus\":{\"qcode\":\"stat:withheld\"}")),
    (
      "address.jsonl",
      post("\"status\":\"http://cv.iptc.org/newscodes/pubstatusg2/withheld\"")
    ),
    ("two.csv", "id,body,Embargo date,embargo\n1,b,2999-01-01,2020-01-01\n"),
    ("empty.csv", "id,body,Embargo date,embargo\n1,b,2999-01-01,\n"),
    ("alone.csv", "id,body,Embargo date\n1,b,2999-01-01\n"),
    ("map.md", "---\ntitle: T\nembargo:\n  until: 2999-01-01\n---\nb\n"),
    ("table.md", "+++\ntitle = \"T\"\n[embargo]\nuntil = \"2999-01-01\"\n+++\nb\n"),
    ("header.eml", "From: a@b\nSubject: s\nX-Embargo: 2999-01-01\nMessage-ID: <m>\n\nb\n"),
    ("bracket.eml", "From: a@b\nSubject: [EMBARGO] s\nMessage-ID: <m>\n\nb\n"),
    (
      "feed.xml",
      """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
      <title>t</title><description>EMBARGOED UNTIL 2999. b</description>
      <content:encoded>b, and more of it</content:encoded></item></channel></rss>
      """
    ),
    (
      "page.html",
      "<html><head><title>T</title><meta name=\"embargo\" content=\"2999-01-01\"></head>"
        + "<body><article><p>It rained on Tuesday, and the ferry did not sail.</p></article></body></html>"
    ),
    (
      "two-embargoes.xml",
      item(
        "<itemMeta><embargoed>2020-01-01</embargoed><embargoed>2999-01-01</embargoed></itemMeta>")
    ),
    (
      "two-states.xml",
      item(
        "<itemMeta><pubStatus qcode=\"stat:usable\"/><pubStatus qcode=\"stat:withheld\"/></itemMeta>"
      )
    ),
    (
      "two-metas.xml",
      item("<itemMeta></itemMeta><itemMeta><embargoed>2999-01-01</embargoed></itemMeta>")
    ),
    (
      "note.xml",
      item(
        "<itemMeta><edNote>EMBARGOED UNTIL 6 A.M.</edNote></itemMeta>")
    ),
    ("literal.xml", item("<itemMeta><pubStatus literal=\"withheld\"/></itemMeta>")),
    ("unknown.xml", item("<itemMeta><pubStatus qcode=\"stat:secret\"/></itemMeta>")),
  ]

  @Test(arguments: held)
  func `an embargo is seen wherever it stands, and the strictest holds`(
    _ name: String, _ text: String
  ) throws {
    let taken = imported(text, name: name)
    let article = try #require(taken.articles.first)
    #expect(article.metadata.restriction(at: 1_800_000_000) != nil)
  }

  @Test func `a box on a page that is named for a subject holds nothing back`() throws {
    let page =
      "<html><body class='tag-embargo'><div class='teaser embargo'>Embargo on oil extended until 5 December 2999</div><article><h1>H</h1><p>A text of some words, and of some more.</p></article></body></html>"
    let article = try #require(imported(page, name: "a.html").articles.first)
    #expect(article.metadata.restriction(at: 1_800_000_000) == nil)
  }

  /// Noon of 1 March 2027 in UTC.
  private static let noon = 1_803_902_400

  @Test(arguments: [
    "2027-03-01 12:00 ET", "2027-03-01 12:00 AST", "2027-03-01T12:00:00[America/New_York]",
    "2027-03-01 12:00 America/Los_Angeles", "2027-03-01 12:00 GMT -5:00",
    "2027-03-01 12:00 Eastern Standard Time", "2027-03-01T12:00:00-26:00", "2027-03-01T12Z",
    "2027-03-01T12-05:00", "2027-03-01 8 p.m. EST", "2027-03-01 12 noon EST",
    "2027-03-01; 12:00 EST", "0900 EST March 1 2027", "2026-01-01/2027-03-01",
    "until further notice, not before 1 March 2027, 12:00", "1 Dec 10:00", "1 March 12:00",
    "Monday 1 March 08:00 GMT", "1. März 12:00 Uhr", "1 mars 12h", "1 de marzo, 12:00",
    "13.03. 12:00", "Dec 1 0900", "1 March 10 pm", "2026", "2026-03",
    "1/1/99", "1-Jan-99", "2000 1 March 2027", "1800 1 March 2027", "noon on 1 March 2027",
    "COB 1 March 2027",
    "evening of 1 March 2027", "two weeks after 1 March 2027", "up to and including 1 March 2027",
    "1 March 2027 COB", "2027-03-01 EOD",
  ])
  func `what is not understood behind or before a date lets nothing out early`(_ embargo: String)
    throws
  {
    let article = try #require(
      imported(Self.post("\"embargo\":\"\(embargo)\""), name: "a.jsonl").articles.first)
    #expect(article.metadata.restriction(at: Self.noon - 1) != nil)
  }

  @Test(arguments: [
    "2027-03-01T12Z", "2027-03-01T07-05:00", "2027-03-01 7 a.m. EST", "1 March 2027 12:00 GMT",
    "from 1 May 2024 until 1 March 2027, 12:00", "not before Monday, 1 March 2027 12:00 UTC",
    "1 March 2027 1200 GMT", "1200 GMT March 1, 2027", "12:00 UTC 1 March 2027",
    "2027-03-01T00:00 ET", "1. März 2027, 12 Uhr",
  ])
  func `an embargo that is understood ends when it says`(_ embargo: String) throws {
    let article = try #require(
      imported(Self.post("\"embargo\":\"\(embargo)\""), name: "a.jsonl").articles.first)
    #expect(article.metadata.status == .usable)
    #expect(article.metadata.restriction(at: Self.noon - 1) == .embargoed)
    #expect(article.metadata.restriction(at: Self.noon) == nil)
  }

  @Test func `a state with a blank behind it withdraws`() {
    let taken = imported("id,body,status\n1,b,killed \n", name: "a.csv")
    #expect(taken.articles.isEmpty && taken.removals.map(\.rawValue) == ["1"])
  }

  @Test(arguments: [
    #""status":["killed"]"#, #""status":{"qcode":"stat:canceled"}"#, #""status":{"name":"killed"}"#,
    #""status":"http://cv.iptc.org/newscodes/pubstatusg2/canceled""#, #""status ":"killed""#,
    #""state":"killed""#, #""status":"Kill.""#, #""status":"mandatory kill""#, #""deleted":true"#,
    #""killed":true"#, #""status":"Cancel""#, #""deleted":1"#, #""isDeleted":true"#,
    #""deletedAt":"2024-05-01T10:00:00Z""#, #""deleted":"yes""#, #""metadata":{"isDeleted":true}"#,
    #""workflow":{"state":"killed"}"#,
  ])
  func `a withdrawal is seen whatever its form`(_ field: String) {
    let taken = imported(Self.post(field), name: "a.jsonl")
    #expect(taken.articles.isEmpty && taken.removals.map(\.rawValue) == ["1"])
  }

  /// What databases write for no time, and times that are not there yet, say that nothing was deleted.
  @Test(arguments: [
    ("0000-00-00 00:00:00", ArticleMetadata.Status.usable), ("0001-01-01T00:00:00Z", .usable),
    ("1970-01-01T00:00:00Z", .usable), ("1900-01-01", .usable), ("9999-12-31", .usable),
    ("0000-00-00T00:00:00+00:00", .usable), ("2024-99-99 10:00", .withheld),
    ("by order no. 123456", .withheld),
  ])
  func `a time of deletion that is none withdraws nothing`(
    _ time: String, _ status: ArticleMetadata.Status
  ) {
    let taken = imported(Self.post("\"deleted_at\":\"\(time)\""), name: "a.jsonl")
    #expect(taken.removals.isEmpty && taken.articles.first?.metadata.status == status)
  }

  @Test func `a time of deletion may be a number or an object`() {
    for time in ["1714557600", "1714557600000", #"{"$date":"2024-05-01T10:00:00Z"}"#] {
      let taken = imported(Self.post("\"deletedAt\":\(time)"), name: "a.jsonl")
      #expect(taken.articles.isEmpty && taken.removals.map(\.rawValue) == ["1"], "\(time)")
    }
  }

  @Test func `a number of people killed is no switch`() throws {
    let csv = "id,headline,body,killed,injured\n1,Quake,b,1,0\n2,Fire,b,3,\n3,Flood,b,1,4\n"
    let taken = imported(csv, name: "a.csv")
    #expect(
      taken.removals.isEmpty
        && taken.articles.map(\.metadata.status) == [.usable, .usable, .usable])
    // Alone it may be a switch.
    let alone = imported(Self.post("\"killed\":1"), name: "a.jsonl")
    #expect(alone.removals.isEmpty && alone.articles.map(\.metadata.status) == [.withheld])
    #expect(imported(#"{"id":"1","killed":1}"#, name: "a.jsonl").removals.map(\.rawValue) == ["1"])
    let recalled = imported(Self.post("\"recalled\":\"Corolla 2019\""), name: "a.jsonl")
    #expect(recalled.removals.isEmpty)
  }

  @Test func `a line that deletes in the bulk format withdraws`() {
    let taken = imported(
      #"{"delete":{"_id":"1"}}"# + "\n" + #"{"index":{"_id":"2"}}"# + "\n" + #"{"body":"b"}"#,
      name: "a.ndjson")
    #expect(taken.removals.map(\.rawValue) == ["1"] && taken.articles.map(\.id.rawValue) == ["2"])
  }

  @Test(arguments: [
    "KILL ADVISORY", "killed by legal", "withdrawn: see note", "removed", "unpublished", "takedown",
    "revoked", "annulled", "do not use", "unusable", "not for publication", "legal hold",
    "suppressed", "quarantined", "rejected",
  ])
  func `words of a status that say more than is understood withhold`(_ status: String) throws {
    for (text, name) in [
      (Self.post("\"status\":\"\(status)\""), "a.jsonl"),
      ("id,body,status\n1,b,\(status)\n", "a.csv"),
      (Self.nitf("", status: status), "a.xml"),
    ] {
      let article = try #require(imported(text, name: name).articles.first)
      #expect(article.metadata.status == .withheld, "\(name)")
    }
  }

  @Test(arguments: [
    "Hold until spring planting, farmers say", "Embargo: what the sanctions brought",
  ])
  func `a headline of the news is no instruction`(_ headline: String) throws {
    let taken = imported(Self.post("\"headline\":\"\(headline)\""), name: "a.jsonl")
    #expect(taken.articles.first?.metadata.status == .usable)
  }

  @Test func `a switch that is off, and a state that is a place, hold nothing back`() throws {
    let taken = imported(
      Self.post(
        #""go_live_at":"2020-01-01T00:00:00Z","publish_on":"soon","live":true,"flags":{"marked_for_sms":true},"access":"free","legal_hold":false,"deleted":false,"withheld":null,"state":"Ohio","published":true,"embargoReason":"court","isEmbargoed":false,"no_index":true,"deletedAt":null"#
      ),
      name: "a.jsonl")
    #expect(taken.articles.first?.metadata.status == .usable)
  }

  @Test func `a usable article with administrative data stays usable`() throws {
    let taken = imported(
      Self.post("\"meta\":{\"status\":\"published\",\"embargo\":null},\"embargo\":\"\""),
      name: "a.jsonl")
    #expect(try #require(taken.articles.first).metadata.restriction(at: 0) == nil)
  }

  /// Versions that are moments, or longer than any number.
  @Test(arguments: [
    ("20240102120000", 20_240_102_120_000), ("99999999999999999999", Int.max),
    ("2147483648", 2_147_483_648), ("007", 7),
  ])
  func `a version of any length is a version`(_ stated: String, _ version: Int) throws {
    let json = imported(Self.post("\"version\":\"\(stated)\""), name: "a.jsonl")
    #expect(json.articles.first?.metadata.version == version)
    #expect(json.versions == [version])
    let item = Self.item("<itemMeta></itemMeta>").replacing(
      "guid=\"g\"", with: "guid=\"g\" version=\"\(stated)\"")
    let xml = imported(item, name: "a.xml")
    #expect(xml.articles.first?.metadata.version == version)
    #expect(xml.versions == [version])
  }
}
