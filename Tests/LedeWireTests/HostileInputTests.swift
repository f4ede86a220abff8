import LedeText
import LedeWire
import Testing

#if XML
import _CLedeLibXML2
#endif

/// Files made to hurt: each must end soon, within bounds, with an error or without harm.
@Suite struct HostileInputTests {
  private let g2 =
    "<newsItem guid='g'><contentMeta><headline>H</headline></contentMeta><contentSet>"
  private let end = "</contentSet></newsItem>"

  @Test(arguments: ["\n", "\r\n \r\n", "Export of 30.11.2026;;;\n", "\u{FEFF}Kills,,\r\n\r\n"])
  func `blank lines and a title above the names of CSV are passed over`(above: String) {
    let separator = above.contains(";") ? ";" : ","
    let lines = "id,headline,body,status\n1,Ferry,It sank.,withheld\n2,,,canceled\n"
    let taken = imported(above + lines.replacing(",", with: separator), name: "a.csv")
    #expect(taken.articles.map(\.metadata.status) == [.withheld])
    #expect(taken.removals.map(\.rawValue) == ["2"])
  }

  @Test func `lines that end in a carriage return alone are lines of CSV`() {
    let taken = imported(
      "id,headline,body\rc1,Ferry,\"It\rsank.\"\r\rc2,Storm,It came.\r", name: "a.csv")
    #expect(taken.articles.map(\.id.rawValue) == ["c1", "c2"])
    #expect(taken.articles.first?.body == "It\nsank.")
    let kills = imported("id,status\rc9,canceled\rc8,killed", name: "kills.csv")
    #expect(kills.removals.map(\.rawValue) == ["c9", "c8"])
  }

  @Test func `an external entity is not read`() throws {
    let taken = imported(
      "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM "
        + "\"http://127.0.0.1:9/p\"> %p;]>\(g2)<inlineData contenttype='text/plain'>a&x;b</inlineData>\(end)"
    )
    let article = try #require(taken.articles.first)
    #expect(article.body == "a&x;b")
  }

