/// The features of all the sentences of a matrix.
struct SalienceTable {
  /// Values, `Feature.count` for each sentence.
  var values: [Float] = []

  /// Makes room for the features of so many sentences more, all 0.
  mutating func append(sentences count: Int) {
    values.append(contentsOf: repeatElement(0, count: count * Feature.count))
  }

  subscript(sentence: Int, feature: Feature) -> Double {
    get { Double(values[sentence * Feature.count + feature.rawValue]) }
    set { values[sentence * Feature.count + feature.rawValue] = Float(newValue) }
  }

  /// The values of a sentence's features, in their order.
  func row(_ sentence: Int) -> ArraySlice<Float> {
    values[sentence * Feature.count..<(sentence + 1) * Feature.count]
  }

  /// The weighted sum of the sentence's features, in their order.
  func score(_ sentence: Int, _ weights: Weights) -> Double {
    let values = values.span
    let start = sentence * Feature.count
    var sum = 0.0
    for used in weights.used { sum += used.weight * Double(values[start + used.feature.rawValue]) }
    return sum
  }
}

extension MutableSpan where Element == Float {
  /// The features of the sentences of a table, with no check of its owner for each.
  subscript(sentence: Int, feature: Feature) -> Double {
    get { Double(self[sentence * Feature.count + feature.rawValue]) }
    set { self[sentence * Feature.count + feature.rawValue] = Float(newValue) }
  }

  /// 1 where the claim is true, else 0.
  subscript(sentence: Int, feature: Feature) -> Bool {
    get { self[sentence * Feature.count + feature.rawValue] != 0 }
    set { self[sentence * Feature.count + feature.rawValue] = newValue ? 1 : 0 }
  }
}
