import LedeText
import LedeWire
import Testing

/// Records of web archives (ISO 28500).
@Suite struct WARCTests {
  private func record(_ type: String, _ block: String, uri: String = "http://e.org/a") -> String {
    """
    WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <\(uri)>\r\nContent-Length: \(block.utf8.count)\r\n\r\n\
    \(block)\r\n\r\n
    """
  }

  private let page =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    + "<html><title>Storm</title><body><h1>Storm</h1><p>It rained on Tuesday, the mayor said.</p></body></html>"

  @Test func `texts that were taken out of pages are articles`() throws {
    let taken = imported(record("conversion", "Storm\n\nIt rained.\n"), name: "a.warc")
    let article = try #require(taken.articles.first)
    #expect(article.id.rawValue == "http://e.org/a")
    #expect(article.url == "http://e.org/a")
    #expect(article.body == "Storm\n\nIt rained.\n")
  }

  @Test func `what is no page is passed over`() {
    let image = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"
    let moved = "HTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n"
    let taken = imported(
      record("warcinfo", "x") + record("response", image) + record("response", moved)
        + record("response", page), name: "a.warc")
    #expect(taken.articles.map(\.headline.text) == ["Storm"])
  }

  @Test func `a record that is larger than any page is told, and the next one read`() {
    let settings = ImportSettings(largestArticle: 1000)
    let large = record("response", page + String(repeating: "x", count: 300_000))
    let taken = imported(large + record("response", page), name: "a.warc", settings)
    #expect(taken.articles.count == 1)
    #expect(taken.report.skippedCount == 1)
  }

  @Test func `a record that states too much ends where the next begins`() {
    let first = record("response", page).replacing("Content-Length: ", with: "Content-Length: 9")
    let taken = imported(first + record("response", page, uri: "http://e.org/b"), name: "a.warc")
    #expect(taken.articles.count == 2)
  }
}
