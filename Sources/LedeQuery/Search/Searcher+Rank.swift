import LedeIndex
import LedeText

/// A hit with what was added to the index's score.
struct RankedHit {
  let document: DocumentID
  var score: Float
  /// What was added after the index's own score.
  var parts: [ScorePart] = []
  /// The plan that found it, where it is not the query's own.
  var plan: Plan?
  /// Articles that say the same.
  var duplicates: [DocumentID] = []
}

extension Searcher {
  /// The hits of one page, and how many there are in all.
  struct RankedPage {
    var hits: [RankedHit]
    var count: Int
  }

  /// How many articles match, of which the first were asked for.
  func count(_ top: TopHits, of plan: Plan, asked: Int?) throws(IndexError) -> Int {
    if let known = top.matchCount { return known }
    guard let asked, top.hits.count >= asked else { return top.hits.count }
    return try news.count(plan)
  }

  /// Hits that are looked at again for proximity, recency and duplicates.
  static let refinedCount = 1000

  func rank(
    _ planned: PlannedQuery, _ options: SearchOptions, _ ranker: Ranker
  ) throws(IndexError) -> RankedPage {
    let order: ResultOrder =
      switch options.order {
      case .score: .score
      case .newest: .newest
      case .oldest: .oldest
      }
    let end = options.limit.map { options.offset + $0 }
    let refines = options.order == .score && (options.ranking != .bm25 || options.recency != .off)
    let wanted: Int? =
      if let end {
        refines || options.duplicates == .group ? max(end, Self.refinedCount) : end
      } else {
        nil
      }
    let top = try ranker.top(wanted, of: planned.plan, order: order)
    let hits = top.hits.map { RankedHit(document: $0.document, score: $0.score) }
    let count = try count(top, of: planned.plan, asked: wanted)
    let page = hits.dropFirst(options.offset)
    return RankedPage(
      hits: Array(end == nil ? page : page.prefix(options.limit ?? 0)), count: count)
  }
}