  @Test func `entities inside entities are not expanded`() throws {
    var declarations = "<!ENTITY l0 \"lol\">"
    for level in 1...12 {
      declarations += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    let taken = imported(
      "<!DOCTYPE newsItem [\(declarations)]>\(g2)<inlineData a='&l12;'>&l0; &l12;</inlineData>\(end)"
    )
    #expect((taken.articles.first?.body.utf8.count ?? 0) < 200)
  }

  @Test func `a long entity is not expanded without end`() {
    let taken = imported(
      "<!DOCTYPE newsItem [<!ENTITY a \"\(String(repeating: "x", count: 1000))\">]>\(g2)<inlineData>"
        + String(repeating: "&a;", count: 20_000) + "</inlineData>\(end)")
    #expect((taken.articles.first?.body.utf8.count ?? 0) < 3 << 20)
  }

  @Test(arguments: ["p", "div", "b"])
  func `deep nesting is an error and not a crash`(tag: String) {
    let depth = 20_000
    let nested =
      String(repeating: "<\(tag)>", count: depth) + "deep"
      + String(repeating: "</\(tag)>", count: depth)
    let inXML = imported("\(g2)<inlineXML><body>\(nested)</body></inlineXML>\(end)")
    #expect(inXML.articles.isEmpty && inXML.report.skippedCount == 1)
    _ = imported("<html><body>\(nested)</body></html>")
    _ = imported(
      "<rss><channel><item><description><![CDATA[\(nested)]]></description></item></channel></rss>")
  }

  @Test func `deeply nested JSON is an error and the next line is read`() {
    let deep = String(repeating: "[", count: 200_000)
    let taken = imported("{\"id\":\"a\",\"x\":\(deep)\n{\"id\":\"b\",\"text\":\"B.\"}\n")
    #expect(taken.articles.map(\.id.rawValue) == ["b"])
    #expect(taken.report.skippedCount == 1)
  }

  @Test func `an attribute of megabytes and a text beyond the limit are refused`() {
    let huge = String(repeating: "y", count: 11 << 20)
    let attribute = imported("<newsItem guid='\(huge)'></newsItem>")
    #expect(attribute.articles.isEmpty && attribute.report.skippedCount > 0)
    let settings = ImportSettings(largestArticle: 1 << 20)
    let large = String(repeating: "y", count: 2 << 20)
    let text = imported("\(g2)<inlineData>\(large)</inlineData>\(end)", settings)
    #expect(text.articles.isEmpty && text.report.skippedCount == 1)
    #expect(imported(large, settings).report.skippedCount == 1)
    #expect(imported("{\"text\":\"\(large)\"}\n", settings).report.skippedCount == 1)
  }

  /// It took 42 seconds when each value copied those before it.
  @Test func `a name that comes very often is a list of its values`() throws {
    let members = (0..<200_000).map { "\"k\":\"v\($0)\"" }.joined(separator: ",")
    let article = try #require(imported("{\"body\":\"Storm.\",\(members)}").articles.first)
    let values = try #require(article.extras.first)
    #expect(values.name == "k" && values.json.hasPrefix("[\"v0\",\"v1\","))
    #expect(values.json.hasSuffix(",\"v199999\"]"))
  }

  @Test func `an object of very many members is read, each member once`() throws {
    let members = (0..<50_000).map { "\"k\($0)\":1,\"k\($0)\":2" }.joined(separator: ",")
    let article = try #require(imported("{\"body\":\"Storm.\",\(members)}").articles.first)
    #expect(article.extras.count == 50_000)
    #expect(article.extras.allSatisfy { $0.json == "[1,2]" })
  }

  @Test func `many attributes and many names end soon`() {
    let attributes = (0..<5_000).map { "a\($0)='\($0)'" }.joined(separator: " ")
    _ = imported("<newsItem \(attributes)></newsItem>")
    let names = (0..<5_000).map { "<n\($0)/>" }.joined()
    _ = imported("<newsItem guid='a'>\(names)</newsItem>")
  }

  @Test(arguments: ["[", "[](", "![", "[x]:"])
  func `brackets that begin no link are passed over once`(_ mark: String) throws {
    let text = "---\ntitle: T\n---\n" + String(repeating: mark, count: 100_000) + "zork\n"
    let article = try #require(imported(text, name: "a.md").articles.first)
    #expect(article.body.hasSuffix("zork"))
  }

  @Test func `bytes that are not in the stated encoding are read as Windows-1252 and told`() throws
  {
    var bytes = Array(
      "<?xml version='1.0' encoding='UTF-8'?><rss><channel><item><title>One</title></item><item><title>caf"
        .utf8)
    bytes += [0xE9, 0x20, 0x93, 0x78, 0x94]
    bytes += Array("</title></item></channel></rss>".utf8)
    let taken = imported(bytes)
    #expect(taken.articles.map(\.headline.text) == ["One", "café “x”"])
    #expect(taken.report.skips.isEmpty)
    #expect(taken.report.notes.filter { !$0.contains("without text") }.count == 1)
  }

  @Test func `an unknown encoding is an error`() {
    let taken = imported("<?xml version='1.0' encoding='x-none'?><newsItem guid='a'/>")
    #expect(taken.articles.isEmpty && taken.report.skippedCount > 0)
  }

  @Test func `UTF-16 is read`() throws {
    let xml = "<?xml version=\"1.0\"?><rss><channel><item><title>Ünï</title></item></channel></rss>"
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in xml.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(imported(bytes).articles.map(\.headline.text) == ["Ünï"])
  }

  @Test func `a file that is cut off gives its whole items and an error`() {
    let item = { (id: String) in
      "<newsItem guid='\(id)'><contentMeta><headline>H</headline></contentMeta></newsItem>"
    }
    let message = "<newsMessage><itemSet>\(item("a"))\(item("b"))"
    for cut in stride(from: 20, to: message.utf8.count, by: 7) {
      let taken = imported(Array(message.utf8.prefix(cut)))
      #expect(taken.report.skippedCount > 0)
    }
    let taken = imported(Array(message.utf8.dropLast(5)))
    #expect(taken.articles.map(\.id.rawValue) == ["a"])
  }

  @Test func `XML of no newsroom's kind is refused by name`() {
    let taken = imported("<?xml version='1.0'?><recipe><p>Flour.</p></recipe>")
    #expect(taken.articles.isEmpty && taken.report.skippedCount == 1)
  }

  @Test func `an unclosed quotation in CSV swallows no record without a word`() {
    let taken = imported(
      "id,title,body\n1,a,ferry\n2,\"open,ferry one\n3,x,ferry two\n", name: "a.csv")
    #expect(taken.articles.map(\.id.rawValue) == ["1"])
    #expect(taken.report.skips.first.map { "\($0)" }?.contains("record 3") == true)
  }

  @Test func `mails of a mailbox need no header From`() {
    let mail = { (name: String) in
      "From a@b Mon Jan  1 00:00:00 2024\nSubject: \(name)\nMessage-ID: <\(name)@x>\n\nThe \(name) ferry.\n\n"
    }
    let taken = imported(mail("first") + mail("second"), name: "m.mbox")
    #expect(taken.articles.map(\.headline.text) == ["first", "second"])
  }

  @Test func `an unclosed quotation in CSV does not take the machine's memory`() {
    let settings = ImportSettings(largestArticle: 1 << 20)
    let taken = imported(
      "id,headline,body\n1,\"" + String(repeating: "z\n", count: 1 << 20), settings)
    #expect(taken.articles.isEmpty && taken.report.skippedCount == 1)
  }

  #if XML
  @Test(arguments: [
    (ArticleFormat.html, "<html><meta charset=euc-jp><p>It rained "),
    (.newsMLG2, "<?xml version='1.0' encoding='iso-2022-jp'?><newsItem guid='a'><p>It rained "),
    (.feed, "<?xml version='1.0' encoding='euc-jp'?><rss><channel><title>T "),
  ])
  func `libxml2 prints nothing of bytes in a wrong encoding`(format: ArticleFormat, text: String) {
    // This handler gets what libxml2 would print: the faults that belong to no parser of this thread.
    var count = 0
    unsafe withUnsafeMutablePointer(to: &count) { count in
      unsafe xmlSetStructuredErrorFunc(count) { context, _ in
        unsafe context?.assumingMemoryBound(to: Int.self).pointee += 1
      }
      defer { xmlSetStructuredErrorFunc(nil, nil) }
      let bytes = Array(text.utf8) + [0xFF, 0xFF, 0xFE, 0x1B, 0x24]
      _ = ArticleReader(ImportSettings(format: format)).read(bytes: bytes, name: "page") { _ in }
      let isOurs = unsafe lede_xml_silence().context == UnsafeMutableRawPointer(count)
      #expect(isOurs)
    }
    #expect(count == 0)
  }
  #endif
}
