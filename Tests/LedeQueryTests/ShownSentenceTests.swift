import LedeText
import Testing

@testable import LedeQuery

/// What people are shown of an answer's sentence.
struct ShownSentenceTests {
  private func first(_ question: String, body: String) throws -> Answer {
    try #require(
      try TestArchive([TestArchive.article("a", body: body)]).searcher.ask(question).answers.first)
  }

  @Test func `a dateline and a ticker are left out, and the marks move along`() throws {
    let body = """
      HARBOUR CITY  (Newswire) - Soap Makers Inc ( SOAP.N ) named Ellen Marsh as its chief executive on Monday.
      """
    let answer = try first("Who was named chief executive of Soap Makers?", body: body)
    #expect(answer.sentence == body)
    let shown = try #require(answer.shown)
    #expect(shown.text == "Soap Makers Inc named Ellen Marsh as its chief executive on Monday.")
    let mark = try #require(shown.answerBytes)
    #expect(String(decoding: Array(shown.text.utf8)[mark], as: UTF8.self) == answer.shortAnswer)
    let matches = shown.highlightBytes.map {
      String(decoding: Array(shown.text.utf8)[$0], as: UTF8.self)
    }
    #expect(matches.contains("chief"))
  }

  @Test func `a name stands for the pronoun at the opening`() throws {
    let answer = try first(
      "When was the surgeon of the harbour born?",
      body: """
        Ellen Marsh lives in Malta. She was born in May 1956 as the child of the harbour's surgeon.
        """)
    #expect(answer.sentence.hasPrefix("She was born"))
    #expect(answer.shown?.text.hasPrefix("[Ellen Marsh] was born in May 1956") ?? false)
  }

  @Test func `a sentence that needs no change is shown as it stands`() throws {
    let answer = try first(
      "Who opened the harbour?", body: "Ellen Marsh opened the harbour in Malta on Monday.")
    #expect(answer.shown == nil)
  }
}
