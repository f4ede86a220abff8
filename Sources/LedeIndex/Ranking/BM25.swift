internal import LedeLibc

/// Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
/// 2009), without the constant factor `k1 + 1`, which changes no order.
///
///     score = weight * tf / (tf + k1 * (1 - b + b * length / averageLength))
package struct BM25: Hashable, Sendable {
  /// How soon further occurrences of a term count for less.
  package let k1: Float
  /// How much long articles are marked down, 0 ... 1.
  package let b: Float
  /// Mean weighted length of the archive's articles.
  package let averageLength: Float

  let lengthFree: Float
  let lengthShare: Float

  /// The formula for articles of this mean length.
  package init(k1: Float, b: Float, averageLength: Float) {
    self.k1 = k1
    self.b = b
    self.averageLength = averageLength
    lengthFree = k1 * (1 - b)
    lengthShare = averageLength > 0 ? k1 * b / averageLength : 0
  }

  /// What a term of an article must be weighed against: grows with the article's length.
  @inline(__always)
  package func norm(length: UInt32) -> Float {
    lengthFree + lengthShare * Float(length)
  }

  /// The share, below 1, of a term's weight that an article with this frequency and norm gets.
  @inline(__always)
  package static func saturation(frequency: UInt32, norm: Float) -> Float {
    let frequency = Float(frequency)
    return frequency / (frequency + norm)
  }

  /// The score of a term.
  @inline(__always)
  package static func score(weight: Float, frequency: UInt32, norm: Float) -> Float {
    weight * saturation(frequency: frequency, norm: norm)
  }

  /// The inverse document frequency of a term in `count` of `articleCount` articles; above 0.
  package static func inverseDocumentFrequency(count: Int, articleCount: Int) -> Float {
    let others = Double(max(0, articleCount - count))
    return Float(log(1 + (others + 0.5) / (Double(count) + 0.5)))
  }
}
