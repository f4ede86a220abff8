/// Tells whether an archive holds the answer to a question, by how much of the question the best
/// sentence and its paragraph meet.
///
/// A logistic regression, fitted on questions whose articles had been taken out of the archive, of 320
/// and of 53,000 articles (docs/QUERIES.md). Every number is a share of the question or of the rarity
/// that is greatest in the archive, so that one threshold holds for small and large archives.
enum AnswerSupport {
  /// Below it an answer is called unsupported: 95 % of the questions that have an answer lie above.
  static let least = 0.244

  /// The probability that the archive holds the answer, 0 ... 1.
  ///
  /// - Parameter features: those of the best sentence.
  /// - Parameter corrected: the share of rarity of words that stand for misspelt ones. They count as
  ///   words that look alike, not as words that were met.
  static func probability(
    _ features: AnswerFeatures, of question: Question, corrected: Double
  ) -> Double {
    let cover = max(0, features[.cover] - corrected)
    let hasName = question.words.contains(where: \.isCapitalised)
    let wordCount = Double(max(1, question.words.count))
    var sum = -5.52
    sum += 5.14 * cover - 4.07 * cover * cover
    sum += 3.30 * max(0, features[.windowCover] - corrected)
    sum += 4.06 * (features[.alike] + corrected)
    sum += 3.11 * features[.beginning]
    sum += 2.84 * features[.wording]
    sum += 2.98 * features[.paragraph]
    sum += 0.42 * features[.surface]
    sum -= 0.64 * (hasName ? 1 - features[.nameCover] : 0)
    sum -= 1.19 * features[.missing]
    sum -= 1.41 * logarithm(wordCount)
    return 1 / (1 + exponential(-sum))
  }
}
