/// The features of all the sentences of a copy.
struct SalienceTable {
  /// Values, `Feature.count` for each sentence.
  private(set) var values: [Float]

  init(sentences: Int) {
    values = [Float](repeating: 0, count: sentences * Feature.count)
  }

  subscript(sentence: Int, feature: Feature) -> Double {
    get { Double(values[sentence * Feature.count + feature.rawValue]) }
    set { values[sentence * Feature.count + feature.rawValue] = Float(newValue) }
  }

  /// The weighted sum of the sentence's features, in their order.
  func score(_ sentence: Int, _ weights: Weights) -> Double {
    var sum = 0.0
    for feature in weights.used { sum += weights[feature] * self[sentence, feature] }
    return sum
  }
}
