import LedeText
import Testing

@testable import LedeQuery

/// Whether an archive holds the answer, told by what its articles hold of the question.
struct SupportTests {
  private func isSupported(_ question: String) throws -> Bool {
    let archive = try TestArchive([
      TestArchive.article(
        "attack", date: "2013-04-16",
        body: """
          Twelve people died in an attack on a market in Tolberg on Monday, the police said. The bombing was
          the third in Tolberg this year. Nobody claimed the attack.
          """),
      TestArchive.article(
        "port", date: "2013-04-17",
        body: "The port of Corvel stayed closed for a day. Ships waited, and traders lost money."),
    ])
    return try archive.searcher.ask(question).isSupported
  }

  @Test(arguments: [
    "How many people died in the Tolberg attack?", "How many people died in the Tolberg bombing?",
    "Who claimed the attack on the market in Tolberg?",
  ])
  func `what an article tells of its own place is supported`(question: String) throws {
    #expect(try isSupported(question))
  }

  @Test(arguments: [
    "How many people died in the Norwich bombing?", "Who claimed the attack in Leeds on Sunday?",
  ])
  func `what is asked of a place that no article names is not`(question: String) throws {
    #expect(try !isSupported(question))
  }

  private func later() throws -> TestArchive {
    try TestArchive([
      TestArchive.article(
        "king", date: "2013-04-16",
        body: "Burger King sells more French fries than last year, the company said on Monday."),
      TestArchive.article(
        "president", date: "2013-04-17",
        body:
          "French President Jean Roux spoke in Corvel. Ann Lee won the vote in Marlow on Tuesday."),
      TestArchive.article(
        "bridge", date: "2013-04-17",
        body: "A bridge will be built in Corvel in 2031, the president of the board said."),
      TestArchive.article("cup", body: "Jon Vale won the cup in Tolberg in 2031."),
    ])
  }

  @Test(arguments: [
    ("Who won the vote in Marlow in 2031?", false), ("Who won the vote in Marlow?", true),
    ("What will be built in Corvel in 2031?", true),
    ("Who won the cup in Tolberg in 2031?", true),
  ])
  func `what was behind the archive's end is not`(question: String, isSupported: Bool) throws {
    #expect(try later().searcher.ask(question).isSupported == isSupported)
  }

  @Test func `a title that nobody is given is less sure than one that somebody is`() throws {
    let archive = try later()
    let king = try #require(try archive.searcher.ask("Who is the king of France?").answers.first)
    let president = try #require(
      try archive.searcher.ask("Who is the president of France?").answers.first)
    #expect(king.confidence < president.confidence)
  }
}
