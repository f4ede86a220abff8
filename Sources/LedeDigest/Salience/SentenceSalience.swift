/// The values of a sentence's features and what they are worth.
struct SentenceSalience: Hashable, Sendable {
  /// `Feature.count` values.
  let values: [Float]
  let weights: Weights

  /// What each feature adds, the largest first; those that add nothing are left out.
  var shares: [FeatureShare] {
    let shares = weights.used.compactMap { used in
      let value = value(of: used.feature)
      return value == 0
        ? nil : FeatureShare(name: used.feature.name, value: value, share: used.weight * value)
    }
    return shares.sorted { abs($0.share) > abs($1.share) }
  }

  private func value(of feature: Feature) -> Double { Double(values[feature.rawValue]) }
}
