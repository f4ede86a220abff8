import LedeText
import LedeWire
import Testing

@Suite struct MailPartTests {
  private let head =
    "From: a@w.example\nSubject: H\nDate: Tue, 5 Mar 2024 07:15:00 +0100\nMIME-Version: 1.0\n"

  @Test(arguments: [3_000, 6_000, 12_000, 40_000])
  func `a mail is a mail however long its header is`(length: Int) {
    let hop =
      "Received: from a.example (10.0.0.1) by b.example\r\n with SMTP; Mon, 30 Nov 2026 10:00:00 +0000\r\n"
    let header = String(repeating: hop, count: length / hop.utf8.count)
    let mail =
      header + "From: a@w.example\r\nSubject: EMBARGOED UNTIL 24 December 2036\r\n"
      + "Message-ID: <m@w.example>\r\n\r\nThe ferry sank.\r\n"
    let taken = imported(mail, name: "m.eml")
    #expect(taken.report.format == .mail)
    #expect(taken.articles.map(\.metadata.embargo?.year) == [2036])
  }

  @Test func `every shown part of a mail is text, and of alternatives one`() {
    let mail =
      head + """
        Content-Type: multipart/mixed; boundary=A

        --A
        Content-Type: multipart/alternative; boundary=B

        --B
        Content-Type: text/plain; format=flowed

        The ferry stops, the\u{20}
        company said.
        --B
        Content-Type: text/html

        <p>The ferry stops.</p>
        --B--
        --A
        Content-Disposition: attachment

        Not this.
        --A
        Content-Type: text/plain

        Buses run.
        --A
        Content-Type: message/rfc822

        From: b@w.example
        Subject: Inner

        Boats too.
        --A--
        """
    #expect(
      imported(mail).articles.map(\.body)
        == ["The ferry stops, the company said.\n\nBuses run.\n\nBoats too."])
  }

  @Test func `a sentence that begins with From begins no mail`() {
    let box =
      "From a@w.example Tue Mar  5 07:15:00 2024\nFrom: a@w.example\nDate: Tue, 5 Mar 2024 07:15:00 +0100\nSubject: One\n\n>From noon on it sails.\nFrom here it is free.\n\nFrom b@w.example Tue Mar  5 08:15:00 2024\nFrom: b@w.example\nDate: Tue, 5 Mar 2024 08:15:00 +0100\nSubject: Two\n\nText.\n"
    #expect(
      imported(box).articles.map(\.body)
        == ["From noon on it sails.\nFrom here it is free.", "Text."])
  }

  @Test func `front matter in TOML may hold tables and long texts`() throws {
    let article = try #require(
      imported(
        "+++\ntitle = 'H'\ndate = 2024-03-05\nsummary = \"\"\"\nTwo\nlines\"\"\"\n[params]\nauthor = \"Ann\"\n+++\n# H\n\nText with *stress* and `code`.\n"
      ).articles.first)
    #expect(article.body == "Text with stress and code." && article.byline == "Ann")
    #expect(article.metadata[.summaries] == ["Two lines"])
  }

  @Test func `Markdown keeps what only looks like marks`() {
    let taken = imported(
      "---\ntitle: H\n---\nIt is 5 * 4 * 3 in snake_case_name, **R&D** said; a_b.\n")
    #expect(taken.articles.map(\.body) == ["It is 5 * 4 * 3 in snake_case_name, R&D said; a_b."])
  }
}
