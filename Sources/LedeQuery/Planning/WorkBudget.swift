import LedeText

/// How much work one query may cause; what is left out for it is said in a note.
///
/// Within the standard budget nothing that is typed takes longer than about a second on an archive of
/// 50,000 articles.
package struct WorkBudget: Sendable, Hashable {
  /// Words of the archive that all prefixes, patterns and near spellings of a query stand for together.
  package var expansions = 2_048
  /// Words of the archive that near spellings and patterns are compared with, in steps of `ArchiveVocabulary`.
  package var comparisons = 20_000_000
  /// Occurrences of words in articles that are compared for phrases, joined words and `NEAR`.
  package var positions = 2_000_000
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
  /// What was left out, and how many more of its kind were.
  private var omissions: [(what: String, kind: String, more: Int)] = []

  init(_ budget: WorkBudget) {
    left = budget
    end = budget.time.map { ContinuousClock.now + $0 }
    // They are compared when the query is ranked, where nobody looks at the clock: who has less than a second gets a
    // share.
    if let time = budget.time, time < .seconds(1) {
      left.positions = Int(Double(left.positions) * (time / .seconds(1)))
    }
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

  /// Remarks that something was left out; of many things of a kind the first is named, and the others are counted.
  mutating func leaveOut(_ what: String, kind: String? = nil) {
    if let place = omissions.firstIndex(where: { $0.kind == kind ?? what }) {
      if kind != nil { omissions[place].more += 1 }
    } else {
      omissions.append((what, kind ?? what, 0))
    }
  }

  /// Each kind of what was left out, once.
  var notes: [QueryNote] {
    omissions.map { what, _, more in
      let others = more > 0 ? " (\(more) more such)" : ""
      return QueryNote("\(what)\(others); the query asks for more work than one may cause")
    }
  }
}
