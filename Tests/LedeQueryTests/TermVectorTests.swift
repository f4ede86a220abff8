import Testing

@testable import LedeQuery

/// How alike articles are by their terms.
@Suite struct `Term vectors` {
  @Test(arguments: [0, 1, 2, 30]) func `each two have the cosine of the textbook`(count: Int) {
    var random = SystemRandomNumberGenerator()
    let weights: [[UInt32: Float]] = (0..<count).map { number in
      // The third has no terms.
      let terms = number == 2 ? 0 : Int.random(in: 1...40, using: &random)
      return Dictionary(
        (0..<terms).map { _ in
          (UInt32.random(in: 0..<90, using: &random), Float.random(in: 0.1...3, using: &random))
        }, uniquingKeysWith: { a, _ in a })
    }
    let vectors = weights.map { weights in
      TermVectors.Vector(
        entries: weights.sorted { $0.key < $1.key }.map {
          TermVectors.Entry(term: $0.key, weight: $0.value)
        }, norm: weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot())
    }
    let likeness = TermVectors.likeness(of: vectors)
    #expect(likeness.count == count * count)
    for first in 0..<count {
      #expect(likeness[first * count + first] == 0)
      for second in 0..<count where second != first {
        let shared = weights[first].reduce(Float(0)) {
          $0 + $1.value * (weights[second][$1.key] ?? 0)
        }
        let norms = vectors[first].norm * vectors[second].norm
        let cosine = norms > 0 ? shared / norms : 0
        #expect(abs(likeness[first * count + second] - cosine) < 1e-5)
      }
    }
  }
}
