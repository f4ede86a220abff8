import LedeText

/// How much work one query may cause; what is left out for it is said in a note.
///
/// Within the standard budget nothing that is typed takes longer than about a second on an archive of
/// 50,000 articles.
package struct WorkBudget: Sendable, Hashable {
  /// Words of the archive that all prefixes, patterns and near spellings of a query stand for together.
  package var expansions = 2_048
  /// Occurrences of words in articles that are compared for phrases and `NEAR`.
  package var positions = 3_000_000
  /// Articles that are read for patterns and `SAME`.
  package var articles = 1_000
  /// Words that no article holds and that suggestions are looked for.
  package var suggestions = 16
  /// Entries of the index that are walked through to count what relaxed queries find.
  package var relaxation = 5_000_000
  /// After so long, no further suggestions, articles and relaxed queries are looked at; nil for no limit.
  package var time: Duration?

  /// The standard budget.
  package init() {}
}

/// What is left of a query's budget.
struct WorkMeter {
  private(set) var left: WorkBudget
  private let end: ContinuousClock.Instant?
  /// Each thing that was left out, once.
  private(set) var notes: [QueryNote] = []
  private var told: Set<String> = []

  init(_ budget: WorkBudget) {
    left = budget
    end = budget.time.map { ContinuousClock.now + $0 }
  }

  /// The time is up.
  var isTimeUp: Bool { end.map { ContinuousClock.now >= $0 } ?? false }

  /// Takes so much if it is left, else nothing.
  mutating func take(_ count: Int, of part: WritableKeyPath<WorkBudget, Int>) -> Bool {
    guard count <= left[keyPath: part], !isTimeUp else { return false }
    left[keyPath: part] -= count
    return true
  }

  /// Takes as much as is left, at most so much.
  mutating func takeUp(to count: Int, of part: WritableKeyPath<WorkBudget, Int>) -> Int {
    let taken = isTimeUp ? 0 : min(count, left[keyPath: part])
    left[keyPath: part] -= taken
    return taken
  }

  /// Remarks that something was left out.
  mutating func leaveOut(_ what: String) {
    guard told.insert(what).inserted else { return }
    notes.append(QueryNote("\(what); the query asks for more work than one may cause"))
  }
}
