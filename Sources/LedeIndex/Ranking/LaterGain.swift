internal import LedeText

/// What is done with hits afterwards: each may gain something, and the best of them by then are wanted.
///
/// So a hit that scores less than the last of the best by more than what it can gain need not be found.
package struct LaterGain: Sendable {
  /// How many of the best are wanted.
  package let wanted: Int
  /// No hit gains more than this.
  package let most: Float
  /// The words by whose nearness hits gain, with the terms that stand for each and its weight; none where only the
  /// most is known.
  let words: [(terms: [Term], weight: Float)]

  /// So many of the best are wanted, each of which gains at most so much.
  package init(wanted: Int, most: Float) {
    self.init(wanted: wanted, most: most, words: [])
  }

  init(wanted: Int, most: Float, words: [(terms: [Term], weight: Float)]) {
    self.wanted = wanted
    self.most = most
    self.words = words
  }
}

/// Knows what a document must score to be among the wanted ones with what it may gain.
struct Reach {
  let wanted: Int
  /// What a document may gain, as a score and in units, never less than it is.
  let most: Float
  let units: UInt32
  private var best: BestScores<Float>
  private var bound: GainBound?

  /// - Parameter terms: The terms of which frequencies are told.
  init(
    _ gain: LaterGain, _ units: ScoreUnits, _ terms: [Term], in field: Field,
    _ statistics: Statistics
  ) {
    wanted = gain.wanted
    most = gain.most * 1.0001
    self.units = units.gained(gain)
    best = BestScores(capacity: gain.wanted)
    if field == .any { bound = GainBound(gain, terms, statistics) }
  }

  /// The score that a document must reach; nil while so many have not been scored.
  var least: Float? { best.least.map { ($0 - most) * 0.9999 } }

  /// Takes a document's score.
  mutating func insert(_ score: Float) { best.insert(score) }

  /// Whether a document can be among the wanted ones, by its score, how often it has each of the terms, and its
  /// length.
  mutating func holds(_ score: Float, _ frequencies: [UInt32], length: UInt32) -> Bool {
    guard let wanted = best.least, score < wanted else { return true }
    if (score + most) * 1.0001 < wanted { return false }
    guard let gain = bound?.most(frequencies, length: length) else { return true }
    return (score + gain) * 1.0001 >= wanted
  }
}

/// What a document can gain at most by how often it has the terms of a query.
private struct GainBound {
  private let weights: [Float]
  /// The word that each of the terms stands for, by the terms' places in the query.
  private var words: [(place: Int, word: Int)] = []
  private let averageLength: Float
  /// How often a document has each word.
  private var frequencies: [Float]

  /// Nil where the words have other terms than the query, or are not counted as they stand in the lists.
  init?(_ gain: LaterGain, _ terms: [Term], _ statistics: Statistics) {
    guard (2...Self.mostWords).contains(gain.words.count), !statistics.headlineWeights.hasSurplus
    else { return nil }
    weights = gain.words.map(\.weight)
    averageLength = ProximityWalk.averageLength(statistics)
    frequencies = [Float](repeating: 0, count: gain.words.count)
    for (word, known) in gain.words.enumerated() {
      for term in known.terms {
        if let place = terms.firstIndex(of: term) {
          words.append((place, word))
        } else if known.weight > 0 {
          return nil
        }
      }
    }
  }

  /// All pairs of words are gone through: of more words that costs more than it saves.
  private static let mostWords = 8

  mutating func most(_ own: [UInt32], length: UInt32) -> Float {
    for word in frequencies.indices { frequencies[word] = 0 }
    for (place, word) in words { frequencies[word] += Float(own[place]) }
    return ProximityWalk.mostGain(
      weights, frequencies, ProximityWalk.norm(length: length, averageLength))
  }
}
