/// Articles that report one event, and what they are about together.
struct StoryCluster {
  /// Places of the articles, in the order in which they came.
  private(set) var members: [Int] = []
  /// The day of the last article, as days since 1970-01-01.
  private(set) var lastDay = 0
  /// The sum of the articles' vectors, in the order of the terms.
  private var sum: [WeightedTerm] = []
  private var length: Float = 0

  /// Terms that a sum may have; the lightest go.
  private static let mostTerms = 120

  /// The cosine of a vector, in the order of the terms, to the articles.
  func cosine(_ vector: ArraySlice<WeightedTerm>) -> Float {
    guard length > 0 else { return 0 }
    var product: Float = 0
    var place = 0
    for word in vector {
      while place < sum.count, sum[place].term < word.term { place += 1 }
      if place < sum.count, sum[place].term == word.term {
        product += sum[place].weight * word.weight
      }
    }
    return product / length
  }

  /// Adds an article.
  mutating func add(_ member: Int, day: Int, _ vector: ArraySlice<WeightedTerm>) {
    members.append(member)
    lastDay = max(lastDay, day)
    var merged: [WeightedTerm] = []
    merged.reserveCapacity(sum.count + vector.count)
    var place = 0
    for word in vector {
      while place < sum.count, sum[place].term < word.term {
        merged.append(sum[place])
        place += 1
      }
      var weight = word.weight
      if place < sum.count, sum[place].term == word.term {
        weight += sum[place].weight
        place += 1
      }
      merged.append(WeightedTerm(term: word.term, weight: weight))
    }
    sum = merged + sum[place...]
    if sum.count > 2 * Self.mostTerms {
      sum = heaviest(Self.mostTerms).sorted { $0.term < $1.term }
    }
    length = sum.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
  }

  /// The terms that weigh most, the heaviest first.
  func heaviest(_ count: Int) -> [WeightedTerm] {
    Array(sum.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(count))
  }
}
