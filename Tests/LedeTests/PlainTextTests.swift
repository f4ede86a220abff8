import Lede
import Testing

/// What an embedder does with a text that is in no archive.
struct PlainTextTests {
  private let text = """
    The harbour of Splitz was closed on Tuesday after a storm sank four boats. Nobody was hurt.
    Mayor A. Example said that it would open again on Friday.
    """

  @Test func `sentences are ranges of the text`() {
    let plain = PlainText(text)
    let sentences = plain.sentences.map { String(plain.text[$0]) }
    #expect(sentences.count == 3)
    #expect(sentences[1] == "Nobody was hurt.")
    #expect(sentences[2].hasPrefix("Mayor A. Example said"))
  }

  @Test func `a digest keeps its budget and tells its places`() throws {
    let digest = try PlainText(text).digest(budget: .sentences(1))
    let sentence = try #require(digest.sentences.first)
    #expect(digest.sentences.count == 1)
    #expect(digest.wordCount > 3)
    let bytes = Array(text.utf8)[sentence.bodyBytes]
    #expect(String(decoding: bytes, as: UTF8.self) == sentence.text)
  }

  @Test func `terms are folded and stemmed by the language`() throws {
    #expect(try PlainText("Boats sank").terms() == ["boat", "sank"])
    #expect(try PlainText("Die Häuser", language: "de").terms().last == "haus")
  }

  @Test(arguments: ["", " \n ", "…", "\u{301}", "a\u{0}b"])
  func `any text is taken`(_ text: String) throws {
    let plain = PlainText(text)
    for range in plain.sentences { #expect(!text[range].isEmpty) }
    _ = try plain.terms()
    #expect(try plain.digest().text.utf8.count <= text.utf8.count + 3)
  }

  @Test func `a budget out of range is an error that names it`() {
    let error = #expect(throws: LedeError.self) { try PlainText("A.").digest(budget: .words(0)) }
    #expect(error?.code == .invalidSetting)
    #expect(error?.message.hasPrefix("budget") == true)
  }
}
