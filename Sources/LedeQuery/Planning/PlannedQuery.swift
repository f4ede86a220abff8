import LedeIndex
import LedeText

/// A query made ready to run: the plan for the index, and what is needed to show why a hit matches.
struct PlannedQuery {
  var plan: Plan
  /// The words that are scored, in the query's order, for proximity and feedback.
  var words: [ScoredWord] = []
  /// What is marked in headlines and snippets.
  var marks: [Mark] = []
  var notes: [Note] = []
  var corrections: [Correction] = []
  /// Words that no article holds, and for which nothing better is known.
  var unknown: [String] = []

  /// A word of the query that adds to scores.
  struct ScoredWord: Hashable {
    let term: Term
    let boost: Float
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
