import LedeText
import LedeWire
import Testing

/// What JSON states of an article's release in other shapes than a member of its own.
@Suite struct ReleaseShapeTests {
  private func taken(_ members: String) -> Taken {
    imported(
      #"{"id":"1","headline":"Ferry stops","body":"It rained.",\#(members)}"#, name: "a.jsonl")
  }

  @Test(arguments: [
    // Lists of names and values.
    #""metadata":[{"name":"embargo","value":"2999-12-05"}]"#,
    #""metadata":[{"key":"status","value":"draft"}]"#,
    #""meta":[{"name":"status","content":"embargoed"}]"#,
    #""customFields":[{"name":"Embargo","value":"2999-12-05"}]"#,
    #""custom_fields":[{"id":7,"label":"Pub status","values":["withheld"]}]"#,
    #""additionalProperty":[{"@type":"PropertyValue","name":"embargo","value":"2999-12-05"}]"#,
    // Objects.
    #""acf":{"embargo":"2999-12-05"}"#, #""acf":{"status":"draft"}"#,
    #""acf":{"status":{"label":"Withheld"}}"#,
    #""newsManagement":{"status":{"formalName":"Embargoed"}}"#,
    #""restrictions":{"embargo":"2999-12-05"}"#,
    #""additionalProperties":{"embargo":true}"#, #""extra":{"embargo":"2999-12-05"}"#,
    #""editorial":{"embargo":"2999-12-05"}"#, #""itemMeta":{"pubStatus":"withheld"}"#,
    #""desk_notes":{"embargo":"2999-12-05"}"#, #""meta":{"workflow":{"state":"draft"}}"#,
    #""admin_data":{"publish":{"at":"2999-12-05"}}"#,
    // A state that is described.
    #""status":{"embargoed":true}"#, #""status":{"draft":true}"#, #""status":{"name":"draft"}"#,
    #""status":[{"value":"draft"}]"#, #""state":{"name":"draft"}"#,
    #""moderation_state":[{"value":"draft"}]"#, #""workflow":"draft""#,
    #""workflow":{"name":"Draft","id":3}"#, #""system":{"workflow_step":"draft","name":"x"}"#,
    #""sys":{"fieldStatus":{"*":{"en-US":"draft"}}}"#, #""isPublished":[{"value":false}]"#,
    #""state":{"published":false}"#,
    // Times.
    #""hold":"2999-12-05""#, #""hold":{"until":"2999-12-05"}"#,
    #""release":{"date":"2999-12-05T10:00:00Z"}"#, #""publish_date":"2999-12-05""#,
    #""publishDate":"2999-12-05""#,
    // Entries that were never published.
    #""sys":{"publishedAt":null}"#,
    #""sys":{"type":"Entry","id":"x","version":2,"createdAt":"2024-01-01"}"#,
    #""attributes":{"createdAt":"2024-01-01","updatedAt":"2024-01-01","publishedAt":null}"#,
    #""first_publication_date":null,"last_publication_date":null"#, #""publish_details":[]"#,
    #""meta":{"detail_url":"https://w.example/1","first_published_at":null}"#,
    // Words and switches.
    #""_originalId":"drafts.1""#, #""flags":["embargoed"]"#, #""flags":"urgent, embargoed""#,
    #""articleState":"draft""#,
    #""visibility":{"type":"private"}"#,
    #""metadata":"{\"embargo\":\"2999-12-05\"}""#,
    #""dates":[{"type":"embargo","date":"2999-12-05"}]"#,
    #""planning":{"scheduling":{"planned_publish_date":"2999-12-05"}}"#,
    #""properties":{"Status":{"type":"select","select":{"name":"Draft"}}}"#,
    #""properties":{"Embargo":{"type":"date","date":{"start":"2999-12-05","end":null}}}"#,
    #""_status":"deleted""#, #""_status":"embargoed""#, #""_status":"draft""#, #""published":0"#,
    #""published":"0""#, #""trashed":true"#, #""isTrashed":true"#,
    // Names of other systems.
    #""approval_status":"pending""#, #""reviewState":"in review""#,
    #""field_moderation_state":"draft""#,
    #""currentState":"needs review""#, #""article.status":"embargoed""#, #""meta.state":"draft""#,
    #""lifecycleStatus":"WIP""#, #""workflow_status_code":"draft""#, #""publishing_step":"draft""#,
    #""review":"pending""#, #""articleState":"awaiting approval""#, #""phase":"in moderation""#,
    #""noPublish":true"#, #""never_publish":1"#, #""hold_for_release":"yes""#,
    #""internalOnly":true"#, #""confidential":true"#, #""dateDeleted":"2020-03-01""#,
    #""isProvisionalDraft":true"#, #""in_trash":"t""#, #""scheduled":true"#, #""unlisted":true"#,
    #""enabled":false"#, #""isOnline":0"#, #""ok_to_publish":"no""#, #""readyToPublish":"f""#,
    #""released":false"#, #""revision":{"published":false}"#,
    #""fields":[{"fieldName":"embargo","fieldValue":"2999-12-05"}]"#,
    #""embargo":{"type":"press","until":"2999-12-05"}"#, #""draft":{"BOOL":true}"#,
    #""restrictions":"Not for publication until Friday""#,
    #""instructions":["Embargoed until 2999-12-05"]"#,
    #""published_at":"2999-12-05T10:00:00Z""#, #""postDate":"2999-12-05T10:00:00+01:00""#,
    #""datePublished":"2999-12-05T10:00:00""#,
    // In other languages.
    #""Freigegeben":"nein""#, #""gesperrt":true"#, #""Entwurf":"ja""#,
    #""Freigabestatus":"in Bearbeitung""#,
    #""publié":"non""#, #""brouillon":"oui""#, #""statut":"à valider""#, #""borrador":"sí""#,
    #""publicado":"no""#, #""estado":"en revisión""#, #""bozza":"sì""#, #""pubblicato":false"#,
    #""stato":"in revisione""#, #""rascunho":"sim""#, #""gepubliceerd":"nee""#, #""utkast":"ja""#,
    #""опубликовано":"нет""#, #""статус":"черновик""#, #""状态":"草稿""#,
  ])
  func `a statement holds back in every shape`(members: String) {
    let taken = taken(members)
    let held = taken.articles.allSatisfy { $0.metadata.restriction(at: 1_900_000_000) != nil }
    #expect(held && taken.articles.count + taken.report.passedOver + taken.removals.count == 1)
  }

  @Test(arguments: [
    #""metadata":[{"name":"topic","value":"embargo"}]"#,
    #""metadata":[{"name":"embargo","value":""}]"#,
    #""metadata":[{"name":"embargo","value":"2020-12-05"}]"#,
    #""keywords_scored":[{"name":"embargo","value":0.8}]"#,
    #""subject":[{"name":"embargo","code":"20000000"}]"#,
    #""author":{"name":"Ann","status":"inactive","private":true}"#,
    #""image":{"url":"a.jpg","status":"draft","embargo":"2999-12-05"}"#,
    #""related":[{"headline":"B","embargo":"2999-12-05"}]"#,
    #""custom_links":[{"url":"https://w.example/","status":"draft"}]"#,
    #""state":{"name":"Texas","code":"TX"}"#, #""status":{"id":3,"name":"Published"}"#,
    #""status":{"draft":false,"embargoed":false}"#, #""workflow":{"name":"default"}"#,
    #""workflow":{"state":"published","transitions":["draft","review"]}"#,
    #""sys":{"publishedAt":"2024-01-01","type":"Entry","version":3,"publishedVersion":2}"#,
    #""sys":{"type":"Entry","revision":3,"version":3}"#, #""hold":false"#, #""hold":null"#,
    #""release":{"date":"2020-12-05"}"#, #""publish_date":"2020-12-05""#, #""published":1"#,
    #""metadata":{"published_at":null}"#, #""comments":{"status":"closed","state":"hidden"}"#,
    #""moderation_state":[{"value":"published"}]"#, #""_status":"OK""#,
    #""publication":{"name":"The Daily","status":"active"}"#, #""isTrashed":0"#,
    #""properties":{"Embargo":{"type":"date","date":null}}"#,
    #""entities":{"embargo":{"count":3}}"#,
    #""words":{"embargo":12,"draft":3}"#, #""topics":{"draft":true,"embargo":true}"#,
    #""published_by":{"name":"Ann","private":true}"#, #""extraction":{"status":"failed"}"#,
    #""crawl_metadata":{"status":"error"}"#, #""acf":{"status":"Ok, as of today"}"#,
    #""metadata":{"created_at":"2024-01-01","published_at":null}"#,
    #""red_flags":["not verified","removed twice"]"#, #""flags":"breaking, not verified"# + "\"",
    #""flags":["breaking"]"#, #""metadata":"{draft}""#, #""metadata":"{\"topic\":\"embargo\"}""#,
    #""about":{"name":"NFL","url":"https://w.example/nfl","draft":true}"#,
    #""publish_details":[{"env":"web"}]"#,
    #""settings":{"comments":false,"layout":"wide"}"#, #""extra":{"status_text":"draft beer"}"#,
    #""comment_settings":{"enabled":false}"#, #""publishing":{"apple_news":{"enabled":false}}"#,
    #""published_at":"2020-12-05T10:00:00Z""#, #""publication_date":"2999-12-05""#,
    #""enabled":true"#, #""scheduled":false"#, #""review":"The film is a draft""#,
    #""phase":"phase 3""#, #""step":"2""#, #""stage":"Main Stage""#, #""approval":"54 %""#,
    #""ok_to_publish":"yes""#, #""Freigegeben":"ja""#, #""Veröffentlicht":"1. März 2024""#,
    #""estado":"São Paulo""#, #""publicado":"2024-03-01""#, #""status":"live + draft""#,
    #""restrictions":"No sales""#, #""instructions":"Stir until it thickens""#,
    #""unlisted":"0""#, #""internal_only":false"#, #""comments":{"online":false}"#,
  ])
  func `what speaks of something else holds nothing back`(members: String) {
    let taken = taken(members)
    #expect(taken.articles.map(\.metadata.status) == [.usable])
    #expect(taken.articles.allSatisfy { $0.metadata.restriction(at: 1_900_000_000) == nil })
  }

  private static let text =
    "The ferry between the islands stops on Monday, the operator said, until the quay is mended."

  private func mail(_ header: String, _ parts: String = "") -> Taken {
    let type = parts.isEmpty ? "text/plain" : "multipart/mixed; boundary=P"
    let text =
      parts.isEmpty ? Self.text : "--P\nContent-Type: text/plain\n\n\(Self.text)\n\(parts)--P--\n"
    return imported(
      "From: a@b.example\nMessage-ID: <m@x>\nSubject: Ferry stops\n\(header)Content-Type: \(type)\n\n\(text)\n"
    )
  }

  @Test(arguments: [
    "X-Draft: true", "X-State: draft", "X-Visibility: private", "X-Hold: true",
    "X-Hold: 2999-12-05",
    "X-Do-Not-Publish: true", "X-Release-Date: 2999-12-05",
    "X-Publish-Date: Sat, 5 Dec 2999 10:00:00 GMT",
    "X-Newsroom-Status: draft", "X-Acme-Embargo: 2999-12-05", "X-Acme-News-State: in review",
    "X-Desk-Do-Not-Publish: yes",
    "Draft: yes", "X-Published: no", "X-Article-State: draft", "X-Workflow: in progress",
  ])
  func `headers of mails hold back as members of JSON do`(header: String) {
    let held = mail(header + "\n").articles.map {
      $0.metadata.restriction(at: 1_900_000_000) != nil
    }
    #expect(held == [true])
  }

  @Test(arguments: [
    "X-Mozilla-Status: 0001", "X-Virus-Status: Clean", "X-MS-Exchange-State: 3",
    "X-Acme-Embargo: none", "X-Newsroom-Status: final", "X-Spam-Status: No, score=-1.0",
    "X-State: CA", "X-Hold: no",
    "X-Draft: false",
    "X-Release-Date: 2020-12-05", "X-Visibility: public", "Status: RO", "X-Priority: 1",
    "Approved: list@w.example",
    "X-Mozilla-Draft-Info: internal/draft; vcard=0", "Sensitivity: Private",
  ])
  func `headers of mails that say something else hold nothing back`(header: String) {
    #expect(mail(header + "\n").articles.map(\.metadata.status) == [.usable])
    #expect(mail(header + "\n").articles.map(\.metadata.embargo) == [nil])
  }

  @Test(arguments: [
    ("text/plain", "EMBARGOED UNTIL MONDAY\n\nThe report.", ArticleMetadata.Status.withheld),
    ("text/html", "<p>Report</p><p><b>EMBARGOED UNTIL MONDAY</b></p>", .withheld),
    ("text/plain", "Embargo until 2027 on Russian oil\n\nThe report.", .usable),
    ("application/pdf", "EMBARGOED UNTIL MONDAY", .usable),
  ])
  func `a text that is attached holds back its mail`(
    type: String, text: String, status: ArticleMetadata.Status
  ) {
    let part =
      "--P\nContent-Type: \(type)\nContent-Disposition: attachment; filename=r\n\n\(text)\n"
    #expect(mail("", part).articles.map(\.metadata.status) == [status])
    #expect(mail("", part).articles.map(\.body) == [Self.text])
  }

  @Test(arguments: [
    "IMPORTANT! EMBARGOED UNTIL MONDAY: Ferry", "Note! Embargoed until 6 a.m. Monday",
  ])
  func `an instruction may stand behind an exclamation mark`(subject: String) {
    let mail = "From: a@b.example\nMessage-ID: <m@x>\nSubject: \(subject)\n\n\(Self.text)\n"
    #expect(imported(mail).articles.map(\.metadata.status) == [.withheld])
  }

  @Test(arguments: [
    ("meta.status", "draft", true), ("acf.embargo", "2999-12-05", true),
    ("metadata", "\"{\"\"embargo\"\":\"\"2999-12-05\"\"}\"", true),
    ("publish_date", "2999-12-05", true), ("flags", "embargoed", true),
    ("_status", "deleted", true),
    ("author.status", "draft", false), ("publish_date", "2020-12-05", false),
    ("metadata", "{draft}", false),
  ])
  func `columns of tables hold back as members of JSON do`(
    column: String, value: String, holds: Bool
  ) {
    let taken = imported("id,headline,body,\(column)\n1,Ferry,It rained.,\(value)\n")
    let held = taken.articles.filter { $0.metadata.restriction(at: 1_900_000_000) == nil }.isEmpty
    #expect(held == holds)
  }

  private func page(head: String = "", above: String = "") -> Taken {
    imported(
      "<!DOCTYPE html><html><head><title>Ferry stops</title>\(head)</head><body>\(above)"
        + "<article><h1>Ferry stops</h1><p>\(Self.text)</p><p>\(Self.text) Buses run.</p></article></body></html>"
    )
  }

  @Test(arguments: [
    "<meta name=description content='EMBARGOED UNTIL MONDAY'>",
    "<meta property='og:description' content='Embargoed until 6 a.m. Monday: the ferry stops'>",
    "<meta name=draft content=true>", "<meta name=DC.status content=draft>",
    "<meta name=robots-state content=x><meta name=hold content=true>",
    "<meta property='article:published' content=false>",
    "<meta name=publish-date content='2999-12-05'>",
    "<meta name=visibility content=private>", "<meta name=workflow-state content=draft>",
    "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"creativeWorkStatus\":\"Draft\"},{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stops\"}]}</script>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"additionalProperty\":[{\"name\":\"embargo\",\"value\":\"2999-12-05\"}]}</script>",
  ])
  func `the head of a page holds back`(head: String) {
    #expect(
      page(head: head).articles.allSatisfy { $0.metadata.restriction(at: 1_900_000_000) != nil })
  }

