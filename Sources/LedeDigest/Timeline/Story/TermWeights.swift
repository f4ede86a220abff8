package import LedeText

/// What the terms of an analyzer's vocabulary weigh, by their ordinals: inverse document frequencies of
/// the archive, asked for once a term.
struct TermWeights {
  private let rarity: TermRarity
  /// The weight of each ordinal; below 0 where it was not asked for yet.
  private var weights: [Float] = []
  /// What is a stop word in one language is none in another: what weighs nothing is kept where all is of one.
  private let isOfOneLanguage: Bool

  /// - Parameter language: That of the analyzer whose terms are weighed.
  init(_ rarity: TermRarity, _ language: Language) {
    self.rarity = rarity
    isOfOneLanguage = language != .auto
  }

  /// The weight of a term; 0 for stop words.
  mutating func weight(of ordinal: UInt32, _ analyzer: Analyzer) -> Float {
    let place = Int(ordinal)
    if place >= weights.count {
      let missing = analyzer.termCount - weights.count
      weights.append(contentsOf: repeatElement(-1, count: max(missing, place + 1 - weights.count)))
    }
    if isOfOneLanguage, weights[place] >= 0 { return weights[place] }
    if analyzer.isStopWord(ordinal) {
      if isOfOneLanguage { weights[place] = 0 }
      return 0
    }
    if weights[place] < 0 { weights[place] = Float(rarity.weight(of: analyzer.term(ordinal))) }
    return weights[place]
  }
}

/// How rare terms are among the articles that a story is taken from.
package struct TermRarity: Sendable {
  private let articleCount: Double
  private let frequency: (@Sendable (Term) -> Int)?

  /// Rarity in an archive of so many articles, of which `frequency` tells how many hold a term.
  package init(articleCount: Int, frequency: @escaping @Sendable (Term) -> Int) {
    self.articleCount = Double(articleCount)
    self.frequency = frequency
  }

  private init() {
    articleCount = 1
    frequency = nil
  }

  /// All terms are alike: for texts that belong to no archive.
  package static let unknown = TermRarity()

  /// The inverse document frequency, ln((n + 1) / (df + .5)); never below 0.
  func weight(of term: Term) -> Double {
    guard let frequency else { return 1 }
    return max(0, naturalLogarithm((articleCount + 1) / (Double(frequency(term)) + 0.5)))
  }
}
