/// A term of a query with the weight that it has there.
struct ScoredTerm {
  let impacts: TermImpacts
  /// Boost times inverse document frequency.
  let weight: Float
}

/// Terms whose scores are added, with the scores in whole units: 60,000 for all weights together.
///
/// A term's impact `q`, in 255ths and rounded up, adds `(q * 256 * multiplier >> 16) + 1` units,
/// which is never less than its score; the sum of a document is at most `slack` units above it.
struct QuantisedQuery {
  /// In the order in which the exact scores are added.
  let terms: [ScoredTerm]
  let multipliers: [UInt16]
  /// The terms, those that can add most first.
  let byBound: [Int]
  let slack: UInt32
  private let unitsPerScore: Double

  private static let scale = 60_000.0

  /// Nil where 16-bit sums could not hold the scores.
  init?(_ terms: [ScoredTerm]) {
    var total = 0.0
    for term in terms {
      guard term.weight > 0, term.weight.isFinite else { return nil }
      total += Double(term.weight)
    }
    guard terms.count <= 256, total > 0 else { return nil }
    self.terms = terms
    let unitsPerScore = Self.scale / total
    self.unitsPerScore = unitsPerScore
    multipliers = terms.map { term in
      // One more than needed, for what the float arithmetic of impacts may have lost.
      UInt16(min(65_535, (Double(term.weight) * unitsPerScore * 256 / 255).rounded(.up) + 1))
    }
    // Each impact is rounded up by less than 1/255, each product by less than 3 units.
    slack = UInt32(Self.scale / 255) + 3 * UInt32(terms.count) + 2
    var bounds: [UInt32] = []
    for (term, multiplier) in zip(terms, multipliers) {
      bounds.append(Self.units(term.impacts.greatest, multiplier))
    }
    byBound = terms.indices.sorted { (bounds[$0], $1) > (bounds[$1], $0) }
  }

  /// What an impact adds.
  @inline(__always)
  static func units(_ impact: UInt8, _ multiplier: UInt16) -> UInt32 {
    impact == 0 ? 0 : (((UInt32(impact) << 8) * UInt32(multiplier)) >> 16) + 1
  }

  /// The least impact, at least 1, that adds as many units; nil if none does.
  static func leastImpact(adding least: UInt32, _ multiplier: UInt16) -> UInt8? {
    let multiplier = UInt32(multiplier)
    let impact = ((max(1, least) - 1) * 256 + multiplier - 1) / multiplier
    return impact <= 255 ? UInt8(max(1, impact)) : nil
  }

  /// Units that at least `k` documents reach by one of the terms alone.
  func unitsReached(by k: Int) -> UInt32 {
    var best: UInt32 = 0
    for term in terms {
      let share = Double(max(1, term.impacts.impact(reachedBy: k))) - 1
      let units = share / 255 * Double(term.weight) * unitsPerScore
      best = max(best, UInt32(max(0, units.rounded(.down) - 1)))
    }
    return best
  }

  /// The exact score of a document: BM25 of its terms, added in their order.
  @inline(__always)
  func score(
    _ document: UInt16, chunk: Int, norm: Float, _ kernels: RankingKernels
  ) -> Float {
    var score: Float = 0
    for term in terms {
      guard let list = term.impacts.lists[chunk] else { continue }
      let frequency = list.frequency(in: document, kernels)
      guard frequency > 0 else { continue }
      score += BM25.score(weight: term.weight, frequency: frequency, norm: norm)
    }
    return score
  }
}
