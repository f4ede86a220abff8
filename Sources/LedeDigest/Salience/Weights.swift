/// What each feature is worth: the score of a sentence is the sum of weight times value.
struct Weights: Sendable {
  /// The weight of each feature by its raw value; 0 where a feature is not used.
  let byFeature: [Double]

  /// The features that are worth anything, in their order.
  let used: [Feature]

  init(_ table: [(Feature, Double)]) {
    var byFeature = [Double](repeating: 0, count: Feature.count)
    for (feature, weight) in table { byFeature[feature.rawValue] = weight }
    self.byFeature = byFeature
    self.used = Feature.allCases.filter { byFeature[$0.rawValue] != 0 }
  }

  subscript(feature: Feature) -> Double { byFeature[feature.rawValue] }
}
