package import LedeText

extension Ranker {
  /// Mean length of the articles in words, those of headlines counted with their weight.
  package var averageLength: Float { statistics.bm25(for: .any).averageLength }

  /// What each hit gains by holding some words close together, each in any of its forms.
  ///
  /// For each pair of different words within eight words, after Rasolofo and Savoy ("Term Proximity
  /// Scoring for Keyword-Based Retrieval Systems", 2003): the lesser of their weights, times a share
  /// that grows with how often they stand side by side in the order given, and near each other at all.
  /// Zero for all in an archive without positions.
  ///
  /// Where few are wanted, positions are read only of hits that can be among the best: a hit gains no more than
  /// its frequencies allow.
  ///
  /// - Parameters:
  ///   - words: The terms that stand for each word.
  ///   - hits: By score, falling.
  ///   - wanted: How many hits are wanted of those that score best with what they gain.
  ///   - stretch: By what a score may be multiplied afterwards, at most.
  /// - Returns: The gains in the order of the hits; nil for a hit that is not among the best so many.
  package func proximity(
    of words: [[Term]], in hits: [Hit], wanted: Int = .max, stretch: Float = 1
  ) throws(IndexError) -> [Float?] {
    guard words.count > 1 else { return [Float?](repeating: 0, count: hits.count) }
    let weights = try weights(of: words)
    var gains = ProximityGains(
      hits, wanted: wanted, stretch: stretch, atMost: ProximityWalk.mostGain(weights))
    // The best by themselves come first: behind them it is known what the others must reach.
    let first = wanted < hits.count ? min(hits.count, max(wanted, Self.firstHits)) : hits.count
    for part in [0..<first, first..<hits.count] where !part.isEmpty {
      let rising = part.filter { gains.isInReach($0) }
        .sorted { hits[$0].document < hits[$1].document }
      try takeGains(of: rising, words, weights, into: &gains)
    }
    return gains.gains
  }

  /// What hits can gain by holding some words close together, of which so many are wanted: see `proximity`.
  package func laterGain(of words: [[Term]], wanted: Int) throws(IndexError) -> LaterGain {
    let weights = try weights(of: words)
    return LaterGain(
      wanted: wanted, most: ProximityWalk.mostGain(weights),
      words: zip(words, weights).map { ($0, $1) })
  }

  /// The weight of each word: that of the commonest of its terms.
  private func weights(of words: [[Term]]) throws(IndexError) -> [Float] {
    var weights: [Float] = []
    for terms in words {
      var least = Float.infinity
      for term in terms { least = min(least, try statistics.weight(of: term, in: .any)) }
      weights.append(least)
    }
    return weights
  }

  /// Hits whose positions are read before it is asked which others can be among the best.
  private static let firstHits = 32

  /// - Parameter rising: Places of hits, in the order of their documents.
  private func takeGains(
    of rising: [Int], _ words: [[Term]], _ weights: [Float], into gains: inout ProximityGains
  ) throws(IndexError) {
    var next = 0
    for ranked in statistics.segments {
      let end = ranked.base + UInt32(ranked.segment.articleCount)
      guard next < rising.count, gains.hits[rising[next]].document.rawValue < end else { continue }
      var walk =
        ranked.segment.keepsPositions
        ? try ProximityWalk(words, weights, ranked, statistics) : nil
      while next < rising.count, gains.hits[rising[next]].document.rawValue < end {
        let place = rising[next]
        let document = gains.hits[place].document.rawValue - ranked.base
        next += 1
        if gains.isSelective, let most = try walk?.mostGain(in: document),
          !gains.isInReach(place, gaining: most)
        {
          continue
        }
        gains.take(try walk?.gain(in: document) ?? 0, of: place)
      }
    }
  }
}

/// What hits gain, and which of them can still be among the best.
private struct ProximityGains {
  let hits: [Hit]
  /// Nil for a hit that was not looked at.
  private(set) var gains: [Float?]
  private let stretch: Float
  private let mostGain: Float
  /// The scores of those that were looked at.
  private var best: BestScores<Float>

  init(_ hits: [Hit], wanted: Int, stretch: Float, atMost mostGain: Float) {
    self.hits = hits
    self.stretch = stretch
    self.mostGain = mostGain
    gains = [Float?](repeating: nil, count: hits.count)
    best = BestScores(capacity: wanted)
  }

  /// Bounds are added up in another order than gains, and may come out a little less.
  private static let tolerance: Float = 1.0001

  /// Whether it is known what a hit must reach.
  var isSelective: Bool { best.least != nil }

  /// Whether a hit can be among the best, with the greatest gain that there is or one that is known.
  func isInReach(_ place: Int, gaining gain: Float? = nil) -> Bool {
    guard let least = best.least else { return true }
    return (hits[place].score + (gain ?? mostGain)) * stretch * Self.tolerance >= least
  }

  mutating func take(_ gain: Float, of place: Int) {
    gains[place] = gain
    best.insert(hits[place].score + gain)
  }
}

