import LedeIndex
import LedeText
import Testing

@testable import LedeQuery

/// What a query may cause is counted, not timed: words compared, phrases looked for.
struct WorkBudgetTests {
  private static let words = (0..<40).map {
    "w\(["ab", "cd", "ef", "gh"][$0 / 10])\("ijklmnopqr".dropFirst($0 % 10).prefix(1))"
  }

  /// Forty words in each of three articles, each pair of neighbours side by side.
  private static func archive() throws -> TestArchive {
    try TestArchive(
      ["one", "two", "three"].map {
        TestArchive.article($0, "News", body: words.joined(separator: " "))
      })
  }

  private func pairs(_ join: String) -> String {
    zip(Self.words, Self.words.dropFirst()).map { $0 + join + $1 }.joined(separator: " ")
  }

  @Test(arguments: ["-", "/", "_"])
  func `joined words beyond the budget are read as their parts, which is told`(join: String) throws
  {
    let searcher = try Self.archive().searcher
    var options = SearchOptions()
    let whole = try searcher.plan(Query(pairs(join)).root, options)
    #expect(whole.plan.phraseCount == 39 && whole.notes.isEmpty)
    options.query.budget.positions = 2 * 3 * 3 * 2 * (8 + 5)
    let cut = try searcher.plan(Query(pairs(join)).root, options)
    #expect(cut.plan.phraseCount == 8 + 5 && cut.isCutShort)
    #expect(cut.notes.contains { $0.hasPrefix("some joined words are read as their parts") })
    #expect(try searcher.search(pairs(join), options).hits.count == 3)
    let needed = pairs(join).split(separator: " ").map { "+" + $0 }.joined(separator: " ")
    #expect(try searcher.search(needed, options).hits.count == 3)
  }

  @Test func `a few joined words are looked for whatever they cost`() throws {
    let searcher = try Self.archive().searcher
    var options = SearchOptions()
    options.query.budget.positions = 0
    options.query.timeLimit = .zero
    let result = try searcher.search("\(Self.words[0])-\(Self.words[1])", options)
    #expect(result.hits.count == 3 && result.outcome.notes.isEmpty)
  }

  @Test(arguments: ["wab%~", "zz%q~2", "*b%*", "*%zzz", "w?%*q", "?%"])
  func `near spellings and patterns are compared with so many words and no more`(form: String)
    throws
  {
    let searcher = try Self.archive().searcher
    let letters = "abcdefghijklmnopqrstuv"
    let texts = letters.flatMap { first in
      letters.map {
        form.split(separator: "%", omittingEmptySubsequences: false).joined(
          separator: "\(first)\($0)")
      }
    }
    let text = texts.joined(separator: " ")
    func steps(_ text: String, _ most: Int) throws -> (steps: Int, PlannedQuery) {
      var options = SearchOptions()
      options.query.budget.comparisons = most
      options.query.budget.articles = 0
      let before = searcher.vocabulary.steps
      let planned = try searcher.plan(Query(text).root, options)
      return (searcher.vocabulary.steps - before, planned)
    }
    let one = try steps(texts[0], .max).steps
    #expect(one > 0)
    let (taken, planned) = try steps(text, 2_000)
    #expect(taken >= 2_000 && taken < 2_000 + 100 * max(one, 40))
    #expect(planned.isCutShort)
    // One note for all.
    let told = planned.notes.filter { $0.message.contains("was not looked for") }
    #expect(told.count == 1 && told[0].message.contains(" more such)"))
  }

  @Test func `counting runs a query once`() throws {
    let searcher = try Self.archive().searcher
    _ = try searcher.search("wabi~")
    let start = searcher.vocabulary.steps
    _ = try searcher.search("wabi~")
    let searched = searcher.vocabulary.steps
    let counted = try searcher.matches("wabi~")
    #expect(searcher.vocabulary.steps - searched == searched - start && searched > start)
    #expect(counted.articles.count == 3 && counted.result.outcome.totalCount == 3)
  }

  @Test func `who has less than a second has a share of the positions`() {
    var budget = WorkBudget()
    let all = budget.positions
    #expect(WorkMeter(budget).left.positions == all)
    budget.time = .seconds(5)
    #expect(WorkMeter(budget).left.positions == all)
    budget.time = .milliseconds(100)
    #expect(WorkMeter(budget).left.positions == all / 10)
    budget.time = .zero
    #expect(WorkMeter(budget).left.positions == 0)
  }
}

extension Plan {
  /// How many phrases it has.
  fileprivate var phraseCount: Int {
    switch self {
    case .phrase: 1
    case .union(let parts), .intersection(let parts), .near(let parts, _, _):
      parts.reduce(0) { $0 + $1.phraseCount }
    case .difference(let plan, let other), .prefer(let plan, let other):
      plan.phraseCount + other.phraseCount
    case .unscored(let plan): plan.phraseCount
    case .everything, .nothing, .term, .filter: 0
    }
  }
}

extension QueryNote {
  fileprivate func hasPrefix(_ text: String) -> Bool { message.hasPrefix(text) }
}
