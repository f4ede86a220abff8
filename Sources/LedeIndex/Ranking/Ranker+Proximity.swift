package import LedeText

extension Ranker {
  /// Mean length of the articles in words, those of headlines counted with their weight.
  package var averageLength: Float { statistics.bm25(for: .any).averageLength }

  /// What each document gains by holding some terms close together.
  ///
  /// For each pair of different terms within eight words, after Rasolofo and Savoy ("Term Proximity
  /// Scoring for Keyword-Based Retrieval Systems", 2003): the lesser of their weights, times a share
  /// that grows with how often they stand side by side in the order given, and near each other at all.
  /// Zero for all in an archive without positions.
  ///
  /// - Parameter documents: in any order; the result is in the same one.
  package func proximity(
    of terms: [Term], in documents: [DocumentID]
  ) throws(IndexError) -> [Float] {
    var gains = [Float](repeating: 0, count: documents.count)
    guard terms.count > 1 else { return gains }
    var weights: [Float] = []
    for term in terms { weights.append(try statistics.weight(of: term, in: .any)) }
    let rising = documents.indices.sorted { documents[$0] < documents[$1] }
    var next = 0
    for ranked in statistics.segments where ranked.segment.keepsPositions {
      let end = ranked.base + UInt32(ranked.segment.articleCount)
      while next < rising.count, documents[rising[next]].rawValue < ranked.base { next += 1 }
      guard next < rising.count, documents[rising[next]].rawValue < end else { continue }
      var walk = try ProximityWalk(terms, weights, ranked, statistics)
      while next < rising.count, documents[rising[next]].rawValue < end {
        gains[rising[next]] = try walk.gain(in: documents[rising[next]].rawValue - ranked.base)
        next += 1
      }
    }
    return gains
  }
}

/// Walks the places of several terms, one document after the other, rising.
struct ProximityWalk {
  private let weights: [Float]
  private let lengths: ArticleLengths
  private let averageLength: Float
  private var spans: [TermSpans?] = []
  private var places: [(position: UInt32, term: Int)] = []
  /// Side by side in order, and near, for each pair of terms: row times count + column.
  private var adjacent: [Float]
  private var near: [Float]

  /// Words within this distance are near.
  private static let window: UInt32 = 8
  /// Occurrences looked at ahead of each one.
  private static let lookahead = 5

  init(
    _ terms: [Term], _ weights: [Float], _ ranked: RankedSegment, _ statistics: Statistics
  ) throws(IndexError) {
    self.weights = weights
    lengths = try ranked.lengths(headlineWeight: statistics.headlineWeight)
    averageLength = max(1, statistics.bm25(for: .any).averageLength)
    for term in terms {
      spans.append(try TermSpans(term, in: .any, of: ranked.segment, lengths))
    }
    adjacent = [Float](repeating: 0, count: terms.count * terms.count)
    near = adjacent
  }

  mutating func gain(in document: UInt32) throws(IndexError) -> Float {
    // The list is elsewhere while the terms' lists are read.
    var found: [(position: UInt32, term: Int)] = []
    swap(&found, &places)
    found.removeAll(keepingCapacity: true)
    for term in spans.indices {
      try spans[term]?.forEachPosition(in: document) { found.append(($0, term)) }
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
    return sum(Float(lengths.any[Int(document)]))
  }

  /// The formula; scores of `BM25` lack the factor k1 + 1, so here it is divided out.
  private func sum(_ length: Float) -> Float {
    let norm = 0.7 + 0.3 * length / averageLength
    var gain: Float = 0
    let count = weights.count
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        let beside = adjacent[first * count + second]
        let around = near[first * count + second]
        guard around > 0 else { continue }
        gain +=
          min(weights[first], weights[second])
          * (0.15 * 2 * beside / (beside + norm) + 0.1 * 2 * around / (around + norm))
      }
    }
    return gain / 2.2
  }
}
