/// What each feature is worth: the score of a sentence is the sum of weight times value.
struct Weights: Hashable, Sendable {
  /// The features that are worth anything, in their order.
  let used: [FeatureWeight]
  /// What `Feature.orphaned` is worth.
  let orphan: Double

  init(_ table: [(Feature, Double)]) {
    var byFeature = [Double](repeating: 0, count: Feature.count)
    for (feature, weight) in table { byFeature[feature.rawValue] = weight }
    orphan = byFeature[Feature.orphaned.rawValue]
    used = Feature.allCases.compactMap { feature in
      let weight = byFeature[feature.rawValue]
      return weight == 0 ? nil : FeatureWeight(feature: feature, weight: weight)
    }
  }
}

/// A feature and what it is worth.
struct FeatureWeight: Hashable, Sendable {
  let feature: Feature
  let weight: Double
}