  @Test func `a title holds back, whatever other headline there is`() {
    let taken = imported(
      "<html><head><title>EMBARGOED UNTIL MONDAY: Ferry</title><meta property='og:title' content='Ferry'></head>"
        + "<body><article><p>\(Self.text)</p></article></body></html>")
    #expect(taken.articles.map(\.metadata.status) == [.withheld])
  }

  @Test(arguments: [
    "EMBARGOED UNTIL MONDAY", "<table><tr><td>EMBARGOED UNTIL MONDAY</td></tr></table>",
    "<p>EMBARGOED UNTIL MONDAY</p>", "<header>EMBARGOED UNTIL MONDAY</header>",
    "<header><a href='/'>The Daily</a><div><b>EMBARGOED UNTIL MONDAY</b></div></header>",
    "<div><p>News</p></div><div class=bar><span>Sperrfrist: Montag, 10 Uhr</span></div>",
  ])
  func `an instruction above a page's article holds it back`(above: String) {
    #expect(page(above: above).articles.map(\.metadata.status) == [.withheld])
  }

  @Test(arguments: [
    ("<meta name=description content='Embargo until 2027 on Russian oil is agreed'>", ""),
    (
      "<meta name=robots content=noindex><meta name=state content=Texas><meta name=status content=200>",
      ""
    ),
    (
      "<meta name=release_date content='2999-12-05'><meta property='video:release_date' content='2999-12-05'>",
      ""
    ),
    ("<meta name=publish_date content='2020-12-05'><meta name=access content=premium>", ""),
    ("", "<nav>EMBARGOED UNTIL MONDAY</nav><header><h2>Embargo on oil lifted</h2></header>"),
    ("", "<ul><li>Embargo until 2027 on Russian oil</li></ul><div>Hold for questions</div>"),
    (
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann\",\"status\":\"draft\"},\"about\":{\"@type\":\"Movie\",\"releaseDate\":\"2999-01-01\"}}</script>",
      ""
    ),
  ])
  func `what else a page says holds nothing back`(head: String, above: String) {
    let articles = page(head: head, above: above).articles
    #expect(
      articles.map(\.metadata.status) == [.usable] && articles.map(\.metadata.embargo) == [nil])
  }

  @Test(arguments: [
    "<x:isDraft>true</x:isDraft>", "<x:published>false</x:published>", "<x:embargo/>",
    "<x:embargo until='2999-12-05'/>", "<m:status state='blocked'/>", "<x:hidden>yes</x:hidden>",
  ])
  func `elements of other vocabularies hold an item of a feed back`(element: String) {
    #expect(feed(element).map { $0.metadata.restriction(at: 1_900_000_000) != nil } == [true])
  }

  @Test(arguments: [
    "<x:isDraft>false</x:isDraft>", "<x:published>true</x:published>", "<x:hidden/>",
    "<x:embargo>2020-12-05</x:embargo>", "<x:embargo until='2020-12-05'/>",
    "<m:status state='active'/>",
    "<m:content><m:status state='blocked'/></m:content>", "<x:published>2024-03-01</x:published>",
  ])
  func `elements that state nothing of it do not`(element: String) {
    #expect(feed(element).map { $0.metadata.restriction(at: 1_900_000_000) } == [nil])
  }

  private func feed(_ element: String) -> [Article] {
    imported(
      """
      <rss version="2.0" xmlns:x="http://x.example/" xmlns:m="http://search.yahoo.com/mrss/"><channel><item>\
      <title>H</title><guid>1</guid><description>\(Self.text)</description>\(element)</item></channel></rss>
      """, name: "a.xml"
    ).articles
  }

  @Test(arguments: [
    ("<pubStatus/>", true), ("<pubStatus qcode=''/>", true),
    ("<pubStatus qcode='stat:usable'/><signal qcode='sig:embargo'/>", true),
    ("<pubStatus qcode='stat:usable'/><signal qcode='sig:kill'/>", true),
    ("<pubStatus qcode='stat:usable'/><signal qcode='sig:update'/>", false), ("", false),
  ])
  func `statuses without a code and signals hold an item of NewsML-G2 back`(
    meta: String, holds: Bool
  ) {
    let taken = imported(
      """
      <newsItem guid="a" version="2"><itemMeta>\(meta)</itemMeta><contentMeta><headline>H</headline></contentMeta>\
      <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>\(Self.text)</p></body></html>\
      </inlineXML></contentSet></newsItem>
      """, name: "a.xml")
    #expect(taken.articles.map { $0.metadata.status == .withheld } == [holds])
  }

  @Test(arguments: [
    (#"<Property FormalName="Embargo" Value="2999-12-05"/>"#, true),
    (#"<Property FormalName="Status" Value="Draft"/>"#, true),
    (#"<Instruction FormalName="Hold"/>"#, true), (#"<Instruction FormalName="Embargo"/>"#, true),
    (#"<Property FormalName="Embargo" Value="2020-12-05"/>"#, false),
    (#"<Instruction FormalName="Update"/>"#, false),
  ])
  func `properties and instructions hold an item of NewsML 1 back`(element: String, holds: Bool) {
    let taken = imported(
      """
      <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>x.example</ProviderId><DateId>20240301</DateId>\
      <NewsItemId>1</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:1\
      </PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/>\
      <FirstCreated>20240301T100000Z</FirstCreated><ThisRevisionCreated>20240301T100000Z</ThisRevisionCreated>\
      <Status FormalName="Usable"/>\(element)</NewsManagement><NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines>\
      <ContentItem><DataContent><p>\(Self.text)</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
      """, name: "a.xml")
    #expect(taken.articles.map { $0.metadata.restriction(at: 1_900_000_000) != nil } == [holds])
  }
}
