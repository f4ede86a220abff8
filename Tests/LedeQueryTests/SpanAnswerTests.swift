import LedeText
import Testing

@testable import LedeQuery

/// The words of a sentence that are the answer itself.
struct SpanAnswerTests {
  private static let sentences = [
    "The Corvel Water Board built the mill with a loan of $3.5 million in 1987.",
    "Lupin is a plant that farmers in Corvel grow as fodder.",
    "The new bridge, called the Swallow, was opened by Mayor Ann Bell on 4 May 2011.",
    "Tom Reed was seven years old when he left Corvel for Marlow.",
    "The harbour closed because the river froze, and trade stopped.",
    "LIMA (Reuters) - Rangers caught Ivo Kern in the hills.",
  ]

  private func first(_ question: String) throws -> Answer {
    let articles = Self.sentences.enumerated().map { number, body in
      TestArchive.article("\(number)", body: body)
    }
    return try #require(try TestArchive(articles).searcher.ask(question).answers.first)
  }

  @Test(arguments: [
    ("Who built the mill?", "Corvel Water Board"),
    ("How much was the loan for the mill?", "$3.5 million"),
    ("When was the mill built?", "1987"),
    ("What is the new bridge called?", "Swallow"),
    ("Who opened the bridge?", "Ann Bell"),
    ("What plant do farmers in Corvel grow as fodder?", "Lupin"),
    ("How old was Tom Reed when he left Corvel?", "seven"),
    ("Where did Tom Reed go?", "Marlow"),
    ("Why did the harbour close?", "river froze"),
    ("Who was caught in the hills?", "Ivo Kern"),
  ])
  func `the words that answer are marked`(question: String, words: String) throws {
    let answer = try first(question)
    #expect(answer.shortAnswer?.contains(words) == true, "\(answer.shortAnswer ?? "nothing")")
  }

  @Test func `a question of few words or for yes and no has no words that answer`() throws {
    #expect(try first("Did the harbour close?").shortAnswer == nil)
  }

  @Test(arguments: [
    ("Who was arrested in Corvel?", "Police arrested a man of 34 in Corvel.", "Police"),
    (
      "Who owns the farm in Corvel?",
      "Bird flu has killed 40,000 hens at a farm in Corvel, the ministry said.", "said"
    ),
  ])
  func `neither who did it nor who told it is whom it was done to`(
    question: String, body: String, wrong: String
  ) throws {
    let archive = try TestArchive([TestArchive.article("a", body: body)])
    let answer = try #require(try archive.searcher.ask(question).answers.first)
    #expect(answer.shortAnswer?.contains(wrong) != true, "\(answer.shortAnswer ?? "")")
  }

  @Test func `no number is whoever won`() throws {
    let body = "Sales for the Tolberg Cup rose to 2 billion crowns."
    let archive = try TestArchive([TestArchive.article("cup", body: body)])
    let answer = try archive.searcher.ask("Who won the Tolberg Cup?").answers.first
    #expect(answer?.shortAnswer?.contains("billion") != true)
  }

  @Test func `whoever holds an office is named behind it or before`() throws {
    let bodies = [
      "Corvel won the match on Monday, the president of the club said.",
      "Corvelian President Ada Lund met reporters in Marlow on Tuesday.",
      "Vice President Jon Vale of Corvel spoke in Marlow.",
      "Mara Holt, the head of the Harbour Board, resigned.",
      "Marsh's former sales chief Ben Roy earned more.",
      "Marsh Chief Executive Ivo Kern sells ships.",
    ]
    let articles = bodies.enumerated().map { number, body in
      TestArchive.article("\(number)", body: body)
    }
    let searcher = try TestArchive(articles).searcher
    let head = try #require(try searcher.ask("Who is the head of the Harbour Board?").answers.first)
    #expect(head.shortAnswer == "Mara Holt")
    let chief = try #require(try searcher.ask("Who is the CEO of Marsh?").answers.first)
    #expect(chief.shortAnswer == "Ivo Kern")
  }
}
