import LedeIndex
import LedeText

/// Articles as weighted terms: what `deep` ranking, `similar` and salient terms compare.
final class TermVectors {
  private let snapshot: Snapshot
  private let analyzer: Analyzer
  private let averageLength: Float
  /// Document frequencies by the analyzer's ordinals; -1 where not looked up yet.
  private var counts: [Int32] = []

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

    /// How alike two articles are, 0 ... 1.
    func cosine(_ other: Vector) -> Float {
      guard norm > 0, other.norm > 0 else { return 0 }
      var sum: Float = 0
      var i = 0
      var j = 0
      while i < entries.count, j < other.entries.count {
        let a = entries[i].term
        let b = other.entries[j].term
        if a == b {
          sum += entries[i].weight * other.entries[j].weight
          i += 1
          j += 1
        } else if a < b {
          i += 1
        } else {
          j += 1
        }
      }
      return sum / (norm * other.norm)
    }
  }

  func vector(_ article: ReadArticle) throws(IndexError) -> Vector {
    var terms = article.tokens.map(\.term)
    let weight = Int(snapshot.settings.headlineWeight)
    for token in article.headline {
      for _ in 0..<weight { terms.append(token.term) }
    }
    terms.sort()
    let length = Float(terms.count)
    let norm = 1.2 * (0.4 + 0.6 * length / averageLength)
    var entries: [Entry] = []
    var sum: Float = 0
    var at = 0
    while at < terms.count {
      var end = at
      while end < terms.count, terms[end] == terms[at] { end += 1 }
      let frequency = Float(end - at)
      if !analyzer.isStopWord(terms[at]) {
        let value = try rarity(terms[at]) * frequency / (frequency + norm)
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
  func forget() { counts.removeAll() }
}
