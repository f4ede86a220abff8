import LedeText

/// The weight of each feature of an answer, fitted by `scripts/fit-answers`.
enum AnswerWeights {
  /// The weights for a language. They are fitted on English questions; outside of English a sentence loses that lacks
  /// what its neighbour holds (docs/QUERIES.md).
  static func of(_ language: Language) -> [Double] {
    language == .english ? fitted : others
  }

  private static let others: [Double] = {
    var weights = fitted
    weights[AnswerFeature.kindElsewhere.rawValue] = -2
    return weights
  }()

  /// In the order of `AnswerFeature`.
  static let fitted: [Double] = [
    -0.336,  // sentence
    0.934,  // paragraph
    2.592,  // article
    0.653,  // surface
    0.504,  // local
    2.868,  // alike
    4.576,  // beginning
    -1.248,  // missing
    1.375,  // plainCover
    0.351,  // nameCover
    6.576,  // cover
    2.610,  // headlineCover
    0.998,  // paragraphCover
    3.892,  // windowCover
    0.000,  // articleCover
    0.000,  // nameMissingInArticle
    0.473,  // order
    0.555,  // pairs
    -0.127,  // density
    5.702,  // wording
    2.789,  // coverSquared
    -0.628,  // windowCoverSquared
    0.785,  // paragraphCoverSquared
    -8.630,  // coverOfBoth
    -3.806,  // wordingSquared
    -0.073,  // wordingRoot
    1.076,  // articleSquared
    0.000,  // articleCoverSquared
    0.321,  // pronoun
    1.070,  // addedBefore
    1.055,  // addedBeforePronoun
    -0.487,  // addedBeforeThe
    -0.827,  // addedBehind
    2.307,  // addedByHeadline
    2.838,  // nameBefore
    -0.030,  // neighbours
    0.133,  // opensParagraph
    0.133,  // opensArticle
    -0.180,  // length
    -4.146,  // question
    0.389,  // bestOfParagraph
    1.585,  // date
    1.160,  // number
    1.476,  // person
    0.687,  // place
    2.077,  // reason
    0.944,  // exactDate
    1.521,  // dateCloseness
    6.862,  // numberCloseness
    0.129,  // personCloseness
    0.423,  // placeCloseness
    -0.761,  // reasonCloseness
    0.005,  // otherName
    -0.379,  // otherNumber
    2.660,  // definition
    0.000,  // kindElsewhere
  ]
}
