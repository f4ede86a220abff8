import LedeText

/// The weights of `SpanFeature`, read from the table that `scripts/fit-spans` writes.
enum SpanWeights {
  /// By the numbers of the features; 0 for those that the table does not hold.
  static let fitted: [Double] = {
    var weights = [Double](repeating: 0, count: SpanFeature.count)
    var numbers: [String: Int] = [:]
    for (number, name) in SpanFeature.names.enumerated() { numbers[name] = number }
    let parts = table.listed
    for (name, value) in zip(parts, parts.dropFirst()) {
      if let number = numbers[name], let value = Double(value) { weights[number] = value }
    }
    return weights
  }()
}
