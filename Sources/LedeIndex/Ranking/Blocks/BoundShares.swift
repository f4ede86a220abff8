/// What the impacts in a segment's bounds mean by the formula of a query.
///
/// They were measured by the formula of the segment's own articles. By another formula a posting whose norm
/// is at least `c` times the norm it had gets at most `1 / (1 + c (1 / share - 1))` of its term's weight.
struct BoundShares: Sendable {
  /// For each impact the greatest one that a posting of it can have, in 255ths and rounded up.
  let impacts: [UInt8]
  /// For each impact the share that a posting of it has at least.
  let leastShares: [Float]

  /// Nothing is known: every posting may have the whole weight.
  static let unknown = BoundShares(
    impacts: [UInt8](repeating: 255, count: 256), leastShares: [Float](repeating: 0, count: 256))

  private init(impacts: [UInt8], leastShares: [Float]) {
    self.impacts = impacts
    self.leastShares = leastShares
  }

  /// - Parameters:
  ///   - measured: The formula of the bounds.
  ///   - asked: The formula of the query.
  ///   - weights: Scores may count words of headlines less often than the bounds.
  init(measured: BM25, asked: BM25, _ weights: HeadlineWeights) {
    let lengthScale = Double(weights.scored) / Double(weights.stored)
    let ratios = Self.ratios(
      (measured.lengthFree, asked.lengthFree),
      (measured.lengthShare, asked.lengthShare * Float(lengthScale)))
    let least = ratios.min() ?? 0
    let greatest = ratios.max() ?? .infinity
    impacts = (0...255).map { (impact: Int) -> UInt8 in
      if least == 1 || impact == 0 { return UInt8(impact) }
      let share = 1 / (1 + least * (255 / Double(impact) - 1))
      return UInt8(min(255, (share * 255 + 0.001).rounded(.up)))
    }
    // A frequency that scores count less may be far below the one that was measured.
    let isKnown = weights.scored == weights.stored && greatest.isFinite
    leastShares = (0...255).map { (impact: Int) -> Float in
      guard isKnown, impact > 1 else { return 0 }
      let share = (Double(impact) - 1) / 255 * 0.99999
      return Float(1 / (1 + greatest * (1 / share - 1)) * 0.99999)
    }
  }

  /// How many times greater the parts of a norm can be.
  private static func ratios(_ parts: (measured: Float, asked: Float)...) -> [Double] {
    var ratios: [Double] = []
    for part in parts where part.measured != part.asked || part.measured > 0 {
      if part.measured == part.asked {
        ratios.append(1)
      } else if part.measured > 0, part.asked >= 0 {
        ratios.append(Double(part.asked) / Double(part.measured))
      } else {
        // A part that was nothing and is something: the norm only grows.
        ratios.append(.infinity)
      }
    }
    return ratios.allSatisfy { $0 == .infinity } ? [] : ratios
  }
}
