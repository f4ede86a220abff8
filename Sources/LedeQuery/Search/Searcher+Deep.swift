import LedeIndex
import LedeText

extension Searcher {
  /// Best hits whose words are taken up, and how many words.
  private static let feedbackArticles = 3
  private static let feedbackTerms = 10
  /// Hits that are compared with each other, and neighbours of each that count.
  static let smoothedCount = 150
  private static let smoothingNeighbours = 8

  /// The query with words of its best hits added: relevance feedback, mild (after Rocchio, 1971).
  func deepened(_ planned: PlannedQuery) throws(IndexError) -> Plan {
    let best = try news.top(Self.feedbackArticles, of: planned.plan).hits
    let total = best.reduce(0) { $0 + $1.score }
    guard total > 0, snapshot.settings.keepsText, !planned.words.isEmpty else {
      return planned.plan
    }
    var weights: [UInt32: Float] = [:]
    for hit in best {
      let vector = try vector(hit.document)
      guard vector.norm > 0 else { continue }
      for entry in vector.entries where try vectors.isTelling(entry.term) {
        weights[entry.term, default: 0] += hit.score / total * entry.weight / vector.norm
      }
    }
    let chosen = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.feedbackTerms)
    let sum = chosen.reduce(0) { $0 + $1.value }
    guard sum > 0 else { return planned.plan }
    // q' = |q| (.8 q / |q| + .2 f / |f|), all divided by .8 so that the query's own plan stays.
    let share = 0.25 * Float(Set(planned.words.map(\.word)).count) / sum
    let added = Plan.union(
      chosen.map { .term(analyzer.term($0.key), field: .any, boost: share * $0.value) })
    switch planned.plan {
    case .term, .union: return .union([planned.plan, added])
    default: return .prefer(planned.plan, also: added)
    }
  }

  private func vector(_ document: DocumentID) throws(IndexError) -> TermVectors.Vector {
    try vectors.vector(of: document) { () throws(IndexError) in try reader.read(document) }
  }

  /// Half of each score is taken from the articles that are most like it among the best.
  func smooth(_ hits: inout [RankedHit], explains: Bool) throws(IndexError) {
    guard snapshot.settings.keepsText else { return }
    let count = min(hits.count, Self.smoothedCount)
    guard count > 2 else { return }
    var all: [TermVectors.Vector] = []
    for hit in hits[..<count] { all.append(try vector(hit.document)) }
    let likeness = TermVectors.likeness(of: all)
    let scores = hits[..<count].map(\.score)
    for index in 0..<count {
      let row = likeness[(index * count)..<((index + 1) * count)]
      let near = row.places(ofGreatest: Self.smoothingNeighbours)
      var sum: Float = 0
      var weight: Float = 0
      for at in near where row[at] > 0 {
        sum += row[at] * scores[at - index * count]
        weight += row[at]
      }
      guard weight > 0 else { continue }
      let gain = 0.5 * (sum / weight - scores[index])
      hits[index].score += gain
      guard explains else { continue }
      hits[index].parts.append(
        ScorePart(
          "neighbours", Double(gain),
          detail: "half of the score of the \(near.count) articles most like it"))
    }
  }
}

extension ArraySlice<Float> {
  /// The places of the greatest numbers, falling; of equal ones the first comes first.
  fileprivate func places(ofGreatest count: Int) -> [Int] {
    var places: [Int] = []
    for place in indices where places.count < count || self[place] > self[places[count - 1]] {
      if places.count == count { places.removeLast() }
      let next = places.firstIndex { self[place] > self[$0] } ?? places.count
      places.insert(place, at: next)
    }
    return places
  }
}
