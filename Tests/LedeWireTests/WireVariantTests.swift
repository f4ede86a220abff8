import LedeText
import LedeWire
import Testing

/// Messages as other services send them.
@Suite struct WireVariantTests {
  @Test func `the slug of ANPA may stand behind US, and the zone be that of the East Coast`() throws
  {
    let article = try #require(
      imported(
        "\u{16}\u{16}\u{1}a0512\u{1F}tp-\r\nu a\u{13} BC-Dam 05-01 0512\r\n\u{2}\u{1F}BC-Dam, 5th Ld,0512\r\n\u{1F}^Dam holds<\r\n^By ANN EXAMPLE=\r\n\tKOBARID (XP) _ It held.\r\n\u{3}\r\nXP-NY-05-01-24 0715EDT<\r\n\u{4}"
      ).articles.first)
    #expect(
      article.headline.text == "Dam holds" && article.metadata[.slugline] == "BC-Dam, 5th Ld")
    #expect(article.byline == "By ANN EXAMPLE" && article.body == "KOBARID (XP) _ It held.")
    #expect(article.date?.description == "2024-05-01T07:15:00-04:00")
  }

  @Test func `a note to hold a story withholds it`() throws {
    let article = try #require(
      imported(
        "\u{1}a4031-----\r\nr a BC-Dam 05-01 0040\r\n\u{2}^BC-Dam,0040<\r\n^Dam holds<\r\n^Eds: HOLD FOR RELEASE 6 a.m.<\r\n\tIt held.\r\n\u{3}\r\nXP-WF-05-01-24 0100GMT<\r\n\u{4}"
      ).articles.first)
    #expect(article.id.rawValue == "a4031-2024-05-01" && article.metadata.status == .withheld)
  }

  @Test func `a lower-case kill without a caret withdraws`() {
    let taken = imported(
      "\u{1}W1111\u{1F}wires\r\nr i BC-Dam-KILL 05-01 0020\r\n\u{2}BC-Dam, KILL,0020\r\n^EDITORS: Please kill W1110, BC-Dam.<\r\n\tX\r\n\u{3}\r\nXP-WF-05-01-24 0815GMT<\r\n\u{4}"
    )
    #expect(taken.removals.map(\.rawValue) == ["W1110-2024-05-01"])
  }

  @Test(arguments: [
    (
      "\u{1}bdt0123 4 pl 250 dpa 0456\r\n\r\nDamm/\r\n(Neu: Zitat)\r\nDamm hält =\r\n\u{2}Kobarid (dpa) - Er hält.\r\n\u{3}\r\n011627 Mai 24\r\n\u{4}",
      "Damm hält", "Kobarid (dpa) - Er hält.", "2024-05-01T16:27:00", "Damm/"
    ),
    (
      "\u{1}afp1234 4 i 0123\r\n\u{2}\r\nSlovénie-barrage\r\n\r\nLe barrage tient =\r\n\r\nKobarid - Il tient.\r\n\u{3}\r\nAFP 010715 GMT MAI 24\r\n\u{4}",
      "Le barrage tient", "Kobarid - Il tient.", "2024-05-01T07:15:00Z", "Slovénie-barrage"
    ),
    (
      "\u{1}xyz0009 4 pol 100\r\n\u{2}Dam holds = 2\r\nSecond take.\r\n\u{3}\r\n010915 août 23\r\n\u{4}",
      "Dam holds", "Second take.", "2023-08-01T09:15:00", nil
    ),
  ])
  func `headers of IPTC 7901 differ`(
    text: String, headline: String, body: String, date: String, slug: String?
  ) throws {
    let article = try #require(imported(text).articles.first)
    #expect(article.headline.text == headline && article.body == body)
    #expect(article.date?.description == date && article.metadata[.slugline] == slug)
  }

  @Test func `a day without a year is kept and counted`() throws {
    let taken = imported(
      "\u{1}xyz0007 4 pol 100\r\n\u{2}Dam holds =\r\nIt held.\r\n\u{3}\r\n011627 may\r\n\u{4}")
    let article = try #require(taken.articles.first)
    #expect(article.date == nil && taken.report.unreadDates == 1)
    #expect(article.extras.map(\.json) == ["\"011627 may\""])
  }

  @Test func `priority and category above a headline are none`() throws {
    let article = try #require(
      imported("ZCZC ABC0123 240\nu i\n\nDAM HOLDS\n\nKOBARID - It held.\n\nNNNN\n").articles.first)
    #expect(article.headline.text == "DAM HOLDS" && article.section == "i")
  }

  @Test(arguments: [
    (-20, "states fewer bytes than it has"), (400, "states more bytes than it has"),
    (9_000_000_000, "states 9000000"),
  ])
  func `a wrong length in a web archive loses that record only`(slip: Int, remark: String) {
    let record = { (uri: String, slip: Int) in
      let answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>The ferry \(uri) stops for good, the company said on Tuesday.</p></body></html>"
      return
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(uri)\r\nContent-Length: \(answer.utf8.count + slip)\r\n\r\n\(answer)\r\n\r\n"
    }
    let taken = imported(record("u:1", slip) + record("u:2", 0) + record("u:3", 0))
    let told = taken.report.notes + taken.report.skips.map(\.reason)
    #expect(taken.articles.suffix(2).map(\.id.rawValue) == ["u:2", "u:3"])
    #expect(told.contains { $0.contains(remark) })
    if slip < 1_000 {
      #expect(
        taken.articles.first?.body
          == "The ferry u:1 stops for good, the company said on Tuesday.")
    }
  }

  /// `zlib.compress(b"<html><body><p>The ferry stops for good.</p></body></html>")` in Python, with and without zlib's header.
  @Test(arguments: [0, 2])
  func `pages packed by deflate are unpacked`(start: Int) throws {
    let packed = Self.packed.dropFirst(start)
    let head = Array(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate\r\n\r\n".utf8)
    let block = head + packed
    let record =
      Array(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: u:1\r\nContent-Length: \(block.count)\r\n\r\n"
          .utf8) + block + Array("\r\n\r\n".utf8)
    #expect(imported(record, name: "w").articles.map(\.body) == ["The ferry stops for good."])
  }

  private static let packed: [UInt8] = [
    0x78, 0x9C, 0xB3, 0xC9, 0x28, 0xC9, 0xCD, 0xB1, 0xB3, 0x49, 0xCA, 0x4F,
    0xA9, 0xB4, 0xB3, 0x29, 0xB0, 0x0B, 0xC9, 0x48, 0x55, 0x48, 0x4B, 0x2D,
    0x2A, 0xAA, 0x54, 0x28, 0x2E, 0xC9, 0x2F, 0x28, 0x56, 0x48, 0xCB, 0x2F,
    0x52, 0x48, 0xCF, 0xCF, 0x4F, 0xD1, 0xB3, 0xD1, 0x2F, 0xB0, 0xB3, 0xD1,
    0x87, 0x28, 0xD3, 0x07, 0xEB, 0x01, 0x00, 0x5D, 0x2B, 0x14, 0x30,
  ]

  @Test func `the standfirst above the text belongs to it`() {
    let rest =
      "Repairs of the spillway will take two weeks, and residents may return to their homes on Friday morning."
    let taken = imported(
      "<html><body><main><h1>Dam holds</h1><p class=\"lead\">The dam at Kobarid held on Wednesday, the mayor said.</p><figure><figcaption>A picture of the dam in the rain on Wednesday.</figcaption></figure><div class=\"xImageDescription\"><p>It shows the dam in the rain, as it was on Wednesday at noon.</p></div><div class=\"text\"><p>\(rest)</p><p>\(rest) Buses run.</p></div></main></body></html>",
      name: "p.html")
    #expect(
      taken.articles.map(\.body)
        == [
          "The dam at Kobarid held on Wednesday, the mayor said.\n\n\(rest)\n\n\(rest) Buses run."
        ])
  }
}
