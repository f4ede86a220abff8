/// The weight of each feature of an answer, fitted by `scripts/fit-answers`.
enum AnswerWeights {
  /// In the order of `AnswerFeature`.
  static let fitted: [Double] = [
    -0.209,  // sentence
    0.936,  // paragraph
    4.911,  // article
    0.674,  // surface
    0.560,  // local
    2.189,  // alike
    5.119,  // beginning
    -0.138,  // missing
    1.800,  // plainCover
    0.174,  // nameCover
    1.225,  // cover
    3.065,  // headlineCover
    -1.207,  // paragraphCover
    3.950,  // windowCover
    0.403,  // order
    0.296,  // pairs
    0.003,  // density
    3.951,  // wording
    0.726,  // pronoun
    -0.088,  // neighbours
    0.070,  // opensParagraph
    0.070,  // opensArticle
    -0.038,  // length
    -4.306,  // question
    0.491,  // bestOfParagraph
    1.389,  // date
    1.051,  // number
    1.798,  // person
    0.881,  // place
    1.743,  // reason
    1.015,  // exactDate
    2.131,  // dateCloseness
    7.722,  // numberCloseness
    0.337,  // personCloseness
    0.257,  // placeCloseness
    -0.295,  // reasonCloseness
    -0.114,  // otherName
    -0.381,  // otherNumber
    2.811,  // definition
  ]
}
