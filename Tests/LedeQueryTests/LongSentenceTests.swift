import LedeText
import Testing

@testable import LedeQuery

/// A sentence without an end costs what others cost.
struct LongSentenceTests {
  private func answer(_ body: String, _ question: String) throws -> Answer {
    let article = TestArchive.article("a", "Ferry", date: "2020-01-06", body: body)
    return try #require(try TestArchive([article]).searcher.ask(question).answers.first)
  }

  /// Each word that is read and meets the question is marked.
  @Test(arguments: ["ferry ", "on Monday ferry "])
  func `of a long sentence the words around the first that meets the question are read`(
    words: String
  ) throws {
    let answer = try answer(
      String(repeating: words, count: 20_000), "When did the ferry sink?")
    #expect(!answer.highlightBytes.isEmpty)
    #expect(answer.highlightBytes.count <= ReadArticle.mostTokensOfSentence)
    #expect(answer.sentence.utf8.count > 100_000)
  }

  @Test func `what stands far behind is found`() throws {
    let filler = String(repeating: "the crowd in the square sang and sang, ", count: 400)
    let answer = try answer(
      filler + "and the ferry sank on Tuesday, and " + filler, "When did the ferry sink?")
    #expect(answer.shortAnswer?.contains("Tuesday") == true)
  }

  @Test func `a day beyond reach tells nothing of the tense`() {
    let near = "The talks will begin on Friday"
    let far = "The talks will begin " + String(repeating: "there ", count: 400) + "on Friday"
    func tense(_ text: String) -> ProseTense? {
      DateMention.all(in: text).last.map {
        ProseTense(of: $0.range, in: text.utf8Span.span, 0..<text.utf8.count)
      }
    }
    #expect(tense(near) == .future)
    #expect(tense(far) == .open)
  }

  @Test func `a question ends when it is cancelled, and says what it left out when its time is up`()
    throws
  {
    let articles = (0..<8).map {
      TestArchive.article("a\($0)", "Ferry", body: "The ferry sank. A ferry \($0) sailed.")
    }
    let archive = try TestArchive(articles)
    var options = AskOptions()
    options.query.timeLimit = .zero
    let result = try archive.searcher.ask("When did the ferry sink?", options)
    #expect(result.answers.count == 1)
    #expect(result.outcome.isCutShort)
    options = AskOptions()
    options.query.cancellation = Cancellation()
    options.query.cancellation.cancel()
    // Articles are kept by now, so that reading them ends nothing.
    #expect(throws: SearchError.self) {
      try archive.searcher.ask("When did the ferry sink?", options)
    }
  }
}
