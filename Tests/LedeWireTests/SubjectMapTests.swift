import LedeText
import LedeWire
import Testing

struct SubjectMapTests {
  private static let file = #"""
    {"uri":"http://cv.iptc.org/newscodes/mediatopic/","conceptSet":[
      {"qcode":"medtop:1","exactMatch":["https://www.wikidata.org/entity/Q1",
        "http://cv.iptc.org/newscodes/subjectcode/01"],"prefLabel":{"en-GB":"one"}},
      {"qcode":"medtop:2","broadMatch":["http://cv.iptc.org/newscodes/subjectcode/02"]},
      {"qcode":"medtop:3","closeMatch":["http://cv.iptc.org/newscodes/subjectcode/03"],
        "broadMatch":["http://cv.iptc.org/newscodes/subjectcode/01"]},
      {"qcode":"medtop:4"}]}
    """#

  @Test func `matches go both ways, but no Subject Code becomes a narrower topic`() throws {
    let map = try SubjectMap(reading: Array(Self.file.utf8))
    let pairs = ["medtop:1": "subj:01", "medtop:2": "subj:02", "medtop:3": "subj:03"]
    for (topic, code) in pairs { #expect(map.counterpart(of: topic) == code) }
    #expect(map.counterpart(of: "subj:01") == "medtop:1")
    #expect(map.counterpart(of: "subj:02") == nil)
    #expect(map.counterpart(of: "subj:03") == "medtop:3")
    #expect(map.counterpart(of: "medtop:4") == nil)
  }

  @Test(arguments: ["", "[]", "{}", #"{"conceptSet":[{"qcode":"a"}]}"#, #"{"conceptSet":7}"#])
  func `a file without matches is an error`(text: String) {
    #expect(throws: WireError.self) { try SubjectMap(reading: Array(text.utf8)) }
  }

  @Test func `a subject goes out in both vocabularies, once, and comes back as the same bytes`()
    throws
  {
    var settings = try exportSettings()
    settings.subjectMap = try SubjectMap(reading: Array(Self.file.utf8))
    var article = try fullArticle()
    article.metadata.subjects = [.init(name: "one", qcode: "subj:01"), .init(qcode: "medtop:2")]
    let first = try Exporter.bytes(of: ExportItem(article), as: .newsMLG2, settings)
    let text = String(decoding: first, as: UTF8.self)
    for code in ["subj:01", "medtop:1", "medtop:2", "subj:02"] {
      #expect(text.split(separator: "qcode=\"\(code)\"").count == 2, "\(code)")
    }
    let again = try #require(imported(first).articles.first)
    #expect(try Exporter.bytes(of: ExportItem(again), as: .newsMLG2, settings) == first)
  }
}
