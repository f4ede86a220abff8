import LedeText
import Testing

@testable import LedeQuery

/// `What did X say about Y?` is answered by what X says.
struct SpeechAnswerTests {
  private static let bodies = [
    "Ellen Marsh was asked about the dam by reporters. The dam worries many, said Tom Reed. "
      + "\"The dam is safe and will stand for years,\" Marsh said on Monday.",
    "Ellen Marsh visited the harbour. She said that the harbour needs a new wall before winter.",
    "The minister said Ellen Marsh had not understood the bridge.",
  ]

  private func first(_ question: String) throws -> Answer {
    let articles = Self.bodies.enumerated().map { number, body in
      TestArchive.article("\(number)", body: body)
    }
    return try #require(try TestArchive(articles).searcher.ask(question).answers.first)
  }

  @Test func `the quotation of the one asked for is the answer`() throws {
    let answer = try first("What did Ellen Marsh say about the dam?")
    #expect(answer.shortAnswer == "\"The dam is safe and will stand for years,\"")
  }

  @Test func `what is said of something else comes behind`() throws {
    let body =
      "Ellen Marsh visited the old tower. The harbour must be dug out, Marsh said on Monday. "
      + "The tower must stay where it is, Marsh said on Friday."
    let archive = try TestArchive([TestArchive.article("a", body: body)])
    let answer = try archive.searcher.ask("What did Ellen Marsh say about the tower?").answers.first
    #expect(answer?.shortAnswer == "The tower must stay where it is")
  }

  @Test func `a pronoun stands for the one named before`() throws {
    let answer = try first("What did Ellen Marsh say about the harbour?")
    #expect(answer.shortAnswer == "the harbour needs a new wall before winter")
  }
}
