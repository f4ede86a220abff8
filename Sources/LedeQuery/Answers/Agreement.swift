package import LedeText

/// The articles that give the same answer.
package struct Agreement: Hashable, Sendable {
  /// How many of the best articles say so, that of the answer itself included.
  package var articleCount: Int
  /// The day of the earliest and of the latest of them; nil where none is dated.
  package var first: ArticleDate?
  /// See `first`.
  package var last: ArticleDate?
}

extension AnswerScorer {
  /// The articles whose good sentences hold the words of an answer.
  ///
  /// Of a name the last word tells (`Hollande` agrees with `Francois Hollande`), of other answers all words. Good
  /// are sentences that score at most `goodWithin` below the best.
  ///
  /// - Parameter known: The words of sentences that were looked at before.
  func agreement(
    on answer: Range<Int>, of place: Place, among scored: [Scored],
    known: inout [Place: [WordKey]]
  ) -> Agreement? {
    guard let best = scored.map(\.score).max() else { return nil }
    let words = words(of: place).filter { answer.overlaps($0.range) && !$0.isStopWord }
    let isName = words.allSatisfy { $0.isCapitalised && !$0.hasDigit }
    let wanted = isName ? Array(words.suffix(1)) : words
    guard !wanted.isEmpty else { return nil }
    var agreeing: Set<Int> = [place.article]
    for found in scored where found.score >= best - Self.goodWithin {
      guard !agreeing.contains(found.place.article) else { continue }
      let keys = known[found.place] ?? self.words(of: found.place).map(\.key)
      known[found.place] = keys
      if wanted.allSatisfy({ keys.contains($0.key) }) { agreeing.insert(found.place.article) }
    }
    let days = agreeing.compactMap { articles[$0].article.date }.filter { $0.day != nil }
      .map(\.firstDay)
    return Agreement(
      articleCount: agreeing.count, first: days.min().flatMap { ArticleDate(daysSince1970: $0) },
      last: days.max().flatMap { ArticleDate(daysSince1970: $0) })
  }

  private static let goodWithin = 5.0
}
