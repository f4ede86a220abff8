import LedeText
import LedeWire
import Testing

/// Files that are larger than one article may be: their articles come in, and one that is too large loses only itself.
@Suite struct LargeFileTests {
  private let settings = ImportSettings(largestArticle: 1_000)
  /// What is too large.
  private let flood = String(repeating: "word ", count: 60_000)
  private let ids = (0..<40).map { "a\($0)" }

  private func object(_ id: String, _ body: String = "Text.") -> String {
    #"{"id":"\#(id)","headline":"H","body":"\#(body)"}"#
  }

  private func mail(_ id: String, _ body: String = "Text.") -> String {
    "From x@w.example Mon Nov  2 00:00:00 2026\nFrom: a@w.example\nSubject: H\nMessage-ID: <\(id)>\n"
      + "Date: Mon, 2 Nov 2026 10:00:00 +0000\n\n\(body)\n\n"
  }

  private func wire(
    _ number: Int, _ body: String = "   The ferry between the islands stops, the operator said."
  ) -> String {
    "\u{1}abc\(number) 4 I 50\r\n\r\nHead \(number) =\r\n\u{2}\(body)\r\n\u{3} 021000 nov 26\u{4}\r\n"
  }

  /// Objects, one of which is too large, behind the third.
  private func objects(_ separator: String) -> String {
    var objects = ids.map { object($0) }
    objects.insert(object("big", flood), at: 3)
    return objects.joined(separator: separator)
  }

  @Test(arguments: ["\n", ",\n", "\n\n"])
  func `lines and values in a row of any length are read`(separator: String) {
    let taken = imported(objects(separator), name: "a.jsonl", settings)
    #expect(taken.articles.map(\.id.rawValue) == ids)
    #expect(taken.report.skippedCount == 1)
  }

  @Test(arguments: [("[", "]"), ("[\n", "\n]\n"), (" [ ", " ] "), ("[[", "]]")])
  func `an array of any length is read`(start: String, end: String) {
    let taken = imported(start + objects(" ,\n") + end, name: "a.json", settings)
    // An array within an array is one value.
    #expect(taken.articles.map(\.id.rawValue) == (start == "[[" ? [] : ids))
    #expect(taken.report.skippedCount == 1)
  }

  @Test(arguments: ["", "\n"])
  func `what helps is told of an object that holds too many articles`(space: String) {
    let list = ids.map { object($0) }.joined(separator: ",")
    let taken = imported("{\(space)\"status\":\"ok\",\"hits\":[\(list)]}", name: "a.json", settings)
    #expect(taken.articles.isEmpty && taken.report.skippedCount == 1)
    #expect(taken.report.skips.contains { $0.reason.contains("jq -c '.hits[]'") })
  }

  @Test func `a mailbox of any length is read`() {
    var mails = ids.map { mail($0) }
    mails.insert(mail("big", flood), at: 3)
    let taken = imported(mails.joined(), name: "a.mbox", settings)
    #expect(taken.articles.map(\.id.rawValue) == ids && taken.report.skippedCount == 1)
  }

  @Test func `a file of a wire of any length is read`() {
    var messages = (0..<40).map { wire($0) }
    let all = imported(messages.joined(), name: "a.iptc").articles
    messages.insert(wire(99, flood), at: 3)
    let taken = imported(messages.joined(), name: "a.iptc", settings)
    #expect(taken.articles == all && all.count == 40 && taken.report.skippedCount == 1)
  }

  @Test func `a collection in SGML of any length is read`() {
    func document(_ id: String, _ body: String = "Text.") -> String {
      "<DOC>\n<DOCNO> \(id) </DOCNO>\n<TEXT>\n\(body)\n</TEXT>\n</DOC>\n"
    }
    var documents = ids.map { document($0) }
    documents.insert(document("big", flood), at: 3)
    let taken = imported(documents.joined(), name: "a.sgml", settings)
    #expect(taken.articles.map(\.id.rawValue) == ids && taken.report.skippedCount == 1)
  }

  /// Bytes around the limit and what is read at once, and far above both.
  private static let sizes = [
    0, 300, 480, 500, 520, 900, 980, 1_000, 1_020, 2_000, 70_000, 300_000,
  ]

