/// Tells whether an archive holds the answer to a question, by how much of the question the best
/// sentences, their paragraphs and their articles meet.
///
/// A logistic regression, fitted on questions whose articles had been taken out of the archive, of 320 and of
/// 53,000 articles; `scripts/fit-support` measures and fits it anew (docs/QUERIES.md). Every number is a share of the question
/// or of the rarity that is greatest in the archive, so that one threshold holds for small and large archives.
enum AnswerSupport {
  /// Below it an answer is called unsupported: 95 % of the questions that have an answer lie above.
  static let least = 0.320
  /// Sentences looked at, best first: the right one is not always the first.
  static let depth = 8

  /// The probability that the archive holds the answer, 0 ... 1: that of the surest of some sentences.
  ///
  /// - Parameter sentences: the features of the best sentences.
  /// - Parameter corrected: the share of rarity of words that stand for misspelt ones. They count as
  ///   words that look alike, not as words that were met.
  /// - Parameter lacksHolder: it asks who holds an office, and none of these sentences gives it to anybody.
  /// - Parameter isLater: it asks what was at a time that begins behind the archive's end, and the best sentence's
  ///   article has a date.
  static func probability(
    _ sentences: [AnswerFeatures], of question: Question, corrected: Double, lacksHolder: Bool,
    isLater: Bool
  ) -> Double {
    let unknown = question.words.filter(\.isUnknown)
    let common =
      constant + length * logarithm(Double(max(1, question.sequence.count)))
      + (unknown.isEmpty ? 0 : unknown.contains(where: \.isCapitalised) ? unknownName : unknownWord)
    let best = sentences.map { sum($0, corrected: corrected) }.max() ?? -.infinity
    let left = (isLater ? later : 1) * (lacksHolder ? noHolder : 1)
    return left / (1 + exponential(-common - best))
  }

  private static func sum(_ features: AnswerFeatures, corrected: Double) -> Double {
    var features = features
    for cover in [AnswerFeature.cover, .windowCover, .articleCover] {
      features[cover] = max(0, features[cover] - corrected)
    }
    features[.alike] += corrected
    features.bend()
    return weights.reduce(0) { $0 + $1.weight * features[$1.feature] }
  }

  private static let constant = -2.765
  /// Of the logarithm of the number of the question's words, stop words too.
  private static let length = -0.888
  /// Where the question has a name, or another word, that no article of the archive holds. Not fitted.
  private static let unknownName = -3.0
  private static let unknownWord = -0.6
  /// What is left of the probability where no article can tell, being older.
  private static let later = 0.3
  /// What is left where articles give the office to nobody: `the king of France`, and they know Burger King alone.
  private static let noHolder = 0.3
  private static let weights: [(feature: AnswerFeature, weight: Double)] = [
    (.paragraph, 2.384),
    (.article, -1.350),
    (.surface, 0.860),
    (.local, -3.324),
    (.alike, 6.627),
    (.beginning, 2.318),
    (.missing, 0.323),
    (.plainCover, 1.515),
    (.nameCover, 0.774),
    (.cover, 4.765),
    (.headlineCover, -2.481),
    (.paragraphCover, -0.582),
    (.windowCover, 2.991),
    (.articleCover, 4.378),
    (.nameMissingInArticle, -1.585),
    (.order, 1.038),
    (.pairs, 0.123),
    (.density, -0.274),
    (.wording, 3.286),
    (.coverSquared, 0.592),
    (.windowCoverSquared, 1.521),
    (.paragraphCoverSquared, -1.800),
    (.articleCoverSquared, -1.453),
    (.addedByHeadline, 5.325),
    (.length, -1.115),
  ]
}
