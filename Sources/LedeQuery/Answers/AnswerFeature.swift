/// What is measured of a sentence that may answer a question. Each has one weight in `AnswerWeights`.
///
/// Rarity means the inverse document frequency of a word of the question, as a share of the
/// greatest possible one, so that the numbers mean the same in small and large archives.
enum AnswerFeature: Int, CaseIterable, Sendable {
  /// BM25 (k1 .9, b .4) of the sentence.
  case sentence
  /// BM25 of headline and paragraph together.
  case paragraph
  /// The article's score, as a share of the best article's.
  case article
  /// BM25 of the sentence over words that stand there just as they stand in the question.
  case surface
  /// Matched rarity, each weighted by how few sentences of the article hold the word.
  case local
  /// Share of rarity met by words that look alike (Dice's coefficient of letter pairs).
  case alike
  /// Share of rarity met by words with the same beginning.
  case beginning
  /// The rarest word that is missing.
  case missing
  /// Share of rarity met, among words that are no names.
  case plainCover
  /// Share of rarity met, among names.
  case nameCover
  /// Share of rarity met.
  case cover
  /// Share of rarity that the headline meets.
  case headlineCover
  /// Share of rarity that the paragraph and the headline meet together.
  case paragraphCover
  /// Share of rarity that the sentence and its neighbours in the paragraph meet together.
  case windowCover
  /// Share of rarity that the article and its headline meet together.
  case articleCover
  /// A name of the question stands neither in the article nor in its headline.
  case nameMissingInArticle
  /// Share of rarity in the longest run of words in the question's order.
  case order
  /// Share of the question's neighbouring pairs that are neighbours here.
  case pairs
  /// How closely the words met stand together.
  case density
  /// Share of all the question's pairs of words, stop words too, that stand here just so.
  case wording
  /// Some of these bent, as the last word met tells more than the first.
  case coverSquared, windowCoverSquared, paragraphCoverSquared, coverOfBoth
  case wordingSquared, wordingRoot, articleSquared, articleCoverSquared
  /// Score of the sentence before, where this one opens with a pronoun.
  case pronoun
  /// Share of rarity that the sentence before adds: everywhere, where this one opens with a pronoun, and
  /// where it opens with `the`, as `the company` names what stood before.
  case addedBefore, addedBeforePronoun, addedBeforeThe
  /// Share of rarity that the sentence behind adds.
  case addedBehind
  /// Share of rarity that the headline adds.
  case addedByHeadline
  /// Share of rarity of names that the sentence before adds.
  case nameBefore
  /// The better score of the sentences before and after.
  case neighbours
  /// Opens its paragraph.
  case opensParagraph
  /// Opens the article.
  case opensArticle
  /// Its length in words: the logarithm.
  case length
  /// Asks a question itself.
  case question
  /// The best sentence of its paragraph, by BM25.
  case bestOfParagraph
  /// Holds a candidate of the kind asked for: date, number, person, place, reason.
  case date, number, person, place, reason
  /// That date names a month or a year.
  case exactDate
  /// How close to the question's words that candidate stands, 0 ... 1.
  case dateCloseness, numberCloseness, personCloseness, placeCloseness, reasonCloseness
  /// For other questions: holds a number or name that the question lacks.
  case otherName, otherNumber
  /// For `what is X`: X and then `is`, `was`, `means` or a comma and an article.
  case definition
  /// Lacks the kind asked for, which another sentence of its paragraph holds.
  case kindElsewhere
}

/// The features of one sentence.
struct AnswerFeatures: Sendable {
  private var values = [Double](repeating: 0, count: AnswerFeature.allCases.count)

  subscript(feature: AnswerFeature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// Adds what the others give when they are bent.
  mutating func bend() {
    self[.coverSquared] = self[.cover] * self[.cover]
    self[.windowCoverSquared] = self[.windowCover] * self[.windowCover]
    self[.paragraphCoverSquared] = self[.paragraphCover] * self[.paragraphCover]
    self[.coverOfBoth] = self[.cover] * self[.paragraphCover]
    self[.wordingSquared] = self[.wording] * self[.wording]
    self[.wordingRoot] = self[.wording].squareRoot()
    self[.articleSquared] = self[.article] * self[.article]
    self[.articleCoverSquared] = self[.articleCover] * self[.articleCover]
  }

  /// Their sum, each times its weight.
  func score(_ weights: [Double]) -> Double {
    var sum = 0.0
    for index in values.indices { sum += values[index] * weights[index] }
    return sum
  }

  /// Each with its share of the score.
  func explanation(_ weights: [Double]) -> [ScorePart] {
    AnswerFeature.allCases.compactMap { feature in
      let value = values[feature.rawValue]
      guard value != 0 else { return nil }
      let weight = weights[feature.rawValue]
      return ScorePart("\(feature)", weight * value, detail: "\(weight) × \(value)")
    }
  }
}
