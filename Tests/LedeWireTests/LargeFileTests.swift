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

  @Test(arguments: [
    ("[1", "ends too early"), ("[{},]", "byte 4"), ("[{} {}]", "byte 4"), ("[,{}]", "byte 1"),
  ])
  func `a fault of an array is told with its byte`(text: String, message: String) throws {
    let taken = imported(text + "\n", name: "a.json", ImportSettings(format: .json))
    #expect(taken.report.faults.contains { $0.contains(message) })
  }
}
