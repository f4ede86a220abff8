import LedeIndex
import LedeText
import Testing

@testable import LedeQuery

/// A plan is made from the index alone; what only the text tells is checked when the query is run.
struct PlanningTests {
  private static func archive() throws -> TestArchive {
    try TestArchive([
      TestArchive.article("one", "First", body: "A leader spoke. The government was silent."),
      TestArchive.article("two", "Second", body: "Two leaders spoke of governments."),
      TestArchive.article("three", "Third", body: "Leaders met a leader of the government."),
    ])
  }

  @Test(arguments: [
    "leaders*", "govern*ts", "leader SAME/s government", "leader -leaders*",
    "leader SAME/p governments*", "(leaders* OR silent) AND spoke",
  ])
  func `planning reads no article for patterns and SAME`(_ text: String) throws {
    let searcher = try Self.archive().searcher
    // From here on no article can be read.
    let cancellation = Cancellation()
    cancellation.cancel()
    searcher.reader.cancellation = cancellation
    var planner = searcher.planner(SearchOptions())
    let planned = try planner.plan(Query(text).root)
    #expect(!planned.checks.isEmpty)
    #expect(throws: IndexError.self) { _ = try searcher.ready(planned) }
  }

  @Test(arguments: [
    ("leaders*", ["three", "two"]), ("leader -leaders*", ["one"]),
    ("leader SAME/s government", ["three", "two"]),
    ("leader SAME/p government", ["one", "three", "two"]),
    ("leaders* SAME/s governments*", ["two"]), ("(leaders* OR storm) AND met", ["three"]),
    ("leaders* NEAR/2 spoke", ["two"]), ("lead*x", []),
    ("leader -govern*x", ["one", "three", "two"]),
  ])
  func `what is checked is found`(_ text: String, _ ids: [String]) throws {
    let result = try Self.archive().searcher.search(text)
    #expect(result.hits.map(\.id.rawValue).sorted() == ids, "\(result.outcome.ranAs)")
  }

  @Test func `a pattern that nothing matches is told`() throws {
    let searcher = try Self.archive().searcher
    let missing = try searcher.search("leader?x")
    #expect(missing.hits.isEmpty)
    #expect(
      missing.outcome.notes.contains { $0 == "no word of the archive matches leader?x" })
    // A word that has a note of its own is not told once more, whatever other notes hold.
    #expect(!missing.outcome.notes.contains { $0.hasPrefix("no article holds \"leader?x") })
    #expect(missing.outcome.relaxation?.reason.contains("leader?x") == true)
  }

  @Test
  func `phrases beyond the budget are left out, which is told, and one that is typed again is one`()
    throws
  {
    let archive = try Self.archive()
    var options = SearchOptions()
    options.query.budget.positions = 0
    let words = ["a", "the", "of", "was", "two", "leader", "leaders", "spoke", "met"]
    let phrases = words.map { "\"\($0) silent\"" }
    let planned = try archive.searcher.search(phrases.joined(separator: " "), options)
    #expect(
      planned.outcome.notes.contains {
        $0.description.hasPrefix("some phrases were not looked for")
      })
    let same = try archive.searcher.search(String(repeating: "\"was silent\" ", count: 60), options)
    #expect(same.outcome.notes.isEmpty && same.hits.map(\.id.rawValue) == ["one"])
    let needed = phrases.dropLast().map { "+" + $0 } + ["+\"was silent\""]
    let read = try archive.searcher.search(needed.joined(separator: " "), options)
    #expect(
      read.outcome.notes.contains {
        $0.description.hasPrefix("some phrases are read as their words")
      })
  }
}
