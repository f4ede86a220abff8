import Testing

@testable import LedeWire

@Suite struct TagLimitTests {
  private func excess(_ text: String, isHTML: Bool, piece: Int = .max) -> Bool {
    var limit = TagLimit(isHTML: isHTML)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: max(1, min(piece, bytes.count))) {
      let end = min(bytes.count, start + min(piece, bytes.count))
      if limit.firstExcess(in: bytes.span.extracting(start..<end)) != nil { return true }
    }
    return false
  }

  private func attributes(_ count: Int, _ form: (Int) -> String = { "a\($0)=\"x y\"" }) -> String {
    (0..<count).map(form).joined(separator: " ")
  }

  @Test(arguments: [
    "<p ", "<P\n", "<!-- <p --><p ", "<!--><p ", "<br/><p ", "<<p ", "a < b <p ", "</p><p ",
    "<p x=\">\" ", "<p x='<' ", "<script/><p ", "<script>if (a<b) c</script><p ", "<p/", "<é ",
    "<style>a>b</style ",
  ])
  func `too many attributes are found, whatever stands in front`(_ start: String) {
    let text = start + attributes(2000) + ">"
    #expect(excess(text, isHTML: true))
    #expect(excess(text, isHTML: true, piece: 7))
  }

  @Test(arguments: ["<a ", "<?x it's?><a ", "<!DOCTYPE a [<!ENTITY b \"<!--\">]><a "])
  func `too many attributes are found in XML`(_ start: String) {
    #expect(excess(start + attributes(2000) + ">", isHTML: false, piece: 100))
  }

  @Test func `attributes without values, and without quotation marks, count`() {
    #expect(excess("<p " + attributes(2000) { "a\($0)" } + ">", isHTML: true))
    #expect(excess("<p " + attributes(2000) { "a\($0)=b" } + ">", isHTML: true))
  }

  @Test func `attributes that a document type declares count together`() {
    let text = "<!DOCTYPE a [" + attributes(6000) { "<!ATTLIST a b\($0) CDATA 'x'>" } + "]><a/>"
    #expect(excess(text, isHTML: false))
  }

  @Test func `long values, scripts, comments and many tags are no excess`() {
    let words = attributes(5000) { "w\($0)" }
    for text in [
      "<p alt=\"\(words)\">", "<p alt='\(words)'/>", "<script>a<b \(words)</script>",
      "<!-- \(words) -->", "\(words)", attributes(5000) { "<p class=\"a\($0)\" id='b'>" },
      "a < b \(words)", "<style>\(words)</style>",
    ] {
      #expect(!excess(text, isHTML: true), "\(text.prefix(20))")
    }
    #expect(!excess("<a><![CDATA[<b \(words)]]></a>", isHTML: false))
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["html", "xml"])
  func `a file whose element has 300,000 attributes is an error at once`(_ kind: String) {
    let tag = "<body " + attributes(300_000) { "a\($0)=\"x\"" } + ">x y z</body>"
    let text =
      kind == "html"
      ? "<!DOCTYPE html><html>\(tag)</html>" : "<?xml version=\"1.0\"?><nitf>\(tag)</nitf>"
    var articles = 0
    let report = ArticleReader().read(bytes: Array(text.utf8), name: "a") { event in
      if case .article = event { articles += 1 }
    }
    #expect(articles == 0)
    #expect(report.skipped == 1)
  }
}
