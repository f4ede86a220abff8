package import LedeText

/// A condition on what is known of an article besides its words.
package enum Filter: Hashable, Sendable {
  /// Articles whose date, to the precision known, may lie in these days since 1970-01-01.
  case dates(ClosedRange<Int>, includesUndated: Bool)
  /// Articles of one of these sources, compared without regard to case.
  case sources([String])
  /// Articles of one of these sections, compared without regard to case.
  case sections([String])
  /// Articles that are filed under one of these subjects, compared without regard to case.
  case subjects([String])
  /// Articles in one of these languages (BCP 47).
  case languages([String])
  /// Articles that may be used at a moment, in seconds since 1970: neither withheld nor cancelled nor
  /// under an embargo.
  case usable(at: Int)
  /// The articles with these ids.
  case ids([ArticleID])
  /// The articles that pass a check of this number, in a plan that is not ready yet: what they are is found
  /// before it is run.
  case checked(Int)
}
