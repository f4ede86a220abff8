package import LedeText

/// What to match and how to score it: the query as the index understands it.
///
/// Scores of parts are added. A part is scored by BM25 with the statistics of the whole snapshot.
package indirect enum Plan: Hashable, Sendable {
  /// Every article, with score 0.
  case everything
  /// No article.
  case nothing
  /// Articles with a term; its score is multiplied by `boost`.
  case term(Term, field: Field = .any, boost: Float = 1)
  /// Articles that match at least one part; the scores of those that match are added.
  case union([Plan])
  /// Articles that match every part; all scores are added.
  case intersection([Plan])
  /// Articles that match the first plan but not the second.
  case difference(Plan, without: Plan)
  /// Articles in which the terms stand one behind the other.
  ///
  /// Scored like a term that is as frequent in the article as the phrase is, and as rare in the
  /// archive as all its terms taken together.
  case phrase([Term], field: Field = .any)
  /// Articles in which one occurrence of each part lies near the others: from the first one's
  /// beginning to the last one's end there are at most `within` steps from word to word, not
  /// counting steps inside a part. Parts are terms, phrases, or unions of them.
  case near([Plan], within: Int, ordered: Bool)
  /// Articles that match the first plan; the second adds its score where it matches.
  case prefer(Plan, also: Plan)
  /// The same articles, with score 0.
  case unscored(Plan)
  /// Articles that pass a filter, with score 0.
  case filter(Filter)
}
