/// A term of a query with the weight that it has there.
struct ScoredTerm {
  let impacts: TermImpacts
  /// Boost times inverse document frequency.
  let weight: Float
  /// The plan's term.
  let flat: FlatTerm
}

/// Decoded terms whose scores are added, with the scores in whole units.
struct QuantisedQuery {
  /// In the order in which the exact scores are added.
  let terms: [ScoredTerm]
  /// The terms, those that can add most first.
  let byBound: [Int]
  private let units: ScoreUnits

  var multipliers: [UInt16] { units.multipliers }
  var slack: UInt32 { units.slack }

  /// Nil where 16-bit sums could not hold the scores.
  init?(_ terms: [ScoredTerm]) {
    guard let units = ScoreUnits(weights: terms.map(\.weight)) else { return nil }
    self.terms = terms
    self.units = units
    let bounds = zip(terms, units.multipliers).map { term, multiplier in
      ScoreUnits.added(term.impacts.greatest, multiplier)
    }
    byBound = terms.indices.sorted { (bounds[$0], $1) > (bounds[$1], $0) }
  }

  /// What an impact adds.
  @inline(__always)
  static func units(_ impact: UInt8, _ multiplier: UInt16) -> UInt32 {
    ScoreUnits.added(impact, multiplier)
  }

  /// The least impact, at least 1, that adds as many units; nil if none does.
  static func leastImpact(adding least: UInt32, _ multiplier: UInt16) -> UInt8? {
    ScoreUnits.leastImpact(adding: least, multiplier)
  }

  /// Units that at least `k` documents reach by one of the terms alone.
  func unitsReached(by k: Int) -> UInt32 {
    var best: UInt32 = 0
    for term in terms {
      let share = Double(max(1, term.impacts.impact(reachedBy: k))) - 1
      best = max(best, units.atLeast(Float(share / 255) * term.weight))
    }
    return best
  }

  /// Units that no document gains more than afterwards.
  func unitsGained(_ gain: LaterGain) -> UInt32 { units.gained(gain) }

  /// What documents must have with what they gain afterwards.
  func reach(_ gain: LaterGain, in field: Field, _ statistics: Statistics) -> Reach {
    Reach(gain, units, terms.map(\.flat.term), in: field, statistics)
  }

  /// The exact score of a document: BM25 of its terms, added part by part in their order.
  ///
  /// - Parameter frequencies: Takes how often the document has each of the terms.
  @inline(__always)
  func score(
    _ document: UInt16, chunk: Int, norm: Float, _ kernels: RankingKernels,
    _ frequencies: inout [UInt32]
  ) -> Float {
    var score = ScoreSum()
    for (place, term) in terms.enumerated() {
      let frequency = term.impacts.lists[chunk]?.frequency(in: document, kernels) ?? 0
      frequencies[place] = frequency
      guard frequency > 0 else { continue }
      score.add(
        BM25.score(weight: term.weight, frequency: frequency, norm: norm), of: term.flat.part)
    }
    return score.total
  }
}

/// Adds up the scores of a document's terms as the plan has them: those of each part, and then the parts' sums.
struct ScoreSum {
  private var sum: Float = 0
  private var partSum: Float = 0
  private var part = 0

  /// - Parameter part: Not less than those before.
  @inline(__always)
  mutating func add(_ score: Float, of part: Int) {
    if part != self.part {
      sum += partSum
      partSum = 0
      self.part = part
    }
    partSum += score
  }

  @inline(__always)
  var total: Float { sum + partSum }
}
