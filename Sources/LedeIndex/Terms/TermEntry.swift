/// Which words of an article count: a query may ask for those of the headline, or of the body, only.
public enum Field: UInt8, Hashable, Sendable, CaseIterable {
  /// Headline and body, the headline's words counted with its weight.
  case any = 0
  case headline = 1
  case body = 2
}

/// What a segment holds of one term: where its lists are.
public struct TermEntry: Hashable, Sendable {
  /// One list of a term.
  public struct List: Hashable, Sendable {
    /// Articles with the term, deleted ones included.
    public var count: Int
    /// The list's bytes in the segment's file.
    public var postings: Range<Int>
    /// The bytes of its positions in the segment's file; empty if none are kept.
    public var positions: Range<Int>
  }

  /// Headline and body, with weights.
  public var any: List
  /// The headline alone; nil where no headline has the term.
  public var headline: List?
}
