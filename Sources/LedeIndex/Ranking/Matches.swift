/// Documents of one segment, rising, each with a score.
struct Matches {
  var documents: [UInt32] = []
  var scores: [Float] = []

  var count: Int { documents.count }

  /// Appends a document that is greater than all before.
  @inline(__always)
  mutating func append(_ document: UInt32, _ score: Float) {
    documents.append(document)
    scores.append(score)
  }

  /// Makes room for as many documents.
  mutating func reserve(_ count: Int) {
    documents.reserveCapacity(count)
    scores.reserveCapacity(count)
  }

  /// Those of either, with the sum of the scores.
  func union(_ other: Matches) -> Matches {
    if count == 0 { return other }
    if other.count == 0 { return self }
    var result = Matches()
    result.reserve(count + other.count)
    var i = 0
    var j = 0
    while i < count, j < other.count {
      let a = documents[i]
      let b = other.documents[j]
      if a == b {
        result.append(a, scores[i] + other.scores[j])
        i += 1
        j += 1
      } else if a < b {
        result.append(a, scores[i])
        i += 1
      } else {
        result.append(b, other.scores[j])
        j += 1
      }
    }
    result.documents.append(contentsOf: documents[i...])
    result.scores.append(contentsOf: scores[i...])
    result.documents.append(contentsOf: other.documents[j...])
    result.scores.append(contentsOf: other.scores[j...])
    return result
  }

  /// Those of both, with the sum of the scores.
  func intersection(_ other: Matches) -> Matches {
    var result = Matches()
    var j = 0
    for i in documents.indices {
      j = other.firstIndex(from: j, notBelow: documents[i])
      guard j < other.count else { break }
      if other.documents[j] == documents[i] {
        result.append(documents[i], scores[i] + other.scores[j])
      }
    }
    return result
  }

  /// Those that are not in the other one.
  func difference(_ other: Matches) -> Matches {
    var result = Matches()
    var j = 0
    for i in documents.indices {
      j = other.firstIndex(from: j, notBelow: documents[i])
      if j == other.count || other.documents[j] != documents[i] {
        result.append(documents[i], scores[i])
      }
    }
    return result
  }

  /// The same documents, with the other one's score added where it has them.
  func preferring(_ other: Matches) -> Matches {
    var result = self
    var j = 0
    for i in documents.indices {
      j = other.firstIndex(from: j, notBelow: documents[i])
      guard j < other.count else { break }
      if other.documents[j] == documents[i] { result.scores[i] += other.scores[j] }
    }
    return result
  }

  /// The same documents with score 0.
  func unscored() -> Matches {
    Matches(documents: documents, scores: [Float](repeating: 0, count: count))
  }

  /// Those that belong to a set.
  func filtered(by set: DocumentSet) -> Matches {
    var result = Matches()
    for i in documents.indices where set.contains(documents[i]) {
      result.append(documents[i], scores[i])
    }
    return result
  }

  /// The place of the first document from `start` on that is not below a document, found by
  /// steps that double (Bentley and Yao, "An almost optimal algorithm for unbounded searching").
  @inline(__always)
  func firstIndex(from start: Int, notBelow document: UInt32) -> Int {
    var low = start
    var step = 1
    while low + step < count, documents[low + step] < document {
      low += step
      step *= 2
    }
    var high = min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < document { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
