import LedeIndex
import LedeText

/// Articles as weighted terms: what `deep` ranking, `similar` and salient terms compare.
final class TermVectors {
  private let snapshot: Snapshot
  private let analyzer: Analyzer
  private let averageLength: Float
  /// Document frequencies by the analyzer's ordinals; -1 where not looked up yet.
  private var counts: [Int32] = []
  /// Weights of terms by the same; -1 where not looked up yet, and `stopWord` for a stop word.
  private var weights: [Float] = []
  /// The language that the weights are known for.
  private var language: Language?
  private static let stopWord: Float = -2
  /// Memory for the terms of one article.
  private var sorter = OrdinalSorter()
  private var kept: [DocumentID: Vector] = [:]

  init(_ snapshot: Snapshot, analyzer: Analyzer, averageLength: Float) {
    self.snapshot = snapshot
    self.analyzer = analyzer
    self.averageLength = max(1, averageLength)
  }

  /// A term of an article with its BM25 weight there.
  struct Entry: Hashable {
    let term: UInt32
    let weight: Float
  }

  /// An article's terms, rising by ordinal, with the length of the vector.
  struct Vector {
    let entries: [Entry]
    let norm: Float
  }

  /// How alike each two articles are, 0 ... 1: the cosines of their vectors, a row for each of them; 0 for an
  /// article beside itself.
  ///
  /// The terms are gone through, each with the articles that have it, so that nothing is done for a term that
  /// two articles do not share.
  static func likeness(of vectors: [Vector]) -> [Float] {
    let count = vectors.count
    let termCount = vectors.map { $0.entries.last.map { Int($0.term) + 1 } ?? 0 }.max() ?? 0
    var starts = [Int](repeating: 0, count: termCount + 1)
    for vector in vectors {
      for entry in vector.entries { starts[Int(entry.term) + 1] += 1 }
    }
    for term in 0..<termCount { starts[term + 1] += starts[term] }
    // The entries by their terms; `starts` moves on to where each term ends.
    var places = [(vector: Int, weight: Float)](
      repeating: (0, 0), count: starts[termCount])
    for (number, vector) in vectors.enumerated() {
      for entry in vector.entries {
        places[starts[Int(entry.term)]] = (number, entry.weight)
        starts[Int(entry.term)] += 1
      }
    }
    var sums = [Float](repeating: 0, count: count * count)
    var start = 0
    for term in 0..<termCount where starts[term] > start {
      for first in start..<starts[term] {
        let (row, weight) = (places[first].vector * count, places[first].weight)
        for second in (first + 1)..<max(first + 1, starts[term]) {
          sums[row + places[second].vector] += weight * places[second].weight
        }
      }
      start = starts[term]
    }
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        let norms = vectors[first].norm * vectors[second].norm
        let cosine = norms > 0 ? sums[first * count + second] / norms : 0
        sums[first * count + second] = cosine
        sums[second * count + first] = cosine
      }
    }
    return sums
  }

  /// Vectors kept for the next query; so many take about 8 MB.
  private static let capacity = 4096

  /// The vector of an article, which is read if its vector is not known.
  func vector(
    of document: DocumentID, read: () throws(IndexError) -> ReadArticle
  ) throws(IndexError) -> Vector {
    if let known = kept[document] { return known }
    if kept.count >= Self.capacity { kept.removeAll(keepingCapacity: true) }
    let vector = try vector(try read())
    kept[document] = vector
    return vector
  }

  func vector(_ article: ReadArticle) throws(IndexError) -> Vector {
    // What is a stop word in one language is none in another.
    if language != article.language { weights.removeAll(keepingCapacity: true) }
    language = article.language
    analyzer.use(article.language)
    var terms = article.tokens.map(\.term)
    let weight = Int(snapshot.settings.headlineWeight)
    for token in article.headline {
      for _ in 0..<weight { terms.append(token.term) }
    }
    sorter.sort(&terms)
    let length = Float(terms.count)
    let norm = 1.2 * (0.4 + 0.6 * length / averageLength)
    var entries: [Entry] = []
    entries.reserveCapacity(terms.count / 2)
    // The weights are elsewhere meanwhile: what a class keeps costs more at each access.
    var weights: [Float] = []
    swap(&weights, &self.weights)
    defer { swap(&weights, &self.weights) }
    var sum: Float = 0
    var at = 0
    while at < terms.count {
      var end = at
      while end < terms.count, terms[end] == terms[at] { end += 1 }
      let frequency = Float(end - at)
      let weight = try self.weight(terms[at], &weights)
      if weight != Self.stopWord {
        let value = weight * frequency / (frequency + norm)
        entries.append(Entry(term: terms[at], weight: value))
        sum += value * value
      }
      at = end
    }
    return Vector(entries: entries, norm: sum.squareRoot())
  }

  /// How many articles hold a term.
  func count(_ term: UInt32) throws(IndexError) -> Int {
    while counts.count <= Int(term) { counts.append(-1) }
    if counts[Int(term)] < 0 {
      counts[Int(term)] = Int32(
        clamping: try snapshot.documentFrequency(of: analyzer.term(term)))
    }
    return Int(counts[Int(term)])
  }

  /// How rare a term is; `stopWord` for a stop word.
  private func weight(
    _ term: UInt32, _ weights: inout [Float]
  ) throws(IndexError) -> Float {
    while weights.count <= Int(term) { weights.append(-1) }
    if weights[Int(term)] == -1 {
      weights[Int(term)] = analyzer.isStopWord(term) ? Self.stopWord : try rarity(term)
    }
    return weights[Int(term)]
  }

  func rarity(_ term: UInt32) throws(IndexError) -> Float {
    BM25.inverseDocumentFrequency(count: try count(term), articleCount: snapshot.documentCount)
  }

  /// Tells something of an article's subject: neither everywhere nor nowhere else, and no number.
  func isTelling(_ term: UInt32) throws(IndexError) -> Bool {
    let count = try count(term)
    guard count >= 2, count * 10 <= max(20, snapshot.documentCount) else { return false }
    return analyzer.withTerm(term) { letters in
      letters.count > 1 && !letters.indices.contains { letters[$0] >= 0x30 && letters[$0] <= 0x39 }
    }
  }

  /// Ordinals mean nothing more.
  func forget() {
    counts.removeAll()
    weights.removeAll()
    kept.removeAll()
  }
}
