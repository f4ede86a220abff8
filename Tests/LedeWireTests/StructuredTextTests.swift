import LedeText
import LedeWire
import Testing

/// Texts and fields that JSON has in shapes of its own.
@Suite struct StructuredTextTests {
  @Test(arguments: [
    #""content_elements":[{"type":"text","content":"One <b>a</b>."},{"type":"list","items":[{"type":"text","content":"Two."}]},{"type":"image","caption":"No."},{"type":"quote","content_elements":[{"type":"text","content":"Three."}]}]"#,
    #""body":{"nodeType":"document","content":[{"nodeType":"paragraph","content":[{"nodeType":"text","value":"One "},{"nodeType":"hyperlink","content":[{"nodeType":"text","value":"a"}]},{"nodeType":"text","value":"."}]},{"nodeType":"paragraph","content":[{"nodeType":"text","value":"Two."}]},{"nodeType":"paragraph","content":[{"nodeType":"text","value":"Three."}]}]}"#,
    #""content":{"blocks":[{"type":"paragraph","data":{"text":"One a."}},{"type":"header","data":{"text":"Two."}},{"type":"paragraph","data":{"text":"Three."}}]}"#,
    #""lexical":"{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"One a.\"}]},{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"Two.\"}]},{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"Three.\"}]}]}}""#,
    #""text":"<p>One <b>a</b>.</p><p>Two.</p><p>Three.</p>""#,
  ])
  func `trees of blocks are paragraphs`(member: String) {
    let taken = imported(#"{"_id":"1","headline":"H",\#(member)}"# + "\n")
    #expect(taken.articles.map(\.body) == ["One a.\n\nTwo.\n\nThree."])
  }

  @Test(arguments: [
    (
      #"{"id":"1","headline":"A","title":"T","body":"x","content":"w","byline":{"original":"By Ann"},"authors":["Bo"]}"#,
      "A"
    ),
    (#"{"title":"T","headline":"A","body":"x","date":"2024","date":"2025"}"#, "A"),
  ])
  func `no key stands twice in an export`(json: String, headline: String) throws {
    let article = try #require(imported(json + "\n").articles.first)
    #expect(article.headline.text == headline)
    let bytes = try Exporter.bytes(of: ExportItem(article), as: .json, exportSettings())
    let line = String(decoding: bytes, as: UTF8.self)
    for key in ["headline", "byline", "body", "date"] {
      #expect(line.split(separator: "\"\(key)\":").count <= 2, "\(key) in \(line)")
    }
    let back = try #require(imported(bytes, name: "f").articles.first)
    #expect(back == article)
  }

  @Test func `objects on one line and objects parted by commas are read`() {
    let text =
      "{\"id\":\"1\",\"body\":\"x\"}{\"id\":\"2\",\"body\":\"y\"}\n\u{1E}{\"id\":\"3\",\"body\":\"z\"},\n{\"id\":\"4\",\"body\":\"w\"}\n"
    let taken = imported(text)
    #expect(taken.articles.map(\.id.rawValue) == ["1", "2", "3", "4"])
    #expect(taken.report.skippedCount == 0)
  }

  @Test func `lines for the bulk interface keep their ids`() {
    let taken = imported(
      "{\"index\":{\"_index\":\"n\",\"_id\":\"b1\"}}\n{\"title\":\"H\",\"text\":\"One.\"}\n{\"index\":{}}\n{\"id\":\"2\",\"text\":\"Two.\"}\n"
    )
    #expect(taken.articles.map(\.id.rawValue) == ["b1", "2"])
    #expect(taken.report.skippedCount == 0)
  }

  @Test(arguments: [
    (#"{"hits":{"hits":[{"_id":"e1","_source":{"title":"H","text":"One."}}]}}"#, ["e1"]),
    (
      #"{"@graph":[{"@type":"WebSite","name":"T"},{"@type":"NewsArticle","@id":"l1","headline":"H","articleBody":"One."}]}"#,
      ["l1"]
    ),
    (
      #"{"results":[{"title":"H","abstract":"One.","url":"https://w.example/1","uri":"n1"}]}"#,
      ["n1"]
    ),
    (
      #"{"type":"composite","headline":"P","associations":{"main":[{"uri":"a","type":"text","headline":"A","body_html":"<p>x</p>"},{"uri":"b","type":"text","headline":"B","body_html":"<p>y</p>"}]}}"#,
      ["a", "b"]
    ),
  ])
  func `articles are found one level down`(json: String, ids: [String]) {
    #expect(imported(json + "\n").articles.map(\.id.rawValue) == ids)
  }

  @Test func `parts of a story stand behind the main text of ninjs 3`() {
    let taken = imported(
      #"{"uri":"u","headlines":[{"value":"H"}],"bodies":[{"role":"main","contentType":"text/html","value":"<p>One.</p>"},{"role":"main","contentType":"text/plain","value":"One."},{"role":"background","value":"A longer text about what was before."}]}"#
        + "\n")
    #expect(taken.articles.map(\.body) == ["One.\n\nA longer text about what was before."])
  }

  @Test func `a text that is only linked is told`() {
    let taken = imported(
      #"{"data":{"item":{"uri":"u","type":"text","headline":"H","description_summary":"Sum.","versioncreated":"2024-05-01T08:00:00Z","renditions":{"nitf":{"href":"https://w.example/x"}}}}}"#
        + "\n")
    #expect(taken.report.notes.contains { $0.contains("renditions.nitf") })
  }

  @Test func `Greenwich time and names of WordPress are preferred to keys`() throws {
    let article = try #require(
      imported(
        #"{"id":3,"date":"2024-05-01T08:00:00","date_gmt":"2024-05-01T06:00:00","title":{"rendered":"H"},"content":{"rendered":"<p>b</p>"},"author":5,"_embedded":{"author":[{"name":"Ann"}],"wp:term":[[{"name":"World"}],[{"name":"dam"}]]}}"#
          + "\n"
      ).articles.first)
    #expect(article.date?.description == "2024-05-01T06:00:00Z")
    #expect(article.byline == "Ann" && article.keywords == ["World", "dam"])
  }
}
