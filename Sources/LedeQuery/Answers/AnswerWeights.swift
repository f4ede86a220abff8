/// The weight of each feature of an answer, fitted by `scripts/fit-answers`.
enum AnswerWeights {
  /// In the order of `AnswerFeature`.
  static let fitted: [Double] = [
    1.0,  // sentence
    1.0,  // paragraph
    0.5,  // article
    0.5,  // surface
    0.5,  // local
    4.26,  // alike
    3.67,  // beginning
    -1.14,  // missing
    1.88,  // plainCover
    0.5,  // nameCover
    0.5,  // cover
    0.2,  // headlineCover
    0.1,  // paragraphCover
    0.1,  // windowCover
    2.35,  // order
    0.5,  // pairs
    0.1,  // density
    0.1,  // wording
    0.3,  // pronoun
    0.15,  // neighbours
    0.296,  // opensParagraph
    0.0,  // opensArticle
    0.0,  // length
    -1.0,  // question
    0.2,  // bestOfParagraph
    2.81,  // date
    2.34,  // number
    1.9,  // person
    0.78,  // place
    1.97,  // reason
    0.5,  // exactDate
    0.5,  // dateCloseness
    0.5,  // numberCloseness
    0.5,  // personCloseness
    0.5,  // placeCloseness
    0.5,  // reasonCloseness
    0.0,  // otherName
    0.0,  // otherNumber
    0.5,  // definition
  ]
}
