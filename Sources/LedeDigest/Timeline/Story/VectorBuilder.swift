internal import LedeText

/// Counts the terms of a text and makes a unit vector of (1 + ln tf) · idf of them.
struct VectorBuilder {
  private var terms: [UInt32] = []

  /// Counts these tokens; stop words are left out.
  mutating func add(
    _ tokens: ArraySlice<Token>, _ weights: inout TermWeights, _ analyzer: Analyzer
  ) {
    for token in tokens where weights.weight(of: token.term, analyzer) > 0 {
      terms.append(token.term)
    }
  }

  /// Forgets what was counted.
  mutating func removeAll() { terms.removeAll(keepingCapacity: true) }

  /// Appends the unit vector, in the order of the terms.
  mutating func append(
    to words: inout [WeightedTerm], _ weights: inout TermWeights, _ analyzer: Analyzer
  ) -> Range<Int> {
    terms.sort()
    let start = words.count
    var length: Float = 0
    var next = 0
    while next < terms.count {
      let term = terms[next]
      let first = next
      while next < terms.count, terms[next] == term { next += 1 }
      let frequency = next - first == 1 ? 1 : 1 + Float(naturalLogarithm(Double(next - first)))
      let weight = frequency * weights.weight(of: term, analyzer)
      length += weight * weight
      words.append(WeightedTerm(term: term, weight: weight))
    }
    let scale = length > 0 ? 1 / length.squareRoot() : 0
    for i in start..<words.count {
      words[i] = WeightedTerm(term: words[i].term, weight: words[i].weight * scale)
    }
    return start..<words.count
  }
}
