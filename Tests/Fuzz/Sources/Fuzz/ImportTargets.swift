import FuzzDriver

@testable import LedeText
@testable import LedeWire

/// What our own exporters write of the samples.
private func exported(_ format: ArticleFormat) -> [(name: String, bytes: [UInt8])] {
  Samples.articles.prefix(2).enumerated().compactMap { number, article in
    guard
      let bytes = try? Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
    else { return nil }
    return ("export-\(number)", bytes)
  }
}

private let handwritten: [ArticleFormat: [String]] = [
  .html: [
    """
    <!DOCTYPE html><html lang=en><head><title>Storm</title><meta name="author" content="Ann"><script \
    type="application/ld+json">{"@type":"NewsArticle","headline":"Storm","datePublished":"2023-11-07"}\
    </script></head><body><h1>Storm</h1><p>It rained &amp; rained on Tuesday.<p>Then it stopped.</body>
    """
  ],
  .csv: ["id,headline,body\r\n1,\"a \"\"b\"\"\r\nc\",\"x,y\"\r\n2,d,e\r\n", "id\tbody\n1\tx\n"],
  .sgml: [
    "<REUTERS NEWID=\"1\"><DATE>26-FEB-1987</DATE><TEXT><TITLE>A</TITLE><BODY>B.</BODY></TEXT></REUTERS>"
  ],
  .iptc7901: [
    "\u{1}a1 4 pol 12 0001\r\n\u{2}Storm\r\n\r\nIt rained.\r\n\u{3}071627 nov 23\r\n\u{4}"
  ],
  .warc: [
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.org/\r\nContent-Type: "
      + "application/http\r\nContent-Length: 63\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html"
      + "\r\n\r\n<p>It rained.</p>\r\n\r\n"
  ],
  .feed: [
    "<rss version=\"2.0\"><channel><title>T</title><item><title>A</title><guid>1</guid><pubDate>"
      + "Tue, 07 Nov 2023 16:27:41 GMT</pubDate><description>&lt;p&gt;B&lt;/p&gt;</description></item>"
      + "</channel></rss>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><title>A</title><content "
      + "type=\"html\">&lt;b&gt;B</content><updated>2023-11-07T16:27:41Z</updated></entry></feed>",
  ],
  .newsML1: [
    "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>e.org</ProviderId><DateId>20231107"
      + "</DateId><NewsItemId>1</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification>"
      + "<NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines><ContentItem><DataContent><p>B</p>"
      + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
  ],
  .text: ["Title: Storm\nDate: 2023-11-07\n\nIt rained.\n", " date 2023-11-07 It rained.\n"],
  .mail: [
    "From: Ann <a@e.org>\r\nSubject: =?utf-8?q?Storm=21?=\r\nDate: Tue, 07 Nov 2023 16:27:41 +0000\r\nContent-Type: "
      + "multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\n\r\nIt rai=\r\nned caf=E9.\r\n--b\r\nContent-Type: text/html\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\nPHA+SXQ8L3A+\r\n--b--\r\n",
    "From a@e.org Tue Nov  7 16:27:41 2023\nSubject: A\n\n>From here.\n\nFrom b@e.org Wed Nov  8 2023\nSubject: B\n\nC\n",
  ],
  .markdown: [
    "---\ntitle: \"Storm\"\ndate: 2023-11-07\ntags: [a, b]\n---\n# Storm\n\nIt *rained* on [it](http://e.org).\n\n- a\n- b\n",
    "+++\ntitle = 'Storm'\n+++\n> said\n\n```\ncode\n```\n| a | b |\n|---|---|\n| c | d |\n",
  ],
  .ninjs: [
    "{\"uri\":\"1\",\"headline\":\"A\",\"body_html\":\"<p>B</p>\",\"versioncreated\":\"2023-11-07T16:27:41Z\"}"
  ],
]

/// Every format that is read, and the choice among them.
let importTargets: [Target] =
  ArticleFormat.allCases.filter(\.isReadable).map { format in
    var seeds = exported(format)
    seeds += (handwritten[format] ?? []).enumerated().map { ("hand-\($0)", Array($1.utf8)) }
    seeds += documentSeeds.filter { $0.format == format }.map { ("document", $0.bytes) }
    return Target("import-\(format.rawValue)", seeds: seeds) { bytes in
      read(bytes, ImportSettings(format: format))
    }
  } + [
    Target(
      "import-any",
      seeds: ArticleFormat.allCases.flatMap { format in
        exported(format).prefix(1).map { ("\(format.rawValue)", $0.bytes) }
      }
        + handwritten.flatMap { format, texts in
          texts.prefix(1).map { ("\(format.rawValue)-hand", Array($0.utf8)) }
        }
    ) { bytes in read(bytes, ImportSettings()) },
    Target("import-compressed", seeds: [("gzip", gzip("A\n\nB.\n")), ("zstd", zstd("A\n\nB.\n"))]) {
      bytes in read(bytes, ImportSettings(format: .text))
    },
  ]

/// A gzip member of one stored block (RFC 1952).
private func gzip(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  let checksum = Deflate.checksum(bytes.span)
  let sum = (0..<4).map { UInt8(truncatingIfNeeded: checksum >> ($0 * 8)) }
  let count = UInt8(bytes.count)
  return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, count, 0, ~count, 0xFF] + bytes + sum
    + [count, 0, 0, 0]
}

/// A zstd frame of one raw block (RFC 8878).
private func zstd(_ text: String) -> [UInt8] {
  let count = UInt8(text.utf8.count)
  return [0x28, 0xB5, 0x2F, 0xFD, 0x20, count, count << 3 | 1, 0, 0] + Array(text.utf8)
}

/// Reads a file, and writes what came of it in every format that is written.
func read(_ bytes: [UInt8], _ settings: ImportSettings) {
  var count = 0
  let report = ArticleReader(settings).read(bytes: bytes, name: "fuzz.file") { event in
    let article: Article
    switch event {
    case .article(let given, _), .entry(let given): article = given
    case .removal, .notice, .file: return
    }
    count += 1
    guard count <= 3 else { return }
    for format in [ArticleFormat.newsMLG2, .nitf, .json, .csv, .ninjs3] {
      _ = try? Exporter.bytes(of: ExportItem(article), as: format, exportSettings())
    }
  }
  expect(report.imported == count, "the report counts \(report.imported) of \(count) articles")
}

/// The settings that the exports of these targets are made by.
private func exportSettings() throws -> ExportSettings {
  guard
    let moment = ArticleDate(
      year: 2023, month: 11, day: 8, time: .init(hour: 12, minute: 0, second: 0, utcOffset: 0))
  else { preconditionFailure("noon of 8 November 2023 is a date") }
  return try ExportSettings(authority: "example.org", authorityDate: "2023", asOf: moment)
}
