import LedeText
import Testing

struct PlainTextTests {
  private func article(_ text: String, _ name: String = "a/b/story.1.txt") -> Article {
    PlainText.article(fromText: text, name: name)
  }

  @Test func `a date may run straight into the body`() {
    let read = article(" date 2023-11-07 In a recent rally, he spoke. More.\n\nThe end.")
    #expect(read.id.rawValue == "story.1")
    #expect(read.date?.description == "2023-11-07")
    #expect(read.body == "In a recent rally, he spoke. More.\n\nThe end.")
    #expect(read.headline == Headline("In a recent rally, he spoke", isDerived: true))
  }

  @Test func `titles, dates and bylines stand on lines of their own`() {
    let read = article("Title: Forces Clash\nDate: November 7, 2023\nBy Jane Doe\n\nThe body.\n")
    #expect(read.headline == Headline("Forces Clash"))
    #expect(read.date?.description == "2023-11-07")
    #expect(read.byline == "Jane Doe")
    #expect(read.body == "The body.\n")
  }

  @Test(arguments: [
    "date palms grow here. Many.", "Title deeds are old.", "Note: this is text.",
    "By noon they had left.", "Date: unknown\nText.", "",
  ])
  func `what only looks like a header is body`(text: String) {
    let read = article(text)
    #expect(read.body == text)
    #expect(read.date == nil && read.byline == nil && read.headline.isDerived)
  }

  @Test func `a derived headline is cut at a word`() {
    let long = article(
      "One two three four five six seven eight nine ten eleven, twelve thirteen fourteen fifteen "
        + "sixteen.")
    #expect(
      long.headline.text == "One two three four five six seven eight nine ten eleven, twelve…")
    let word = article(String(repeating: "x", count: 500))
    #expect(word.headline.text.count == 80)
    #expect(article("LIMA, Peru (Reuters) - Oil fell. More.").headline.text == "Oil fell")
  }

  @Test func `bytes that are no text are an article still`() {
    let bytes: [UInt8] = [0xFF, 0x41, 0x20, 0x42]
    #expect(PlainText.article(fromBytes: bytes.span, name: "").body == "\u{FFFD}A B")
    #expect(PlainText.article(fromBytes: bytes.span, name: "").id.rawValue.count == 32)
  }

  @Test func `paragraphs are parted by blank lines, or by lines without any`() {
    func paragraphs(_ body: String) -> [String] {
      let bytes = Array(body.utf8)
      return article(body).paragraphs.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(paragraphs("One\ntwo.\n\n \nThree.\n") == ["One\ntwo.", "Three."])
    #expect(paragraphs("One.\r\nTwo.\r\n") == ["One.", "Two."])
    #expect(paragraphs("\n\n") == [])
  }

  @Test(arguments: [
    ("LIMA, Peru  (Reuters) - Oil fell.", "LIMA, Peru", "Oil fell."),
    ("BEIRUT (AP) — Shells fell.", "BEIRUT", "Shells fell."),
    ("WASHINGTON -- Talks went on.", "WASHINGTON", "Talks went on."),
    ("(Reuters) - Oil fell.", "", "Oil fell."),
    ("NEW YORK, May 5 (Reuters) - Oil fell.", "NEW YORK, May 5", "Oil fell."),
  ])
  func `a dateline is told from the story`(source: String, place: String, story: String) throws {
    let bytes = Array(source.utf8)
    let dateline = try #require(Dateline(in: source))
    #expect(String(decoding: bytes[dateline.place], as: UTF8.self) == place)
    #expect(String(decoding: bytes[dateline.range.upperBound...], as: UTF8.self) == story)
  }

  @Test(arguments: ["Oil fell - again.", "The army (IDF) said - no.", "", "U.S. - led", "(a) b"])
  func `other openings are no datelines`(source: String) {
    #expect(Dateline(in: source) == nil)
  }

  @Test func `the fingerprint is the same every time and differs by language`() throws {
    let english = try AnalysisFingerprint(of: .english)
    #expect(try AnalysisFingerprint(of: .english) == english)
    #expect(try AnalysisFingerprint(of: Language("de")) != english)
    #expect(english.version == AnalysisFingerprint.currentVersion)
  }
}
