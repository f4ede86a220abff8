import LedeIndex
import LedeText

/// A query made ready to run: the plan for the index, and what is needed to show why a hit matches.
struct PlannedQuery {
  var plan: Plan
  /// The words that are scored, in the query's order, for proximity and feedback.
  var words: [ScoredWord] = []
  /// What is marked in headlines and snippets.
  var marks: [Mark] = []
  /// Marks that are shown only where they stand near each other, the innermost first.
  var nearGroups: [NearGroup] = []
  /// What of the plan is found when the query is run, by number.
  var checks: [ArticleCheck] = []
  /// What planning left of the query's budget.
  var meter = WorkMeter(WorkBudget())
  var notes: [QueryNote] = []
  /// A limit of time or work left something out, as a note says.
  var isCutShort = false
  var corrections: [WordCorrection] = []
  /// What is told of missing words: beside words that found something, a suggestion that was not taken
  /// would only distract; where nothing is replaced at all, every one is told.
  func toldCorrections(isEmpty: Bool, corrects: Bool) -> [WordCorrection] {
    isEmpty || !corrects ? corrections : corrections.filter(\.isApplied)
  }

  /// A note that names the words that nothing was found for, beside others that were found.
  var missingWords: [QueryNote] {
    let words =
      corrections.filter { !$0.isApplied }.map(\.word)
      + unknown.filter { !toldUnknown.contains($0) }
    guard !words.isEmpty else { return [] }
    let named = words.prefix(4).map(Self.missing).joined(separator: ", ")
    let others = words.count > 4 ? " and \(words.count - 4) more words" : ""
    return [QueryNote("no article holds \(named)\(others)")]
  }

  /// A word in quotes; a year or a day with the filter that asks for articles of that time.
  private static func missing(_ word: String) -> String {
    guard word.contains(where: \.isNumber), case .date(let date)? = DateExpression(word) else {
      return "\"\(word)\""
    }
    return "\"\(word)\" (date:\(date) asks for articles of that time)"
  }

  /// Words that no article holds, and that none of the archive is like.
  var unknown: [String] = []
  /// Those of them that have a note of their own.
  private(set) var toldUnknown: Set<String> = []

  /// Adds a word that no article holds, with a note of its own.
  mutating func addUnknown(_ word: String, _ note: String) {
    unknown.append(word)
    toldUnknown.insert(word)
    notes.append(QueryNote(note))
  }

  /// The language that the query is taken to be in.
  var language = Language.english
  /// Its words tell it, or the archive has no other.
  var knowsLanguage = true

  /// A word of the query that adds to scores.
  struct ScoredWord: Hashable {
    let term: Term
    let boost: Float
    /// Of terms that stand for one word in different languages the same number.
    let word: Int
  }

  /// The terms of the words, once each, those of one word together.
  var termsByWord: [[Term]] {
    var words: [(number: Int, terms: [Term])] = []
    var known: Set<Term> = []
    for word in self.words where known.insert(word.term).inserted {
      if let place = words.lastIndex(where: { $0.number == word.word }) {
        words[place].terms.append(word.term)
      } else {
        words.append((word.word, [word.term]))
      }
    }
    return words.map(\.terms)
  }

  /// The marks of the two sides of a `NEAR`, by their places in `marks`.
  struct NearGroup {
    let left: Range<Int>
    let right: Range<Int>
    let within: Int
  }

  /// Something in an article that matches the query.
  struct Mark {
    /// Alternatives at each successive position; a single word has one position.
    var positions: [Set<UInt32>]
    /// Where it is looked for.
    var field: Field
    /// How much a passage gains by holding it.
    var weight: Float
    /// What the word's letters must be like besides having the term; nil for any.
    var pattern: Wildcard?
  }
}
