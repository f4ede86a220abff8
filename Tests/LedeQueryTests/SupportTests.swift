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
        body: "Burger King sells more French fries than Royal Corvel Foods, the company said."),
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

  @Test func `a title that nobody is given is not supported, one that somebody is`() throws {
    let archive = try later()
    #expect(try !archive.searcher.ask("Who is the king of France?").isSupported)
    #expect(try archive.searcher.ask("Who is the president of France?").isSupported)
  }

  @Test(arguments: [
    ("Who is the president of Tolland?", true), ("who is the president of tolland", true),
    ("Who is Marland's president?", false), ("Who is the president of Marland?", false),
    ("who is the president of marland", false), ("Who is the mayor of Corvania?", true),
    ("Who met the president of Marland?", true),
  ])
  func `an office is held where a sentence gives it to somebody`(
    question: String, isSupported: Bool
  ) throws {
    let archive = try TestArchive([
      TestArchive.article(
        "mines",
        body: """
          Tolland's government will take control of the mines, but President Ana Quispe did not say when.
          """),
      TestArchive.article(
        "ore",
        body: """
          Marland sold ore to Corvel Holdings on Monday. Ann Lee, president of Corvel Holdings, praised
          Marland's mines. Jon Vale met the president of Marland on Tuesday. Corvanian Mayor Lou Reyes was there.
          Corvania sells salt.
          """),
    ])
    #expect(try archive.searcher.ask(question).isSupported == isSupported)
  }
}
