internal import LedeText

/// Terms that do not make an article longer.
struct UncountedTerms: Sendable {
  let terms: [Term]
  /// How often words of headlines count in the segments' lists.
  let weights: HeadlineWeights

  /// Takes their occurrences from the word counts of a segment's articles.
  func subtract(
    from counts: inout (headline: [UInt32], body: [UInt32]), of segment: any RankableSegment
  ) throws(IndexError) {
    for term in terms {
      try subtract(term, in: .headline, of: segment, from: &counts.headline)
      try subtract(term, in: .body, of: segment, from: &counts.body)
    }
  }

  private func subtract(
    _ term: Term, in field: Field, of segment: any RankableSegment, from counts: inout [UInt32]
  ) throws(IndexError) {
    let postings = try DecodedPostings(term, in: field, of: segment, weights)
    for (document, frequency) in zip(postings.documents, postings.frequencies) {
      // Of variants that share a position only one was counted.
      counts[Int(document)] -= min(frequency, counts[Int(document)])
    }
  }
}
