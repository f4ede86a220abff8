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
}
