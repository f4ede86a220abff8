/// Scores of one query in whole units, 60,000 for the weights of all its terms together, so that sums of
/// upper bounds fit 16 bits.
///
/// A term's impact `q`, in 255ths and rounded up, adds `(q * 256 * multiplier >> 16) + 1` units, which is
/// never less than its score; the sum of a document is at most `slack` units above it.
struct ScoreUnits {
  /// One for each term.
  let multipliers: [UInt16]
  let slack: UInt32
  private let unitsPerScore: Double

  private static let scale = 60_000.0

  /// Nil where 16-bit sums could not hold the scores of terms with these weights.
  init?(weights: [Float]) {
    var total = 0.0
    for weight in weights {
      guard weight > 0, weight.isFinite else { return nil }
      total += Double(weight)
    }
    guard weights.count <= 256, total > 0 else { return nil }
    let unitsPerScore = Self.scale / total
    self.unitsPerScore = unitsPerScore
    multipliers = weights.map { weight in
      // One more than needed, for what the float arithmetic of impacts may have lost.
      UInt16(min(65_535, (Double(weight) * unitsPerScore * 256 / 255).rounded(.up) + 1))
    }
    // Each impact is rounded up by less than 1/255, each product by less than 3 units.
    slack = UInt32(Self.scale / 255) + 3 * UInt32(weights.count) + 2
  }

  /// What an impact adds.
  @inline(__always)
  static func added(_ impact: UInt8, _ multiplier: UInt16) -> UInt32 {
    impact == 0 ? 0 : (((UInt32(impact) << 8) * UInt32(multiplier)) >> 16) + 1
  }

  /// The least impact, at least 1, that adds as many units; nil if none does.
  static func leastImpact(adding least: UInt32, _ multiplier: UInt16) -> UInt8? {
    let multiplier = UInt32(multiplier)
    let impact = ((max(1, least) - 1) * 256 + multiplier - 1) / multiplier
    return impact <= 255 ? UInt8(max(1, impact)) : nil
  }

  /// Units that no score below this one has.
  @inline(__always)
  func atMost(_ score: Float) -> UInt32 {
    UInt32(min(65_535, max(0, Double(score) * unitsPerScore * 1.000001 + 1)))
  }

  /// Units that every score from this one on has.
  @inline(__always)
  func atLeast(_ score: Float) -> UInt32 {
    UInt32(min(65_535, max(0, (Double(score) * unitsPerScore * 0.999999).rounded(.down) - 1)))
  }

  /// Units that no document gains more than afterwards; a little more, for what float arithmetic may lose.
  func gained(_ gain: LaterGain) -> UInt32 { atMost(gain.most * 1.0001) + 1 }
}
