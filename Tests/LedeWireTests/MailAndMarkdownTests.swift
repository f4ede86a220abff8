import LedeText
import LedeWire
import Testing

@Suite struct MailAndMarkdownTests {
  private let mail = """
    From: "Cal Dee" <cal@w.example>
    Subject: =?UTF-8?Q?Ferry_=E2=80=93?= =?UTF-8?B?IHN0b3BwZWQ=?=
    Date: Tue, 05 Mar 2024 12:30:00 +0100
    Message-ID: <7@w.example>
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="x"

    --x
    Content-Type: text/plain; charset=UTF-8
    Content-Transfer-Encoding: quoted-printable

    The ferry =E2=80=93 a bo=
    at =E2=80=93 stopped.
    --x
    Content-Type: text/html

    <p>Other.</p>
    --x--

    """

  @Test func `a mail gives subject, date, sender and its plain text`() throws {
    let taken = imported(mail)
    let article = try #require(taken.articles.first)
    #expect(taken.report.format == .mail)
    #expect(article.id.rawValue == "7@w.example")
    #expect(article.headline.text == "Ferry – stopped")
    #expect(article.byline == "Cal Dee")
    #expect(article.date == ArticleDate("2024-03-05T12:30:00+01:00"))
    #expect(article.body == "The ferry – a boat – stopped.")
  }

  @Test func `an mbox gives an article a mail`() {
    let second = mail.split(separator: "7@w.example").joined(separator: "8@w.example")
    let taken = imported(
      "From cal Tue Mar 5 12:30:00 2024\n\(mail)From bo Tue Mar 5 2024\n\(second)")
    #expect(taken.articles.map(\.id.rawValue) == ["7@w.example", "8@w.example"])
  }

  @Test func `front matter in YAML and TOML gives the fields`() throws {
    let yaml =
      "---\ntitle: 'Ferry stopped'\ndate: 2024-03-05\nauthor: Cal Dee\ntags:\n  - ferry\n  - flood\n---\n\nThe **ferry** [stopped](https://w.example).\n"
    let first = try #require(imported(yaml).articles.first)
    #expect(first.headline.text == "Ferry stopped")
    #expect(first.date == ArticleDate(year: 2024, month: 3, day: 5))
    #expect(first.byline == "Cal Dee")
    #expect(first.keywords == ["ferry", "flood"])
    #expect(first.body == "The ferry stopped.")
    let toml = "+++\ntitle = \"Buses\"\ntags = [\"bus\", \"road\"]\n+++\nThey run.\n"
    let second = try #require(imported(toml).articles.first)
    #expect(second.headline.text == "Buses")
    #expect(second.keywords == ["bus", "road"])
    #expect(second.body == "They run.")
  }

  @Test(arguments: ["draft: true", "published: false", "status: draft"])
  func `a draft in Markdown is passed over, or withheld where it is asked for`(_ mark: String) {
    let text = "---\ntitle: Secret\n\(mark)\n---\nText.\n"
    #expect(imported(text).articles.isEmpty)
    #expect(imported(text).report.passedOver == 1)
    var settings = ImportSettings()
    settings.takesDrafts = true
    #expect(imported(text, settings).articles.map(\.metadata.status) == [.withheld])
  }

  @Test(arguments: ["%PDF-1.7\n", "PK\u{3}\u{4}xxxx", "{\\rtf1 x}"])
  func `documents that are no text are refused by name`(_ head: String) {
    let taken = imported(head)
    #expect(taken.articles.isEmpty)
    let reason = taken.report.skips.first?.reason ?? ""
    #expect(["PDF", "zip", "RTF"].contains { reason.contains($0) })
  }
}
