/// The weight of each feature of an answer, fitted by `scripts/fit-answers`.
enum AnswerWeights {
  /// In the order of `AnswerFeature`.
  static let fitted: [Double] = [
    -0.299,  // sentence
    0.879,  // paragraph
    3.037,  // article
    0.656,  // surface
    0.650,  // local
    1.841,  // alike
    5.286,  // beginning
    -1.681,  // missing
    1.845,  // plainCover
    0.123,  // nameCover
    6.404,  // cover
    3.254,  // headlineCover
    1.036,  // paragraphCover
    4.182,  // windowCover
    0.594,  // order
    0.456,  // pairs
    -0.139,  // density
    5.733,  // wording
    1.076,  // coverSquared
    -0.302,  // windowCoverSquared
    0.676,  // paragraphCoverSquared
    -8.178,  // coverOfBoth
    -3.683,  // wordingSquared
    -0.183,  // wordingRoot
    1.027,  // articleSquared
    0.694,  // pronoun
    -0.088,  // neighbours
    0.057,  // opensParagraph
    0.057,  // opensArticle
    -0.126,  // length
    -4.242,  // question
    0.353,  // bestOfParagraph
    1.428,  // date
    1.068,  // number
    1.725,  // person
    0.771,  // place
    1.987,  // reason
    0.994,  // exactDate
    1.923,  // dateCloseness
    7.352,  // numberCloseness
    0.697,  // personCloseness
    0.358,  // placeCloseness
    -0.755,  // reasonCloseness
    -0.092,  // otherName
    -0.394,  // otherNumber
    2.782,  // definition
  ]
}