/// Walks the places of several words, one document after the other, rising.
struct ProximityWalk {
  private let weights: [Float]
  private let lengths: ArticleLengths
  private let averageLength: Float
  /// The places of each term, and which word it stands for.
  private var spans: [(word: Int, places: TermSpans?)] = []
  private var places: [(position: UInt32, term: Int)] = []
  /// Side by side in order, and near, for each pair of words: row times count + column.
  private var adjacent: [Float]
  private var near: [Float]
  /// How often the words stand in the document whose bound was asked for last.
  private var frequencies: [Float]

  /// Words within this distance are near.
  private static let window: UInt32 = 8
  /// Occurrences looked at ahead of each one.
  private static let lookahead = 5
  /// The norm of an article without words.
  private static let leastNorm: Float = 0.7

  init(
    _ words: [[Term]], _ weights: [Float], _ ranked: RankedSegment, _ statistics: Statistics
  ) throws(IndexError) {
    self.weights = weights
    lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight)
    averageLength = Self.averageLength(statistics)
    for (word, terms) in words.enumerated() {
      for term in terms {
        spans.append((word, try TermSpans(term, in: .any, of: ranked.segment, lengths)))
      }
    }
    adjacent = [Float](repeating: 0, count: words.count * words.count)
    near = adjacent
    frequencies = [Float](repeating: 0, count: words.count)
  }

  /// What a document can gain at most, by the frequencies of the terms in it.
  mutating func mostGain(in document: UInt32) throws(IndexError) -> Float {
    for word in frequencies.indices { frequencies[word] = 0 }
    for index in spans.indices {
      frequencies[spans[index].word] += Float(
        try spans[index].places?.frequency(in: document) ?? 0)
    }
    return Self.mostGain(weights, frequencies, norm(of: document))
  }

  /// What a document can gain at most that has words of these weights so often.
  static func mostGain(_ weights: [Float], _ frequencies: [Float], _ norm: Float) -> Float {
    var gain: Float = 0
    for first in frequencies.indices where frequencies[first] > 0 {
      for second in first + 1..<max(frequencies.count, first + 1) where frequencies[second] > 0 {
        let (a, b) = (frequencies[first], frequencies[second])
        gain += Self.gain(
          min(weights[first], weights[second]), beside: second == first + 1 ? min(a, b) : 0,
          around: min(a * b, Float(Self.lookahead) * (a + b)), norm)
      }
    }
    return gain / 2.2
  }

  /// What a document can gain at most that has terms of these weights.
  static func mostGain(_ weights: [Float]) -> Float {
    var gain: Float = 0
    for first in weights.indices {
      for second in weights.indices.dropFirst(first + 1) {
        let isNext = second == first + 1
        gain += Self.gain(
          min(weights[first], weights[second]), beside: isNext ? .greatestFiniteMagnitude : 0,
          around: .greatestFiniteMagnitude, leastNorm)
      }
    }
    return gain / 2.2
  }

  mutating func gain(in document: UInt32) throws(IndexError) -> Float {
    // The list is elsewhere while the terms' lists are read.
    var found: [(position: UInt32, term: Int)] = []
    swap(&found, &places)
    found.removeAll(keepingCapacity: true)
    for index in spans.indices {
      let word = spans[index].word
      try spans[index].places?.forEachPosition(in: document) { found.append(($0, word)) }
    }
    swap(&found, &places)
    guard places.count > 1 else { return 0 }
    places.sort { ($0.position, $0.term) < ($1.position, $1.term) }
    for index in adjacent.indices {
      adjacent[index] = 0
      near[index] = 0
    }
    let count = weights.count
    for index in places.indices {
      let first = places[index]
      for other in places[(index + 1)...].prefix(Self.lookahead) {
        let distance = other.position - first.position
        guard distance <= Self.window else { break }
        if other.term == first.term { continue }
        near[min(first.term, other.term) * count + max(first.term, other.term)] += 1
        if distance == 1, other.term == first.term + 1 {
          adjacent[first.term * count + other.term] += 1
        }
      }
    }
    return sum(norm(of: document))
  }

  private func norm(of document: UInt32) -> Float {
    Self.norm(length: lengths.any[Int(document)], averageLength)
  }

  static func norm(length: UInt32, _ averageLength: Float) -> Float {
    leastNorm + 0.3 * Float(length) / averageLength
  }

  static func averageLength(_ statistics: Statistics) -> Float {
    max(1, statistics.bm25(for: .any).averageLength)
  }

  private func sum(_ norm: Float) -> Float {
    var gain: Float = 0
    let count = weights.count
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        let around = near[first * count + second]
        guard around > 0 else { continue }
        gain += Self.gain(
          min(weights[first], weights[second]), beside: adjacent[first * count + second],
          around: around, norm)
      }
    }
    return gain / 2.2
  }

  /// The formula for a pair; scores of `BM25` lack the factor k1 + 1, so the sum is divided by it.
  private static func gain(
    _ weight: Float, beside: Float, around: Float, _ norm: Float
  ) -> Float {
    weight * (0.15 * 2 * beside / (beside + norm) + 0.1 * 2 * around / (around + norm))
  }
}
