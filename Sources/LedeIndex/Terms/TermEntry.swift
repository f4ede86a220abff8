/// Which words of an article count: a query may ask for those of the headline, or of the body, only.
package enum Field: UInt8, Hashable, Sendable, CaseIterable {
  /// Headline and body, the headline's words counted with its weight.
  case any = 0
  case headline = 1
  case body = 2
}

/// What a segment holds of one term: where its lists are.
package struct TermEntry: Hashable, Sendable {
  /// One list of a term.
  package struct List: Hashable, Sendable {
    /// Articles with the term, deleted ones included.
    package var count: Int
    /// The list's bytes in the segment's file.
    package var postings: Range<Int>
    /// The bytes of its positions in the segment's file; empty if none are kept.
    package var positions: Range<Int>
    /// The bytes of its record in the section `bounds`; empty if it has none.
    package var bounds = 0..<0
  }

  /// Headline and body, with weights.
  package var any: List
  /// The headline alone; nil where no headline has the term.
  package var headline: List?
}
