import LedeText
import LedeWire
import Testing

/// What stands above the first article of a file, and how long it is, does not decide what the file is.
@Suite struct SnifferTests {
  private static let nitf =
    "<nitf><head><docdata management-status='withheld'><doc-id id-string='u'/></docdata></head><body>"
    + "<body.content><p>The ferry sank.</p></body.content></body></nitf>"

  @Test(arguments: [
    "<!-- \(String(repeating: "licence ", count: 3_000)) -->",
    "<!-- \(String(repeating: "licence ", count: 30_000)) -->", "<!DOCTYPE x [<!ENTITY a \"zz\">]>",
    "<!DOCTYPE nitf SYSTEM \"nitf>x.dtd\">", "<?xml version=\"1.0\"?><!-- a > b [ --><?pi x?>",
  ])
  func `XML is known by its element, whatever stands above`(head: String) {
    let taken = imported(head + Self.nitf)
    #expect(taken.report.format == .nitf)
    #expect(taken.articles.map(\.metadata.status) == [.withheld])
  }

  @Test(arguments: [500, 6_000, 30_000, 90_000])
  func `a mail is known however much servers wrote above its sender`(count: Int) {
    let hop = "Received: from a.example (10.0.0.1)\r\n by b.example with SMTP; Mon, 30 Nov 2026\r\n"
    let head = String(repeating: hop, count: count / hop.utf8.count + 1)
    let taken = imported(
      head + "From: press@gov.example\r\nSubject: EMBARGOED UNTIL 1 JAN 2999: Ferry\r\n"
        + "Message-ID: <m@x>\r\n\r\nThe ferry sank.\r\n")
    #expect(taken.report.format == .mail)
    #expect(taken.articles.map(\.body) == ["The ferry sank."])
    #expect(taken.articles.map(\.metadata.embargo?.year) == [2999])
  }

  @Test(arguments: [
    "Export of 30.11.2026;;;\nid;headline;body;status\n1;Ferry;Text;withheld\n",
    "\n\nid,headline,body,status\n1,Ferry,Text,withheld\n",
    "\u{FEFF}\nid,headline,body,status\n1,Ferry,Text,withheld\n",
  ])
  func `columns are found below a title or blank lines`(text: String) {
    let taken = imported(text)
    #expect(taken.report.format == .csv)
    #expect(taken.articles.map(\.body) == ["Text"])
    #expect(taken.articles.map(\.metadata.status) == [.withheld])
  }

  @Test func `kills are found below a blank line`() {
    let taken = imported("\nid,status\n1,canceled\n2,canceled\n")
    #expect(taken.removals.map(\.rawValue) == ["1", "2"])
  }

  @Test(arguments: [
    "Ferry sinks\n\ntext, body\nThe ferry sank.\n", "Ferry sinks\nid, status\n\nIt sank.\n",
    "Ferry sinks\n\nThe title, headline and text are set in {braces}.\n",
  ])
  func `prose is no table`(text: String) {
    let taken = imported(text)
    #expect(taken.report.format == .text && taken.articles.count == 1)
  }

  @Test(arguments: ["WARN retry", "2026-11-30 12:00:00 INFO export started", "12 records"])
  func `JSON lines are known below a line of a log, which is told`(line: String) {
    let taken = imported(
      "\(line)\n{\"id\":\"1\",\"body\":\"Text\",\"status\":\"withheld\"}\n{\"id\":\"2\",\"status\":\"canceled\"}\n"
    )
    #expect(taken.report.format == .json)
    #expect(taken.articles.map(\.metadata.status) == [.withheld])
    #expect(taken.removals.map(\.rawValue) == ["2"] && taken.report.skippedCount == 1)
  }

  @Test(arguments: [
    "Elections\n\nDate, Title, Place\nVoters can register until Friday, the commission said.\n",
    "Elections\nA vote is held.\n\nDate, Title\nMonday, Vote\n\nThe commission said so, and more.\n",
    "# Calendar\n\n| Date | Title | Author |\n|---|---|---|\n| Monday | Vote | Ann |\n",
    "<!-- markdownlint-disable -->\n# Ferry sinks\n\nIt sank.\n",
    "<!-- wire copy -->\nIt <b>sank</b>.\n",
  ])
  func `a table in a text, and a comment above it, make nothing else of it`(text: String) {
    let taken = imported(text)
    #expect(taken.report.format == .text && taken.articles.count == 1)
    #expect(taken.articles.first?.body.isEmpty == false)
  }

