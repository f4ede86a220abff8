import LedeText
import LedeWire
import Testing

@Suite struct PageTextTests {
  private let one = "The ferry across the valley stopped on Tuesday after a flood took its landing."
  private let two = "Buses run every hour until the landing is built again, the company said."

  @Test func `headline, byline, moment, asides and boxes are no text`() throws {
    let page = """
      <html><body><header><p>Site of the valley, with a slogan that is long enough to count</p></header>
      <article><h1>Ferry stopped</h1><p class="byline">By Cal Dee</p><time>5 March</time><p>\(one)</p>
      <aside><p>Read also: \(two)</p></aside><h2>Next</h2><div>\(two)</div>
      <div class="box newsletter">Get our mails every morning</div></article>
      <footer><p>All rights are with the site and its owners, who live in the valley.</p></footer></body></html>
      """
    let article = try #require(imported(page).articles.first)
    #expect(article.headline.text == "Ferry stopped")
    #expect(article.body == "\(one)\n\nNext\n\n\(two)")
  }

  @Test func `text that line breaks part is found`() throws {
    let page =
      "<html><body><div><a href='/a'>Home</a> <a href='/b'>Sport</a></div><h1>T</h1><div>\(one)<br><br>\(two)</div>"
      + "<div><p>Comments are of those who write them, and of nobody else.</p></div></body></html>"
    #expect(imported(page).articles.first?.body == "\(one)\n\n\(two)")
  }

  @Test func `text in blocks without paragraphs is found, lists of links are left out`() throws {
    let page =
      "<html><body><h1>T</h1><div class='post'><div>\(one)</div><div>\(two)</div></div>"
      + "<div><div>Most read</div><div><a href='/a'>\(one)</a></div></div></body></html>"
    #expect(imported(page).articles.first?.body == "\(one)\n\n\(two)")
  }

  @Test func `of a page that goes on with other stories, the one that its title names is read`()
    throws
  {
    func story(_ headline: String, _ text: String) -> String {
      "<div><h1>\(headline)</h1><div>" + String(repeating: "<p>\(text)</p>", count: 2)
        + "</div></div>"
    }
    let long = String(repeating: one + " ", count: 6)
    let page =
      "<html><head><title>Second ferry line opens | Site</title></head><body><main>"
      + story("A logo of it", "Short.") + story("Second ferry line opens", long + "Own.")
      + story("Another story altogether", long + long + "Other.") + "</main></body></html>"
    let article = try #require(imported(page).articles.first)
    #expect(article.body.contains("Own."))
    #expect(!article.body.contains("Other."))
  }

  @Test func `numbers and arrows of galleries, and lines that come again and again, are no text`()
    throws
  {
    let labels = (1...9).map { "<p>\($0)</p><p>Storm in pictures</p>" }.joined()
    let page =
      "<html><body><div><p>\(one)</p>\(labels)<p>&gt;&gt;</p><p>\(one) Again.</p></div></body></html>"
    #expect(imported(page).articles.first?.body == "\(one)\n\n\(one) Again.")
  }

  @Test func `an address is no byline`() throws {
    let page =
      "<html><head><meta name='author' content='https://social.example/site'></head><body><p>\(one)</p></body></html>"
    let article = try #require(imported(page).articles.first)
    #expect(article.byline == nil)
  }

  @Test func `behind the header of a TREC page everything is the page`() {
    let taken = imported(
      "<DOC>\n<DOCNO>W-1</DOCNO>\n<DOCHDR>\nhttp://w.example/1\nHTTP/1.1 200 OK\n</DOCHDR>\n<html>Bare text <br> in lines</html>\n</DOC>\n"
        + "<DOC>\n<DOCNO>W-2</DOCNO>\n<DOCHDR>http://w.example/2</DOCHDR>\n<html><title>T</title><p>Two.</p></html>\n</DOC>\n"
    )
    #expect(taken.articles.map(\.id.rawValue) == ["W-1", "W-2"])
    #expect(taken.articles.map(\.body) == ["Bare text\nin lines", "Two."])
    #expect(taken.articles.map(\.url) == ["http://w.example/1", "http://w.example/2"])
  }

  private func record(_ body: String, excess: Int = 0, _ header: String = "") -> String {
    let http = "HTTP/1.1 200 OK\nContent-Type: text/html\n\(header)\n\(body)"
    return
      "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: http://w.example/\(excess)\n"
      + "Content-Length: \(http.utf8.count + excess)\n\n\(http)\n\n"
  }

  @Test func `a wrong length in a web archive loses nothing of the next record`() {
    let page = "<html><body><p>\(one)</p></body></html>"
    for excess in 1...8 {
      let taken = imported(record(page, excess: excess) + record(page))
      #expect(taken.articles.count == 2)
      #expect(taken.report.mendedCount == (excess > 2 ? 1 : 0))
    }
  }

  @Test func `compressed bytes that cannot be read are named, never taken for a text`() {
    let taken = imported(record("\u{B}\u{2}abc", "Content-Encoding: br\n"))
    #expect(taken.articles.isEmpty)
    #expect(taken.report.skips.first?.reason.contains("brotli") ?? false)
  }
}