  /// One message of a size, alone, first, in the middle and last, among a few that are small.
  private func tries(_ small: [String], _ large: String) -> [(file: String, kept: Int)] {
    [
      (large, 0), (large + small.joined(), small.count),
      (small[0] + large + small.dropFirst().joined(), small.count),
      (small.joined() + large, small.count),
    ]
  }

  @Test(arguments: sizes)
  func `messages of every size lose no other one`(size: Int) {
    let text = "   " + String(repeating: "word ", count: size / 5)
    let framed = (1...3).map { wire($0) }
    let marked = (1...3).map {
      "ZCZC abc\($0)\nHead \($0)\n\n   The ferry stops on day \($0).\nNNNN\n"
    }
    let open = "ZCZC abc9\nHead 9\n\n\(text)\n"
    for (small, large) in [
      (framed, wire(9, text)), (framed, "\u{1}abc9 4 I 50\r\n\r\nHead 9 =\r\n\u{2}\(text)"),
      (marked, open + "NNNN\n"), (marked, open),
    ] {
      for (file, kept) in tries(small, large) {
        let taken = imported(file, name: "a.iptc", settings)
        let bodies = taken.articles.map(\.body)
        #expect(bodies.filter { $0.hasPrefix("The ferry") }.count == kept)
        // The large one came in, or was told as too large.
        if size > 1_100 { #expect(taken.report.skippedCount > 0 && taken.articles.count == kept) }
      }
    }
  }

  @Test(arguments: [
    (
      "<rss version='2.0'><channel><title>F</title>", "item", "guid", "description",
      "</channel></rss>"
    ),
    (
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title>", "entry", "id", "content",
      "</feed>"
    ),
  ])
  func `an item of a feed that is too large loses only itself`(
    start: String, item: String, id: String, text: String, end: String
  ) {
    func entry(_ name: String, _ body: String) -> String {
      "<\(item)><title>H</title><\(id)>\(name)</\(id)><\(text)>\(body)</\(text)></\(item)>"
    }
    // Its size is in one text, or in many elements.
    for large in [
      flood, String(repeating: "&lt;p>word", count: 9_000),
      String(repeating: "<p>a<b>c</b></p>", count: 900),
    ] {
      var entries = ids.map { entry($0, "It rained on \($0).") }
      entries.insert(entry("big", large), at: 3)
      entries.append(entry("huge", large))
      let settings = ImportSettings(largestArticle: 10_000)
      let taken = imported(start + entries.joined() + end, name: "a.xml", settings)
      #expect(taken.articles.map(\.id.rawValue) == ids)
      #expect(taken.report.skippedCount == 2)
    }
  }

  @Test func `an item of NewsML-G2 that is too large loses only itself`() {
    func item(_ id: String, _ status: String, _ body: String) -> String {
      """
      <newsItem guid="\(id)" version="2"><itemMeta><pubStatus qcode="stat:\(status)"/></itemMeta>\
      <contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml">\
      <body><p>\(body)</p></body></html></inlineXML></contentSet></newsItem>
      """
    }
    let items = [
      item("a", "usable", "It rained."), item("big", "usable", flood),
      item("b", "withheld", "It was dry."),
      item("c", "canceled", ""),
    ]
    let file =
      "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>\(items.joined())</itemSet></newsMessage>"
    let taken = imported(file, name: "a.xml", ImportSettings(largestArticle: 10_000))
    #expect(taken.articles.map(\.id.rawValue) == ["a", "b"])
    #expect(taken.articles.map(\.metadata.status) == [.usable, .withheld])
    #expect(taken.removals.count == 1 && taken.report.skippedCount == 1)
  }

  @Test(arguments: [
    ("[1", "ends too early"), ("[{},]", "byte 4"), ("[{} {}]", "byte 4"), ("[,{}]", "byte 1"),
  ])
  func `a fault of an array is told with its byte`(text: String, message: String) throws {
    let taken = imported(text + "\n", name: "a.json", ImportSettings(format: .json))
    #expect(taken.report.faults.contains { $0.contains(message) })
  }
}
