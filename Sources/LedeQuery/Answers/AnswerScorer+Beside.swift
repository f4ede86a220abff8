import LedeText

/// What a sentence lacks and its neighbours hold: where one meets the question and the next one answers it.
extension AnswerScorer {
  /// Measures the feature that depends on the other sentences looked at, and adds it to the scores.
  func measureBeside(_ scored: inout [Scored], _ weights: [Double]) {
    guard let kind = Self.feature(of: question.kind) else { return }
    let feature = AnswerFeature.kindElsewhere
    let paragraphs = scored.map { paragraph(of: $0.place) }
    var holders: Set<Place> = []
    for (found, paragraph) in zip(scored, paragraphs) where found.features[kind] > 0 {
      holders.insert(paragraph)
    }
    for (index, paragraph) in paragraphs.enumerated()
    where scored[index].features[kind] == 0 && holders.contains(paragraph) {
      scored[index].features[feature] = 1
      scored[index].score += weights[feature.rawValue]
    }
  }

  /// The first sentence of a sentence's paragraph.
  private func paragraph(of place: Place) -> Place {
    let article = articles[place.article]
    let number = article.sentences[place.sentence].paragraph
    return Place(
      article: place.article, sentence: article.paragraphSentences[number].lowerBound)
  }

  private static func feature(of kind: AnswerKind) -> AnswerFeature? {
    switch kind {
    case .date: .date
    case .number: .number
    case .person: .person
    case .place: .place
    case .reason: .reason
    case .definition, .other: nil
    }
  }
}
