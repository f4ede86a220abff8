extension TimelineWeights {
  /// What each feature adds to the score of a day with its sentence, the largest first.
  static func shares(of values: TimelineValues) -> [FeatureShare] {
    TimelineFeature.allCases.compactMap { feature in
      let value = values[feature]
      guard value != 0 else { return nil }
      let factor = TimelineFeature.ofSentence.contains(feature.rawValue) ? sentence : 1
      return FeatureShare(
        name: feature.name, value: value, share: weights[feature.rawValue] * factor * value)
    }.sorted { abs($0.share) > abs($1.share) }
  }
}