  @Test(arguments: [
    "\u{FEFF}", "\n", "\u{FEFF}\r\n", "  \n", "\u{0C}", "\u{FEFF}\u{FEFF}", "\n\u{FEFF}", "\u{A0}",
    "\u{200B}\n",
  ])
  func `marks of UTF-8 and blanks above an article mean nothing`(lead: String) {
    for text in [
      #"{"id":"1","headline":"Ferry","body":"Text.","status":"withheld"}"#,
      #"[{"id":"1","headline":"Ferry","body":"Text.","status":"withheld"}]"#,
      #"<?xml version="1.0"?><nitf><head><docdata management-status="withheld"><doc-id id-string="1"/></docdata></head><body><body.content><p>Text.</p></body.content></body></nitf>"#,
    ] {
      let taken = imported(lead + text)
      #expect(taken.articles.map(\.metadata.status) == [.withheld])
      #expect(taken.articles.first?.id.rawValue == "1")
    }
    let mailbox = imported(
      lead
        + "From a@b Mon Nov 30 10:00:00 2026\nFrom: a@b\nMessage-ID: <m>\nX-Status: withheld\n\nText.\n"
    )
    #expect(mailbox.articles.map(\.metadata.status) == [.withheld])
    let page = imported(lead + "---\ntitle: Ferry\nstatus: withheld\n---\nText.\n")
    #expect(page.report.format == .markdown)
    #expect(page.articles.map(\.metadata.status) == [.withheld])
    let mail = imported(
      lead + "From: a@b\nSubject: Ferry\nMessage-ID: <m>\nX-Embargo: 2999-01-01\n\nText.\n")
    #expect(mail.report.format == .mail && mail.articles.first?.metadata.embargo?.year == 2999)
  }

  @Test(arguments: [
    "To: desk@b\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: text/plain\nX-Embargo: 2999-01-01",
    "Message-ID: <m>\nSubject: EMBARGOED UNTIL 1 January 2999: Ferry\nMIME-Version: 1.0",
  ])
  func `a mail that names no sender is one`(header: String) {
    let mail = imported("\(header)\n\nText.\n")
    #expect(mail.report.format == .mail && mail.articles.first?.metadata.embargo?.year == 2999)
  }

  @Test func `line feeds may stand inside of values where carriage returns end the lines`() {
    let taken = imported("id,headline,body\rc1,Ferry,\"It\nsank.\"\rc2,Storm,It came.\r")
    #expect(taken.articles.map(\.body) == ["It\nsank.", "It came."])
  }

  @Test func `front matter may be long`() {
    let names = (0..<900).map { "k\($0): v\n" }.joined()
    let taken = imported("---\n\(names)title: Ferry\nstatus: withheld\n---\nText.\n")
    #expect(taken.report.format == .markdown)
    #expect(taken.articles.map(\.metadata.status) == [.withheld])
  }

  @Test(arguments: ["[[", "[null,", "[ null , [", "[[[\n"])
  func `an array is JSON, whatever stands before its first object`(start: String) {
    let end = String(start.filter { $0 == "[" }.map { _ in "]" })
    let taken = imported(start + #"{"id":"1","title":"H","body":"It rained."}"# + end)
    #expect(taken.report.format == .json)
    #expect(taken.articles.map(\.id.rawValue) == ["1"])
    #expect(taken.report.skippedCount == (start.contains("null") ? 1 : 0))
  }

  @Test(arguments: [
    "[[Link]] to a page.", "[nullified] It rained.", "[1] It rained.", "[, ...] It rained.",
  ])
  func `a text may begin with brackets`(text: String) {
    #expect(imported(text).report.format == .text)
  }

  @Test(arguments: ["[", "[[{\"a\":", "[null,"])
  func `brackets without end are a fault`(piece: String) {
    let taken = imported(String(repeating: piece, count: 100_000), name: "a.json")
    #expect(taken.articles.count + taken.report.skippedCount > 0 || taken.report.faults.count > 0)
  }
}
