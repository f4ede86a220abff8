package import LedeText

/// How long a timeline is, and which days may stand in it.
package struct TimelineRules: Hashable, Sendable {
  /// How many days it has at most; nil for as many as the budget holds.
  package var dates: Int?
  /// How many sentences tell of each day at most.
  package var sentencesPerDate = 1
  /// What all the sentences together may take; nil for no bound beside `dates`.
  package var budget: DigestBudget?
  /// The first day that may stand in it; nil for no bound.
  package var since: ArticleDate?
  /// The last day that may stand in it; nil for no bound.
  package var until: ArticleDate?
  /// How its sentences are edited before they are shown.
  package var editing = Editing.light

  /// So many days that their sentences have at most 250 words.
  package init() {}

  /// The days that may stand in the timeline, as days since 1970-01-01.
  var bounds: ClosedRange<Int> {
    let first = since?.firstDay ?? Int.min / 2
    return first...max(first, until?.lastDay ?? Int.max / 2)
  }

  /// The budget that holds where neither days nor a budget were asked for.
  static let standardBudget = DigestBudget.words(250)
}
